import { readLocked, withWrapping } from '../../core/locking/lockedBody';
import { isSameWrapping } from '../../core/locking/wrappedKey';
import { isLocked } from '../../core/note/isLocked';
import type { Note } from '../../core/note/note';
import type { WrappedKey } from '../../core/ports/noteCipher';
import type { NoteRepository } from '../../core/ports/noteRepository';
import type { InklingStore } from '../store';
import type { KeyRing } from './keyRing';

/** Notes whose envelope still carries the library's key in an older wrapping. */
export const notesBehind = (store: InklingStore, library: WrappedKey | null): Note[] => {
  if (library === null) return [];
  return [...store.getState().library.byId.values()].filter((note) => {
    const locked = isLocked(note.body) ? readLocked(note.body) : 'damaged';
    return (
      typeof locked !== 'string' &&
      locked.key.id === library.id &&
      !isSameWrapping(locked.key, library) &&
      locked.key.wrappedAtMs < library.wrappedAtMs
    );
  });
};

export interface RewrappingDeps {
  readonly store: InklingStore;
  readonly notes: Pick<NoteRepository, 'get' | 'put'>;
}

/** One note after the other, each in one write: whenever it ends, each opens with the old passphrase or the new one. */
export const rewrapNotes = async ({ store, notes }: RewrappingDeps, ring: KeyRing): Promise<void> => {
  for (const { id } of notesBehind(store, ring.library)) {
    // An open note that is being written gets the new wrapping with its next letter.
    if (!(await store.getState().flush(id))) continue;
    const note = await notes.get(id).catch(() => undefined);
    const { library } = ring;
    const body =
      note === undefined || library === null || !isLocked(note.body) ? null : withWrapping(note.body, library);
    if (note === undefined || body === null) continue;
    // Past the queue: the text is the same, and so is when it was written.
    const stored = await notes.put({ ...note, body }, note.revision).catch(() => null);
    if (stored?.ok === true) await store.getState().reloadNotes([id]);
  }
};
