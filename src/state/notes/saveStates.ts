import type { Note, NoteId } from '../../core/note/note';
import type { SaveState } from '../../core/saving/saveState';
import type { SliceContext } from '../slice';

export interface SaveStatesDeps {
  /** What the queue says of a note; undefined when it has nothing to do with it. */
  readonly queued: (id: NoteId) => SaveState | undefined;
  readonly noteOf: (id: NoteId) => Note | undefined;
  readonly nowMs: () => number;
}

/** What the screen says of whether a note is saved: what the queue says, unless letters wait that it has not seen. */
export const createSaveStates = ({ set, get }: SliceContext, { queued, noteOf, nowMs }: SaveStatesDeps) => {
  const waitingSince = new Map<NoteId, number>();
  const show = (id: NoteId, state: SaveState): void =>
    set((before) => ({ saveStates: { ...before.saveStates, [id]: state } }));
  /** What is stored of a locked note is not what is on the screen while letters wait to be encrypted. */
  const waits = (id: NoteId): boolean => get().locking?.waits(id) === true;

  return {
    onState: (id: NoteId, state: SaveState): void =>
      show(id, state.status === 'saved' && waits(id) ? { status: 'unsaved' } : state),
    lettersWait: (id: NoteId): void => {
      if (!waitingSince.has(id)) waitingSince.set(id, nowMs());
      if ((get().saveStates[id]?.status ?? 'saved') === 'saved') show(id, { status: 'unsaved' });
    },
    /** When the first of the letters was typed that come now. */
    typedAtMs: (id: NoteId): number | undefined => {
      const atMs = waitingSince.get(id);
      waitingSince.delete(id);
      return atMs;
    },
    lettersCame: (id: NoteId): void => {
      waitingSince.delete(id);
      const note = noteOf(id);
      if (note === undefined || waits(id)) return;
      show(id, queued(id) ?? { status: 'saved', atMs: note.updatedAtMs });
    },
  };
};
