import { describe, expect, it } from 'vitest';
import { newNote } from '../../../src/core/note/note';
import { EMPTY_RANGE } from '../../../src/core/search/calendarRange';
import { beginsDateRange, dateRange } from '../../../src/core/search/dateRange';
import { createSearchIndex } from '../../../src/core/search/searchIndex';

const DAYS: readonly (readonly [number, number, number])[] = [
  [2019, 5, 1],
  [2024, 2, 29],
  [2024, 3, 4],
  [2024, 12, 31],
  [2025, 7, 1],
];
const nameOf = (day: readonly number[]): string => day.join('-');
const ALL = DAYS.map(nameOf);

const index = createSearchIndex();
for (const [year, month, day] of DAYS)
  index.put(newNote(nameOf([year, month, day]), new Date(year, month - 1, day, 9).getTime(), 'Boat'));

const found = (query: string): string[] =>
  index
    .search(query, { nowMs: new Date(2026, 10, 27).getTime() })
    .hits.map(({ id }) => id)
    .sort();

describe('dates in a search', () => {
  it.each<[string, string[]]>([
    ['2024-02-29', ['2024-2-29']],
    ['2024/02/29', ['2024-2-29']],
    ['2024.2.29', ['2024-2-29']],
    ['29.02.2024', ['2024-2-29']],
    ['29.2.2024', ['2024-2-29']],
    ['4.3.2024', ['2024-3-4']],
    ['29/02/2024', ['2024-2-29']],
    ['2/29/2024', ['2024-2-29']],
    ['29-2-2024', ['2024-2-29']],
    ['2024/02', ['2024-2-29']],
    ['2024-3', ['2024-3-4']],
    ['2024-03,', ['2024-3-4']],
    ['2024', ['2024-12-31', '2024-2-29', '2024-3-4']],
    ['>31.3.2024', ['2024-12-31', '2025-7-1']],
    ['<=29/02/2024', ['2019-5-1', '2024-2-29']],
    ['2024-12..', ['2024-12-31', '2025-7-1']],
    ['29.2.2024..', ['2024-12-31', '2024-2-29', '2024-3-4', '2025-7-1']],
    ['..2020', ['2019-5-1']],
    ['..29.02.2024', ['2019-5-1', '2024-2-29']],
    ['1.3.2024..31.12.2024', ['2024-12-31', '2024-3-4']],
    ['2025..2024', []],
  ])('reads %s', (written, expected) => {
    expect(found(`edited:${written}`)).toEqual(expected);
    expect(found(`created:${written}`)).toEqual(expected);
    expect(found(`-edited:${written}`)).toEqual(ALL.filter((id) => !expected.includes(id)).sort());
  });

  it.each([
    '2023-02-29',
    '29.2.2023',
    '31/04/2024',
    '2024-13',
    '2024-00',
    '2024-13-',
    '2024-02-00',
    '2024/4/31',
    '1.13.2024',
    '13/13/2024',
    // Who wrote it may have meant either.
    '3/4/2024',
    '20245',
    '2024-02-29-1',
    '>2023-02-29',
    '..2023-02-29',
    '2023-02-29..',
    '2024-02-30..2025',
    '2024...',
    '=2024',
    '1.2.3.4',
  ])('finds none by %s', (written) => {
    expect(found(`edited:${written}`)).toEqual([]);
    expect(found(`boat created:${written}`)).toEqual([]);
  });

  it.each([
    '2024-02-29',
    '2024/2/29',
    '29.02.2024',
    '9.2.2024',
    '29/2/2024',
    '2/29/2024',
    '29.2.2024..1.3.2024',
    '2024..2024',
    '>=2024-02',
    '<1.3.2024',
    '..2024',
    'yesterday',
  ])('typed letter by letter, %s is a range or says nothing yet', (written) => {
    for (let length = 0; length <= written.length; length += 1) {
      const typed = written.slice(0, length);
      const range = dateRange(typed, 0);
      expect(range === null ? beginsDateRange(typed) : range !== EMPTY_RANGE, typed).toBe(true);
    }
  });

  it('says nothing while it is half typed', () => {
    for (const half of [
      '2',
      '29.',
      '29.0',
      '29.02.20',
      '2024.',
      '2024-0',
      '2024-02-0',
      '..',
      '2024..2',
      '>',
      '29.2.2024.',
    ])
      expect(found(`edited:${half}`), half).toEqual([...ALL].sort());
  });
});
