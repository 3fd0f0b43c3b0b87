/** Letters that no decomposition takes apart, but that people leave out or type apart. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  // A fraction is written with a slash of its own.
  '⁄': '/',
};
const PLAIN = /^[\0-\x7f]*$/;
const SPECIAL = /[ßøæœłđðþıς’‘ʼ“”„«»⁄]/gu;
/** Hyphens and dashes of every length: who searches has one key for all of them. */
const DASHES = /[\u2010-\u2015\u2212]/gu;
/** What is in the text and not to be seen: joiners, soft hyphens, marks of direction, the look of an emoji. */
const UNSEEN = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff]/gu;
/** Accents and vowel points; the voicing marks of Kana stay, they make other letters. */
const MARKS = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1-\u05c7\u064b-\u065f\u0670]/gu;

const FOREIGN = /[^\0-\x7f]+/gu;
/** Short runs come again and again: a language has some dozen of them. */
const CACHED_LENGTH = 4;
const CACHED_RUNS = 4_000;
const runs = new Map<string, string>();

const foldRun = (run: string): string => {
  const known = runs.get(run);
  if (known !== undefined) return known;
  const folded = run
    .normalize('NFKD')
    // Compatibility forms may hold capitals of their own, such as the sign for a trade mark.
    .toLowerCase()
    .replace(MARKS, '')
    .replace(UNSEEN, '')
    .replace(DASHES, '-')
    .replace(SPECIAL, (letter) => LETTERS[letter] ?? letter);
  if (run.length <= CACHED_LENGTH && runs.size < CACHED_RUNS) runs.set(run, folded);
  return folded;
};

/** Text as it is compared by search: lower case, compatibility forms and accents taken off. Line breaks stay. */
export const fold = (text: string): string => {
  const lower = text.toLowerCase();
  return PLAIN.test(lower) ? lower : lower.replace(FOREIGN, foldRun);
};

/** Runs that fold to as many units as they have, else one base sign with its marks: nothing reorders across these. */
const SEGMENT = /[\0-\x7f]+(?!\p{M})|\P{M}\p{M}*|\p{M}+/gu;

/** Where a half-open range of `fold(text)` lies in `text`. Signs that fold to several units are taken whole. */
export const unfoldSpans = (
  text: string,
  folded: readonly { readonly start: number; readonly end: number }[],
): { start: number; end: number }[] => {
  if (PLAIN.test(text)) return folded.map(({ start, end }) => ({ start, end }));
  const spans = folded.map(() => ({ start: text.length, end: text.length }));
  let at = 0;
  for (const match of text.matchAll(SEGMENT)) {
    const plain = PLAIN.test(match[0]);
    const length = plain ? match[0].length : fold(match[0]).length;
    const from = match.index;
    folded.forEach(({ start, end }, index) => {
      const span = spans[index];
      if (!span) return;
      if (start >= at && start < at + length) span.start = from + (plain ? start - at : 0);
      if (end > at && end <= at + length) span.end = from + (plain ? end - at : match[0].length);
    });
    at += length;
  }
  return spans;
};

/** Where one position of `fold(text)` lies in `text`. Looks no further than that position. */
export const unfoldPosition = (text: string, position: number): number => {
  let at = 0;
  for (const match of text.matchAll(SEGMENT)) {
    const plain = PLAIN.test(match[0]);
    const length = plain ? match[0].length : fold(match[0]).length;
    if (position < at + length) return match.index + (plain ? position - at : 0);
    at += length;
  }
  return text.length;
};
