import { describe, expect, it } from 'vitest';
import { dayOf, GHOST_WORTH_KEY } from '../../../src/core/ghost/ghostWorth';
import { keepWorth } from '../../../src/state/memory/worthKeeper';
import { openHarness } from '../storeHarness';

const open = async (stored?: readonly { day: string; shown: number; accepted: number; letters: number }[]) => {
  const harness = openHarness();
  if (stored !== undefined) await harness.settings.set(GHOST_WORTH_KEY, stored);
  await keepWorth({ ...harness, clock: harness.time.clock, timers: harness.time.timers });
  const settle = async (ms: number): Promise<void> => {
    await harness.time.advance(ms);
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  };
  const today = dayOf(harness.time.clock.nowMs());
  return {
    ...harness,
    settle,
    today,
    count: (letters: number | null, again?: boolean) => harness.store.getState().countGhost(letters, again),
    worth: () => harness.store.getState().worth,
    stored: () => harness.settings.get(GHOST_WORTH_KEY),
  };
};

describe('the keeper of what suggestions were worth', () => {
  it('shows a count at once and writes it once, after a rest', async () => {
    const { count, worth, stored, settle, today } = await open();
    count(null);
    count(6);
    count(3, true);
    const expected = [{ day: today, shown: 1, accepted: 1, letters: 9 }];
    expect(worth()).toEqual(expected);
    await settle(1_000);
    expect(await stored()).toBeUndefined();
    await settle(1_000);
    expect(await stored()).toEqual(expected);
    expect(worth()).toEqual(expected);
  });

  it('adds to what was stored, and to what another tab counted meanwhile', async () => {
    const { count, worth, stored, settle, settings, today } = await open([
      { day: '1970-01-01', shown: 1, accepted: 1, letters: 4 },
    ]);
    count(null);
    const other = { day: '1970-01-02', shown: 5, accepted: 2, letters: 9 };
    await settings.set(GHOST_WORTH_KEY, [other]);
    await settle(2_000);
    const days = (await stored()) as { day: string; shown: number }[];
    expect(days).toContainEqual(other);
    expect(days.find(({ day }) => day === today)?.shown).toBeGreaterThan(0);
    expect(worth()).toEqual(days);
  });

  it('loses nothing that is counted while it writes', async () => {
    const { count, stored, settle, settings, today } = await open();
    const read = settings.get.bind(settings);
    let counted = false;
    settings.get = async (key) => {
      const value = await read(key);
      if (!counted) {
        counted = true;
        count(null);
      }
      return value;
    };
    count(null);
    await settle(2_000);
    await settle(2_000);
    expect(await stored()).toEqual([{ day: today, shown: 2, accepted: 0, letters: 0 }]);
  });

  it('starts again from nothing, also with a count that waits to be written', async () => {
    const { store, count, worth, stored, settle } = await open([
      { day: '1970-01-01', shown: 1, accepted: 1, letters: 4 },
    ]);
    count(5);
    await store.getState().resetWorth();
    expect(worth()).toEqual([]);
    await settle(3_000);
    expect(await stored()).toBeUndefined();
  });
});
