import { SPACE_CHAR } from '../tokenizer/byteAlphabet';
import type { TextTokenizer } from '../tokenizer/textTokenizer';
import { holdsWord, wordEndMass, wordShapes } from '../tokenizer/wordShapes';
import type { WordShape } from '../tokenizer/wordShapes';
import type { Branches } from './branches';
import { topIndices } from './distribution';

/** A word that the model may expect next. */
export interface WordCandidate {
  /** Tokens after the root. */
  readonly path: readonly number[];
  /** Byte-level string of what follows the typed letters. */
  readonly rest: string;
  /** Probability that the text goes on with exactly these bytes and the word then ends, given the typed letters. */
  readonly probability: number;
}

export interface WordSearchOptions {
  /** Path after the root from which the word is looked for. */
  readonly base: readonly number[];
  /** Byte-level string that the continuation must begin with: letters already typed. */
  readonly typed: string;
  /** Candidates below this probability are of no use. */
  readonly floor: number;
  /** A mark alone ("," ".") counts as a word; else it is only part of the next one. */
  readonly marksCount: boolean;
  readonly maxRuns: number;
  /** How many words are looked for; undefined means one. */
  readonly count?: number;
  readonly signal?: AbortSignal | undefined;
}

export interface WordSearchResult {
  /** Best first. */
  readonly candidates: readonly WordCandidate[];
  /** Probability of the typed letters after the base: what candidates were divided by. */
  readonly typedMass: number;
}

interface Open {
  readonly path: readonly number[];
  readonly bytes: string;
  readonly mass: number;
  readonly isWhole: boolean;
}

/** Branches of one position that are followed. */
const BRANCHES = 8;
const MAX_WORD_TOKENS = 8;
/** A split of the typed letters that is this much less likely than the best one is left alone. */
const SPLIT_FLOOR = 0.02;

/**
 * Best-first search over token paths for the word that continues the typed letters. The letters constrain bytes, not
 * tokens: every token that begins with them and every split of them into shorter tokens is followed, so it does
 * not matter how the tokenizer would have cut the unfinished word.
 */
export class WordSearch {
  readonly #tokenizer: TextTokenizer;
  readonly #branches: Branches;
  readonly #shapes: readonly WordShape[];

  constructor(tokenizer: TextTokenizer, branches: Branches) {
    this.#tokenizer = tokenizer;
    this.#branches = branches;
    this.#shapes = wordShapes(tokenizer.vocabulary);
  }

  async find(options: WordSearchOptions): Promise<WordSearchResult> {
    const { base, typed, signal } = options;
    let runs = 0;
    const after = async (path: readonly number[]): Promise<Float32Array> => {
      const whole = [...base, ...path];
      if (this.#branches.known(whole) === undefined) runs++;
      return this.#branches.after(whole, signal);
    };
    const { open, typedMass } = await this.#matchTyped(typed, after, () => runs < options.maxRuns);
    if (typedMass <= 0) return { candidates: [], typedMass: 0 };

    const candidates: WordCandidate[] = [];
    while (open.length > 0) {
      open.sort((a, b) => b.mass - a.mass);
      const item = open.shift();
      if (item === undefined || item.mass / typedMass < options.floor) break;
      const rest = item.bytes.slice(typed.length);
      if (item.isWhole) {
        candidates.push({ path: [...base, ...item.path], rest, probability: item.mass / typedMass });
        // Best first: nothing still open can be more likely than these.
        if (candidates.length >= (options.count ?? 1)) break;
        continue;
      }
      if (item.path.length >= MAX_WORD_TOKENS || (runs >= options.maxRuns && this.#isUnknown(base, item))) continue;
      open.push(...this.#expand(item, rest, await after(item.path), options.marksCount));
    }
    return { candidates, typedMass };
  }

  /** Reads what stands after the base, so that the next `find` there decodes at once. */
  async read({ base, typed, maxRuns, signal }: Omit<WordSearchOptions, 'floor' | 'marksCount'>): Promise<void> {
    let runs = 0;
    const after = async (path: readonly number[]): Promise<Float32Array> => {
      const whole = [...base, ...path];
      if (this.#branches.known(whole) === undefined) runs++;
      return this.#branches.after(whole, signal);
    };
    await this.#matchTyped(typed, after, () => runs < maxRuns);
  }

  #isUnknown(base: readonly number[], item: Open): boolean {
    return this.#branches.known([...base, ...item.path]) === undefined;
  }

  /** The likeliest token paths whose bytes begin with `typed`, and the probability of all of them. */
  async #matchTyped(
    typed: string,
    after: (path: readonly number[]) => Promise<Float32Array>,
    mayRun: () => boolean,
  ): Promise<{ open: Open[]; typedMass: number }> {
    const first = await after([]);
    const start: Open = { path: [], bytes: '', mass: 1, isWhole: false };
    if (typed === '') return { open: this.#expand(start, '', first, false), typedMass: 1 };
    const vocabulary = this.#tokenizer.vocabulary;
    const matched: Open[] = [];
    let typedMass = 0;
    let partial: Open[] = [start];
    while (partial.length > 0) {
      const next: Open[] = [];
      for (const item of partial) {
        const left = typed.slice(item.bytes.length);
        const probabilities = item.path.length === 0 ? first : await after(item.path);
        const step = (id: number): Open => ({
          path: [...item.path, id],
          bytes: item.bytes + vocabulary.stringOf(id),
          mass: item.mass * (probabilities[id] ?? 0),
          isWhole: false,
        });
        const range = vocabulary.startingWith(left);
        const masses = Float32Array.from(range, (id) => probabilities[id] ?? 0);
        for (const mass of masses) typedMass += item.mass * mass;
        for (const at of topIndices(masses, BRANCHES)) matched.push(step(range[at] ?? 0));
        for (const id of vocabulary.properPrefixesOf(left)) next.push(step(id));
      }
      const best = Math.max(0, ...matched.map((item) => item.mass), ...next.map((item) => item.mass));
      next.sort((a, b) => b.mass - a.mass);
      partial = mayRun() ? next.filter((item) => item.mass > best * SPLIT_FLOOR).slice(0, 3) : [];
    }
    return { open: matched, typedMass };
  }

  #expand(item: Open, rest: string, probabilities: Float32Array, marksCount: boolean): Open[] {
    const hasWord = rest !== '' && (holdsWord(rest) || (marksCount && /[^\u0120]/u.test(rest)));
    const found: Open[] = [];
    if (hasWord) {
      found.push({ ...item, mass: item.mass * wordEndMass(this.#shapes, probabilities), isWhole: true });
    }
    for (const id of topIndices(probabilities, BRANCHES)) {
      const shape = this.#shapes[id];
      const string = this.#tokenizer.vocabulary.stringOf(id);
      // One space may stand before a letter that no token joins it to; more is no way to a word.
      const leadsOn = shape === 'continues' || (!hasWord && (shape === 'breaks' || string === SPACE_CHAR));
      if (!leadsOn) continue;
      found.push({
        path: [...item.path, id],
        bytes: item.bytes + string,
        mass: item.mass * (probabilities[id] ?? 0),
        isWhole: false,
      });
    }
    return found;
  }
}
