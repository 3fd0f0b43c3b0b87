import type { Note, NoteId } from '../../core/note/note';

/** A view of every note, cheap to make: the map behind it is shared, the object is new. */
export interface Library {
  readonly byId: ReadonlyMap<NoteId, Note>;
  readonly version: number;
  /** Ids of notes that were set or deleted after `version`; null when that is too long ago to know. */
  changesSince(version: number): ReadonlySet<NoteId> | null;
}

export interface LibraryKeeper {
  get(id: NoteId): Note | undefined;
  set(note: Note): void;
  delete(id: NoteId): void;
  /** The note as it is on the disk, the base that a draft was made on. */
  stored(id: NoteId): Note | undefined;
  setStored(note: Note): void;
  snapshot(): Library;
}

/** How many changes are remembered; whoever lags further behind starts over. */
const LONGEST_LOG = 2_000;

/** Keeps 10,000 notes without copying a map, or looking at each of them, on every keystroke. */
export const createLibrary = (): LibraryKeeper => {
  const byId = new Map<NoteId, Note>();
  const storedById = new Map<NoteId, Note>();
  let log: NoteId[] = [];
  let forgotten = 0;

  const changed = (id: NoteId): void => {
    log.push(id);
    if (log.length <= 2 * LONGEST_LOG) return;
    forgotten += log.length - LONGEST_LOG;
    log = log.slice(-LONGEST_LOG);
  };
  const changesSince = (version: number): ReadonlySet<NoteId> | null =>
    version < forgotten ? null : new Set(log.slice(version - forgotten));

  return {
    get: (id) => byId.get(id),
    set: (note) => {
      byId.set(note.id, note);
      changed(note.id);
    },
    delete: (id) => {
      byId.delete(id);
      storedById.delete(id);
      changed(id);
    },
    stored: (id) => storedById.get(id),
    setStored: (note) => void storedById.set(note.id, note),
    snapshot: () => ({ byId, version: forgotten + log.length, changesSince }),
  };
};
