import type { KvCache } from '../backend/modelSession';
import type { RunPriority } from '../backend/runQueue';
import type { Model } from './model';
import { checkpoint } from '../calls/cancellation';

/**
 * Normed hidden states [tokens, hiddenSize] of a text that nothing is written after; read in pieces, nothing kept.
 *
 * @throws Cancelled between pieces when `signal` is aborted.
 */
export const readHidden = async (
  model: Model,
  tokens: readonly number[],
  priority: RunPriority,
  signal?: AbortSignal,
): Promise<Float32Array> => {
  const hidden = new Float32Array(tokens.length * model.hiddenSize);
  let past: KvCache | null = null;
  for (let at = 0; at < tokens.length; at += model.pieceTokens) {
    const piece = tokens.slice(at, at + model.pieceTokens);
    const isLast = at + piece.length >= tokens.length;
    const output = await model.run(
      { batch: 1, tokens: piece, past, pastTokens: at, keep: 0, wantPresent: !isLast, wantHidden: true },
      priority,
    );
    if (output.hidden !== null) hidden.set(output.hidden, at * model.hiddenSize);
    past = output.present;
    await checkpoint(signal);
  }
  return hidden;
};
