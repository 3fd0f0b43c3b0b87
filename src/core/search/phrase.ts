/** What of Markdown may stand at the end and at the beginning of a word in a phrase: `**bold** [word](address)`. */
const BETWEEN_WORDS = String.raw`(?:\]\([^()\s]*\)|[*_~=\x60\])])*\s[\s>*_~=\x60[(]*`;
/** A hyphen is none of them: escaped outside of brackets it makes no pattern. */
const SPECIAL = /[.*+?^${}()|[\]\\/]/gu;

/** Of the last phrases asked for: each is looked for in every note. */
const patterns = new Map<string, RegExp>();
const MOST_PATTERNS = 16;

/** The phrase as a pattern: any white space, a line break too, is the one space between two words. */
const patternOf = (phrase: string): RegExp => {
  const known = patterns.get(phrase);
  if (known !== undefined) return known;
  const words = phrase.split(' ').map((word) => word.replace(SPECIAL, String.raw`\$&`));
  const pattern = new RegExp(words.join(BETWEEN_WORDS), 'gu');
  if (patterns.size === MOST_PATTERNS) patterns.clear();
  patterns.set(phrase, pattern);
  return pattern;
};

export interface Place {
  readonly start: number;
  readonly end: number;
}

/** The first place of a folded word or phrase in a folded text at or behind `from`; null when there is none. */
export const placeOf = (text: string, term: string, from = 0): Place | null => {
  if (!term.includes(' ')) {
    const start = text.indexOf(term, from);
    return start === -1 ? null : { start, end: start + term.length };
  }
  const pattern = patternOf(term);
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  return match === null ? null : { start: match.index, end: match.index + match[0].length };
};
