import type { TextSpan } from '../../shared/protocol';
import { fold, unfoldSpans } from '../search/fold';
import type { QuestionKind } from './questionKinds';
import type { QuestionWord } from './questionWords';
import { wholeValues } from './wholeValues';
import { placesOf } from './wordRanking';

/** Kinds of which the one nearest to a word of the question is meant most often; of names it is the first. */
const BY_NEARNESS: ReadonlySet<QuestionKind> = new Set([
  'date',
  'time',
  'year',
  'number',
  'money',
  'percent',
  'duration',
]);

/** Where a question's words stand in a text. */
export const wordPlaces = (text: string, words: readonly QuestionWord[]): readonly TextSpan[] => {
  const folded = fold(text);
  return unfoldSpans(
    text,
    words.flatMap((word) => placesOf(folded, word)),
  );
};

const distance = (a: TextSpan, b: TextSpan): number => Math.max(a.start - b.end, b.start - a.end, 0);

/** What is of the kind that was asked for in `text`; of several, those that say a word of the question are left out. */
const candidates = (text: string, kind: QuestionKind, places: readonly TextSpan[]): readonly TextSpan[] => {
  const values = wholeValues(text, kind);
  if (values.length < 2) return values;
  return values.filter(({ start, end }) => !places.some((place) => place.start < end && place.end > start));
};

/**
 * The only thing in `text` that is of the kind that was asked for and does not stand in the question; null where there is
 * none, or several to choose from.
 */
export const askedValue = (
  text: string,
  kind: QuestionKind | null,
  words: readonly QuestionWord[],
): TextSpan | null => {
  if (kind === null) return null;
  const [value, another] = candidates(text, kind, wordPlaces(text, words));
  return value === undefined || another !== undefined ? null : value;
};

/** As `askedValue`, but of several the likeliest: a guess, right in about half of them. */
export const likeliestValue = (
  text: string,
  kind: QuestionKind | null,
  words: readonly QuestionWord[],
): TextSpan | null => {
  if (kind === null) return null;
  const places = wordPlaces(text, words);
  const values = candidates(text, kind, places);
  const away = (value: TextSpan): number => Math.min(...places.map((place) => distance(value, place)));
  const [first, ...others] = values;
  if (first === undefined) return null;
  if (!BY_NEARNESS.has(kind) || places.length === 0) return first;
  return others.reduce((best, value) => (away(value) < away(best) ? value : best), first);
};
