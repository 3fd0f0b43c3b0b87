import type { TextSpan } from '../../shared/protocol';
import type { NoteId } from '../note/note';
import { mayHold, probeOf } from '../search/bloomFilter';
import { entryBody, type Entry } from '../search/entry';
import { classOf, LETTER } from '../text/characterClass';
import type { QuestionWord } from './questionWords';

/** BM25: how soon a word that comes again stops to count, and how much a long note has to hold more of it. */
const SATURATION = 1.2;
const LENGTH_WEIGHT = 0.75;

const isLetter = (text: string, at: number): boolean => at < text.length && classOf(text.charCodeAt(at)) === LETTER;

/** Where a word stands in a folded text. */
export const placesOf = (text: string, { start, longest }: QuestionWord): readonly TextSpan[] => {
  const places: TextSpan[] = [];
  for (let at = text.indexOf(start); at !== -1; at = text.indexOf(start, at + start.length)) {
    if (at > 0 && isLetter(text, at - 1)) continue;
    let end = at + start.length;
    while (end - at <= longest && isLetter(text, end)) end += 1;
    if (end - at <= longest) places.push({ start: at, end });
  }
  return places;
};

/** Scores of the notes that hold any of the words, by BM25 over the whole pool; its title is the note's first line. */
export const rankByWords = (pool: readonly Entry[], words: readonly QuestionWord[]): ReadonlyMap<NoteId, number> => {
  const length = pool.reduce((sum, { note }) => sum + note.body.length, 0) / Math.max(1, pool.length);
  const scores = new Map<NoteId, number>();
  for (const word of words) {
    const probe = probeOf(word.start);
    const found: { readonly entry: Entry; readonly count: number }[] = [];
    for (const entry of pool) {
      if (entry.bloomFilter !== null && !mayHold(entry.bloomFilter, probe)) continue;
      const count = placesOf(entryBody(entry), word).length;
      if (count > 0) found.push({ entry, count });
    }
    const rarity = Math.log(1 + (pool.length - found.length + 0.5) / (found.length + 0.5));
    for (const { entry, count } of found) {
      const long = 1 - LENGTH_WEIGHT + (LENGTH_WEIGHT * entry.note.body.length) / length;
      const score = (rarity * count * (SATURATION + 1)) / (count + SATURATION * long);
      scores.set(entry.note.id, (scores.get(entry.note.id) ?? 0) + score);
    }
  }
  return scores;
};
