import type { LearntNote } from './learntNote';
import type { SequenceIndex } from './sequenceIndex';
import type { TokenTable } from './tokenTable';

/** How many words before the place are compared at most. */
const DEEPEST = 5;

/** Counts by token in arrays that are kept between requests: a common word stands at a hundred thousand places. */
export class TokenCounts {
  #sums = new Int32Array(0);
  /** The last note that counted for a token, plus one. */
  #lastNotes = new Int32Array(0);
  readonly tokens: number[] = [];

  get kinds(): number {
    return this.tokens.length;
  }

  reset(size: number): void {
    if (this.#sums.length < size) {
      this.#sums = new Int32Array(size * 2);
      this.#lastNotes = new Int32Array(size * 2);
    } else {
      for (const token of this.tokens) {
        this.#sums[token] = 0;
        this.#lastNotes[token] = 0;
      }
    }
    this.tokens.length = 0;
  }

  sumOf(token: number): number {
    return this.#sums[token] ?? 0;
  }

  /** Each note counts once. */
  add(token: number, note: number, weight: number): void {
    if (this.#lastNotes[token] === note + 1) return;
    if (this.#lastNotes[token] === 0) this.tokens.push(token);
    this.#lastNotes[token] = note + 1;
    this.#sums[token] = (this.#sums[token] ?? 0) + weight;
  }
}

/** What followed a context, by how many words of it agreed. Each note counts once for each follower. */
export class Followers {
  readonly #counts = Array.from({ length: DEEPEST }, () => new TokenCounts());
  readonly #table: TokenTable;
  #context: readonly number[] = [];
  #isCommon = false;

  constructor(table: TokenTable) {
    this.#table = table;
  }

  /** Followers by agreement: index 0 for one word that agreed. */
  get levels(): readonly TokenCounts[] {
    return this.#counts.slice(0, this.#context.length);
  }

  /**
   * @param context folds of the words before the place, the nearest first, at least one.
   * @param isCommon the nearest word stands at so many places that alone it says nothing: two words must agree.
   */
  begin(context: readonly number[], isCommon: boolean): void {
    this.#isCommon = isCommon;
    this.#context = context.slice(0, DEEPEST);
    for (const counts of this.#counts) counts.reset(this.#table.size);
  }

  /** Counts the notes of an index; `weightOf` says 0 for one that does not count. */
  addIndex(index: SequenceIndex, weightOf: (note: number) => number): void {
    const { corpus, starts } = index;
    const { foldOf } = this.#table;
    const [nearest = 0, second] = this.#context;
    if (this.#isCommon && second === undefined) return;
    const one = index.placesOf(nearest);
    const two = second === undefined || !this.#isCommon ? one : index.placesOf(second);
    const step = two.length < one.length ? 1 : 0;
    let note = 0;
    let noteEnd = starts[1] ?? 0;
    let weight = weightOf(0);
    for (const found of step === 1 ? two : one) {
      const place = found + step;
      if (step === 1 && foldOf[corpus[place] ?? 0] !== nearest) continue;
      if (place >= noteEnd) {
        while ((starts[note + 1] ?? Infinity) <= place) note++;
        noteEnd = starts[note + 1] ?? 0;
        weight = weightOf(note);
      }
      if (weight > 0 && place + 1 < noteEnd) this.#addPlace(corpus, place, note, weight);
    }
  }

  /** @param number tells the note from those of the index and from each other. */
  addNote(note: LearntNote, number: number, weight: number): void {
    const { tokens } = note;
    const { foldOf } = this.#table;
    const [nearest] = this.#context;
    for (let place = 0; place + 1 < tokens.length; place++) {
      if (foldOf[tokens[place] ?? 0] === nearest) this.#addPlace(tokens, place, number, weight);
    }
  }

  #addPlace(tokens: Uint32Array, place: number, note: number, weight: number): void {
    const { foldOf } = this.#table;
    const context = this.#context;
    const next = tokens[place + 1] ?? 0;
    for (let depth = 1; ; depth++) {
      if (depth > 1 || !this.#isCommon) this.#counts[depth - 1]?.add(next, note, weight);
      if (depth >= context.length || place < depth || foldOf[tokens[place - depth] ?? 0] !== context[depth]) return;
    }
  }
}
