import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bestOf } from '../../../src/core/search/best';

it('equals the beginning of a full sort', () => {
  const byValue = (a: readonly number[], b: readonly number[]): number =>
    (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0);
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 20 }), { maxLength: 200 }), fc.integer({ min: 1, max: 12 }), (values, limit) => {
      const items = values.map((value, index) => [value, index] as const);
      expect(bestOf(items, limit, byValue)).toEqual([...items].sort(byValue).slice(0, limit));
    }),
  );
});
