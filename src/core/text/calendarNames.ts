import { withCapitalOf } from './typedCase';
import type { Language } from '../../shared/languages';

interface Names {
  readonly weekdays: readonly string[];
  readonly longWeekdays: readonly string[];
  readonly months: readonly string[];
  readonly longMonths: readonly string[];
}

const list = (names: string): readonly string[] => names.split(' ');

/** Short names as each language writes them in notes; the dot that some want is a part of them. */
const NAMES = {
  en: {
    weekdays: list('Mon Tue Wed Thu Fri Sat Sun'),
    longWeekdays: list('Monday Tuesday Wednesday Thursday Friday Saturday Sunday'),
    months: list('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'),
    longMonths: list('January February March April May June July August September October November December'),
  },
  de: {
    weekdays: list('Mo Di Mi Do Fr Sa So'),
    longWeekdays: list('Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag'),
    months: list('Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.'),
    longMonths: list('Januar Februar März April Mai Juni Juli August September Oktober November Dezember'),
  },
  es: {
    weekdays: list('lun mar mié jue vie sáb dom'),
    longWeekdays: list('lunes martes miércoles jueves viernes sábado domingo'),
    months: list('ene feb mar abr may jun jul ago sep oct nov dic'),
    longMonths: list('enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'),
  },
  fr: {
    weekdays: list('lun. mar. mer. jeu. ven. sam. dim.'),
    longWeekdays: list('lundi mardi mercredi jeudi vendredi samedi dimanche'),
    months: list('janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'),
    longMonths: list('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
  },
  pt: {
    weekdays: list('seg. ter. qua. qui. sex. sáb. dom.'),
    longWeekdays: list('segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo'),
    months: list('jan. fev. mar. abr. maio jun. jul. ago. set. out. nov. dez.'),
    longMonths: list('janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'),
  },
} as const satisfies Record<Language, Names>;

/** Every month of every language, with a capital and without. */
export const LONG_MONTHS: readonly string[] = Object.values(NAMES).flatMap(({ longMonths }) =>
  longMonths.flatMap((name) => [name, name.toLowerCase()]),
);

/** Other short forms that people write. */
const ALSO: Readonly<Record<string, string>> = {
  tues: 'tue',
  weds: 'wed',
  thur: 'thu',
  thurs: 'thu',
  sept: 'sep',
  fév: 'févr',
  mie: 'mié',
  sab: 'sáb',
  jän: 'jan',
  mrz: 'märz',
  jun: 'juni',
  jul: 'juli',
  fev: 'févr',
  dec: 'déc',
};

const DATE =
  /^(?:(?<weekday>\p{L}+)(?<dot>\.?),?\s+)?(?:(?<days>\p{Nd}(?:.*?\S)??)\s+(?:de\s+|of\s+)?(?<month>\p{L}+)|(?<first>\p{L}+)\.?\s+(?<second>\p{Nd}.*?))(?<end>\.?)$/u;
const DAYS = /\p{Nd}+/gu;

const indexIn = (names: readonly string[], word: string): number => {
  const wanted = word.toLowerCase();
  const found = (name: string): boolean => name.toLowerCase().replace('.', '') === wanted;
  const at = names.findIndex(found);
  const other = ALSO[wanted];
  return at >= 0 || other === undefined ? at : names.findIndex((name) => name.toLowerCase().replace('.', '') === other);
};

const plainName = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f.]/gu, '');
const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(
  Object.values(NAMES).flatMap(({ months, longMonths }) =>
    [months, longMonths].flatMap((names) => names.map((name, index) => [plainName(name), index + 1] as const)),
  ),
);

/** The month, from 1, that a name of any language means, long or short, with accents or without; null for other words. */
export const monthNumber = (name: string): number | null => MONTH_NUMBERS.get(plainName(name)) ?? null;

/** The whole name of a weekday that `word` cuts short, as its language writes it within a sentence; null for other words. */
export const shortWeekday = (word: string, language: Language): string | null => {
  const names: Names = NAMES[language];
  return names.longWeekdays[indexIn(names.weekdays, word)] ?? null;
};

