import type { Branches } from '../engine/branches';
import { WordSearch } from '../engine/wordSearch';
import type { WordCandidate } from '../engine/wordSearch';
import { CACHE_WEIGHTS, recentWords } from '../text/recentWords';
import type { CacheWeights, RecentWords } from '../text/recentWords';
import { fromByteLevel, SPACE_CHAR, toByteLevel } from '../tokenizer/byteAlphabet';
import type { TextTokenizer } from '../tokenizer/textTokenizer';
import { wordEndMass, wordShapes } from '../tokenizer/wordShapes';
import type { WordShape } from '../tokenizer/wordShapes';

/** A word to show: what to write after the caret and how likely it is to be right. */
export interface NextWord {
  readonly path: readonly number[];
  readonly text: string;
  readonly probability: number;
}

export interface NextWordOptions {
  /** Path after the root; what it writes is the end of `before`. */
  readonly base: readonly number[];
  /** Text up to where the word begins or goes on. */
  readonly before: string;
  /** Text at the end of `before` that is not yet in root and base: the unfinished word. */
  readonly typed: string;
  /** Words less likely than this are not looked for. */
  readonly floor: number;
  readonly maxRuns: number;
  readonly marksCount: boolean;
  readonly signal?: AbortSignal | undefined;
}

const LETTERS_AT_END = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*$/u;
/** Where a word may begin that stood elsewhere in the note. */
const WORD_MAY_BEGIN = /(?:^|[\s([{"“„«'‘])$/u;
/** The model is asked about a word of the note only when the note alone makes it this likely against the floor. */
const WORTH_ASKING = 0.25;
/** The model's own best word is followed down to this share of the floor: the note may lift it over. */
const MODEL_FLOOR_SHARE = 0.5;

/** The next word by the model and the note together: P = (1 - weight) model + note, given what is typed. */
export class NextWordPredictor {
  readonly #tokenizer: TextTokenizer;
  readonly #branches: Branches;
  readonly #search: WordSearch;
  readonly #shapes: readonly WordShape[];
  /** Tokens that put a space before what they begin. */
  readonly #spaced: readonly number[];
  readonly #weights: CacheWeights;

  constructor(tokenizer: TextTokenizer, branches: Branches, weights: CacheWeights = CACHE_WEIGHTS) {
    this.#tokenizer = tokenizer;
    this.#branches = branches;
    this.#search = new WordSearch(tokenizer, branches);
    this.#shapes = wordShapes(tokenizer.vocabulary);
    const { vocabulary } = tokenizer;
    this.#spaced = [...vocabulary.startingWith(SPACE_CHAR)].filter(
      (id) => vocabulary.stringOf(id) === SPACE_CHAR || this.#shapes[id] === 'breaks',
    );
    this.#weights = weights;
  }

  /** The likeliest word, or null when none reaches the floor. */
  async find(options: NextWordOptions): Promise<NextWord | null> {
    const { base, before, typed, floor, signal } = options;
    const letters = LETTERS_AT_END.exec(before)?.[0] ?? '';
    // After a finished ghost word the note's words come behind a space of their own.
    const needsSpace = typed === '' && letters !== '';
    const begun = needsSpace ? '' : letters;
    // A word of several pre-tokens (don't, 2024) is the model's alone to finish.
    const isPlace = needsSpace || (begun === '' ? WORD_MAY_BEGIN.test(before) : begun.length <= typed.length);
    const recent: RecentWords = isPlace
      ? recentWords(needsSpace ? `${before} ` : before, begun, this.#weights)
      : { words: [], typedMass: 0, weight: 0 };
    const { candidates, typedMass } = await this.#search.find({
      base,
      typed: toByteLevel(typed),
      floor: floor * MODEL_FLOOR_SHARE,
      marksCount: options.marksCount,
      maxRuns: options.maxRuns,
      signal,
    });
    // A space comes before the note's word only as often as the model says one comes.
    const share = needsSpace ? await this.#spaceShare(base, signal) : 1;
    const modelShare = (1 - recent.weight * share) * typedMass;
    const total = modelShare + recent.typedMass * share;
    if (total <= 0) return null;

    const lead = needsSpace ? ' ' : '';
    const massOf = (text: string): number =>
      recent.words.find(({ word }) => lead + word.slice(begun.length) === text)?.mass ?? 0;
    const fromModel =
      candidates[0] === undefined ? null : this.#blended(candidates[0], modelShare, massOf, share, total);
    const [top] = recent.words;
    if (top === undefined || (top.mass * share) / total < floor * WORTH_ASKING) return reaching(fromModel, floor);
    const text = lead + top.word.slice(begun.length);
    if (text === fromModel?.text) return reaching(fromModel, floor);
    const piece = lead + typed.slice(0, typed.length - begun.length) + top.word;
    const path = [...base, ...this.#tokenizer.encode(piece)];
    const modelMass = await this.#pathMass(base, path, signal);
    const probability = ((1 - recent.weight * share) * modelMass + top.mass * share) / total;
    const fromNote = { path, text, probability };
    return reaching(fromModel === null || probability > fromModel.probability ? fromNote : fromModel, floor);
  }

  #blended(
    candidate: WordCandidate,
    modelShare: number,
    massOf: (text: string) => number,
    share: number,
    total: number,
  ): NextWord {
    const text = fromByteLevel(candidate.rest);
    return {
      path: candidate.path,
      text,
      probability: (modelShare * candidate.probability + massOf(text) * share) / total,
    };
  }

  /** Probability that a space and a word come next. */
  async #spaceShare(base: readonly number[], signal: AbortSignal | undefined): Promise<number> {
    const probabilities = await this.#branches.after(base, signal);
    let sum = 0;
    for (const id of this.#spaced) sum += probabilities[id] ?? 0;
    return sum;
  }

  /** Probability by the model of the tokens after `base` in `path`, the end of the word included. */
  async #pathMass(base: readonly number[], path: readonly number[], signal: AbortSignal | undefined): Promise<number> {
    let mass = 1;
    for (let length = base.length; length < path.length; length++) {
      mass *= (await this.#branches.after(path.slice(0, length), signal))[path[length] ?? 0] ?? 0;
      // What is this unlikely adds nothing that would change a choice.
      if (mass < 0.001) return mass;
    }
    return mass * wordEndMass(this.#shapes, await this.#branches.after(path, signal));
  }
}

const reaching = (word: NextWord | null, floor: number): NextWord | null =>
  word !== null && word.probability >= floor ? word : null;
