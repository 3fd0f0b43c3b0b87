import type { EmbedDone, EmbedRequest } from '../../shared/protocol';
import type { RunPriority } from '../backend/runQueue';
import { checkpoint } from '../calls/cancellation';
import type { Model } from '../engine/model';
import { BOS } from '../tokenizer/reservedTokens';

/** Tokens of a text that are read, <|bos|> included: as many as the pack was taught with. */
const MAX_TOKENS = 64;
/** Characters that hold as many tokens in any language: a book pasted as one line is not tokenized to its end. */
const MAX_CHARACTERS = 2_000;
/**
 * The pack is taught with its teacher's vectors turned so that the first dimensions hold most: the last ones are left out,
 * and 100,000 sentences fit into 30 MB.
 */
const MAX_DIMENSIONS = 240;
const MAX_COMPONENT = 127;

/**
 * What the encoder reads of a text: in small letters, because it was taught so, and behind a space, so that the first
 * word is the token that it is elsewhere.
 */
export const embeddingTokens = (model: Model, text: string): readonly number[] => [
  BOS,
  ...model.tokenizer.encode(` ${text.slice(0, MAX_CHARACTERS).trim().toLowerCase()}`).slice(0, MAX_TOKENS - 1),
];

/** The mean of `hidden` [tokens, size], cut to its first `dimensions` components, of length 1. */
const pool = (hidden: Float32Array, size: number, dimensions: number): Float64Array => {
  const mean = new Float64Array(dimensions);
  for (let from = 0; from < hidden.length; from += size) {
    for (let at = 0; at < dimensions; at += 1) mean[at] = (mean[at] ?? 0) + (hidden[from + at] ?? 0);
  }
  const norm = Math.hypot(...mean);
  return norm === 0 ? mean : mean.map((value) => value / norm);
};

/** The first `dimensions` of the vector of one row of tokens, which see each other both ways, of length 1. */
export const meanVector = async (
  model: Model,
  tokens: readonly number[],
  priority: RunPriority,
  dimensions = model.hiddenSize,
): Promise<Float64Array> => {
  const { hidden } = await model.run(
    {
      batch: 1,
      tokens,
      past: null,
      pastTokens: 0,
      prefixTokens: tokens.length,
      keep: 0,
      wantPresent: false,
      wantHidden: true,
    },
    priority,
  );
  return pool(hidden ?? new Float32Array(0), model.hiddenSize, dimensions);
};

/**
 * A vector for each text: the mean of its tokens' states, which see each other both ways. One text, one run: rows of a
 * batch would share the scale of their activations, so that a vector would depend on its company, and a suggestion that
 * comes meanwhile would wait longer.
 *
 * @throws Cancelled between texts when `signal` is aborted.
 */
export const embed = async (
  model: Model,
  { texts, urgent }: EmbedRequest,
  signal?: AbortSignal,
): Promise<EmbedDone> => {
  const dimensions = Math.min(model.hiddenSize, MAX_DIMENSIONS);
  const vectors = new Int8Array(texts.length * dimensions);
  const scales = new Float32Array(texts.length);
  for (const [row, text] of texts.entries()) {
    const tokens = embeddingTokens(model, text);
    const vector = await meanVector(model, tokens, urgent ? 'background' : 'idle', dimensions);
    const scale = Math.max(...vector.map(Math.abs)) / MAX_COMPONENT;
    scales[row] = scale;
    if (scale > 0)
      vectors.set(
        [...vector].map((value) => Math.round(value / scale)),
        row * dimensions,
      );
    await checkpoint(signal);
  }
  return { version: model.manifest.version, dimensions, vectors, scales };
};
