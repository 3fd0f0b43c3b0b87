import { EXPECTS_NOTHING, type Expectation } from '../../core/memory/expectation';
import type { PersonalMemory } from '../../core/memory/personalMemory';
import type { Branches } from '../engine/branches';
import { WordSearch } from '../engine/wordSearch';
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
  /** How many different words are looked for; undefined means one. */
  readonly count?: number;
  /** Id of the note being written, which is no witness for itself. */
  readonly except?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

const LETTERS_AT_END = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*$/u;
/** Where a word may begin that stood elsewhere in the note. */
const WORD_MAY_BEGIN = /(?:^|[\s([{"“„«'‘])$/u;
/** The model is asked about a word of the note only when the note alone makes it this likely against the floor. */
const WORTH_ASKING = 0.25;
/** The model's own best word is followed down to this share of the floor: the note may lift it over. */
const MODEL_FLOOR_SHARE = 0.5;

/** The memory as it is now; null while there is none. */
export type MemorySource = () => PersonalMemory | null;

/**
 * The next word by the model, the note and the memory together, given what is typed: the memory has its weight, the note
 * its weight of what is left, the model the rest.
 */
export class NextWordPredictor {
  readonly #tokenizer: TextTokenizer;
  readonly #branches: Branches;
  readonly #search: WordSearch;
  readonly #shapes: readonly WordShape[];
  /** Tokens that put a space before what they begin. */
  readonly #spaced: readonly number[];
  readonly #weights: CacheWeights;
  readonly #memory: MemorySource | undefined;

  constructor(
    tokenizer: TextTokenizer,
    branches: Branches,
    weights: CacheWeights = CACHE_WEIGHTS,
    memory?: MemorySource,
  ) {
    this.#tokenizer = tokenizer;
    this.#branches = branches;
    this.#search = new WordSearch(tokenizer, branches);
    this.#shapes = wordShapes(tokenizer.vocabulary);
    const { vocabulary } = tokenizer;
    this.#spaced = [...vocabulary.startingWith(SPACE_CHAR)].filter(
      (id) => vocabulary.stringOf(id) === SPACE_CHAR || this.#shapes[id] === 'breaks',
    );
    this.#weights = weights;
    this.#memory = memory;
  }

  /** The few likely words that reach the floor, the likeliest first. */
  async findAll(options: NextWordOptions): Promise<readonly NextWord[]> {
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
    const learnt = this.#expects(before, needsSpace, options.except);
    const { candidates, typedMass } = await this.#search.find({
      base,
      typed: toByteLevel(typed),
      floor: floor * MODEL_FLOOR_SHARE,
      count: options.count ?? 1,
      marksCount: options.marksCount,
      maxRuns: options.maxRuns,
      signal,
    });
    // A space comes before the note's word only as often as the model says one comes.
    const share = (needsSpace && recent.weight > 0 ? await this.#spaceShare(base, signal) : 1) * (1 - learnt.weight);
    const modelShare = 1 - learnt.weight - recent.weight * share;
    const total = modelShare * typedMass + recent.typedMass * share + learnt.typedMass;
    if (total <= 0) return [];

    const lead = needsSpace ? ' ' : '';
    const fromNote = recent.words.map(({ word, mass }) => ({
      text: lead + word.slice(begun.length),
      mass: mass * share,
    }));
    const massOf = (text: string): number => massIn(fromNote, text) + massIn(learnt.texts, text);
    const mixed = (text: string, path: readonly number[], modelMass: number): NextWord => ({
      path,
      text,
      probability: (modelShare * modelMass + massOf(text)) / total,
    });
    const found = candidates.map(({ rest, path, probability }) =>
      mixed(fromByteLevel(rest), path, probability * typedMass),
    );
    for (const { text } of [...fromNote.slice(0, options.count ?? 1), ...learnt.texts.slice(0, options.count ?? 1)]) {
      if (massOf(text) / total < floor * WORTH_ASKING || found.some((word) => word.text === text)) continue;
      const path = [...base, ...this.#tokenizer.encode(typed + text)];
      found.push(mixed(text, path, await this.#pathMass(base, path, typedMass, signal)));
    }
    if (begun !== '' && this.#memory !== undefined) {
      const noteWhole = recent.typedMass - recent.words.reduce((sum, { mass }) => sum + mass, 0);
      const following = await this.#afterWhole(options, {
        modelShare: modelShare / total,
        typedMass,
        knownWhole: (noteWhole * share + learnt.wholeMass) / total,
      });
      found.push(...following);
    }
    found.sort((a, b) => b.probability - a.probability);
    return found.filter(({ text, probability }, at) => {
      return probability >= floor && found.findIndex((other) => other.text === text) === at;
    });
  }

  /** Reads the letters of a word that is being typed. */
  async read(typed: string, maxRuns: number, signal: AbortSignal | undefined): Promise<void> {
    await this.#search.read({ base: [], typed: toByteLevel(typed), maxRuns, signal });
  }

  #expects(before: string, finished: boolean, except: string | undefined): Expectation {
    return this.#memory?.()?.expect(before, finished, except) ?? EXPECTS_NOTHING;
  }

  /** What was learnt to follow the typed word, should it be whole already. */
  async #afterWhole(
    { base, before, typed, floor, count = 1, except, signal }: NextWordOptions,
    {
      modelShare,
      typedMass,
      knownWhole,
    }: { readonly modelShare: number; readonly typedMass: number; readonly knownWhole: number },
  ): Promise<readonly NextWord[]> {
    const next = this.#expects(before, true, except);
    const likely = next.texts.slice(0, count).filter(({ mass }) => mass >= floor * WORTH_ASKING);
    if (likely.length === 0) return [];
    const typedPath = [...base, ...this.#tokenizer.encode(typed)];
    const modelWhole = await this.#pathMass(base, typedPath, typedMass, signal);
    const whole = Math.min(1, modelShare * modelWhole + knownWhole);
    const found: NextWord[] = [];
    for (const { text, mass } of likely) {
      if (whole * mass < floor * WORTH_ASKING) break;
      const path = [...base, ...this.#tokenizer.encode(typed + text)];
      const byModel = await this.#massAfterWord(typedPath, path, signal);
      found.push({ path, text, probability: whole * (mass + (1 - next.weight) * byModel) });
    }
    return found;
  }

  /** Probability that a space and a word come next. */
  async #spaceShare(base: readonly number[], signal: AbortSignal | undefined): Promise<number> {
    const probabilities = await this.#branches.after(base, signal);
    let sum = 0;
    for (const id of this.#spaced) sum += probabilities[id] ?? 0;
    return sum;
  }

  /**
   * Probability by the model of the tokens after `base` in `path`, the end of the word included.
   *
   * @param scale what it will be divided by: the mass of all that begins with the typed letters, tiny for a rare word.
   */
  async #pathMass(
    base: readonly number[],
    path: readonly number[],
    scale: number,
    signal: AbortSignal | undefined,
  ): Promise<number> {
    let mass = 1;
    for (let length = base.length; length < path.length; length++) {
      mass *= (await this.#branches.after(path.slice(0, length), signal))[path[length] ?? 0] ?? 0;
      // What is this unlikely adds nothing that would change a choice. What is cut short counts for too much: only then.
      if (mass < 0.001 * scale) return 0;
    }
    return mass * wordEndMass(this.#shapes, await this.#branches.after(path, signal));
  }

  /** Probability by the model that a word which ends with `whole` is followed by the rest of `path`. */
  async #massAfterWord(whole: readonly number[], path: readonly number[], signal: AbortSignal | undefined) {
    const ends = wordEndMass(this.#shapes, await this.#branches.after(whole, signal));
    // A text whose letters are joined with the word's is not what follows it.
    if (ends <= 0 || whole.some((token, at) => path[at] !== token)) return 0;
    return Math.min(1, (await this.#pathMass(whole, path, ends, signal)) / ends);
  }
}

const massIn = (texts: readonly { readonly text: string; readonly mass: number }[], text: string): number =>
  texts.find((entry) => entry.text === text)?.mass ?? 0;