/** Small words behind a month and a figure that go on about the day; other words with an s at their end are counted. */
const COUNTED = /^\s+(?!(?:is|was|as|has|vs|does|this|always|perhaps)(?!\p{L}))\p{Ll}{2,}s(?![\p{L}'’])/u;

/**
 * A day, or days in a row, with a short weekday or month as the target writes it; null where its words are no weekday
 * and month of `from`, so that they are words after all.
 *
 * @param after what follows it in its sentence.
 */
export const localDate = (literal: string, after: string, from: Language, to: Language): string | null => {
  const groups = DATE.exec(literal)?.groups;
  const [source, target]: readonly Names[] = [NAMES[from], NAMES[to]];
  if (groups === undefined || source === undefined || target === undefined) return null;
  const monthName = groups['month'] ?? groups['first'] ?? '';
  const shortMonth = indexIn(source.months, monthName);
  const longMonth = indexIn(source.longMonths, monthName);
  const month = Math.max(shortMonth, longMonth);
  const weekday = groups['weekday'] === undefined ? null : indexIn(source.weekdays, groups['weekday']);
  if (month < 0 || weekday === -1) return null;
  // "Jan 3 apples please": Jan is asked for apples. Elsewhere a month before its day is a weekday: "mar 12".
  const isFirst = groups['first'] !== undefined && weekday === null;
  if (isFirst && (from !== 'en' || COUNTED.test(after))) return null;
  const days = (groups['days'] ?? groups['second'] ?? '').match(DAYS) ?? [];
  if (days.some((day) => Number(day) < 1 || Number(day) > 31)) return null;
  // May and Mai are long and short alike: with a short weekday before them they are written out.
  const name = (longMonth >= 0 ? target.longMonths : target.months)[month] ?? monthName;
  const day = days.join(to === 'de' ? '.–' : '–');
  const isLong = longMonth >= 0;
  const date =
    to === 'de' ? `${day}. ${name}` : isLong && (to === 'es' || to === 'pt') ? `${day} de ${name}` : `${day} ${name}`;
  if (weekday === null) return date;
  const short = target.weekdays[weekday] ?? '';
  return to === 'en' || to === 'de' || to === 'es' ? `${short}${groups['dot'] ?? ''} ${date}` : `${short} ${date}`;
};

/** Whether `text` ends with a weekday, or a day and a month, of `language`: what follows is likely a time of day. */
export const endsWithDay = (text: string, language: Language): boolean => {
  const [, day, word = ''] =
    /(?:(?<!\p{Nd})(\p{Nd}{1,2})\.?\s+(?:de\s+)?)?(?<!\p{L})([\p{L}-]+)\.?,?\s*$/u.exec(text) ?? [];
  const { weekdays, longWeekdays, months, longMonths }: Names = NAMES[language];
  const isWeekday = indexIn(
    [...weekdays, ...longWeekdays, ...longWeekdays.map((name) => name.replace('-feira', ''))],
    word,
  );
  return isWeekday >= 0 || (day !== undefined && indexIn([...months, ...longMonths], word) >= 0);
};

const ANY_MONTH = [...new Set(LONG_MONTHS.map((name) => name.toLowerCase()))].join('|');
/** A day and a long month, in either order. */
const DAY_AND_MONTH = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,:/])(?:(?<day>\p{Nd}{1,2})(?:\.|st|nd|rd|th|er|º)?\s(?:de\s|of\s)?(?<month>${ANY_MONTH})|(?<first>${ANY_MONTH})\s(?:de\s)?(?<second>\p{Nd}{1,2})(?:st|nd|rd|th)?)(?![\p{L}\p{N}]|[.,:]\p{Nd})`,
  'giu',
);

const dayOf = (groups: Readonly<Record<string, string | undefined>>) => {
  const month = monthNumber(groups['month'] ?? groups['first'] ?? '') ?? 0;
  return { day: groups['day'] ?? groups['second'] ?? '', month };
};

/**
 * `target` with the days that `source` names, by a long month, as its language writes them: models of this size say the
 * right month and leave out what joins it to its day. Days that the source does not name are left alone.
 */
export const withLocalDays = (target: string, source: string, to: Language): string => {
  const named = new Set<string>();
  for (const { groups, index } of source.matchAll(DAY_AND_MONTH)) {
    // "In May 15 people came": the figure counts something else.
    if (groups?.['first'] !== undefined && /(?:^|\s)(?:in|im|en|em)\s$/iu.test(source.slice(0, index))) continue;
    const { day, month } = dayOf(groups ?? {});
    named.add(`${day}/${month}`);
  }
  if (named.size === 0) return target;
  return target.replace(DAY_AND_MONTH, (written: string, ...found: unknown[]) => {
    const { day, month } = dayOf(found.at(-1) as Record<string, string | undefined>);
    const name = NAMES[to].longMonths[month - 1];
    if (name === undefined || !named.has(`${day}/${month}`)) return written;
    switch (to) {
      case 'en':
        // Both orders are English; a dot behind the day is not.
        return written.replace(/^(\p{Nd}+)\.\s/u, '$1 ');
      case 'de':
        return `${day}. ${name}`;
      case 'fr':
        return `${day === '1' ? '1er' : day} ${name}`;
      case 'pt':
        return `${day === '1' ? '1º' : day} de ${name}`;
      default:
        return `${day} de ${name}`;
    }
  });
};

/** A day of the week or a month that is all of a text, as a cell of a table is, in the other language; else null. */
export const localDayName = (text: string, from: Language, to: Language): string | null => {
  const word = text.trim().toLowerCase();
  for (const kind of ['longWeekdays', 'longMonths'] as const) {
    const at = NAMES[from][kind].findIndex((name) => name.toLowerCase() === word);
    const name = NAMES[to][kind][at];
    if (name !== undefined) return withCapitalOf(text.trimStart(), name);
  }
  return null;
};
