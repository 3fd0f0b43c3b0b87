import { restInCase } from '../text/typedCase';
import type { TokenCounts } from './followers';
import { BREAK_ID, FIGURE_ID, type TokenTable } from './tokenTable';

export interface ExpectedText {
  /** What to write at the caret: the rest of a word, or a word with what stands before it. */
  readonly text: string;
  readonly mass: number;
}

/** What the memory expects at a caret. Masses are shares of all that might come; `weight` of them is the memory's. */
export interface Expectation {
  /** Likeliest first, a few. */
  readonly texts: readonly ExpectedText[];
  /** Mass of all that begins with what is typed, the typed word itself as a whole word included. */
  readonly typedMass: number;
  /** Of it, the typed word as a whole word. */
  readonly wholeMass: number;
  readonly weight: number;
}

export const EXPECTS_NOTHING: Expectation = { texts: [], typedMass: 0, wholeMass: 0, weight: 0 };

const MOST_TEXTS = 8;
const RARE = 50;

/** Sums up what may come by the text that it would add to what is typed. */
export class Gathering {
  readonly #typed: string;
  readonly #masses = new Map<string, number>();
  #typedMass = 0;
  #wholeMass = 0;

  constructor(typed: string) {
    this.#typed = typed;
  }

  /**
   * Adds a level of followers. Where no letter is typed, those that follow less than once in so many times count but
   * cannot be offered: after a common word there are ten thousands of them.
   */
  addTokens(table: TokenTable, counts: TokenCounts, share: number): void {
    const typed = this.#typed;
    const lower = typed.toLowerCase();
    const anything = !/\p{L}/u.test(typed);
    let most = 0;
    if (anything) for (const token of counts.tokens) most = Math.max(most, counts.sumOf(token));
    const sums = new Map<string, number>();
    let typedSum = 0;
    for (const token of counts.tokens) {
      if (token === BREAK_ID || token === FIGURE_ID || table.lowerOf[token]?.startsWith(lower) !== true) continue;
      const rest = restInCase(table.textOf(token), typed);
      if (rest === null) continue;
      const count = counts.sumOf(token);
      typedSum += count;
      if (count * RARE < most) continue;
      sums.set(rest, (sums.get(rest) ?? 0) + count);
    }
    this.#addSums(sums, typedSum, share);
  }

  /** Adds words that are known to begin with the typed letters, so many of them. */
  addWords(words: readonly (readonly [word: string, count: number])[], letters: string, share: number): void {
    let most = 0;
    for (const [, count] of words) most = Math.max(most, count);
    const sums = new Map<string, number>();
    let typedSum = 0;
    for (const [word, count] of words) {
      const rest = restInCase(word, letters);
      if (rest === null) continue;
      typedSum += count;
      if (count * RARE < most && rest !== '') continue;
      sums.set(rest, (sums.get(rest) ?? 0) + count);
    }
    this.#addSums(sums, typedSum, share);
  }

  /** Counts are whole numbers and are summed first: no order of theirs changes a digit. */
  #addSums(sums: ReadonlyMap<string, number>, typedSum: number, share: number): void {
    this.#typedMass += typedSum * share;
    for (const [text, sum] of sums) {
      if (text === '') this.#wholeMass += sum * share;
      else this.#masses.set(text, (this.#masses.get(text) ?? 0) + sum * share);
    }
  }

  /** @param weight share of all that might come that the levels were given. */
  expectation(weight: number): Expectation {
    const texts = [...this.#masses].map(([text, mass]) => ({ text, mass }));
    texts.sort((a, b) => b.mass - a.mass || (a.text < b.text ? -1 : 1));
    return { texts: texts.slice(0, MOST_TEXTS), typedMass: this.#typedMass, wholeMass: this.#wholeMass, weight };
  }
}
