import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keptSnapshots } from '../../../src/core/backup/thinning';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const NOW_MS = Date.UTC(2026, 10, 27, 12);

/** The snapshots that are left when one is taken at each of these moments, in their order; the newest first. */
const thinnedOver = (momentsMs: readonly number[]): number[] => {
  let left: number[] = [];
  for (const atMs of momentsMs) {
    left.unshift(atMs);
    const kept = keptSnapshots(left);
    left = left.filter((_moment, place) => kept.has(place));
  }
  return left;
};

const every = (stepMs: number, count: number, fromMs: number): number[] =>
  Array.from({ length: count }, (_, index) => fromMs + index * stepMs);

it('keeps the last hour whole, then one an hour, then one a day for thirty days', () => {
  const left = thinnedOver(every(5 * MINUTE_MS, 40 * 24 * 12, NOW_MS - 40 * DAY_MS));
  const newest = left[0]!;
  expect(left.filter((atMs) => newest - atMs < HOUR_MS)).toHaveLength(12);
  expect(new Set(left.slice(0, 40).map((atMs) => Math.floor(atMs / HOUR_MS))).size).toBeGreaterThanOrEqual(24);
  expect(new Set(left.map((atMs) => Math.floor(atMs / DAY_MS))).size).toBe(30);
  expect(left.length).toBeLessThanOrEqual(12 + 24 + 30);
});

it('loses one place and no more to a clock that is years ahead, or behind, for one start', () => {
  const days = every(DAY_MS, 30, NOW_MS - 30 * DAY_MS);
  for (const wrongMs of [NOW_MS + 5 * 365 * DAY_MS, 0]) {
    const left = thinnedOver([...days, wrongMs, NOW_MS]);
    expect(left).toContain(NOW_MS);
    expect(days.filter((atMs) => !left.includes(atMs)).length).toBeLessThanOrEqual(2);
  }
});

it('always keeps the newest, and never more than three ranges of them', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 100 * DAY_MS }), { minLength: 1, maxLength: 200 }), (momentsMs) => {
      const kept = keptSnapshots(momentsMs);
      expect(kept.has(0)).toBe(true);
      expect(kept.size).toBeLessThanOrEqual(66);
    }),
  );
});
