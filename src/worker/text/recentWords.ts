import { restInCase } from '../../core/text/typedCase';

/** Characters before the caret that count as recent. */
const RECENT_CHARS = 8_192;
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu;
/** A word this many words ago counts e times less. */
const FADE_WORDS = 400;

/**
 * Weight of what the text itself says against the model, by how many words before the place agree with the words
 * before the caret: any place, the same word before it, the same two. Measured on dev texts.
 */
export interface CacheWeights {
  readonly byAgreement: readonly [any: number, one: number, two: number];
}

export const CACHE_WEIGHTS = { byAgreement: [0.03, 0.12, 0.3] } as const satisfies CacheWeights;

export interface RecentWord {
  readonly word: string;
  /** Its share of the cache's probability, the weights included. */
  readonly mass: number;
}

export interface RecentWords {
  /** Words that begin with the typed letters and are longer, likeliest first. */
  readonly words: readonly RecentWord[];
  /** Mass of all words that begin with the typed letters. */
  readonly typedMass: number;
  /** The weights of the levels that had anything to say: what is left is the model's. */
  readonly weight: number;
}

const NONE: RecentWords = { words: [], typedMass: 0, weight: 0 };

/** Lower-case words before the caret, the nearest first, as far as only single spaces lie between. */
const wordsBefore = (words: readonly RegExpMatchArray[], text: string, end: number): string[] => {
  const found: string[] = [];
  let edge = end;
  for (let at = words.length - 1; at >= 0 && found.length < 2; at--) {
    const match = words[at];
    if (match === undefined) break;
    const stop = (match.index ?? 0) + match[0].length;
    if (text.slice(stop, edge) !== ' ') break;
    found.push(match[0].toLowerCase());
    edge = match.index ?? 0;
  }
  return found;
};

/**
 * What the note itself lets one expect after the caret: words written before, more so where the words before them
 * were the same. A note repeats its names and terms; a small model alone does not.
 *
 * @param before text up to the caret.
 * @param typed letters of the word being typed, '' at its start; `before` ends with them.
 */
export const recentWords = (before: string, typed: string, weights: CacheWeights = CACHE_WEIGHTS): RecentWords => {
  const text = before.slice(-RECENT_CHARS);
  const end = text.length - typed.length;
  const words = Array.from(text.slice(0, end).matchAll(WORD));
  const [one, two] = wordsBefore(words, text, end);
  const totals = [0, 0, 0];
  const masses = new Map<string, [number, number, number]>();
  let previous = '';
  let beforePrevious = '';
  let previousEnd = -1;
  words.forEach((match, index) => {
    const word = match[0];
    const start = match.index;
    const isJoined = previousEnd >= 0 && text.slice(previousEnd, start) === ' ';
    const agreesOne = isJoined && one !== undefined && previous === one;
    const agreesTwo = agreesOne && two !== undefined && beforePrevious === two;
    const fading = Math.exp((index - words.length) / FADE_WORDS);
    const rest = restInCase(word, typed);
    // With the typed letters as they were typed.
    const counts = rest === null ? null : (masses.get(typed + rest) ?? [0, 0, 0]);
    for (const level of [0, agreesOne ? 1 : 0, agreesTwo ? 2 : 0].filter((l, at, all) => all.indexOf(l) === at)) {
      totals[level] = (totals[level] ?? 0) + fading;
      if (counts !== null) counts[level] = (counts[level] ?? 0) + fading;
    }
    if (rest !== null && counts !== null) masses.set(typed + rest, counts);
    beforePrevious = isJoined ? previous : '';
    previous = word.toLowerCase();
    previousEnd = start + word.length;
  });
  const active = weights.byAgreement.map((weight, level) => ((totals[level] ?? 0) > 0 ? weight : 0));
  const weight = active.reduce((sum, value) => sum + value, 0);
  if (weight === 0) return NONE;
  const found: RecentWord[] = [];
  let typedMass = 0;
  for (const [word, counts] of masses) {
    const mass = counts.reduce((sum, count, level) => sum + ((active[level] ?? 0) * count) / (totals[level] || 1), 0);
    typedMass += mass;
    if (word.length > typed.length) found.push({ word, mass });
  }
  found.sort((a, b) => b.mass - a.mass || (a.word < b.word ? -1 : 1));
  return { words: found, typedMass, weight };
};
