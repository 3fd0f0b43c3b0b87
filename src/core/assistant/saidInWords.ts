import { spokenNumbers } from '../text/numberWords';
import type { Language } from '../../shared/languages';

/** Up to here people write a number as a word; an hour of the afternoon is one of these too. */
const MOST_IN_WORDS = 12;
const HOUR = /\p{L}|:/u;
/** The first three of a row, by their stems. */
const ORDINALS: Readonly<Record<Language, readonly RegExp[]>> = {
  en: [/first/iu, /second/iu, /third/iu],
  de: [/erste/iu, /zweite/iu, /dritte/iu],
  es: [/primer/iu, /segund/iu, /tercer/iu],
  fr: [/premi[eè]r/iu, /deuxi[eè]me|second/iu, /troisi[eè]me/iu],
  pt: [/primeir/iu, /segund/iu, /terceir/iu],
};
const ORDINAL_BEHIND = /^(?:st|nd|rd|th|ers?|ère|e|º|ª|\.)(?!\p{L})/u;

/**
 * Whether a target says the number `shown` in words: "2 lemons", "deux citrons". A word counts for one number.
 *
 * @param after what follows it in the source.
 */
export const wordsOf = (target: string, to: Language) => {
  const left = spokenNumbers(target, to).map(({ value }) => value);
  const ordinals = ORDINALS[to].map((stem) => stem.test(target));
  return (shown: string, value: string, after: string): boolean => {
    const number = Number(value);
    if (ORDINAL_BEHIND.test(after) && ordinals[number - 1] === true) return true;
    const hour = HOUR.test(shown) && number > MOST_IN_WORDS && number < 24 ? number - 12 : number;
    // An article is one as well: only of what is counted.
    if (hour > MOST_IN_WORDS || (hour === 1 && !HOUR.test(shown) && !/^\s\p{L}{2}/u.test(after))) return false;
    const at = left.findIndex((other) => other === number || other === hour);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  };
};
