import type { NoteId } from '../note/note';

/**
 * Which notes stood on the first screen when the app was last left: the next start reads those by themselves and the
 * rest behind them. Only ever a hint: a note that is gone is passed over, and what is missing comes with the rest.
 */
export interface FirstScreen {
  /** Empty when nothing is known, or where all notes are read as fast. */
  read(): readonly NoteId[];
  /** Best effort. */
  write(ids: readonly NoteId[]): void;
}
