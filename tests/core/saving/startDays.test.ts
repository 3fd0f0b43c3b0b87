import { expect, it } from 'vitest';
import { countStart, seenOffBefore, START_DAYS_NEEDED, withStart } from '../../../src/core/saving/startDays';
import { MemorySettingsRepository } from '../../fakes/memoryRepositories';
import { fail } from '../../../src/shared/result';

const DAY_MS = 24 * 60 * 60 * 1000;
const FIRST = 20_000;
const daily = (count: number, from = FIRST): number[] => Array.from({ length: count }, (_none, index) => from + index);

it('many starts on one day are one day', () => {
  const once = withStart([], FIRST * DAY_MS);
  expect(withStart(once, FIRST * DAY_MS + 5)).toEqual([FIRST]);
  expect(seenOffBefore(daily(START_DAYS_NEEDED - 1), (FIRST + 400) * DAY_MS)).toBeNull();
  expect(seenOffBefore(daily(START_DAYS_NEEDED), (FIRST + 400) * DAY_MS)).toBe(FIRST * DAY_MS);
});

it('days that a clock ahead made up do not count once it is right again', () => {
  const days = [...daily(START_DAYS_NEEDED - 1), ...daily(5, FIRST + 4_000)];
  expect(seenOffBefore(days, (FIRST + START_DAYS_NEEDED - 1) * DAY_MS)).toBeNull();
});

it('what a clock behind dated is not old for that', () => {
  const days = [...daily(60), 0, FIRST + 60];
  const before = seenOffBefore(days, (FIRST + 60) * DAY_MS);
  expect(before ?? 0).toBeLessThanOrEqual(0);
});

it('a start that cannot be counted counts for nothing', async () => {
  const settings = new MemorySettingsRepository();
  await settings.set('housekeeping.startDays', ['x', 1.5, FIRST]);
  expect(await countStart(settings, (FIRST + 1) * DAY_MS)).toEqual([FIRST, FIRST + 1]);
  expect(await countStart(settings, (FIRST + 1) * DAY_MS)).toEqual([FIRST, FIRST + 1]);
  settings.set = async () => fail({ kind: 'quota', reason: 'full' } as const) as never;
  expect(await countStart(settings, (FIRST + 2) * DAY_MS)).toBeNull();
  settings.get = () => Promise.reject(new Error('lost'));
  expect(await countStart(settings, (FIRST + 2) * DAY_MS)).toBeNull();
});
