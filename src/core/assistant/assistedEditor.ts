import type { TextSpan } from '../../shared/protocol';
import type { NoteId } from '../note/note';

/** Spans of a note that stay with their text while the person goes on writing. */
export interface SpanTracker {
  /** Where the span is now; null once its text was deleted or another note is open. */
  at(index: number): TextSpan | null;
  /** Lights one span up, or none. Moves nothing. */
  light(index: number | null): void;
  /** Scrolls the span into view, selects nothing, and lights it up. */
  reveal(index: number): void;
  release(): void;
}

/** The open note as the assistant sees it. Offsets are UTF-16 code units of `text()`. */
export interface AssistedEditor {
  readonly noteId: NoteId;
  text(): string;
  /** Empty (start = end = caret) when nothing is selected. */
  selection(): TextSpan;
  /** The block of non-blank lines around the caret; empty on a blank line. */
  paragraph(): TextSpan;
  track(spans: readonly TextSpan[]): SpanTracker;
  /** Inserts `text` as its own block after the line in which `offset` lies; one undo step. */
  insertBelow(offset: number, text: string): void;
  /** Replaces the span; one undo step. */
  replace(span: TextSpan, text: string): void;
  focus(): void;
  /** Shows another suggestion at the caret than the likeliest, or than the one shown. */
  suggestOther(): void;
  /** Opens the search inside the note. */
  find(): void;
}
