import type { Language } from '../../shared/languages';
import { endsWithDay } from './calendarNames';

/** What puts an hour in time, by language. "a 2 h" in Spanish is as far away as two hours; English writes no hour so. */
const BEFORE_HOUR: Readonly<Partial<Record<Language, RegExp>>> = {
  de: /(?:^|[\s(,;:])(?:um|gegen)\s+$/iu,
  es: /(?:^|[\s(,;:])las?\s+$/iu,
  fr: /(?:^|[\s(,;:])(?:à|dès|vers|jusqu['’]à|à partir de|entre)\s+$/iu,
  pt: /(?:^|[\s(,;:])(?:às?|as|das|pelas)\s+$/iu,
};

/** Words that make a duration of what they stand before, or say themselves which half of the day it is. */
const DURATION_BEHIND =
  /^(?:\s*[-–/]|\s+(?:de|du|des|da|do|das|en|em|par|per|pro|por|pour|à pied|a pie|a pé|al|ao|la|le|plus|más|mais|nachts|morgens|abends|lang|später|later|d['’]|\p{Nd}|ou |o |ou$)|\s*[\])]?\s*(?:de|d['’])\s)/iu;
/** "de 14 h à 16 h": the end of a time from one to another. */
const RANGE_BEHIND = /^\s*(?:à|a|às|as|a las?|até(?: as| às)?|hasta(?: las?)?)\s+\p{Nd}/iu;
const DURATION_BEFORE =
  /(?:^|[\s(,;:])(?:de|en|em|in|durante|pendant|durant|por|pour|para|dur\p{L}*|tard\p{L}*|pren\p{L}*|lev\p{L}*|demor\p{L}*|dorm\p{L}*|dauer\p{L}*|en tout|total|unos?|unas|environ|cerca de|après|avant|depois de|después de|dans|plus de|más de|mais de)\s+$|\bd['’]$/iu;
/** Durations with minutes are seldom as long; from this hour of the day on, people write what is on at it. */
const LONGEST_HOURS = 13;

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
  const hours = literal.match(/\p{Nd}+/gu) ?? [];
  if (RANGE_BEHIND.test(after) && /(?:^|\s)(?:de|das|entre)\s+$/iu.test(before)) return true;
  if (DURATION_BEHIND.test(after)) return false;
  if (cue.test(before) || endsWithDay(before, from)) return true;
  return from !== 'de' && hours.length > 1 && Number(hours[0]) >= LONGEST_HOURS && !DURATION_BEFORE.test(before);
};
