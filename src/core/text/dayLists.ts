import type { Language } from '../../shared/languages';
import { endsWithDay, monthNumber, shortWeekday } from './calendarNames';
import { ALSO_WORDS } from './shortForms';
import { DATE_BEHIND, DAY_OPENS, FIGURE_BEFORE } from './dayCues';
import { isInCapitals } from './typedCase';

const WORD =
  /(?<![\p{L}\p{M}\p{N}_@#.'’])(?<name>\p{L}[\p{L}\p{M}]*(?:-feiras?)?)(?<dot>\.?)(?![\p{L}\p{M}\p{N}_@'’])/gu;

/** What joins the days of a list, or the ends of a range. */
const AND: Readonly<Record<Language, string>> = {
  en: 'and|or|to|through|thru|till|until',
  de: 'und|oder|bis|u\\.?|o\\.?',
  es: 'y|e|o|a|al|hasta',
  fr: 'et|ou|à|au',
  pt: 'e|ou|a|à|ao|até',
};
const TIGHT = /^\s?[-–/]\s?$/u;
/** Models of this size read one word in "Montag-Freitag" and write another: they are told what the hyphen means. */
const UP_TO = { en: 'to', de: 'bis', es: 'a', fr: 'à', pt: 'a' } as const satisfies Record<Language, string>;
const writtenJoint = (joint: string, name: string, language: Language): string => {
  if (joint === '/') return ' / ';
  if (!/[-–]/u.test(joint)) return joint;
  return ` ${isInCapitals(name) ? UP_TO[language].toUpperCase() : UP_TO[language]} `;
};
/** "De mar a dom", not "sel de mer et jeu de cartes". */
const FROM = /(?:^|\s)de\s$/iu;
const ARTICLE = /(?:^|\s)(?:el|la|le|les|los|o|a|un|une?|um|uma|du|del?|do|da|en|em)\s$/iu;

const JOINERS = Object.fromEntries(
  Object.entries(AND).map(([language, words]) => [
    language,
    new RegExp(String.raw`^(?:\s?[-–/&+]\s?|,\s|,?\s(?:${words})\s)$`, 'iu'),
  ]),
) as Readonly<Record<Language, RegExp>>;

interface Day {
  readonly name: string;
  readonly dot: string;
  readonly start: number;
  readonly end: number;
  /** The whole name of a short one; null for one that is whole already. */
  readonly whole: string | null;
  /** It is no other word. */
  readonly isSure: boolean;
}

const dayAt = (text: string, match: RegExpMatchArray, language: Language): Day | null => {
  const { name = '', dot = '' } = match.groups ?? {};
  const start = match.index ?? 0;
  const end = start + match[0].length;
  if (!endsWithDay(name, language) || FIGURE_BEFORE.test(text.slice(0, start))) return null;
  const whole = shortWeekday(name, language);
  const after = text.slice(end);
  // "Do, Fr. Müller anrufen" is a woman.
  if (language === 'de' && name === 'Fr' && dot !== '' && /^\s\p{Lu}/u.test(after)) return null;
  const { month, first } = DATE_BEHIND.exec(after)?.groups ?? {};
  if (whole !== null && monthNumber(month ?? first ?? '') !== null) return null;
  const small = name.toLocaleLowerCase();
  const isSmall = (language === 'en' || language === 'de') && name === small;
  const isOrdinal = language === 'pt' && whole === null && !/-feiras?$|^(?:sábado|domingo)$/iu.test(name);
  const words = ALSO_WORDS[language];
  return { name, dot, start, end, whole, isSure: !isSmall && !isOrdinal && !words.has(name) && !words.has(small) };
};

/** Whether days in a row are days: short ones may all be other words, "la mer, mar". */
const isList = (text: string, days: readonly Day[], joints: readonly string[], language: Language): boolean => {
  if (days.length < 2) return false;
  if (days.every(({ whole }) => whole === null)) return days.every(({ isSure }) => isSure);
  if (new Set(days.map(({ name, whole }) => (whole ?? name).toLocaleLowerCase())).size < 2) return false;
  const isSmall = ({ name }: Day): boolean => name === name.toLocaleLowerCase();
  const isTight = joints.every((joint) => TIGHT.test(joint));
  if (days.some(({ isSure }) => isSure)) return language !== 'de' || isTight || !days.some(isSmall);
  if (isTight || days.every(({ dot }) => dot !== '')) return true;
  if (language === 'en' || language === 'de') return !days.some(isSmall);
  const before = text.slice(0, days[0]?.start);
  if (FROM.test(before)) return joints.some((joint) => /^\s(?:al?|à|até|hasta)\s$/iu.test(joint));
  return !ARTICLE.test(before) && (/(?:^|:\s)$/u.test(before) || DAY_OPENS.test(text.slice(days.at(-1)?.end)));
};

/** Lists and ranges of the days that `text` names, in order, each with what joins its days. */
const listsIn = (text: string, language: Language): { days: Day[]; joints: string[] }[] => {
  const lists: { days: Day[]; joints: string[] }[] = [];
  for (const match of text.matchAll(WORD)) {
    const day = dayAt(text, match, language);
    if (day === null) continue;
    const list = lists.at(-1);
    const joint = text.slice(list?.days.at(-1)?.end ?? 0, day.start);
    if (list !== undefined && JOINERS[language].test(joint)) {
      list.days.push(day);
      list.joints.push(joint);
    } else lists.push({ days: [day], joints: [] });
  }
  return lists.filter(({ days, joints }) => isList(text, days, joints, language));
};

/**
 * `text` with the short days of lists and ranges written out: "Mo.-Fr.", "mar y jue", "Sat & Sun". Days that are words
 * as well (mar, Sat) say so of one another.
 *
 * @param write a whole name as the short one is typed.
 */
export const withWholeDayLists = (
  text: string,
  language: Language,
  write: (typed: string, whole: string) => string,
): string => {
  let out = '';
  let at = 0;
  for (const { days, joints } of listsIn(text, language))
    days.forEach(({ name, dot, start, end, whole }, index) => {
      const joint = joints[index - 1];
      const between = joint === undefined ? text.slice(at, start) : writtenJoint(joint, name, language);
      // At the end the dot is the sentence's, too.
      const isLast = text.slice(end).trim() === '';
      out += between + (whole === null ? name : write(name, whole)) + (whole === null || isLast ? dot : '');
      at = end;
    });
  return out + text.slice(at);
};
