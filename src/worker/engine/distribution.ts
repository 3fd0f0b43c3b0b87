import { EOS, FIRST_TEXT_TOKEN } from '../tokenizer/reservedTokens';

/** log(sum(exp(logits))) over [from, to). */
export const logSumExp = (logits: Float32Array, from = 0, to = logits.length): number => {
  let highest = -Infinity;
  for (let i = from; i < to; i++) highest = Math.max(highest, logits[i] ?? -Infinity);
  let sum = 0;
  for (let i = from; i < to; i++) sum += Math.exp((logits[i] ?? -Infinity) - highest);
  return highest + Math.log(sum);
};

/**
 * Probabilities of one position, [vocabulary]. Reserved tokens other than the end are struck out first: plain
 * text never holds them.
 */
export const textProbabilities = (logits: Float32Array): Float32Array => {
  const probabilities = new Float32Array(logits.length);
  let highest = logits[EOS] ?? -Infinity;
  for (let i = FIRST_TEXT_TOKEN; i < logits.length; i++) highest = Math.max(highest, logits[i] ?? -Infinity);
  let sum = 0;
  for (let i = EOS; i < logits.length; i++) {
    if (i !== EOS && i < FIRST_TEXT_TOKEN) continue;
    const weight = Math.exp((logits[i] ?? -Infinity) - highest);
    probabilities[i] = weight;
    sum += weight;
  }
  for (let i = 0; i < probabilities.length; i++) probabilities[i] = (probabilities[i] ?? 0) / sum;
  return probabilities;
};

/** Index of the largest value in [from, to), the first one among equals. */
export const argmax = (values: Float32Array, from = 0, to = values.length): number => {
  let best = from;
  for (let i = from + 1; i < to; i++) if ((values[i] ?? -Infinity) > (values[best] ?? -Infinity)) best = i;
  return best;
};

/**
 * Indices of the `count` largest values in [from, to), best first, ties by index; indices count from `from`.
 * One pass with a small sorted list: count is far smaller than the vocabulary.
 */
export const topIndices = (values: Float32Array, count: number, from = 0, to = values.length): number[] => {
  const best: number[] = [];
  let floor = -Infinity;
  for (let i = from; i < to; i++) {
    const value = values[i] ?? -Infinity;
    if (value === -Infinity || (best.length >= count && value <= floor)) continue;
    let at = best.length;
    while (at > 0 && (values[from + (best[at - 1] ?? 0)] ?? 0) < value) at--;
    best.splice(at, 0, i - from);
    if (best.length > count) best.pop();
    if (best.length >= count) floor = values[from + (best[best.length - 1] ?? 0)] ?? -Infinity;
  }
  return best;
};
