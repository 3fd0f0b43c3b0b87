import { classOf, LETTER } from '../text/characterClass';
import { errorsAllowed, prefixDistance } from './typos';

const SHORTEST = 3;
const LONGEST = 32;

/** One bit for each letter of the word, by its code: words that differ in many letters are told apart by two words. */
const letterBits = (word: string): number => {
  let bits = 0;
  for (let index = 0; index < word.length; index += 1) bits |= 1 << (word.charCodeAt(index) & 31);
  return bits;
};

const hasMoreBits = (bits: number, than: number): boolean => {
  let left = bits;
  for (let count = 0; count < than && left !== 0; count += 1) left &= left - 1;
  return left !== 0;
};

export interface Vocabulary {
  /** Takes the words of a folded text. Words are never taken back: a stale one merely finds nothing. */
  add(folded: string): void;
  /** Words that begin with something close to `term`, the closest and then the most frequent first. */
  near(term: string, limit: number): string[];
}

export const createVocabulary = (): Vocabulary => {
  const places = new Map<string, number>();
  const words: string[] = [];
  const bits: number[] = [];
  const counts: number[] = [];

  const addWord = (word: string): void => {
    const place = places.get(word);
    if (place !== undefined) {
      counts[place] = (counts[place] ?? 0) + 1;
      return;
    }
    places.set(word, words.length);
    words.push(word);
    bits.push(letterBits(word));
    counts.push(1);
  };

  return {
    add(folded) {
      let start = -1;
      for (let index = 0; index <= folded.length; index += 1) {
        const inside = index < folded.length && classOf(folded.charCodeAt(index)) === LETTER;
        if (inside) {
          if (start === -1) start = index;
        } else if (start !== -1) {
          const length = index - start;
          if (length >= SHORTEST && length <= LONGEST) addWord(folded.slice(start, index));
          start = -1;
        }
      }
    },
    near(term, limit) {
      const errors = errorsAllowed(term);
      if (errors === 0) return [];
      const wanted = letterBits(term);
      const found: { place: number; distance: number }[] = [];
      for (let place = 0; place < words.length; place += 1) {
        // Every letter of the term that the word lacks costs an error.
        if (hasMoreBits(wanted & ~(bits[place] ?? 0), errors)) continue;
        const word = words[place] ?? '';
        if (word.length < term.length - errors) continue;
        const distance = prefixDistance(term, word, errors);
        if (distance <= errors) found.push({ place, distance });
      }
      found.sort((a, b) => a.distance - b.distance || (counts[b.place] ?? 0) - (counts[a.place] ?? 0));
      return found.slice(0, limit).map(({ place }) => words[place] ?? '');
    },
  };
};
