import { beginsDate, calendarRange, dayMs, EMPTY_RANGE } from './calendarRange';
import type { DateRange } from './calendarRange';

/** Days back from the end of today, today among them. */
const LAST_DAYS: Readonly<Record<string, number>> = { today: 1, week: 7, month: 30, year: 365 };
const COMPARED = /^(>=|<=|>|<)(.*)$/u;
const EVER: DateRange = { fromMs: Number.NEGATIVE_INFINITY, toMs: Number.POSITIVE_INFINITY };

const namedRange = (name: string, nowMs: number): DateRange | null => {
  const now = new Date(nowMs);
  const from = (daysBack: number): number => dayMs(now.getFullYear(), now.getMonth(), now.getDate() - daysBack);
  if (name === 'yesterday') return { fromMs: from(1), toMs: from(0) };
  const days = LAST_DAYS[name];
  return days === undefined ? null : { fromMs: from(days - 1), toMs: from(-1) };
};

/** What stands before and behind the `..` of a range; null where there is none. */
const endsOf = (written: string): readonly [string, string] | null => {
  const dots = written.indexOf('..');
  return dots === -1 ? null : [written.slice(0, dots), written.slice(dots + 2)];
};

const comparedRange = (sign: string, range: DateRange | null): DateRange | null => {
  if (range === null || range === EMPTY_RANGE) return range;
  if (sign === '>') return { ...EVER, fromMs: range.toMs };
  if (sign === '>=') return { ...EVER, fromMs: range.fromMs };
  return { ...EVER, toMs: sign === '<' ? range.fromMs : range.toMs };
};

/**
 * A range of time as it is written in a search: a date (calendarRange.ts), one behind `>`, `>=`, `<` or `<=`, two of them
 * with `..` between, one with `..` before or behind it, or `today`, `yesterday`, `week`, `month`, `year`. Null for
 * anything else; the empty range for dates that are in no calendar.
 */
export const dateRange = (written: string, nowMs: number): DateRange | null => {
  const [, sign, compared = ''] = COMPARED.exec(written) ?? [];
  if (sign !== undefined) return comparedRange(sign, calendarRange(compared));
  const ends = endsOf(written);
  if (ends === null) return calendarRange(written) ?? namedRange(written.toLowerCase(), nowMs);
  if (ends.every((end) => end === '')) return null;
  const [first, last] = ends.map((end) => (end === '' ? EVER : calendarRange(end)));
  if (!first || !last) return null;
  return first === EMPTY_RANGE || last === EMPTY_RANGE ? EMPTY_RANGE : { fromMs: first.fromMs, toMs: last.toMs };
};

/** Whether more letters could make a range of it: then it is no word to look for yet. */
export const beginsDateRange = (written: string): boolean => {
  const [, , compared] = COMPARED.exec(written) ?? [];
  if (compared !== undefined) return beginsDate(compared);
  if ([...Object.keys(LAST_DAYS), 'yesterday'].some((name) => name.startsWith(written.toLowerCase()))) return true;
  const [first, last] = endsOf(written) ?? [];
  if (first !== undefined && last !== undefined)
    return (first === '' || calendarRange(first) !== null) && beginsDate(last);
  // One of the two points between two dates.
  return (
    beginsDate(written) || (written.endsWith('.') && (written === '.' || calendarRange(written.slice(0, -1)) !== null))
  );
};
