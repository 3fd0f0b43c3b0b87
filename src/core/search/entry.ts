import { classOf, LETTER } from '../text/characterClass';
import { readableBody } from '../note/isLocked';
import type { Note } from '../note/note';
import { noteTitle } from '../note/noteText';
import { tagsOf } from '../note/tags';
import { contentsOf } from './contents';
import type { ContentKind } from './contents';
import { fold } from './fold';
import { mayHold, probeOf, bloomFilterOf } from './bloomFilter';
import type { Probe, BloomFilter } from './bloomFilter';
import { placeOf } from './phrase';

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
  readonly bloomFilter: BloomFilter | null;
  /** Folded; null until somebody asks. */
  tags: readonly string[] | null;
  /** Null until somebody asks. */
  contents: readonly ContentKind[] | null;
}

/** With nothing read beyond the title. */
export const unreadEntry = (note: Note): Entry => {
  const title = noteTitle(note.body);
  return { note, title, foldedTitle: fold(title), foldedBody: null, bloomFilter: null, tags: null, contents: null };
};

export const entryOf = (note: Note): Entry => {
  const entry = unreadEntry(note);
  if (note.body.length > EAGER_LENGTH) return entry;
  const foldedBody = fold(readableBody(note.body));
  return { ...entry, foldedBody, bloomFilter: bloomFilterOf(foldedBody, entry.foldedTitle) };
};

export const entryBody = (entry: Entry): string => (entry.foldedBody ??= fold(readableBody(entry.note.body)));
export const entryTags = (entry: Entry): readonly string[] => (entry.tags ??= tagsOf(entry.note).map(fold));
export const entryContents = (entry: Entry): readonly ContentKind[] =>
  (entry.contents ??= contentsOf(readableBody(entry.note.body)));

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

/** The words that may stand for each term of a query, the best first. */
export interface Wanted {
  readonly alternatives: readonly (readonly Probe[])[];
  /** The words themselves where no term has a choice: what is marked is then the same in every note. */
  readonly words: readonly string[] | null;
}

export const wantedOf = (alternatives: readonly (readonly string[])[]): Wanted => ({
  alternatives: alternatives.map((words) => words.map(probeOf)),
  words: alternatives.every(({ length }) => length === 1) ? alternatives.flat() : null,
});

/**
 * Scores a note in which one word for each term must be found; null when one is not. Title before body, beginnings of
 * words before their insides, and between equals the newer note. Nothing stands in the body before `from`; -1: nothing at all does.
 */
export const matchEntry = (entry: Entry, { alternatives, words }: Wanted, newestMs: number, from = 0): Match | null => {
  const { bloomFilter, foldedTitle } = entry;
  let score = 0;
  let first = -1;
  const chosen: string[] | null = words === null ? [] : null;
  for (const probes of alternatives) {
    let found = false;
    for (const probe of probes) {
      if (bloomFilter !== null && !mayHold(bloomFilter, probe)) continue;
      const { word } = probe;
      const body = entryBody(entry);
      const at = from === -1 ? -1 : (placeOf(body, word, from)?.start ?? -1);
      const inTitle = placeOf(foldedTitle, word)?.start ?? -1;
      if (at === -1 && inTitle === -1) continue;
      found = true;
      chosen?.push(word);
      if (inTitle !== -1) score += startsWord(foldedTitle, inTitle) ? 6 : 4;
      else score += startsWord(body, at) ? 2 : 1;
      if (foldedTitle === word) score += 4;
      if (at !== -1 && (first === -1 || at < first)) first = at;
      break;
    }
    if (!found) return null;
  }
  // A month halves the advantage of the new, which never outweighs a title.
  score += 1.5 / (1 + (newestMs - entry.note.updatedAtMs) / (30 * DAY_MS));
  return { entry, score, at: first, marks: words ?? chosen ?? [] };
};
