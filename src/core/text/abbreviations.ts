import {
  ABOUT_FIGURES,
  BEFORE_FIGURES,
  BEFORE_NAMES,
  ENDERS,
  NEVER_BEFORE_LOWER,
  PHONES,
  REFERENCES,
  STREETS,
  TITLES,
  WEEKDAYS,
} from './abbreviationLists';
import { opensSentence } from './sentenceOpeners';

const BEHIND_FIGURE = /\p{N}\s?(?:[\p{Sc}%]|[ckm]?[mgl]|h)?\s?$/u;
/** `I changed my mind. 40 people came.` */
const ENGLISH_MIND = /(?<!\p{L})(?:my|your|his|her|our|their|its|never|the|a|one|of|in|to)\s$/iu;

/** Figures may begin with what they count, a phone number with its country or area. */
const AMOUNT = /^(?:[\p{Sc}~+]\s?)?\d/u;
const PHONE_NUMBER = /^[+(]{1,2}\d/u;
const REFERENCE = /^\p{Lu}{1,4}[-/ ]?\d/u;
/** What an American address says behind its street. */
const BEHIND_STREET = /^(?:[NS][EW]?|[EW]|Apt|Suite|Unit|Floor)(?![\p{L}\p{M}])/u;

/** A letter behind a figure is a unit, or the second half of `5 p. m.`; `44 v. Chr.` and `44 a. C.` go on. */
const endsAsUnit = (letter: string, lead: string, next: string): boolean => {
  if (!/\p{N}\s(?:[ap]\.\s)?$/iu.test(lead) || /^(?:\p{L}|Chr)\./u.test(next)) return false;
  // A unit may stand before what it measures: `500 g. Mehl`.
  return opensSentence(next) || (/^[mht]$/u.test(letter) && /^["'“‘„«‹(¿¡*_]*\p{Lu}/u.test(next));
};

/** `EE. UU.`, `FF. AA.`: two letters twice are two words, and more than one of each. */
const isDoubled = (token: string, lead: string, next: string): boolean =>
  /^(\p{L})\1$/u.test(token) &&
  (/^(\p{L})\1\./u.test(next) || (/^\p{Ll}/u.test(next) && /(?:^|\s)(\p{L})\1\.\s$/u.test(lead)));

const isBeforeItsFigure = (short: string, lead: string, next: string): boolean => {
  if (BEFORE_FIGURES.has(short) && /^\d/u.test(next)) return true;
  if (ABOUT_FIGURES.has(short) && AMOUNT.test(next))
    return !BEHIND_FIGURE.test(lead) && !(short === 'mind' && ENGLISH_MIND.test(lead));
  return (
    (PHONES.has(short) && PHONE_NUMBER.test(next)) ||
    (REFERENCES.has(short) && REFERENCE.test(next)) ||
    (STREETS.has(short) && BEHIND_STREET.test(next))
  );
};

const DAY_OF_MONTH =
  /^\d{1,2}(?:\.|st|nd|rd|th|er|º)?(?:\s+(?:de\s+|of\s+)?(?:jan|ene|fe[bv]|fév|m[aä]r|a[pbv]r|ma[iy]|jui|jun|jul|aug|ago|ao[uû]|sep|set|okt|oct|out|nov|de[czs]|déc|jän)|[./-]\d{1,2}\b)|^\d{1,2}(?:[:.]\d{2})?\s?(?:h(?![\p{L}])|uhr\b)/iu;

const DAYS_AND_MONTHS =
  /^(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhunderts?|Weltkrieg|Stock|Klasse|Geburtstag|Platz|Etage|Kapitel|Quartal|Woche|Tag|Mal)\b|^(?:Jan|Jän|Feb|Mär|Mrz|Apr|Jun|Jul|Aug|Sept?|Okt|Nov|Dez)\./u;
const CURRENCY = /^(?:\p{Sc}|(?:Euro|Dollar|Franken|EUR|USD|CHF|GBP)(?!\p{L}))/u;
const BEFORE_ORDINAL =
  /(?:^|\s)(?:am|im|zum|vom|beim|ab|bis|der|die|das|dem|den|des|ein|eine|einen|einem|einer|und|seit|jeden|jeder)\s+$/iu;

/**
 * Whether the dot that ends `text.slice(0, dot + 1)` belongs to its word instead of ending a sentence.
 * `next` is the text that follows the white space.
 */
export const isAbbreviationDot = (text: string, dot: number, next: string): boolean => {
  const before = text.slice(Math.max(0, dot - 40), dot);
  const token = /[\p{L}\p{M}\p{N}.°’'-]*$/u.exec(before)?.[0] ?? '';
  const lower = token.toLowerCase();
  const lead = before.slice(0, before.length - token.length);
  if (/^(?:\d{1,2}\.?[-–])?\d{1,2}$/u.test(token)) {
    return DAYS_AND_MONTHS.test(next) || (BEFORE_ORDINAL.test(lead) && /^\p{L}/u.test(next));
  }
  // Initials: `J. S. Bach`, `z. B.`; but `and I.` ends a sentence.
  if (/^\p{L}$/u.test(token)) return token !== 'I' && next !== '' && !endsAsUnit(token, lead, next);
  // `Fri. 12 May` and `am Di. 3. Juni`; a sentence that ends with a small `so` or `mar` may be followed by a number.
  if (WEEKDAYS.has(lower) && /^\d/u.test(next) && (/^\p{Lu}/u.test(token) || DAY_OF_MONTH.test(next))) return true;
  if (TITLES.has(lower)) return next !== '';
  if (isBeforeItsFigure(lower, lead, next) || isDoubled(token, lead, next)) return true;
  if ((lower === 'mio' || lower === 'mrd') && CURRENCY.test(next)) return true;
  if (BEFORE_NAMES.has(token) && /^["“„«(]?\p{Lu}/u.test(next)) return !opensSentence(next);
  // Where nothing has a capital, a small letter behind them still says that they go on.
  if (NEVER_BEFORE_LOWER.has(lower)) return /^\p{Ll}/u.test(next);
  if (ENDERS.has(lower)) return false;
  return /^(?:\p{L}\.)+\p{L}$/u.test(token) && !/^\p{Lu}\p{Ll}/u.test(next);
};
