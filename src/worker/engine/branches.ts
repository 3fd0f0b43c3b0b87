import { textProbabilities } from './distribution';
import type { Sequence } from './sequence';

/** Distributions kept at once; each is 32 kB. */
const MAX_NODES = 256;

/**
 * What the model expects after a root text and after short continuations of it. While a word is typed the root
 * stays the same, so most letters cost no run at all; when the root grows, what still follows it is kept.
 */
export class Branches {
  readonly #sequence: Sequence;
  #root: readonly number[] = [];
  #nodes = new Map<string, Float32Array>();

  constructor(sequence: Sequence) {
    this.#sequence = sequence;
  }

  get root(): readonly number[] {
    return this.#root;
  }

  moveTo(root: readonly number[]): void {
    const old = this.#root;
    const isGrown = root.length >= old.length && old.every((token, index) => token === root[index]);
    if (isGrown && root.length === old.length) return;
    this.#root = root;
    if (!isGrown) {
      this.#nodes.clear();
      return;
    }
    const grown = `${root.slice(old.length).join(',')},`;
    const kept = new Map<string, Float32Array>();
    for (const [key, node] of this.#nodes) if (key.startsWith(grown)) kept.set(key.slice(grown.length), node);
    this.#nodes = kept;
  }

  /** Probabilities [vocabulary] of the token after root and path, at most one run away. */
  async after(path: readonly number[], signal?: AbortSignal): Promise<Float32Array> {
    const key = path.map((token) => `${token},`).join('');
    const known = this.#nodes.get(key);
    if (known !== undefined) return known;
    const logits = await this.#sequence.read([...this.#root, ...path], signal);
    const node = textProbabilities(logits);
    if (this.#nodes.size >= MAX_NODES) this.#nodes.clear();
    this.#nodes.set(key, node);
    return node;
  }

  /** The distribution after root and path when it is already known. */
  known(path: readonly number[]): Float32Array | undefined {
    return this.#nodes.get(path.map((token) => `${token},`).join(''));
  }
}
