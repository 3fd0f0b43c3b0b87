import { classOf, LETTER } from '../characterClass';
import type { Note } from '../note';
import { noteTitle } from '../noteText';
import { tagsOf } from '../tags';
import { fold } from './fold';
import { mayHold, signatureOf } from './signature';
import type { Signature } from './signature';

/** Bodies up to this length are folded as they come; longer ones at the next search, so that saving stays quick. */
const EAGER_LENGTH = 20_000;

/** What search knows of one note. */
export interface Entry {
  readonly note: Note;
  readonly title: string;
  readonly foldedTitle: string;
  /** Null until somebody asks. */
  foldedBody: string | null;
  /** Null for bodies too long to be told by it. */
  readonly signature: Signature | null;
  tags: readonly string[] | null;
}

export const entryOf = (note: Note): Entry => {
  const title = noteTitle(note.body);
  const foldedTitle = fold(title);
  if (note.body.length > EAGER_LENGTH) return { note, title, foldedTitle, foldedBody: null, signature: null, tags: null };
  const foldedBody = fold(note.body);
  return { note, title, foldedTitle, foldedBody, signature: signatureOf(foldedBody, foldedTitle), tags: null };
};

export const entryBody = (entry: Entry): string => (entry.foldedBody ??= fold(entry.note.body));
export const entryTags = (entry: Entry): readonly string[] => (entry.tags ??= tagsOf(entry.note));

/** Where the terms of a query stand in one note. */
export interface Match {
  readonly entry: Entry;
  readonly score: number;
  /** Position of the first match in the folded body, -1 when only the title or a filter matched. */
  readonly at: number;
  /** What to mark: the terms, or the words found instead of them. */
  readonly marks: readonly string[];
}

const startsWord = (text: string, at: number): boolean => at === 0 || classOf(text.charCodeAt(at - 1)) !== LETTER;

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Scores a note in which each of `alternatives` (one list for a term, the best first) must be found; null when one is
 * not. Title before body, beginnings of words before their insides, and between equals the newer note.
 */
export const matchEntry = (entry: Entry, alternatives: readonly (readonly string[])[], newestMs: number): Match | null => {
  const body = entryBody(entry);
  let score = 0;
  let first = -1;
  const marks: string[] = [];
  for (const words of alternatives) {
    let found = false;
    for (const word of words) {
      if (entry.signature && !mayHold(entry.signature, word)) continue;
      const at = body.indexOf(word);
      const inTitle = entry.foldedTitle.indexOf(word);
      if (at === -1 && inTitle === -1) continue;
      found = true;
      marks.push(word);
      if (inTitle !== -1) score += startsWord(entry.foldedTitle, inTitle) ? 6 : 4;
      else score += startsWord(body, at) ? 2 : 1;
      if (entry.foldedTitle === word) score += 4;
      if (at !== -1 && (first === -1 || at < first)) first = at;
      break;
    }
    if (!found) return null;
  }
  // A month halves the advantage of the new, which never outweighs a title.
  score += 1.5 / (1 + (newestMs - entry.note.updatedAtMs) / (30 * DAY_MS));
  return { entry, score, at: first, marks };
};
