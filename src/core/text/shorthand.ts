import type { Language } from '../../shared/languages';
import { withWholeDays } from './bareDays';
import { monthNumber, shortWeekday } from './calendarNames';
import { isInCapitals, withCapitalOf } from './typedCase';
import { ALSO_WORDS, SHORT_MEASURES, SHORT_WORDS } from './shortForms';

const WITH_CAPITALS: ReadonlySet<Language> = new Set(['en', 'de']);

const LETTER = String.raw`\p{L}\p{M}\p{N}`;
/** A word as notes are typed: between spaces, brackets or commas, with what a short form may hold inside. */
const WORD = new RegExp(
  String.raw`(?<![${LETTER}_@#&/.'’-])(?<word>\p{L}[\p{L}\p{M}]*(?:[./-]\p{L}[\p{L}\p{M}]*)?)(?:(?<slash>/)(?=\s\S)|(?<dot>\.)?(?![${LETTER}_@/'’-]|\.[${LETTER}]))`,
  'gu',
);
/** A day and a month, in either order: the date has a rule of its own (calendarNames.ts). */
const DATE_BEHIND = /^,?\s+(?:\p{Nd}{1,2}\S*\s+(?:(?:de|of)\s+)?(?<month>\p{L}+)|(?<first>\p{L}+)\.?\s+\p{Nd})/u;
const TIME_BEHIND =
  /^,?\s+(?:(?:at|um|ab|à|a las|às|as)\s+)?\p{Nd}{1,2}(?:[:.]\p{Nd}{2}|\s?(?:h(?:\p{Nd}{2})?|[ap]\.?m|Uhr))(?!\p{L})/iu;
const PART_OF_DAY =
  /^,?\s+(?:morning|afternoon|evening|night|noon|lunch|vormittag|nachmittag|abend|matin|soir|mañana|tarde|noche|manhã|noite)(?!\p{L})/iu;
const FIGURE_BEFORE = /[\p{Nd}¼½¾⅓⅔]\s*$/u;
const DAY_BEFORE =
  /(?:^|[\s(])(?:on|by|until|till|every|next|last|this|am|bis|ab|jeden|nächsten|letzten|kommenden|seit)\s$/iu;
const ENDS = /^\s*(?:[,:;)!?–—-]|$)/u;
const LABEL = /^(?::|\s+[–—-]\s)/u;

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

/** Whether a short weekday that is a word as well stands where a day does. */
const isDay = (language: Language, small: string, dot: string, before: string, after: string): boolean => {
  if (FIGURE_BEFORE.test(before)) return false;
  if (TIME_BEHIND.test(after) || PART_OF_DAY.test(after)) return true;
  // A dot and a small letter: no sentence ends there. "Fr. Müller" is a woman.
  if (!WITH_CAPITALS.has(language)) return dot !== '' && /^\s+\p{Ll}/u.test(after);
  if (DAY_BEFORE.test(before)) return true;
  if (language === 'de') return false;
  if (before.trim() === '') return LABEL.test(after);
  // Within a sentence a capital says it, but for the sun.
  return small !== 'sun' || ENDS.test(after);
};

/** RDV is rendez-vous. */
const cased = (word: string, written: string): string => (isInCapitals(word) ? written : withCapitalOf(word, written));

/** Capitals throughout are another word (MON, TB), but for these. */
const IN_CAPITALS = new Set(['RDV', 'ASAP', 'EL', 'TL']);
const isOther = (word: string): boolean =>
  word.length > 1 && word === word.toLocaleUpperCase() && !IN_CAPITALS.has(word);

/**
 * `text` with what people cut short written out: weekdays, and forms as `w/`, `evtl.`, `rdv`, `tb`. Models of this size
 * know the words and not what is left of them. What may be another word stays as it is.
 */
export const writtenOut = (text: string, language: Language): string =>
  (language === 'pt' ? withWholeDays(text) : text).replace(WORD, (all: string, ...found: unknown[]) => {
    const { word = '', slash = '', dot = '' } = found.at(-1) as Readonly<Record<string, string | undefined>>;
    const at = found.at(-3) as number;
    if (isOther(word)) return all;
    const after = text.slice(at + all.length);
    // At the end the dot is the sentence's, too.
    const end = after.trim() === '' ? dot : '';
    const small = word.toLocaleLowerCase();
    const before = text.slice(0, at);
    const short = SHORT_WORDS[language][small + slash];
    if (short !== undefined) return isForm(small + slash, word, dot, before, after) ? cased(word, short) + end : all;
    const measure = FIGURE_BEFORE.test(before) ? SHORT_MEASURES[language]?.[small] : undefined;
    if (measure !== undefined) return measure[/(?:(?<![\p{Nd}.,])1|[¼½¾⅓⅔])\s*$/u.test(before) ? 0 : 1] + end;
    const day = slash === '' ? shortWeekday(word, language) : null;
    if (day === null || (WITH_CAPITALS.has(language) && word === small && ALSO_WORDS[language].has(word))) return all;
    if (language === 'de' && word === small) return all;
    const { month, first } = DATE_BEHIND.exec(after)?.groups ?? {};
    if (monthNumber(month ?? first ?? '') !== null) return all;
    const isAlsoWord = ALSO_WORDS[language].has(word) || ALSO_WORDS[language].has(small);
    if (isAlsoWord && !isDay(language, small, dot, before, after)) return all;
    return cased(word, day) + end;
  });
