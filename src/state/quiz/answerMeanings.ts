import { cosine, type Vector } from '../../core/meaning/vectorTable';
import type { Nearness } from '../../core/quiz/choices';

/** Of a larger pool the others are drawn as if nothing were known of them: the first question does not wait for all. */
const MOST_ANSWERS = 150;

/** What answers mean, read once each while the index of meaning is on. */
export class AnswerMeanings {
  readonly #read: (text: string, signal: AbortSignal) => Promise<Vector | null>;
  readonly #vectors = new Map<string, Vector>();
  readonly #ended = new AbortController();

  constructor(read: (text: string, signal: AbortSignal) => Promise<Vector | null>) {
    this.#read = read;
  }

  /** Reads those that are not known yet; resolves early once `end` is called or one cannot be read. */
  async read(answers: Iterable<string>): Promise<void> {
    for (const answer of new Set([...answers].slice(0, MOST_ANSWERS))) {
      if (this.#vectors.has(answer)) continue;
      const vector = await this.#read(answer, this.#ended.signal);
      if (vector === null || this.#ended.signal.aborted) return;
      this.#vectors.set(answer, vector);
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
