import type { Language } from '../../shared/languages';
import { isAllCapitals } from './allCapitals';
import { withWholeDays } from './bareDays';
import { monthNumber, shortWeekday } from './calendarNames';
import { DATE_BEHIND, FIGURE_BEFORE, isDay } from './dayCues';
import { withWholeDayLists } from './dayLists';
import { isInCapitals, withCapitalOf } from './typedCase';
import { ALSO_WORDS, SHORT_MEASURES, SHORT_WORDS } from './shortForms';

const LETTER = String.raw`\p{L}\p{M}\p{N}`;
/** A word as notes are typed: between spaces, brackets or commas, with what a short form may hold inside. */
const WORD = new RegExp(
  String.raw`(?<![${LETTER}_@#&/.'’-])(?<word>\p{L}[\p{L}\p{M}]*(?:[./-]\p{L}[\p{L}\p{M}]*)?)(?:(?<slash>/)(?=\s\S)|(?<dot>\.)?(?![${LETTER}_@/'’-]|\.[${LETTER}]))`,
  'gu',
);
/** One, or a fraction alone: "1 ½" are more. */
const ONE_BEFORE = /(?<![\p{Nd}.,/]|\p{Nd}\s)(?:1|[1-9]\/[1-9]\p{Nd}?|[¼½¾⅓⅔])\s*$/u;

/** Forms that are letters, or titles, as well: only where what follows says which. */
const isForm = (small: string, word: string, dot: string, before: string, after: string): boolean => {
  switch (small) {
    // "u. Brot", not "u. a."; "5 m. lang" is a length.
    case 'u':
    case 'm':
      return word === small && dot !== '' && /^\s+\p{L}{2}/u.test(after) && !FIGURE_BEFORE.test(before);
    case 'q':
      return word === small && dot === '' && /^\s+\p{L}/u.test(after);
    case 'dr':
      return word === small && !/^\s+\p{Lu}/u.test(after);
    default:
      return true;
  }
};

/** How a line is typed: throughout in capitals, or as sentences are. */
interface Typing {
  readonly language: Language;
  readonly inCapitals: boolean;
}

/** RDV is rendez-vous, but in a line of capitals all is. */
const cased = (word: string, written: string, { inCapitals }: Typing): string =>
  inCapitals ? written.toLocaleUpperCase() : isInCapitals(word) ? written : withCapitalOf(word, written);

/** Capitals throughout are another word (MON, TB), but for these. */
const IN_CAPITALS = new Set(['RDV', 'ASAP', 'EL', 'TL']);
/** A disease, and letters, where the whole line is in capitals too. */
const LETTERS = new Set(['tb', 'q', 'u', 'm', 'dr', 'ca']);
const isOther = (word: string, { inCapitals }: Typing): boolean =>
  inCapitals
    ? LETTERS.has(word.toLocaleLowerCase())
    : word.length > 1 && word === word.toLocaleUpperCase() && !IN_CAPITALS.has(word);

/** "15h30" and "3 pm" are small in a line of capitals, too. */
const UNITS = /\p{Nd}\s?\p{L}{1,3}(?!\p{L})/gu;

/** Sam is somebody, and "DO IT YOURSELF" stands over German lists as well. */
const NO_DAYS_IN_CAPITALS = new Set(['sam', 'do']);

const wholeDay = (word: string, dot: string, before: string, after: string, typing: Typing): string | null => {
  const { language, inCapitals } = typing;
  const day = shortWeekday(word, language);
  if (day === null) return null;
  const small = word.toLocaleLowerCase();
  const isWord =
    ALSO_WORDS[language].has(word) || ALSO_WORDS[language].has(small) || (inCapitals && NO_DAYS_IN_CAPITALS.has(small));
  if (word === small && (language === 'de' || (language === 'en' && isWord))) return null;
  const { month, first } = DATE_BEHIND.exec(after)?.groups ?? {};
  if (monthNumber(month ?? first ?? '') !== null) return null;
  return isWord && !isDay(language, { small, dot, before, after, inCapitals }) ? null : day;
};

/**
 * `text` with what people cut short written out: weekdays, and forms as `w/`, `evtl.`, `rdv`, `tb`. Models of this size
 * know the words and not what is left of them. What may be another word stays as it is.
 */
export const writtenOut = (text: string, language: Language): string => {
  const typing: Typing = { language, inCapitals: isAllCapitals(text.replace(UNITS, '')) };
  const listed = withWholeDayLists(text, language, (word, whole) => cased(word, whole, typing));
  const line = language === 'pt' ? withWholeDays(listed) : listed;
  return line.replace(WORD, (all: string, ...found: unknown[]) => {
    const { word = '', slash = '', dot = '' } = found.at(-1) as Readonly<Record<string, string | undefined>>;
    const at = found.at(-3) as number;
    if (isOther(word, typing)) return all;
    const after = line.slice(at + all.length);
    // At the end the dot is the sentence's, too.
    const end = after.trim() === '' ? dot : '';
    const small = word.toLocaleLowerCase();
    const before = line.slice(0, at);
    const short = SHORT_WORDS[language][small + slash];
    if (short !== undefined)
      return isForm(small + slash, word, dot, before, after) ? cased(word, short, typing) + end : all;
    const measure = FIGURE_BEFORE.test(before) ? SHORT_MEASURES[language]?.[small] : undefined;
    if (measure !== undefined)
      return cased(typing.inCapitals ? word : small, measure[ONE_BEFORE.test(before) ? 0 : 1], typing) + end;
    const day = slash === '' ? wholeDay(word, dot, before, after, typing) : null;
    return day === null ? all : cased(word, day, typing) + end;
  });
};
