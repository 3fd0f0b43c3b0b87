import type { KvCache } from '../backend/modelSession';
import type { RunPriority } from '../backend/runQueue';
import type { Model } from './model';
import { checkpoint } from '../calls/cancellation';

const commonPrefix = (a: readonly number[], b: readonly number[]): number => {
  const limit = Math.min(a.length, b.length);
  let length = 0;
  while (length < limit && a[length] === b[length]) length++;
  return length;
};

/**
 * One token sequence and its KV cache. Asking for another sequence prefills only what follows the longest common
 * prefix: after one more typed letter that is a token or two.
 */
export class Sequence {
  readonly #model: Model;
  readonly #priority: RunPriority;
  #tokens: readonly number[] = [];
  #past: KvCache | null = null;

  constructor(model: Model, priority: RunPriority) {
    this.#model = model;
    this.#priority = priority;
  }

  /** Tokens whose keys and values are at hand. */
  get tokens(): readonly number[] {
    return this.#tokens;
  }

  /** Keys and values of `tokens` and their count, for runs that branch off. */
  get past(): { readonly past: KvCache | null; readonly pastTokens: number } {
    return { past: this.#past, pastTokens: this.#tokens.length };
  }

  forget(): void {
    this.#tokens = [];
    this.#past = null;
  }

  /**
   * Prefill: logits [keep, vocabulary] of the last `keep` positions of `tokens`. Everything up to them is committed.
   *
   * @param tokens whole sequence from its start; at least `keep` and at most the model's context.
   * @throws Cancelled between pieces when `signal` is aborted.
   */
  async read(tokens: readonly number[], signal?: AbortSignal, keep = 1): Promise<Float32Array> {
    let at = Math.min(commonPrefix(tokens, this.#tokens), tokens.length - keep);
    this.#tokens = tokens.slice(0, at);
    for (;;) {
      const left = tokens.length - at;
      // The last piece holds all the positions whose logits are wanted.
      const size =
        left <= this.#model.pieceTokens || left <= keep ? left : Math.min(this.#model.pieceTokens, left - keep);
      const isLast = size === left;
      const output = await this.#model.run(
        {
          batch: 1,
          tokens: tokens.slice(at, at + size),
          ...this.past,
          keep: isLast ? keep : 0,
          wantPresent: true,
        },
        this.#priority,
      );
      at += size;
      this.#past = output.present;
      this.#tokens = tokens.slice(0, at);
      await checkpoint(signal);
      if (isLast) return output.logits;
    }
  }

  /**
   * Logits [vocabulary] after a source, read the way the pack was taught to. In a prefix LM the tokens of the source see
   * each other both ways: they are prefilled in one run, and anew, since every key depends on every token.
   *
   * @throws Cancelled when `signal` was aborted meanwhile.
   */
  async readSource(tokens: readonly number[], signal?: AbortSignal): Promise<Float32Array> {
    if (this.#model.manifest.model.prefixBidirectional !== true) return this.read(tokens, signal);
    this.forget();
    const output = await this.#model.run(
      { batch: 1, tokens, past: null, pastTokens: 0, prefixTokens: tokens.length, keep: 1, wantPresent: true },
      this.#priority,
    );
    this.#past = output.present;
    this.#tokens = tokens;
    await checkpoint(signal);
    return output.logits;
  }

  /** Logits [keep, vocabulary] after `path` following the committed tokens, which stay as they are. */
  async peek(path: readonly number[], keep = 1): Promise<Float32Array> {
    const output = await this.#model.run(
      { batch: 1, tokens: path, ...this.past, keep, wantPresent: false },
      this.#priority,
    );
    return output.logits;
  }
}
