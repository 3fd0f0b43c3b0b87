import type { TextSpan } from '../../shared/protocol';

const WORD = /[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}'’-]*/gu;
/** Endings differ between a phrase alone and the same phrase in a sentence; shorter words have none to spare. */
const STEM = 4;
const ENDING = 3;

const wordsOf = (text: string): { readonly key: string; readonly start: number; readonly end: number }[] =>
  Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    key: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }));

const isSame = (a: string, b: string): boolean => {
  if (a === b) return true;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  return same >= STEM && Math.max(a.length, b.length) - same <= ENDING;
};

/** Where `phrase` stands in `text`, inflected or not, if it stands there once; null otherwise. */
const placeOf = (text: string, phrase: string): TextSpan | null => {
  const words = wordsOf(text);
  const wanted = wordsOf(phrase);
  if (wanted.length === 0) return null;
  const places = words
    .map((_, at) => at)
    .filter(
      (at) => at + wanted.length <= words.length && wanted.every(({ key }, i) => isSame(key, words[at + i]?.key ?? '')),
    );
  const [at] = places;
  if (at === undefined || places.length > 1) return null;
  return { start: words[at]?.start ?? 0, end: words[at + wanted.length - 1]?.end ?? 0 };
};

const ARTICLE =
  /^(?:the|an?|der|die|das|den|dem|ein|eine|einen|einem|einer|el|la|los|las|una?|unos|unas|les?|des|os?|as?|uma?|l['’])\s*/iu;

/** The place of the first of `phrases` that is found once in `text`, with or without its article. */
export const findPhrase = (text: string, phrases: readonly string[]): TextSpan | null => {
  for (const phrase of phrases) {
    const place = placeOf(text, phrase) ?? placeOf(text, phrase.replace(ARTICLE, ''));
    if (place !== null) return place;
  }
  return null;
};
