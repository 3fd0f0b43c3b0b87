import type { Language } from '../../shared/languages';
import { localDate } from './calendarNames';
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

/** What a number means, whatever marks it has; its digits where that is not sure. */
const numberValue = (number: string, language: Language): string => {
  const read = readNumber(number, language);
  if (read === null) return number.replace(/\P{Nd}/gu, '');
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
  String.raw`^(?<about>[^\p{Nd}\p{Sc}\p{L}]*)(?:(?<before>${CURRENCY})(?<gap>${SPACE}?)(?<first>[\p{Nd}][^\p{Sc}]*)|(?<second>[\p{Nd}][^\p{Sc}]*?)(?<space>${SPACE}?)(?<behind>${CURRENCY}))$`,
  'u',
);

/** Money with its sign where the target puts it. */
const localAmount = (literal: string, from: Language, to: Language): string => {
  const numbers = (text: string): string => text.replace(NUMBER, (number) => localNumber(number, from, to));
  const groups = AMOUNT.exec(literal)?.groups;
  if (groups === undefined) return numbers(literal);
  const sign = groups['before'] ?? groups['behind'] ?? '';
  const number = numbers(groups['first'] ?? groups['second'] ?? '');
  const about = groups['about'] ?? '';
  if (to === 'en') return `${about}${sign}${number}`;
  if (to === 'pt') return `${about}${sign} ${number}`;
  return `${about}${number}${groups['space'] || ' '}${sign}`;
};

interface Clock {
  readonly hour: number;
  readonly minute: string;
}

const CLOCK = new RegExp(
  String.raw`(\p{Nd}{1,2})(?:[:.](\p{Nd}{2})|${SPACE}?h${SPACE}?(\p{Nd}{2})|${SPACE}Uhr${SPACE}(\p{Nd}{2}))?`,
  'gu',
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

/** Words before an hour; elsewhere "8 h" is as likely a duration, which every language writes so. */
const BEFORE_HOUR =
  /(?:^|[\s(,;:])(?:à|a|au|las?|às|dès|vers|avant|après|jusqu['’]à|hasta|desde|até|antes das|depois das|das|partir d[ea]s?(?: las)?|\p{L}{3,4}\.|lun|mar|mié|jue|vie|sáb|dom|mer|jeu|ven|sam|dim|seg|ter|qua|qui|sex|\p{Nd}{1,2} \p{L}{3,5}\.?,?)\s*$/iu;

/**
 * A time, amount or number as the target language writes it; what is not sure stays as it is. Values never change.
 *
 * @param before what stands before it in its sentence.
 */
export const localFigures = (
  kind: LiteralKind,
  literal: string,
  before: string,
  from: Language,
  to: Language,
): string => {
  if (kind === 'date') return localDate(literal, from, to);
  if (kind === 'amount') return localAmount(literal, from, to);
  if (kind === 'figures') return isGroupedFigure(literal, from) ? localNumber(literal, from, to) : literal;
  if (kind !== 'time') return literal;
  const isBareHour = new RegExp(String.raw`^\p{Nd}{1,2}${SPACE}?h(?:rs?)?$`, 'u').test(literal);
  if (isBareHour && !BEFORE_HOUR.test(before)) return literal;
  const clocks = readClocks(literal);
  return clocks === null ? literal : writeClocks(clocks, to);
};

const TIMES = new RegExp(
  String.raw`(?<![\p{L}\p{Nd}])(?:\p{Nd}{1,2}(?:[:.]\p{Nd}{2})?${SPACE}?[\-–]${SPACE}?)?\p{Nd}{1,2}(?:[:.]\p{Nd}{2})?${SPACE}?(?:[ap]\.${SPACE}?m\.|[ap]m\b|Uhr(?![\p{L}])|h(?:${SPACE}?\p{Nd}{2})?(?![\p{L}\p{Nd}]))|(?<![\p{Nd}.:,])\p{Nd}{1,2}:\p{Nd}{2}(?![:\p{Nd}])`,
  'giu',
);

/** Values of the numbers in a text, times by the 24 hours of the day, as the text writes each. */
export const numberValuesIn = (
  text: string,
  language: Language,
): { readonly shown: string; readonly value: string }[] => {
  const found: { readonly shown: string; readonly value: string }[] = [];
  const rest = text.replace(TIMES, (time) => {
    const clocks = readClocks(time);
    if (clocks === null) return time;
    for (const { hour, minute } of clocks)
      found.push({ shown: time, value: `${hour % 24}${minute === '' || minute === '00' ? '' : `:${minute}`}` });
    return ' ; ';
  });
  for (const [number] of rest.matchAll(NUMBER)) found.push({ shown: number, value: numberValue(number, language) });
  return found;
};
