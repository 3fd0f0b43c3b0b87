import type { Text } from '@codemirror/state';
import type { NoteId } from '../../core/note/note';

/** Notes up to this length are reported with every edit. */
const AT_ONCE_CHARS = 50_000;
/** Copying a very long note out at every letter would be felt: it is done this much later at most. */
const LATE_MS = 200;
/** The store hands reported texts back as props, at times one behind. */
const REMEMBERED = 4;

/** Reports the document to the store: at once, or a moment later for very long notes, and never after it is asked to flush. */
export class BodyReports {
  #timer = 0;
  #waiting: { readonly doc: Text; readonly noteId: NoteId } | null = null;
  #reported: string[] = [];
  readonly #report: (body: string, noteId: NoteId) => void;
  readonly #wait: (noteId: NoteId) => void;

  /** `wait`: something was written that `report` will hear of later. */
  constructor(report: (body: string, noteId: NoteId) => void, wait: (noteId: NoteId) => void) {
    this.#report = report;
    this.#wait = wait;
  }

  edited(doc: Text, noteId: NoteId): void {
    this.#waiting = { doc, noteId };
    if (doc.length <= AT_ONCE_CHARS) {
      this.flush();
    } else if (this.#timer === 0) {
      this.#timer = window.setTimeout(() => this.flush(), LATE_MS);
      this.#wait(noteId);
    }
  }

  flush(): void {
    window.clearTimeout(this.#timer);
    this.#timer = 0;
    const waiting = this.#waiting;
    this.#waiting = null;
    if (waiting === null) return;
    const body = waiting.doc.toString();
    this.#reported = [body, ...this.#reported].slice(0, REMEMBERED);
    this.#report(body, waiting.noteId);
  }

  /** True for a text that came from here, or when something newer is about to be reported. */
  isOwn(body: string): boolean {
    if (this.#waiting !== null) return true;
    const index = this.#reported.indexOf(body);
    if (index === -1) return false;
    // Each report comes back once. Should its text come again, another tab took a change back to it.
    this.#reported = this.#reported.slice(0, index);
    return true;
  }

  forget(): void {
    this.#reported = [];
  }
}
