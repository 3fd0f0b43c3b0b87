import { Transaction, type EditorState, type StateEffect, type TransactionSpec } from '@codemirror/state';
import type { NoteId } from '../../core/note/note';
import { smallestChange } from './smallestChange';

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

interface Change {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** The change that makes `before` `after`; `at`: where `before` begins. */
const oneChange = (before: string, after: string, at = 0): Change | null => {
  if (before === after) return null;
  const { from, to, toAfter } = smallestChange(before, after);
  return { from: at + from, to: at + to, insert: after.slice(from, toAfter) };
};

/** Where `line` stands whole and once in `text`; -1 where it does not, or more than once. */
const onlyPlace = (text: string, line: string): number => {
  const place = `\n${text}\n`.indexOf(`\n${line}\n`);
  return place < 0 || `\n${text}\n`.includes(`\n${line}\n`, place + 1) ? -1 : place;
};

/**
 * The changes that make the document `body`, so that the caret stays where it was: the line it stands in is left alone where
 * others changed lines above and below it. Not undoable: undo is for what the person did here.
 */
export const takeOver = (state: EditorState, body: string): TransactionSpec | null => {
  const before = state.doc.toString();
  const after = withPlainBreaks(body);
  const whole = oneChange(before, after);
  if (whole === null) return null;
  const line = state.doc.lineAt(state.selection.main.head);
  const place = line.length > 0 && whole.from < line.from && whole.to > line.to ? onlyPlace(after, line.text) : -1;
  const above = place < 0 ? whole : oneChange(before.slice(0, line.from), after.slice(0, place));
  const below = place < 0 ? null : oneChange(before.slice(line.to), after.slice(place + line.length), line.to);
  return {
    changes: [above, below].filter((change) => change !== null),
    annotations: [Transaction.addToHistory.of(false), Transaction.userEvent.of('foreign'), Transaction.remote.of(true)],
  };
};
