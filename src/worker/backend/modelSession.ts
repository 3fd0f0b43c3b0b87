import type { Provider } from '../../shared/protocol';

/**
 * Keys and values of past tokens on the CPU side, so that either provider can go on from them. `data` holds
 * key 0, value 0, key 1, value 1 …, each float32 [batch, kvHeads, rows, headDim]. `rows` is room: how many of
 * them count is the caller's knowledge.
 */
export interface KvCache {
  readonly batch: number;
  readonly rows: number;
  readonly data: readonly Float32Array[];
}

export interface ModelRun {
  readonly batch: number;
  /** [batch, length] new tokens, row by row. */
  readonly tokens: readonly number[];
  readonly past: KvCache | null;
  /** How many rows of `past` count: the position of the first new token. */
  readonly pastTokens: number;
  /** That many first tokens see each other both ways, and are read in one run; left out, none do. */
  readonly prefixTokens?: number;
  /** How many of the last positions get logits; 0 asks for none. */
  readonly keep: number;
  /** Ask for what is used: each output is copied out of the runtime. */
  readonly wantPresent: boolean;
  readonly wantHidden?: boolean;
}

export interface ModelOutput {
  /** float32 [batch, keep, vocabulary]. */
  readonly logits: Float32Array;
  /** float32 [batch, length, hiddenSize], or null when not asked for. */
  readonly hidden: Float32Array | null;
  readonly present: KvCache | null;
}

/** One graph with one pack's weights on one provider. */
export interface ModelSession {
  readonly provider: Provider;
  readonly vocabSize: number;
  readonly hiddenSize: number;
  /** @throws InklingFault `backend-failed` (retryable when the device was lost) or `out-of-memory`. */
  run(run: ModelRun): Promise<ModelOutput>;
  release(): Promise<void>;
}

/** Files of one graph, verified. */
export interface GraphFiles {
  readonly graph: Uint8Array;
  readonly shards: readonly { readonly location: string; readonly bytes: Uint8Array }[];
  readonly vocabSize: number;
  readonly hiddenSize: number;
  readonly layers: number;
  readonly kvHeads: number;
  readonly headDim: number;
}

export interface Backend {
  readonly provider: Provider;
  open(files: GraphFiles): Promise<ModelSession>;
}
