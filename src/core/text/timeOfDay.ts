import type { Language } from '../../shared/languages';
import { endsWithDay } from './calendarNames';

const START = String.raw`(?:^|[\s(,;:])`;
/** What puts an hour in time, by language. "a 2 h" in Spanish is as far away as two hours; English writes no hour so. */
const BEFORE_HOUR: Readonly<Partial<Record<Language, RegExp>>> = {
  de: new RegExp(String.raw`${START}(?:um|gegen)\s+$`, 'iu'),
  es: new RegExp(String.raw`${START}(?:las?|(?:salida|llegada|cita|inicio|apertura|cierre):?)\s+$`, 'iu'),
  fr: new RegExp(
    String.raw`${START}(?:à|dès|vers|jusqu['’]à|à partir de|(?:départ|arrivée|rdv|rendez-vous|début|ouverture|fermeture)(?:\s?:)?)\s+$`,
    'iu',
  ),
  pt: new RegExp(String.raw`${START}(?:às?|as|das|pelas|(?:saída|chegada|início|abertura|fechamento):?)\s+$`, 'iu'),
};

/** Where nothing but an hour can stand, whatever follows. */
const SURELY_BEFORE_HOUR: Readonly<Partial<Record<Language, RegExp>>> = {
  es: /(?:^|\s)a las?\s+$/iu,
  fr: /(?:^|\s)(?:part|partir|arriv\p{L}*|commenc\p{L}*|début\p{L}*|ouvr\p{L}*|ferm\p{L}*|rdv|rendez-vous|demain|matin|soir) à\s+$/iu,
  pt: /(?:^|\s)(?:às?|pelas)\s+$/iu,
};

/** What goes on with the figure, or says itself which half of the day it is. */
const HALF_BEHIND =
  /^(?:\s*[-–/]|\s+(?:\p{Nd}|du (?:matin|soir)|de l['’]après|(?:de la|da|de) (?:mañana|manhã|tarde|noch?e|noite|madrugada)|nachts|morgens|abends|früh))/iu;
/** Words that make a duration of what they stand behind. */
const DURATION_BEHIND =
  /^(?:\s+(?:[\])]\s+)?|[\])]\s+)(?:d['’]|(?:de|du|des|da|do|das|par|per|pro|por|pour|à pied|a pie|a pé|al|ao|la|le|plus|más|mais|lang|später|o|ou)(?!\p{L}))/iu;
/** The same, and how one gets there: "2 h en coche". Behind a day of the week it is where one meets. */
const WAY_BEHIND = /^(?:\s+(?:[\])]\s+)?|[\])]\s+)(?:en|em|a|à)(?!\p{L})/iu;
const DURATION_BEFORE = new RegExp(
  String.raw`${START}(?:de|en|em|in|durante|pendant|durant|por|pour|para|dur\p{L}*|tard\p{L}*|pren\p{L}*|lev\p{L}*|demor\p{L}*|dorm\p{L}*|total|unos?|unas|environ|cerca de|après|avant|depois de|después de|dans|plus de|más de|mais de)\s+$|(?<!\p{L})d['’]$`,
  'iu',
);
/** "de 14 h à 16 h", from its first hour and up to its last; two hours to three are as likely a duration. */
const FROM_HOUR = /(?:^|\s)(?:de|entre)\s+$/iu;
const TO_HOUR = /^\s*(?:à|a|às|as|a las?|et|y|e|y las?)\s+\p{Nd}{1,2}(?:\s?[h:.]\s?\p{Nd}{2}|\s?h)?(?!\p{L})/iu;
const FROM_HOUR_TO =
  /(?:^|\s)(?:de|entre)\s+(\p{Nd}{1,2})(?<h>\s?[h:.]\s?\p{Nd}{2}|\s?h)?\s*(?:à|a|às|as|a las?|et|y|e|y las?)\s+$/iu;
const DEADLINE = /(?:^|\s)avant\s+$/iu;
const FIRST_HOUR = 7;
const NOON = 12;
/** Durations with minutes are seldom as long; from this hour of the day on, people write what is on at it. */
const LONGEST_HOURS = 13;
const HAS_MINUTES = /[h:.]\s?\p{Nd}{2}(?!\p{Nd})/iu;

/** "Duerme de 8 a 10 h" is how long. */
const LASTS =
  /(?<!\p{L})(?:dor|due?r|tard|llev|lev|demor|pren|prend|necesit|precis|consac|aguant|ayun|jejum|repos)\p{L}*\s(?:\S+\s)?(?:de|entre)\s/iu;

/** "9h-18h", "8h-12h / 14h-18h": with an h at both ends. */
const isRangeOfHours = (first: string, last: string): boolean => {
  const hours = [first, last].map((end) => Number(/\p{Nd}+(?=\s?h)/iu.exec(end)?.[0]));
  return first !== last && isOpen(hours[0] ?? NaN, hours[1] ?? NaN);
};

/** Nothing lasts from 9 hours to 18; people write so what is open, or on. */
const isOpen = (from: number, to: number): boolean => from >= FIRST_HOUR && to > from && to >= NOON && to < 24;

/**
 * Whether a literal with an h, "8 h" or "14h30", is a time of day: elsewhere it is as likely a duration, which every
 * language writes so.
 *
 * @param before what stands before it in its sentence.
 * @param after what follows it there.
 */
export const isTimeOfDay = (literal: string, before: string, after: string, from: Language): boolean => {
  const cue = BEFORE_HOUR[from];
  if (cue === undefined) return false;
  const [first = '', last = first] = literal.split(/[-–]/u);
  const hour = Number(/\p{Nd}+/u.exec(first)?.[0]);
  const range = from === 'de' ? null : TO_HOUR.exec(after);
  if (FROM_HOUR.test(before) && range !== null)
    return hour >= FIRST_HOUR && !DURATION_BEHIND.test(after.slice(range[0].length));
  if (isRangeOfHours(first, last)) return true;
  if (HALF_BEHIND.test(after)) return false;
  if (SURELY_BEFORE_HOUR[from]?.test(before) === true) return true;
  if (DURATION_BEHIND.test(after)) return false;
  const start = FROM_HOUR_TO.exec(before);
  if (start !== null && start.groups?.['h'] === undefined) return isOpen(Number(start[1]), hour) && !LASTS.test(before);
  if (start !== null) return Number(start[1]) >= FIRST_HOUR;
  if (endsWithDay(before, from)) return true;
  if (WAY_BEHIND.test(after)) return false;
  if (cue.test(before)) return true;
  // "Avant 18 h" is an hour of the day, "avant 2 h" may be either, and "avant 48 h" is two days.
  if (from === 'fr' && DEADLINE.test(before)) return hour >= FIRST_HOUR && hour < 24;
  if (from === 'de' || !HAS_MINUTES.test(literal) || DURATION_BEFORE.test(before)) return false;
  return hour >= LONGEST_HOURS || (last !== first && HAS_MINUTES.test(first) && HAS_MINUTES.test(last));
};
