import type { Language } from '../../shared/languages';
import type { TranslationPair } from './translationPair';
import { numberValuesIn } from '../text/localFigures';
import { isOfCountry, plainWord as plain } from '../text/countryNames';
import { lostNegation } from './lostNegation';
import { lostSpokenNumbers } from './lostSpokenNumbers';
import { wordsOf } from './saidInWords';
import { writtenOut } from '../text/shorthand';
import { spokenTimes } from '../text/spokenTime';
import { GIVEN_NAMES, NO_NAMES, PLACES } from './nameLists';

/** Why a sentence of a translation deserves a second look. */
export interface TranslationDoubts {
  /** Names, numbers, days, months and negations of the source that the target does not show, as the source writes them. */
  readonly missing: readonly string[];
  /** The target is so much shorter that a part of the source is probably gone. */
  readonly muchShorter: boolean;
}

const WORD = /\p{L}[\p{L}\p{M}'’-]*/gu;
/** What makes the next word the first of a sentence: its capital says nothing. */
const OPENS = /(?:^|[.!?…:–—•]|["“„«»‘(¿¡[*_])\s*$/u;
/** Letters of a target for each letter of its source, over news and everyday sentences of both sides. */
const LENGTH_RATIO = {
  'en-de': 1.14,
  'de-en': 0.9,
  'en-es': 1.1,
  'es-en': 0.92,
  'en-fr': 1.18,
  'fr-en': 0.87,
  'en-pt': 1.08,
  'pt-en': 0.92,
} as const satisfies Record<string, number>;
/** Below this share of the usual length; shorter sentences vary too much to say. */
const MUCH_SHORTER = 0.5;
const JUDGED_FROM_CHARS = 40;

/** A name without the ending of its genitive: Anna's, Annas’. */
const stemOf = (name: string): string => plain(name).replace(/['’]s?$/u, '');

interface Calendar {
  readonly weekdays: readonly (readonly string[])[];
  readonly months: readonly (readonly string[])[];
}

const calendars = new Map<Language, Calendar>();
/** Names of days and months as the language writes them: long, short, others. 2 January 2000 was a Sunday. */
const calendarOf = (language: Language): Calendar => {
  const known = calendars.get(language);
  if (known !== undefined) return known;
  const names = (count: number, dateOf: (index: number) => number, part: 'weekday' | 'month'): string[][] =>
    Array.from({ length: count }, (_, index) =>
      (['long', 'short'] as const).map((length) =>
        plain(new Intl.DateTimeFormat(language, { [part]: length, timeZone: 'UTC' }).format(dateOf(index))).replace(
          /\.$/u,
          '',
        ),
      ),
    );
  const weekdays = names(7, (day) => Date.UTC(2000, 0, 2 + day), 'weekday');
  if (language === 'de') weekdays.at(6)?.push('sonnabend');
  // In notes Portuguese says segunda for segunda-feira.
  if (language === 'pt') for (const names of weekdays) names.push((names[0] ?? '').replace(/-feira$/u, ''));
  const calendar: Calendar = { weekdays, months: names(12, (month) => Date.UTC(2000, month, 15), 'month') };
  calendars.set(language, calendar);
  return calendar;
};

/** The target's names for the day or month that `word` is; null when it is neither. */
const calendarNames = (word: string, from: Language, to: Language): readonly string[] | null => {
  const source = calendarOf(from);
  const target = calendarOf(to);
  for (const kind of ['weekdays', 'months'] as const) {
    const index = source[kind].findIndex((names) =>
      names.some(
        (name, at) =>
          at !== 1 && (at === 0 || from !== 'pt') && (word === name || (kind === 'weekdays' && word === `${name}s`)),
      ),
    );
    if (index >= 0) return target[kind][index] ?? [];
  }
  return null;
};

const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
};

/** The ending of a case or of those who live there: Petersens, Berliner. */
const isGrown = (name: string, word: string): boolean =>
  word.startsWith(name) && /^(?:er|es|n?s|ns|en|ern|['’]s)$/u.test(word.slice(name.length));

/** Whether `word` of a target may be the name: inflected, or as the other language spells it (Munich, München). */
const mayBe = (name: string, word: string): boolean => {
  // An ending more or less; Peters is not Petersen.
  if (word.startsWith(name) || name.startsWith(word))
    return Math.abs(word.length - name.length) <= 1 || isGrown(name, word);
  if (name[0] !== word[0]) return false;
  const longest = Math.max(name.length, word.length);
  return distance(name, word) <= (longest <= 4 ? 1 : longest * 0.45);
};

const isGiven = (key: string, from: Language): boolean =>
  GIVEN_NAMES.has(key) || (from === 'de' && GIVEN_NAMES.has(key.replace(/s$/u, '')));

/** After these a German noun is a name. */
const GERMAN_ADDRESS = /(?:^|\s)(?:Herrn?|Hr\.|Frau|Familie|Dr\.|Prof\.|[Ll]iebe[rs]?|Hallo)\s$/u;

/** Words of the source that are names, as far as can be told without knowing the world. */
const namesOf = (source: string, from: Language): string[] => {
  const words = [...source.matchAll(WORD)].map(({ 0: word, index }) => ({
    word,
    index,
    key: stemOf(word),
    isCapital: /^\p{Lu}/u.test(word),
  }));
  // A heading in which every word has a capital.
  const isTitle = words.length > 3 && words.filter(({ isCapital }) => isCapital).length / words.length > 0.6;
  return words
    .filter(({ word, index, key }, at) => {
      // Abbreviations in capitals have another form in each language, and I'm is nobody.
      if (!/^\p{Lu}\p{M}*\p{Ll}/u.test(word)) return false;
      if (isGiven(key, from)) return true;
      if (NO_NAMES.has(key)) return false;
      const before = source.slice(0, index);
      // A German line that only looks like a heading says Frau Schwarz, too.
      if (from === 'de' && GERMAN_ADDRESS.test(before)) return true;
      if (isTitle) return false;
      // Every German noun has a capital: only where a name must follow, or after a given name, is one known.
      const [previous, next] = [words[at - 1], words[at + 1]];
      const joined = (first = index, second = index): boolean => /^\S+\s$/u.test(source.slice(first, second));
      const afterPrevious = previous?.isCapital === true && joined(previous.index, index);
      if (afterPrevious && GIVEN_NAMES.has(previous.key)) return true;
      if (from === 'de') return false;
      // Several in a row are an office, a house or a war as often as a person.
      const inRow =
        (afterPrevious && !OPENS.test(source.slice(0, previous.index))) ||
        (next?.isCapital === true && joined(index, next.index));
      return key.length > 2 && !inRow && !OPENS.test(before) && !isOfCountry(key, from);
    })
    .map(({ word }) => word.replace(/['’]s?$/u, ''));
};

const missingNames = ({ source, target, from, to }: TranslationPair): string[] => {
  const found = [...target.matchAll(WORD)].map(([word]) => word);
  const all = found.map(plain);
  const capital = found.filter((word) => /^\p{Lu}/u.test(word)).map(plain);
  return namesOf(source, from).filter((name) => {
    const key = stemOf(name);
    if (calendarNames(key, from, to) !== null) return false;
    const places = PLACES.find((place) => place.includes(key));
    if (places?.some((place) => all.some((word) => word.startsWith(place)))) return false;
    return !all.some((word) => word === key) && !capital.some((word) => mayBe(key, word));
  });
};

const missingDates = ({ source, target, from, to }: TranslationPair): string[] => {
  const shown = new Set([...target.matchAll(WORD)].map(([word]) => plain(word)));
  return [...source.matchAll(WORD)]
    .filter(({ 0: word, index }) => {
      // A small may, march or mars is no month; a capital one that opens a sentence may be none.
      const needsCapital = from === 'en' || from === 'de';
      if (needsCapital ? !/^\p{Lu}/u.test(word) : /^\p{Lu}/u.test(word)) return false;
      const key = plain(word);
      if (from === 'en' && (key === 'may' || key === 'march') && OPENS.test(source.slice(0, index))) return false;
      const names = calendarNames(key, from, to);
      if (names === null) return false;
      // Fridays, Freitags, Augusttage; an abbreviation only by itself.
      return !names.some(
        (name, at) => shown.has(name) || (at !== 1 && [...shown].some((other) => other.startsWith(name))),
      );
    })
    .map(([word]) => word);
};

const digitsOf = (text: string): string => text.replace(/\P{Nd}/gu, '');

/** "15 AM" is no hour, and its figure is not the source's. */
const NO_HOUR = /(?<![\p{Nd}.,:])(?:1[3-9]|[2-9]\p{Nd})(?:[:.]\p{Nd}{2})?\s?[ap]\.?m(?!\p{L})/giu;

/** Numbers whose digits and whose value are gone: 1,250 may be 1.250 in the target, and 6 pm 18 Uhr. */
const missingNumbers = ({ source, target, from, to }: TranslationPair): string[] => {
  const left = numberValuesIn(to === 'en' ? target.replace(NO_HOUR, '') : target, to);
  const isInWords = wordsOf(target, to);
  // "half past 7" is halb 8: its figures are others.
  let rest = source;
  for (const { start, end, shown } of spokenTimes(source, from, to))
    if (plain(target).includes(plain(shown))) rest = rest.slice(0, start) + ';'.repeat(end - start) + rest.slice(end);
  return numberValuesIn(rest, from)
    .filter(({ start, shown, value }) => {
      const byValue = left.findIndex((other) => other.value === value);
      // The same digits are another hour with Uhr than with pm.
      const isPlain = !/\p{L}/u.test(shown);
      const at =
        byValue >= 0 || !isPlain ? byValue : left.findIndex((other) => digitsOf(other.shown) === digitsOf(shown));
      if (at >= 0) left.splice(at, 1);
      return at < 0 && !isInWords(shown, value, rest.slice(start + shown.length));
    })
    .map(({ shown }) => shown);
};

/**
 * What a reader should check in a translated sentence. It compares letters, not meanings: a name that was only put
 * in a wrong place passes, and so does any other wrong word.
 */
export const doubtsOf = (pair: TranslationPair): TranslationDoubts => {
  const { source, target, from, to } = pair;
  // As the pack read it: "Tue" is no name, and Dienstag is what has to be there.
  const written = { ...pair, source: writtenOut(source, from) };
  const ratio: number = (LENGTH_RATIO as Readonly<Record<string, number>>)[`${from}-${to}`] ?? 1;
  return {
    missing: [
      ...new Set([
        ...missingNames(written),
        ...missingDates(written),
        ...missingNumbers(pair),
        ...lostSpokenNumbers(pair),
        ...lostNegation(pair),
      ]),
    ],
    muchShorter: source.length >= JUDGED_FROM_CHARS && target.length < source.length * ratio * MUCH_SHORTER,
  };
};
