import { monthNumber } from '../text/calendarNames';

/** A day as far as it is named; null for what is left out. */
export interface NamedDay {
  readonly day: number | null;
  readonly month: number;
  readonly year: number | null;
}

const WEEKDAY = /^\p{L}+\.?,?\s+(?=\p{Nd})/u;
const DAY_FIRST =
  /^(?<day>\p{Nd}{1,2})(?:\.|st|nd|rd|th|er|º)?\s+(?:de\s+|of\s+)?(?<month>\p{L}+)\.?(?:,?\s+(?:de\s+|del\s+)?(?<year>\p{Nd}{4}))?$/iu;
const MONTH_FIRST = /^(?<month>\p{L}+)\.?\s+(?<day>\p{Nd}{1,2})(?:st|nd|rd|th)?(?:,?\s+(?<year>\p{Nd}{4}))?$/iu;
const MONTH_YEAR = /^(?<month>\p{L}+)\.?(?:\s+(?:de\s+)?(?<year>\p{Nd}{4}))?$/iu;
const MACHINE = /^(?<year>\p{Nd}{4})-(?<month>\p{Nd}{1,2})-(?<day>\p{Nd}{1,2})$/u;
const NUMERIC =
  /^(?<first>\p{Nd}{1,2})(?<mark>[./-])(?<second>\p{Nd}{1,2})(?:\k<mark>(?<year>\p{Nd}{4}|\p{Nd}{2})?)?$/u;

const yearOf = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

/** Of two figures alone the century is left out. */
const isSameYear = (x: number | null, y: number | null): boolean =>
  x === y || (x !== null && y !== null && Math.min(x, y) < 100 && x % 100 === y % 100);

const isDay = ({ day, month }: NamedDay): boolean =>
  month >= 1 && month <= 12 && (day === null || (day >= 1 && day <= 31));

const readDays = (plain: string): NamedDay[] => {
  const machine = MACHINE.exec(plain)?.groups;
  if (machine !== undefined)
    return [{ day: Number(machine['day']), month: Number(machine['month']), year: yearOf(machine['year']) }].filter(
      isDay,
    );
  const numeric = NUMERIC.exec(plain)?.groups;
  if (numeric !== undefined) {
    const [first, second, year] = [Number(numeric['first']), Number(numeric['second']), yearOf(numeric['year'])];
    const readings = [
      { day: first, month: second, year },
      { day: second, month: first, year },
    ].filter(isDay);
    // A dot is written between day and month in this order alone.
    return numeric['mark'] === '.' ? readings.slice(0, first <= 31 && second <= 12 ? 1 : 0) : readings;
  }
  for (const form of [DAY_FIRST, MONTH_FIRST, MONTH_YEAR]) {
    const groups = form.exec(plain)?.groups;
    const month = groups?.['month'] === undefined ? null : monthNumber(groups['month']);
    if (groups === undefined || month === null) continue;
    return [
      { day: groups['day'] === undefined ? null : Number(groups['day']), month, year: yearOf(groups['year']) },
    ].filter(isDay);
  }
  return [];
};

/** The days that a text may mean, none where it is no date; 5/6 may be in May or in June. */
export const namedDays = (text: string): NamedDay[] => {
  const whole = readDays(text.trim());
  return whole.length > 0 ? whole : readDays(text.trim().replace(WEEKDAY, ''));
};

/** `equal`: the same day; `less`: the same as far as it goes, but one of them says less; null: not the same. */
export const compareDays = (wanted: readonly NamedDay[], given: readonly NamedDay[]): 'equal' | 'less' | null => {
  let found: 'equal' | 'less' | null = null;
  // Who writes 3/4 for what stands as 4/3 has turned it round, whichever of the two is the month.
  const isBothOpen = wanted.length > 1 && given.length > 1;
  for (const [order, a] of wanted.entries()) {
    for (const b of isBothOpen ? given.slice(order, order + 1) : given) {
      if (a.month !== b.month) continue;
      if (a.day === b.day && isSameYear(a.year, b.year)) return 'equal';
      const agrees = (x: number | null, y: number | null): boolean => x === null || y === null || isSameYear(x, y);
      if (agrees(a.day, b.day) && agrees(a.year, b.year)) found = 'less';
    }
  }
  return found;
};
