/** Letters, digits, `_`, `-` and `/` for nesting. */
const INLINE_TAG = /(^|[\s(])#([\p{L}\p{N}_][\p{L}\p{M}\p{N}_/-]*)/gu;

const HEX_LENGTHS: readonly number[] = [3, 4, 6, 8];
const HEX = /^[\da-f]+$/iu;
/** `#fff`, `#dadada`: no word repeats itself so. */
const REPEATED = /^(?:(.)\1+|(..)\2+)$/u;

/** Whether what follows a `#` is a colour as style sheets write it. Words of the letters a to f stay words. */
const isColour = (name: string): boolean => {
  if (!HEX_LENGTHS.includes(name.length) || !HEX.test(name)) return false;
  const digits = name.replace(/\D/gu, '');
  if (digits.length === 0) return REPEATED.test(name);
  // `#b2b` and `#c4d` are said aloud; a nought, two digits or one in front are not.
  return digits.length > 1 || digits === '0' || name.length > 4 || /^\d/u.test(name);
};

export const cleanTag = (raw: string): string => {
  let end = raw.length;
  // By hand: a pattern would try every start of a long row of dashes that something follows.
  while (raw[end - 1] === '-' || raw[end - 1] === '/') end -= 1;
  return raw.slice(0, end).toLowerCase().normalize('NFC');
};

/** A tag as it is written; the span begins with its `#`. */
export interface TagWord {
  readonly raw: string;
  readonly start: number;
  readonly end: number;
}

/** What looks like a tag in a text; code is not told apart here. `#1` and `#fff` are none. */
export const tagWords = (text: string): TagWord[] => {
  const words: TagWord[] = [];
  for (const match of text.matchAll(INLINE_TAG)) {
    const raw = match[2] ?? '';
    const start = match.index + (match[1]?.length ?? 0);
    if (/\p{L}/u.test(raw) && !isColour(raw)) words.push({ raw, start, end: start + 1 + raw.length });
  }
  return words;
};
