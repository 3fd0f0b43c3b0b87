import type { Note } from '../../core/note/note';
import { clip } from '../../core/note/noteText';
import { stripMarks } from '../../core/note/plainLine';
import { digestOf } from '../../state/notes/librarySelectors';
import type { ReadPassage } from './readPassages';

const SHOWN_LENGTH = 160;

/**
 * The words of a passage on one line; where it is the title, which stands above it, those that follow. A note that was
 * written on since has other words there: those that it begins with.
 */
export const passageText = (note: Note, { start, end, body }: ReadPassage): string => {
  const { title, snippet } = digestOf(note);
  if (note.body !== body) return snippet;
  const text = clip(note.body.slice(start, end).split('\n').map(stripMarks).join(', '), SHOWN_LENGTH);
  return text === title ? snippet : text;
};
