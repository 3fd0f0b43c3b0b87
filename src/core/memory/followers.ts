import type { LearntNote } from './learntNote';
import type { SequenceIndex } from './sequenceIndex';
import type { TokenTable } from './tokenTable';

/** How many words before the place are compared at most. */
export const DEEPEST = 5;

interface Count {
  /** Sum of the weights of the notes that go on so. */
  sum: number;
  lastNote: string;
}

/** What followed a context, by how many words of it agreed. Each note counts once for each follower. */
export class Followers {
  readonly #context: readonly number[];
  readonly #foldOf: readonly number[];
  readonly #levels: readonly Map<number, Count>[];

  /** @param context folds of the words before the place, the nearest first, at least one. */
  constructor(context: readonly number[], table: TokenTable) {
    this.#context = context.slice(0, DEEPEST);
    this.#foldOf = table.foldOf;
    this.#levels = this.#context.map(() => new Map<number, Count>());
  }

  /** Followers by agreement: index 0 for one word that agreed. */
  get levels(): readonly ReadonlyMap<number, { readonly sum: number }>[] {
    return this.#levels;
  }

  /** Counts the notes of an index; `weightOf` says 0 for one that does not count. */
  addIndex(index: SequenceIndex, weightOf: (note: number) => number): void {
    const { corpus, starts, notes } = index;
    let note = 0;
    let weight = -1;
    let weighed = -1;
    for (const place of index.placesOf(this.#context[0] ?? 0)) {
      while ((starts[note + 1] ?? Infinity) <= place) note++;
      if (weighed !== note) {
        weight = weightOf(note);
        weighed = note;
      }
      if (weight > 0 && place + 1 < (starts[note + 1] ?? 0)) this.#addPlace(corpus, place, notes[note]?.id ?? '', weight);
    }
  }

  addNote(note: LearntNote, weight: number): void {
    const { tokens } = note;
    const [nearest] = this.#context;
    for (let place = 0; place + 1 < tokens.length; place++) {
      if (this.#foldOf[tokens[place] ?? 0] === nearest) this.#addPlace(tokens, place, note.id, weight);
    }
  }

  #addPlace(tokens: Uint32Array, place: number, note: string, weight: number): void {
    const next = tokens[place + 1] ?? 0;
    for (let depth = 1; ; depth++) {
      const counts = this.#levels[depth - 1];
      const known = counts?.get(next);
      if (known === undefined) counts?.set(next, { sum: weight, lastNote: note });
      else if (known.lastNote !== note) {
        known.sum += weight;
        known.lastNote = note;
      }
      if (depth >= this.#context.length || place - depth < 0) return;
      if (this.#foldOf[tokens[place - depth] ?? 0] !== this.#context[depth]) return;
    }
  }
}
