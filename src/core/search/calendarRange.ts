/** From the first millisecond up to, and not with, the last one. */
export interface DateRange {
  readonly fromMs: number;
  readonly toMs: number;
}

/** What a date that is in no calendar stands for. */
export const EMPTY_RANGE: DateRange = { fromMs: 0, toMs: 0 };

const YEAR_FIRST = /^(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?$/u;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/u;

const MONTH = '(?:0?[1-9]|1[0-2])';
const DAY = String.raw`(?:0?[1-9]|[12]\d|3[01])`;
/** Those that are no date, and are one with some more figures or signs. */
const BEGUN = new RegExp(
  [
    String.raw`^(?:\d{0,3}`,
    String.raw`\d{4}[-/.](?:[01]?|${MONTH}[-/.][0-3]?)`,
    String.raw`${DAY}[-/.](?:0?|${MONTH}(?:[-/.]\d{0,3})?)`,
    String.raw`${MONTH}[-/](?:[0-3]?|${DAY}(?:[-/]\d{0,3})?))$`,
  ].join('|'),
  'u',
);

/** Midnight of a day in the time zone of the device; months and days may run over. */
export const dayMs = (year: number, month: number, day: number): number => new Date(year, month, day).getTime();

const dayRange = (year: number, month: number, day: number): DateRange | null => {
  const isThere = day >= 1 && new Date(year, month - 1, day).getMonth() === month - 1;
  return isThere ? { fromMs: dayMs(year, month - 1, day), toMs: dayMs(year, month - 1, day + 1) } : null;
};

const yearFirst = (year: number, month?: number, day?: number): DateRange | null => {
  if (month === undefined) return { fromMs: dayMs(year, 0, 1), toMs: dayMs(year + 1, 0, 1) };
  if (month < 1 || month > 12) return null;
  if (day === undefined) return { fromMs: dayMs(year, month - 1, 1), toMs: dayMs(year, month, 1) };
  return dayRange(year, month, day);
};

/** Before a point stands the day. Otherwise it depends on the country: `3/4/2024` is one of two days, and read as none. */
const yearLast = (first: number, sign: string, second: number, year: number): DateRange | null => {
  if (sign === '.' || first > 12 || first === second) return dayRange(year, second, first);
  return second > 12 ? dayRange(year, first, second) : null;
};

const figure = (written: string | undefined): number | undefined =>
  written === undefined ? undefined : Number(written);

/**
 * The year, month or day that is written as `2026`, `2026-11`, `2026-11-20`, `2026/11/20`, `20.11.2026` or `20/11/2026`.
 * Null for what is no date, or none yet; what is written out and in no calendar is the empty range.
 */
export const calendarRange = (written: string): DateRange | null => {
  const [, year, , month, day] = YEAR_FIRST.exec(written) ?? [];
  const [, first, sign, second, lastYear] = YEAR_LAST.exec(written) ?? [];
  if (year === undefined && sign === undefined) return null;
  const range =
    year === undefined
      ? yearLast(Number(first), sign ?? '', Number(second), Number(lastYear))
      : yearFirst(Number(year), figure(month), figure(day));
  return range ?? (BEGUN.test(written) ? null : EMPTY_RANGE);
};

/** Whether more figures could make a date of it. */
export const beginsDate = (written: string): boolean => BEGUN.test(written);
