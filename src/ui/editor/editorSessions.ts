import { Transaction, type EditorState, type StateEffect, type TransactionSpec } from '@codemirror/state';
import type { NoteId } from '../../core/note/note';

/** What is kept of a note's editor while another note is shown. */
export interface EditorSession {
  readonly state: EditorState;
  /** Leads back to where the page was scrolled to, once the heights of its lines are known again. */
  readonly scroll: StateEffect<unknown>;
}

/** States of long notes are large; the note that was left longest ago loses its undo history first. */
const MOST_SESSIONS = 32;

/** Undo history, caret and scroll position by note, for as long as the page lives. */
export class EditorSessions {
  readonly #byNote = new Map<NoteId, EditorSession>();

  keep(noteId: NoteId, session: EditorSession): void {
    this.#byNote.delete(noteId);
    this.#byNote.set(noteId, session);
    const [oldest] = this.#byNote.keys();
    if (this.#byNote.size > MOST_SESSIONS && oldest !== undefined) this.#byNote.delete(oldest);
  }

  take(noteId: NoteId): EditorSession | undefined {
    const session = this.#byNote.get(noteId);
    this.#byNote.delete(noteId);
    return session;
  }
}

/** CodeMirror counts every line break as one; texts are compared the same way. */
export const withPlainBreaks = (body: string): string => (body.includes('\r') ? body.replace(/\r\n?/gu, '\n') : body);

/** A heading and nothing below it yet, as a link to a note that was not there begins one. */
const BEGUN = /^#{1,6} [^\n]*\n\s*$/u;

/** Where the caret stands in a note that is shown for the first time: who goes on with one that was begun, goes on below. */
export const firstCaret = (text: string): number => (BEGUN.test(text) ? text.length : 0);

/**
 * The change that makes the document `body`, as small as a common start and end allow, so that the caret stays
 * where it was. Not undoable: undo is for what the person did here.
 */
export const takeOver = (state: EditorState, body: string): TransactionSpec | null => {
  const before = state.doc.toString();
  const after = withPlainBreaks(body);
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let tail = 0;
  while (
    tail < most - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail += 1;
  return {
    changes: { from: start, to: before.length - tail, insert: after.slice(start, after.length - tail) },
    annotations: [Transaction.addToHistory.of(false), Transaction.userEvent.of('foreign'), Transaction.remote.of(true)],
  };
};
