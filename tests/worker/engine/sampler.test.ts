import { describe, expect, it } from 'vitest';
import { argmax, logSumExp, textProbabilities, topIndices } from '../../../src/worker/engine/distribution';
import { makeSampler, seededRandom } from '../../../src/worker/engine/sampler';

const logits = Float32Array.of(0, 3, 1, 2.5, -Infinity, 3);

describe('distributions', () => {
  it('finds the first of the best', () => {
    expect(argmax(logits)).toBe(1);
    expect(topIndices(logits, 4)).toEqual([1, 5, 3, 2]);
    expect(topIndices(logits, 10)).toEqual([1, 5, 3, 2, 0]);
  });

  it('agrees with a plain sort', () => {
    const random = seededRandom(3);
    for (let round = 0; round < 50; round++) {
      const values = Float32Array.from({ length: 300 }, () => Math.round(random() * 40));
      const sorted = Array.from(values.keys()).sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b);
      expect(topIndices(values, 17)).toEqual(sorted.slice(0, 17));
    }
  });

  it('sums in log space without overflow', () => {
    expect(logSumExp(Float32Array.of(1000, 1000))).toBeCloseTo(1000 + Math.log(2), 3);
  });

  it('strikes out reserved tokens but the end', () => {
    const probabilities = textProbabilities(new Float32Array(40).fill(0));
    expect(probabilities[1]).toBe(0);
    expect(probabilities[10]).toBe(0);
    expect(probabilities[2]).toBeCloseTo(1 / 9, 6);
    expect(probabilities.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 5);
  });
});

describe('samplers', () => {
  it('greedy takes the best', () => {
    expect(makeSampler({ kind: 'greedy' })(logits)).toBe(1);
  });

  it('the same seed gives the same tokens, another seed others', () => {
    const draw = (seed: number) => {
      const sample = makeSampler({ kind: 'nucleus', p: 0.95, temperature: 1, seed });
      return Array.from({ length: 40 }, () => sample(logits));
    };
    expect(draw(5)).toEqual(draw(5));
    expect(draw(5)).not.toEqual(draw(6));
  });

  it('top-k never leaves the k best', () => {
    const sample = makeSampler({ kind: 'top-k', k: 2, temperature: 5, seed: 1 });
    const drawn = new Set(Array.from({ length: 200 }, () => sample(logits)));
    expect([...drawn].sort()).toEqual([1, 5]);
  });

  it('a small nucleus is the best token alone; a whole one reaches all that are possible', () => {
    const tight = makeSampler({ kind: 'nucleus', p: 0.01, temperature: 1, seed: 1 });
    expect(new Set(Array.from({ length: 50 }, () => tight(logits)))).toEqual(new Set([1]));
    const whole = makeSampler({ kind: 'nucleus', p: 1, temperature: 3, seed: 1 });
    expect(new Set(Array.from({ length: 500 }, () => whole(logits)))).toEqual(new Set([0, 1, 2, 3, 5]));
  });

  it('draws in proportion', () => {
    const sample = makeSampler({ kind: 'top-k', k: 2, temperature: 1, seed: 9 });
    const ones = Array.from({ length: 4000 }, () => sample(Float32Array.of(0, Math.log(3)))).filter((id) => id === 1);
    expect(ones.length / 4000).toBeCloseTo(0.75, 1);
  });
});
