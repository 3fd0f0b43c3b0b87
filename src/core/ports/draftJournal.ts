import type { Note, NoteId } from '../note';

/**
 * Last resort for text that no transaction has confirmed: written synchronously while the page goes away
 * or while the database refuses, read once at the next start.
 */
export interface DraftJournal {
  /** Best effort; false when it did not fit. `note.revision` is the revision the draft was made on. */
  write(note: Note): boolean;
  remove(id: NoteId): void;
  /** Every draft that was left behind. */
  all(): Note[];
}
