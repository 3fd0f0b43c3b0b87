import type { Note, NoteId } from '../note/note';

/** A draft of a page that is gone. */
export interface LeftDraft {
  readonly note: Note;
  /** What that page had sent to be stored and heard nothing of: the stored text may be one of these. */
  readonly unheard: readonly Note[];
  /** Whether it is still there: another page that starts at the same time may have taken it over meanwhile. */
  readonly isLeft: () => boolean;
  /** Call it once the text is safe elsewhere. */
  readonly forget: () => void;
}

/**
 * Last resort for text that no transaction has confirmed: written synchronously while the page goes away
 * or while the database refuses, read once at the next start. Each page has entries of its own: no page can know
 * whether the draft of another one is still needed.
 */
export interface DraftJournal {
  /**
   * Best effort; false when it did not fit. `note.revision` is the revision the draft was made on; `unheard`: earlier
   * drafts of it whose writes are under way. They are left out where there is no room for both.
   */
  write(note: Note, unheard?: readonly Note[]): boolean;
  /** Forgets this page's own draft. */
  remove(id: NoteId): void;
  /** Forgets every draft of a note, those of other pages too: it must not come back. */
  forget(id: NoteId): void;
  /** Forgets the drafts, of whatever page, that `stored` is what became of: a page that goes away does not hear of it. */
  forgetStored(stored: Note): void;
  /** Every draft, also of pages that still live. */
  all(): Note[];
  /** The drafts of pages that are gone; a page that lives stores its own. */
  leftBehind(): Promise<readonly LeftDraft[]>;
  /** Forgets everything and keeps nothing from now on: what was erased must not come back. */
  seal(): void;
}
