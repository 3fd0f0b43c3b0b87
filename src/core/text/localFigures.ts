import type { Language } from '../../shared/languages';
import { localDate } from './calendarNames';
import { isTimeOfDay } from './timeOfDay';
import type { LiteralKind } from './structure/inline';

const SPACE = '[ \u00a0\u202f]';
const NUMBER = new RegExp(
  String.raw`\p{Nd}{1,3}(?:${SPACE}\p{Nd}{3})+(?:[.,]\p{Nd}+)?(?!\p{Nd})|\p{Nd}+(?:[.,'’]\p{Nd}+)*`,
  'gu',
);
const CURRENCY = String.raw`(?:(?:US|R|A|C|NZ)\$|\p{Sc})`;

/** How a language writes figures; `group` stands between thousands. */
const MARKS = {
  en: { decimal: '.', group: ',' },
  de: { decimal: ',', group: '.' },
  es: { decimal: ',', group: '.' },
  fr: { decimal: ',', group: '\u202f' },
  pt: { decimal: ',', group: '.' },
} as const satisfies Record<Language, { readonly decimal: string; readonly group: string }>;

/** A number's digits before and behind its decimal mark; null where its marks say nothing sure. */
const readNumber = (number: string, from: Language) => {
  const spaced = new RegExp(SPACE, 'gu');
  const tight = number.replace(spaced, '').replace(/['’]/gu, '');
  const marks = tight.match(/[.,]/gu) ?? [];
  const isGrouped = tight !== number || marks.length > 1;
  const last = Math.max(tight.lastIndexOf('.'), tight.lastIndexOf(','));
  if (marks.length === 0) return { whole: tight, part: '', isGrouped };
  const kinds = new Set(marks).size;
  if (marks.length > 2 && kinds > 1 && tight.indexOf(tight.charAt(last)) !== last) return null;
  const tail = tight.length - last - 1;
  const groupsOnly =
    kinds === 1 &&
    (marks.length > 1 || (tail === 3 && tight.charAt(last) !== MARKS[from].decimal && !/^0/u.test(tight)));
  if (groupsOnly) {
    const [first = '', ...groups] = tight.split(/[.,]/u);
    // 1.2.3 is a version, 3.5.24 a day.
    if (first.length > 3 || groups.some(({ length }) => length !== 3)) return null;
    return { whole: tight.replace(/[.,]/gu, ''), part: '', isGrouped: true };
  }
  return {
    whole: tight.slice(0, last).replace(/[.,]/gu, ''),
    part: tight.slice(last + 1),
    isGrouped: isGrouped && (tight !== number || kinds > 1),
  };
};

/** A number as the target writes it: the same digits, its own marks. */
const localNumber = (number: string, from: Language, to: Language): string => {
  const read = readNumber(number, from);
  if (read === null) return number;
  const { decimal, group } = MARKS[to];
  const whole = read.isGrouped ? read.whole.replace(/\B(?=(?:\p{Nd}{3})+$)/gu, group) : read.whole;
  return read.part === '' ? whole : whole + decimal + read.part;
};

/** What a number means, whatever marks it has; its groups of digits where that is not sure. */
const numberValue = (number: string, language: Language): string => {
  const read = readNumber(number, language);
  if (read === null) return number.replace(/\P{Nd}+/gu, '.');
  const part = read.part.replace(/0+$/u, '');
  return (read.whole.replace(/^0+(?=\p{Nd})/u, '') || '0') + (part === '' ? '' : `.${part}`);
};

const SPACED = new RegExp(String.raw`^\p{Nd}{1,3}(?:${SPACE}\p{Nd}{3})+(?:[.,]\p{Nd}+)?$`, 'u');

/** Whether the marks in a number without unit can only stand between thousands. English has no spaces there. */
const isGroupedFigure = (number: string, from: Language): boolean => {
  if (SPACED.test(number)) return from !== 'en' || /[\u00a0\u202f]/u.test(number);
  const read = readNumber(number, from);
  return read !== null && read.isGrouped && read.part === '' && number.includes(MARKS[from].group);
};

const AMOUNT = new RegExp(
  String.raw`^(?<about>[^\p{Nd}\p{Sc}\p{L}]*)(?:(?<before>${CURRENCY})(?<gap>${SPACE}?)(?<first>[\p{Nd}][^\p{Sc}]*?)(?<size>(?:[kKMBm]|bn|mn|tn)?)|(?<second>[\p{Nd}][^\p{Sc}]*?)(?<thousands>(?:${SPACE}?(?:[kKM]|Mio\.?|Mrd\.?))?)(?<space>${SPACE}?)(?<behind>${CURRENCY}))$`,
  'u',
);

/** "$1.2 million": the sign stays before the number, where every language understands it. */
const MAGNITUDE_BEHIND =
  /^[ \u00a0\u202f](?:mil|mio|mrd|mill?|million\p{L}*|mill[oó]n\p{L}*|milh\p{L}+|milliard\p{L}*|b[ni]|billion\p{L}*|bilh\p{L}+|trillion\p{L}*|thousand|tausend|hundred)(?!\p{L})/iu;

/** Money with its sign where the target puts it. */
const localAmount = (literal: string, after: string, from: Language, to: Language): string => {
  const numbers = (text: string): string => text.replace(NUMBER, (number) => localNumber(number, from, to));
  const groups = AMOUNT.exec(literal)?.groups;
  if (groups === undefined) return numbers(literal);
  const sign = groups['before'] ?? groups['behind'] ?? '';
  const number = numbers(groups['first'] ?? groups['second'] ?? '');
  const about = groups['about'] ?? '';
  const size = groups['size'] ?? groups['thousands'] ?? '';
  const word = { mio: 'million', mrd: 'billion' }[size.trim().replace('.', '').toLowerCase()];
  if (word !== undefined) return to === 'en' ? `${about}${sign}${number} ${word}` : numbers(literal);
  const isFixed = MAGNITUDE_BEHIND.test(after) || !['', 'k', 'K', 'M'].includes(size.trim());
  if (isFixed && groups['before'] !== undefined) return about + sign + (groups['gap'] ?? '') + number + size;
  if (to === 'en') return about + sign + number + size.trim();
  if (to === 'pt') return `${about}${sign} ${number}${size}`;
  return `${about}${number}${size}${groups['space'] || ' '}${sign}`;
};

interface Clock {
  readonly hour: number;
  readonly minute: string;
}

const CLOCK = new RegExp(
  String.raw`(\p{Nd}{1,2})(?:[:.](\p{Nd}{2})|${SPACE}?h${SPACE}?(\p{Nd}{2})|${SPACE}Uhr${SPACE}(\p{Nd}{2}))?`,
  'giu',
);

const readClocks = (literal: string): Clock[] | null => {
  const half = /([ap])\.?\s?m\b/iu.exec(literal)?.[1]?.toLowerCase();
  const clocks = Array.from(literal.matchAll(CLOCK), ([, hour, a, b, c]) => ({
    hour: Number(hour),
    minute: a ?? b ?? c ?? '',
  }));
  if (clocks.length === 0 || clocks.length > 2 || clocks.some(({ hour, minute }) => hour > 24 || Number(minute) > 59))
    return null;
  if (half === undefined) return clocks;
  if (clocks.some(({ hour }) => hour < 1 || hour > 12)) return null;
  const hours = clocks.map(({ hour, minute }) => ({ hour: (hour % 12) + (half === 'p' ? 12 : 0), minute }));
  const [first, last] = hours;
  // 11 to 1 pm begins before noon.
  if (last !== undefined && first !== undefined && half === 'p' && first.hour > last.hour)
    return [{ ...first, hour: first.hour - 12 }, last];
  return hours;
};

const halfOf = ({ hour }: Clock): string => (hour % 24 < 12 ? 'am' : 'pm');

const writeClocks = (clocks: readonly Clock[], to: Language): string => {
  const colon = ({ hour, minute }: Clock): string => (minute === '' ? `${hour}` : `${hour}:${minute}`);
  const french = ({ hour, minute }: Clock): string => (minute === '' ? `${hour} h` : `${hour} h ${minute}`);
  const [first, last] = clocks;
  if (first === undefined) return '';
  switch (to) {
    case 'en': {
      const twelve = (clock: Clock): string => colon({ ...clock, hour: clock.hour % 12 === 0 ? 12 : clock.hour % 12 });
      if (last === undefined) return `${twelve(first)} ${halfOf(first)}`;
      return halfOf(first) === halfOf(last)
        ? `${twelve(first)}–${twelve(last)} ${halfOf(last)}`
        : `${twelve(first)} ${halfOf(first)}–${twelve(last)} ${halfOf(last)}`;
    }
    case 'de':
      return `${clocks.map(colon).join('–')} Uhr`;
    case 'es':
      return `${clocks.map(colon).join('–')} h`;
    case 'fr':
      return clocks.map(french).join('–');
    case 'pt':
      return clocks.map(({ hour, minute }) => `${hour}h${minute}`).join('–');
  }
};

/** "7 am Bahnhof" is a place and no morning. */
const AM_OF_PLACE = /\sam$/iu;
/** What may follow hectares in Spanish; "en 2023 ha viajado" has a verb. */
const BEHIND_HECTARES =
  /^(?:\s+(?:de\s+(?!\p{L}+[aei]r(?!\p{L}))|y\s|o\s|en\s|con\s|por\s|para\s)|\s*(?:[^\s\p{L}]|$))/iu;

const RANGE = new RegExp(String.raw`^(.*\p{Nd})(${SPACE}?[\-–]${SPACE}?)(\p{Nd}.*)$`, 'u');

/**
 * A time, amount or number as the target language writes it; what is not sure stays as it is. Values never change. Null
 * where the words in it are words of `from` after all.
 *
 * @param before what stands before it in its sentence.
 * @param after what follows it there.
 */
export const localFigures = (
  kind: LiteralKind,
  literal: string,
  before: string,
  after: string,
  from: Language,
  to: Language,
): string | null => {
  switch (kind) {
    case 'date':
      return localDate(literal, after, from, to);
    case 'amount':
      if (from === 'es' && /ha$/u.test(literal) && !BEHIND_HECTARES.test(after)) return null;
      return localAmount(literal, after, from, to);
    case 'figures': {
      const [, first = literal, dash = '', last = ''] = RANGE.exec(literal) ?? [];
      const local = (number: string): string =>
        isGroupedFigure(number, from) ? localNumber(number, from, to) : number;
      return local(first) + dash + local(last);
    }
    case 'time': {
      if (from === 'de' && AM_OF_PLACE.test(literal) && !/AM$/u.test(literal) && /^\s+[\p{L}\p{Nd}]/u.test(after))
        return null;
      if (/h(?:rs?)?(?:[ \u00a0\u202f]?\p{Nd}{2})?$/iu.test(literal) && !/Uhr/iu.test(literal)) {
        // "7.25 h" is a number where a dot stands before the parts.
        if (literal.includes('.')) return from === 'en' ? localAmount(literal, after, from, to) : literal;
        if (!isTimeOfDay(literal, before, after, from)) return literal;
      }
      const clocks = readClocks(literal);
      return clocks === null ? literal : writeClocks(clocks, to);
    }
    default:
      return literal;
  }
};

const TIMES = new RegExp(
  String.raw`(?<![\p{L}\p{Nd}]|\p{Nd}[.,:])(?:\p{Nd}{1,2}(?:[:.]\p{Nd}{2})?${SPACE}?[\-–]${SPACE}?)?\p{Nd}{1,2}(?:[:.]\p{Nd}{2})?${SPACE}?(?:[ap]\.${SPACE}?m\.|[ap]m\b|Uhr(?![\p{L}])|h(?:${SPACE}?\p{Nd}{2})?(?![\p{L}\p{Nd}]))|(?<![\p{Nd}.:,])\p{Nd}{1,2}:\p{Nd}{2}(?![:\p{Nd}])`,
  'giu',
);

/** A number in a text: as it is written, from `start` on, and what it means. */
interface NumberValue {
  readonly start: number;
  readonly shown: string;
  readonly value: string;
}

/** Values of the numbers in a text, times by the 24 hours of the day, as the text writes each; the times come first. */
export const numberValuesIn = (text: string, language: Language): NumberValue[] => {
  const found: NumberValue[] = [];
  const rest = text.replace(TIMES, (time: string, start: number) => {
    const clocks = readClocks(time);
    if (clocks === null) return time;
    for (const { hour, minute } of clocks)
      found.push({ start, shown: time, value: `${hour % 24}${minute === '' || minute === '00' ? '' : `:${minute}`}` });
    // As long as the time was: places behind it stay.
    return ';'.repeat(time.length);
  });
  for (const { 0: number, index } of rest.matchAll(NUMBER))
    found.push({ start: index, shown: number, value: numberValue(number, language) });
  return found;
};
