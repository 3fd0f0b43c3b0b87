/** From the first millisecond up to, and not with, the last one. */
export interface DateRange {
  readonly fromMs: number;
  readonly toMs: number;
}

/** Days back from the end of today, today among them. */
const LAST_DAYS: Readonly<Record<string, number>> = { today: 1, week: 7, month: 30, year: 365 };
const DATE = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/u;
const COMPARED = /^(>=|<=|>|<)(.+)$/u;

/** Midnight of a day in the time zone of the device; months and days may run over. */
const dayMs = (year: number, month: number, day: number): number => new Date(year, month, day).getTime();

/** The year, month or day that is written as `2026`, `2026-11` or `2026-11-20`; null for what is no date. */
const calendarRange = (written: string): DateRange | null => {
  const [, year, month, day] = DATE.exec(written) ?? [];
  if (year === undefined) return null;
  const y = Number(year);
  if (month === undefined) return { fromMs: dayMs(y, 0, 1), toMs: dayMs(y + 1, 0, 1) };
  const m = Number(month) - 1;
  if (m < 0 || m > 11) return null;
  if (day === undefined) return { fromMs: dayMs(y, m, 1), toMs: dayMs(y, m + 1, 1) };
  const d = Number(day);
  const isThere = d >= 1 && new Date(y, m, d).getMonth() === m;
  return isThere ? { fromMs: dayMs(y, m, d), toMs: dayMs(y, m, d + 1) } : null;
};

const namedRange = (name: string, nowMs: number): DateRange | null => {
  const now = new Date(nowMs);
  const from = (daysBack: number): number => dayMs(now.getFullYear(), now.getMonth(), now.getDate() - daysBack);
  if (name === 'yesterday') return { fromMs: from(1), toMs: from(0) };
  const days = LAST_DAYS[name];
  return days === undefined ? null : { fromMs: from(days - 1), toMs: from(-1) };
};

/**
 * A range of time as it is written in a search: `2026`, `2026-11`, `2026-11-20`, one of these behind `>`, `>=`, `<` or
 * `<=`, two of them with `..` between, or `today`, `yesterday`, `week`, `month`, `year`. Null for anything else.
 */
export const dateRange = (written: string, nowMs: number): DateRange | null => {
  const [, sign, compared] = COMPARED.exec(written) ?? [];
  if (sign !== undefined && compared !== undefined) {
    const range = calendarRange(compared);
    if (range === null) return null;
    if (sign === '>') return { fromMs: range.toMs, toMs: Number.POSITIVE_INFINITY };
    if (sign === '>=') return { fromMs: range.fromMs, toMs: Number.POSITIVE_INFINITY };
    return { fromMs: Number.NEGATIVE_INFINITY, toMs: sign === '<' ? range.fromMs : range.toMs };
  }
  const dots = written.indexOf('..');
  if (dots === -1) return calendarRange(written) ?? namedRange(written.toLowerCase(), nowMs);
  const first = calendarRange(written.slice(0, dots));
  const last = calendarRange(written.slice(dots + 2));
  return first === null || last === null ? null : { fromMs: first.fromMs, toMs: last.toMs };
};

/** Whether more letters could make a range of it: then it is no word to look for yet. */
export const beginsDateRange = (written: string): boolean =>
  /^[<>=\d.-]*$/u.test(written) ||
  [...Object.keys(LAST_DAYS), 'yesterday'].some((name) => name.startsWith(written.toLowerCase()));
