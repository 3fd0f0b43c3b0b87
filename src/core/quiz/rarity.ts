import { plainWords } from './quizItem';

/** More words than this tell nothing new about which are rare. */
const MOST_CHARS = 1_000_000;
/** In fewer notes a count of notes says little. */
const FEW_NOTES = 5;

/** How rare a word is among the person's own notes: 0 in all of them, 1 in none but this one. */
export type Rarity = (word: string) => number;

/** Long words are rarer, wherever nothing else is known. */
const byLength = (word: string): number => Math.min(1, Math.max(0, (word.length - 4) / 8));

/** Counts in how many notes the words stand; the first `MOST_CHARS` of the library are looked at. */
export const rarityIn = (bodies: Iterable<string>): Rarity => {
  const counts = new Map<string, number>();
  let notes = 0;
  let left = MOST_CHARS;
  for (const body of bodies) {
    left -= body.length;
    if (left < 0) break;
    notes += 1;
    for (const word of new Set(plainWords(body))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const scale = Math.log(notes + 1);
  return (text) => {
    const values = plainWords(text).map((word) => {
      const rare = Math.log((notes + 1) / (counts.get(word) ?? 1)) / scale;
      return notes < FEW_NOTES ? byLength(word) : (rare + byLength(word)) / 2;
    });
    return values.length === 0 ? 0 : Math.max(...values);
  };
};
