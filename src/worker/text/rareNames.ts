import { GIVEN_NAMES } from '../../core/assistant/nameLists';
import { monthNumber } from '../../core/text/calendarNames';
import { isOfCountry, plainWord } from '../../core/text/countryNames';
import type { Language } from '../../shared/languages';
import type { TextSpan } from '../../shared/protocol';

const WORD = /\p{L}[\p{L}\p{M}'’-]*/gu;
/** Tokens from which on a word is more spelled than known. */
const SPELLED_TOKENS = 3;
/** What English writes with a capital though it names nobody: days, feasts, peoples and what they speak. */
const ENGLISH_CAPITALS = /(?:days?|ish|ese|ians?|eans?|mas|Dutch|Greeks?|Swiss)$/u;
/** A line with more capitals than this is set like a heading: they name nothing. */
const MOST_CAPITALS = 0.5;

/** Who comes from a country: French writes them with a capital, and each language has words of its own for them. */
const FRENCH_PEOPLE = /(?:ais|ois|ien|ain|and|ol|ec)(?:n?es?|s)?$/u;
const isPeople = (word: string, language: Language): boolean =>
  language === 'fr' && FRENCH_PEOPLE.test(plainWord(word)) && isOfCountry(plainWord(word), language);

/** A word that is written with a capital and has a translation all the same: a month, a day, a people. */
export const isTranslated = (word: string, language: Language): boolean =>
  monthNumber(word) !== null ||
  (!GIVEN_NAMES.has(plainWord(word)) && isPeople(word, language)) ||
  (language === 'en' && ENGLISH_CAPITALS.test(word));

/**
 * Ranges of names that the packs were not taught to copy but spell badly (`Ingrid`, `Jonas`): a capital within a sentence
 * on a word of `SPELLED_TOKENS` or more that is no better known without it. In German every noun has a capital: none there.
 * `countTokens` is given the word with one leading space.
 */
export const rareNames = (text: string, language: Language, countTokens: (word: string) => number): TextSpan[] => {
  if (language === 'de') return [];
  const words = [...text.matchAll(WORD)].slice(1);
  const capitals = words.filter(([word]) => /^\p{Lu}/u.test(word));
  if (capitals.length > MOST_CAPITALS * words.length && words.length > 1) return [];
  return capitals
    .filter(
      ([word]) =>
        !/^\p{Lu}+$/u.test(word) &&
        !isTranslated(word, language) &&
        countTokens(` ${word}`) >= SPELLED_TOKENS &&
        countTokens(` ${word.toLowerCase()}`) >= SPELLED_TOKENS,
    )
    .map(({ index, 0: word }) => ({ start: index, end: index + word.length }));
};

/** Names without the possessive that English puts behind them: it is grammar, and the target has its own. */
export const withoutPossessives = (text: string, names: readonly TextSpan[], language: Language): TextSpan[] =>
  names.map(({ start, end }) => {
    const tail = language === 'en' ? /['’]s?$/u.exec(text.slice(start, end))?.[0].length : undefined;
    return { start, end: end - (tail ?? 0) };
  });
