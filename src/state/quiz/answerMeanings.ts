import { cosine, type Vector } from '../../core/meaning/vectorTable';
import type { Nearness } from '../../core/quiz/choices';

/** Of a larger pool so many are read: the first question waits for them, and others are drawn from these. */
const MOST_ANSWERS = 150;

/** What the answers of a round mean, read one after the other while the index of meaning is on. */
export class AnswerMeanings {
  readonly #readOne: (text: string, signal: AbortSignal) => Promise<Vector | null>;
  readonly #vectors = new Map<string, Vector>();
  readonly #ended = new AbortController();
  #wanted: ReadonlySet<string> = new Set();
  #reading: Promise<void> | null = null;

  constructor(readOne: (text: string, signal: AbortSignal) => Promise<Vector | null>) {
    this.#readOne = readOne;
  }

  /** From now on these are wanted, the first of them most; of all others nothing is kept, and none is read. */
  want(answers: Iterable<string>): void {
    this.#wanted = new Set([...new Set(answers)].slice(0, MOST_ANSWERS));
    for (const answer of this.#vectors.keys()) if (!this.#wanted.has(answer)) this.#vectors.delete(answer);
  }

  /** Reads what is wanted and not known yet; resolves early once `end` is called or one cannot be read. */
  read(): Promise<void> {
    return (this.#reading ??= this.#readAll().finally(() => (this.#reading = null)));
  }

  async #readAll(): Promise<void> {
    for (;;) {
      const answer = [...this.#wanted].find((wanted) => !this.#vectors.has(wanted));
      if (answer === undefined) return;
      const vector = await this.#readOne(answer, this.#ended.signal);
      if (vector === null || this.#ended.signal.aborted) return;
      if (this.#wanted.has(answer)) this.#vectors.set(answer, vector);
    }
  }

  readonly near: Nearness = (one, other) => {
    const [a, b] = [this.#vectors.get(one), this.#vectors.get(other)];
    return a === undefined || b === undefined || a.components.length !== b.components.length ? null : cosine(a, b);
  };

  end(): void {
    this.#ended.abort();
  }
}
