import { LIST_ITEM } from '../../note/lineMarks';
import { monthNumber } from '../calendarNames';

/** Short names of months that are words or names of people as well: behind them stands a sign, or they are none. */
const AMBIGUOUS = /^(?:ago|jan|mar|out|set)$/iu;

/**
 * Whether what looks like the mark of an item, with the space behind it, is the day of a date: `12. Mai` is a day, not the
 * twelfth of a list. `words` are what follows the mark on its line.
 */
export const isDay = (mark: string, words: string): boolean => {
  const day = /^(\d{1,2})\.\s+$/u.exec(mark)?.[1];
  if (day === undefined || Number(day) > 31) return false;
  const [, name = '', sign] = /^(\p{L}+)(?![\p{L}\p{M}\p{N}-])([.,:]|\s+\d)?/u.exec(words) ?? [];
  return monthNumber(name) !== null && (sign !== undefined || !AMBIGUOUS.test(name));
};

/** The same for a whole line, quoted or not. */
export const isDayLine = (line: string): boolean => {
  const item = LIST_ITEM.exec(line);
  if (item === null) return false;
  const [all, , , number, sign = '', space = '', box] = item;
  return number !== undefined && box === undefined && isDay(`${number}${sign}${space}`, line.slice(all.length));
};
