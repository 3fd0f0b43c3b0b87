import type { Note, NoteId } from '../core/note';

/** A view of every note, cheap to make: the map behind it is shared, the object is new. */
export interface Library {
  readonly byId: ReadonlyMap<NoteId, Note>;
  readonly version: number;
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

/** Keeps 10,000 notes without copying a map on every keystroke. */
export const createLibrary = (): LibraryKeeper => {
  const byId = new Map<NoteId, Note>();
  const storedById = new Map<NoteId, Note>();
  let version = 0;
  return {
    get: (id) => byId.get(id),
    set: (note) => void byId.set(note.id, note),
    delete: (id) => {
      byId.delete(id);
      storedById.delete(id);
    },
    stored: (id) => storedById.get(id),
    setStored: (note) => void storedById.set(note.id, note),
    snapshot: () => {
      version += 1;
      return { byId, version };
    },
  };
};
