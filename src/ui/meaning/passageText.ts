import type { Near } from '../../core/meaning/vectorTable';
import type { Note } from '../../core/note/note';
import { clip, stripMarks } from '../../core/note/noteText';

const SHOWN_LENGTH = 160;

/** The words of a passage on one line. */
export const passageText = (note: Note, { start, end }: Near): string =>
  clip(note.body.slice(start, end).split('\n').map(stripMarks).join(', '), SHOWN_LENGTH);
