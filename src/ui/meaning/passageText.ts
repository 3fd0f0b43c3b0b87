import type { Near } from '../../core/meaning/vectorTable';
import type { Note } from '../../core/note/note';
import { clip } from '../../core/note/noteText';
import { stripMarks } from '../../core/note/plainLine';
import { digestOf } from '../../state/notes/librarySelectors';

const SHOWN_LENGTH = 160;

/** The words of a passage on one line; where it is the title, which stands above it, those that follow. */
export const passageText = (note: Note, { start, end }: Near): string => {
  const { title, snippet } = digestOf(note);
  const text = clip(note.body.slice(start, end).split('\n').map(stripMarks).join(', '), SHOWN_LENGTH);
  return text === title ? snippet : text;
};
