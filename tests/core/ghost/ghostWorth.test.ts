import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countGhost, dayOf, parseWorth, type DayWorth } from '../../../src/core/ghost/ghostWorth';

const count = (days: readonly DayWorth[], day: string, letters: number | null, again = false): readonly DayWorth[] =>
  countGhost(days, day, letters, again);

describe('counting what suggestions were worth', () => {
  it('counts what was shown, what was accepted and the letters, each on its day', () => {
    let days: readonly DayWorth[] = [];
    days = count(days, '2026-03-09', null);
    days = count(days, '2026-03-09', null);
    days = count(days, '2026-03-09', 7);
    days = count(days, '2026-03-10', null);
    expect(days).toEqual([
      { day: '2026-03-09', shown: 2, accepted: 1, letters: 7 },
      { day: '2026-03-10', shown: 1, accepted: 0, letters: 0 },
    ]);
  });

  it('counts a suggestion that is taken word by word once, with the letters of all its words', () => {
    const days = count(count(count([], '2026-03-09', null), '2026-03-09', 4), '2026-03-09', 5, true);
    expect(days).toEqual([{ day: '2026-03-09', shown: 1, accepted: 1, letters: 9 }]);
  });

  it('never counts below nothing: a key that saved no letter saved none', () => {
    expect(count([], '2026-03-09', -1)).toEqual([{ day: '2026-03-09', shown: 0, accepted: 1, letters: 0 }]);
  });

  it('keeps the last thirty days, in their order, whichever way they come', () => {
    const names = Array.from({ length: 40 }, (_, at) => `2026-0${at < 20 ? 3 : 4}-${String((at % 20) + 10)}`);
    let days: readonly DayWorth[] = [];
    for (const day of [...names].reverse()) days = count(days, day, null);
    expect(days.map(({ day }) => day)).toEqual([...days.map(({ day }) => day)].sort());
    expect(days).toHaveLength(30);
    expect(count(days, '2026-12-31', null).at(-1)?.day).toBe('2026-12-31');
    expect(count(days, '2026-12-31', null)).toHaveLength(30);
  });

  it('takes the day by the clock of the device', () => {
    expect(dayOf(new Date(2026, 2, 9, 23, 59).getTime())).toBe('2026-03-09');
    expect(dayOf(new Date(2026, 2, 10, 0, 1).getTime())).toBe('2026-03-10');
  });

  it('reads what it stored, and leaves out what is malformed', () => {
    const day: DayWorth = { day: '2026-03-09', shown: 3, accepted: 2, letters: 11 };
    expect(
      parseWorth([day, { ...day, shown: -1 }, { ...day, day: '9.3.2026' }, null, 'x', { ...day, letters: 1.5 }]),
    ).toEqual([day]);
    for (const stored of [undefined, null, {}, 'x', 3]) expect(parseWorth(stored)).toEqual([]);
  });

  it('holds no text and nothing but whole numbers, whatever is stored', () => {
    fc.assert(
      fc.property(fc.array(fc.anything()), (stored) => {
        for (const { day, ...counts } of parseWorth(stored)) {
          expect(day).toMatch(/^\d{4}-\d\d-\d\d$/u);
          expect(Object.values(counts).every((value) => Number.isSafeInteger(value) && value >= 0)).toBe(true);
        }
      }),
    );
  });
});
