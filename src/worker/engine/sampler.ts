import { argmax, topIndices } from './distribution';

/** A seeded source of numbers in [0, 1): mulberry32, the same on every device. */
export const seededRandom = (seed: number): (() => number) => {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

export type Sampling =
  | { readonly kind: 'greedy' }
  | { readonly kind: 'top-k'; readonly k: number; readonly temperature: number; readonly seed: number }
  | { readonly kind: 'nucleus'; readonly p: number; readonly temperature: number; readonly seed: number };

/** Nucleus sampling looks at no more than this many tokens. */
const MAX_NUCLEUS = 256;

/** Picks one token of logits [vocabulary]; -Infinity is never picked. */
export type Sampler = (logits: Float32Array) => number;

export const makeSampler = (sampling: Sampling): Sampler => {
  if (sampling.kind === 'greedy') return (logits) => argmax(logits);
  const random = seededRandom(sampling.seed);
  const temperature = Math.max(1e-3, sampling.temperature);
  return (logits) => {
    const ids = topIndices(logits, sampling.kind === 'top-k' ? Math.max(1, sampling.k) : MAX_NUCLEUS);
    const highest = logits[ids[0] ?? 0] ?? 0;
    const weights = ids.map((id) => Math.exp(((logits[id] ?? -Infinity) - highest) / temperature));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const kept = sampling.kind === 'nucleus' ? nucleusSize(weights, sampling.p * total) : weights.length;
    const keptTotal = weights.slice(0, kept).reduce((sum, weight) => sum + weight, 0);
    let left = random() * keptTotal;
    for (let i = 0; i < kept; i++) {
      left -= weights[i] ?? 0;
      if (left < 0) return ids[i] ?? 0;
    }
    return ids[kept - 1] ?? 0;
  };
};

/** How many of the leading weights reach `mass`, at least one. */
const nucleusSize = (weights: readonly number[], mass: number): number => {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) {
    sum += weights[i] ?? 0;
    if (sum >= mass) return i + 1;
  }
  return Math.max(1, weights.length);
};
