import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { argmax, logSumExp, textProbabilities, topIndices } from '../../../src/worker/engine/distribution';

const logits = Float32Array.of(0, 3, 1, 2.5, -Infinity, 3);

describe('distributions', () => {
  it('finds the first of the best', () => {
    expect(argmax(logits)).toBe(1);
    expect(topIndices(logits, 4)).toEqual([1, 5, 3, 2]);
    expect(topIndices(logits, 10)).toEqual([1, 5, 3, 2, 0]);
  });

  it('agrees with a plain sort', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 20, maxLength: 300 }), (list) => {
        const values = Float32Array.from(list);
        const sorted = Array.from(values.keys()).sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b);
        expect(topIndices(values, 17)).toEqual(sorted.slice(0, 17));
      }),
    );
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
