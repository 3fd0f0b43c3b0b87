import type { Language } from '../../shared/languages';

/** A day and a month, in either order: the date has a rule of its own (calendarNames.ts). */
export const DATE_BEHIND = /^,?\s+(?:\p{Nd}{1,2}\S*\s+(?:(?:de|of)\s+)?(?<month>\p{L}+)|(?<first>\p{L}+)\.?\s+\p{Nd})/u;
export const FIGURE_BEFORE = /[\p{Nd}¼½¾⅓⅔]\s*$/u;

const UP_TO = String.raw`(?:\p{Nd}{1,2}(?:[:.]\p{Nd}{2}|\s?h(?:\p{Nd}{2})?|\s?[ap]\.?m)?\s?(?:[-–]|(?:to|bis|à|a|às|y)\s)\s?)?`;
const TIME_BEHIND = new RegExp(
  String.raw`^,?\s+(?:(?:at|um|ab|von|from|de|à|a las|às|as)\s+)?${UP_TO}\p{Nd}{1,2}(?:[:.]\p{Nd}{2}|\s?(?:h(?:\p{Nd}{2})?|[ap]\.?m|Uhr))(?!\p{L})`,
  'iu',
);
const PART_OF_DAY =
  /^,?\s+(?:morning|afternoon|evening|night|noon|lunch|vormittag|nachmittag|mittag|abend|matin|soir|mañana|tarde|noche|manhã|noite)(?!\p{L})/iu;
const DAY_BEFORE =
  /(?:^|[\s(])(?:on|by|until|till|every|next|last|this|am|bis|ab|jeden|nächsten|letzten|kommenden|seit)\s$/iu;
const ENDS = /^\s*(?:[,:;)!?–—-]|$)/u;
const LABEL = /^(?::|\s+[–—-]\s)/u;
/** A colon or an end, a time or a part of the day. */
export const DAY_OPENS = new RegExp(`${ENDS.source}|${LABEL.source}|${TIME_BEHIND.source}|${PART_OF_DAY.source}`, 'iu');

/** The sun has an article, an owner or a moon. */
const SUN_BEFORE = /(?:^|\s)(?:the|an?|our|your|its|that|and|or|&)\s$/iu;
/** What is on at a day; "sat" and "wed" have no such object, and no kind of cream or dress is called so. */
const ON_A_DAY =
  /^\s+(?:barbecue|bbq|birthday|breakfast|brunch|call|church|cinema|class|clean|concert|date|dentist|dinner|doctor|football|game|grocer\p{L}+|gym|haircut|hike|laundry|market|match|meet|meeting|movies?|party|picnic|pick|practice|rehearsal|service|shopping|shift|swim|swimming|tennis|training|visit|walk|work|workout|yoga)(?!\p{L})/iu;
/** "Mon Dieu" is French. */
const FRENCH_BEHIND = /^\s+(?:amis?|amour|ch[ée]rie?|coeur|dieu|repos)(?!\p{L})/iu;

const isEnglishDay = (small: string, before: string, after: string): boolean => {
  if (before.trim() === '') {
    if (small === 'mon') return !FRENCH_BEHIND.test(after);
    return LABEL.test(after) || ON_A_DAY.test(after);
  }
  if (/^\s+navs?(?!\p{L})/iu.test(after)) return false;
  // Within a sentence a capital says it, but for the sun.
  return small !== 'sun' || (ENDS.test(after) && !SUN_BEFORE.test(before));
};

/** Short lines of a calendar; a name stands in longer ones. */
const MOST_WORDS = 4;
/** What a name follows as a noun does no day. */
const NAME_BEFORE =
  /(?:^|\s)(?:Lady|Prinzessin|Princess|Onkel|Tante|Oma|Opa|Hallo|Hi|Hey|Liebe[rs]?|Danke|Frau|Herrn?|von|mit|für|und|bei|an|ohne|zu|wie|als|dass|ob|wenn|hat|ist|fragt|sagt|der|die|das)\s$/iu;

/** "Mo" and "Di" are names as well: "Mo bringt den Ball mit". */
const isGermanDay = (dot: string, before: string, after: string): boolean => {
  if (ENDS.test(after) && after.trim().startsWith(':')) return true;
  if (NAME_BEFORE.test(before)) return false;
  if (dot !== '' && after.trim() !== '') return true;
  if (/^\s+(?:früh|frei)(?!\p{L})/u.test(after)) return true;
  if ((before + after).split(/\s+/u).filter((word) => /\p{L}/u.test(word)).length >= MOST_WORDS) return false;
  // "Mo Sport", "Zahnarzt Mo": a verb has no capital.
  if (before.trim() === '') return /^(?:\s+\p{Lu}|\s*$)/u.test(after);
  return after.trim() === '';
};

/** Where a short weekday that is a word as well stands. */
interface Place {
  readonly small: string;
  readonly dot: string;
  readonly before: string;
  readonly after: string;
  /** The line has no small letters: a capital says nothing. */
  readonly inCapitals: boolean;
}

/** Whether a short weekday that is a word as well stands where a day does. */
export const isDay = (language: Language, { small, dot, before, after, inCapitals }: Place): boolean => {
  if (FIGURE_BEFORE.test(before)) return false;
  if (TIME_BEHIND.test(after) || PART_OF_DAY.test(after)) return true;
  // A dot and a small letter: no sentence ends there. "Fr. Müller" is a woman.
  if (language !== 'en' && language !== 'de') return dot !== '' && /^\s+\p{Ll}/u.test(after);
  if (DAY_BEFORE.test(before)) return true;
  if (inCapitals) return false;
  if (language === 'en') return isEnglishDay(small, before, after);
  return (small === 'mo' || small === 'di') && isGermanDay(dot, before, after);
};
