import type { Language } from '../../shared/languages';
import { fold } from '../search/fold';
import { numberValuesIn } from '../text/localFigures';

/** How figures are compared: by what they are worth in a language, or as written, whatever marks their keyboard has. */
export type FigureView = Language | 'written';

/** A word, or a figure that stands alone; one inside of a word (H2O, B12) is a part of it. */
export interface AnswerPart {
  readonly text: string;
  /** Of all parts together, whatever spaces are between them, but no figure runs into the next one. */
  readonly key: string;
  readonly isFigure: boolean;
}

interface Figure {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A sign behind a letter is a part of what it names: C++, O-, Cl-. */
const WORD = /[\p{L}\p{M}]+|%|(?<=\p{L})[+#]+(?![\p{L}\p{Nd}])|(?<=(?<![\p{L}\p{M}\p{Nd}])\p{L}{1,2})-$/gu;
const LETTER_BEFORE = /[\p{L}\p{M}]$/u;
const ORDINAL = /(?<=\p{Nd})(?:st|nd|rd|th|ers?|e|[eè]res?|[eè]mes?|[ºª])(?![\p{L}\p{M}])/giu;
/** "1½" is not 11/2, and "10²" not 102; what they fold to is. */
const SMALL_FIGURE = /(?<=\p{Nd})(?=[\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u2079\u2150-\u215e])/gu;
const MINUS = /(?<![\p{L}\p{M}])(?:minus|menos|moins|meno)\s+(?=\p{Nd})/gu;
/** Behind a figure or a word a hyphen joins; anywhere else it is a sign. */
const SIGN = /(?:^\s*-\s?|(?<![\p{L}\p{M}\p{Nd}%)\]]|\p{Nd}\s)-)\p{Sc}?$/u;
/** Numbers of telephones, cards and books are the same in other groups; a stretch of two years is none. */
const GROUPS = /\+?\p{Nd}+(?:[ /-]\p{Nd}+)+(?!\p{Nd}|[.,:]\p{Nd})/gu;
const LONG_DIGITS = 7;

const isLongCode = (run: string): boolean =>
  (run.match(/\p{Nd}/gu)?.length ?? 0) >= LONG_DIGITS &&
  (/^[+0]/u.test(run) || !/[/-]/u.test(run) || (run.match(/[ /-]/gu)?.length ?? 0) > 1);

const plain = (text: string): string =>
  fold(text.replace(ORDINAL, '').replace(SMALL_FIGURE, '^'))
    .replace(MINUS, '-')
    .replace(GROUPS, (run) => (isLongCode(run) ? run.replace(/\P{Nd}/gu, '') : run));

const figuresIn = (text: string, view: FigureView): Figure[] => {
  const found = numberValuesIn(text, view === 'written' ? 'en' : view).map(({ shown, value, start }): Figure => {
    // Hours are what these figures count, not a part of a time.
    const hours = /^[^h:.]*\p{Nd}(?<unit>\s?h)$/u.exec(shown)?.groups?.['unit'] ?? '';
    const isByValue = view !== 'written' || /\p{L}/u.test(shown);
    const sign = SIGN.test(text.slice(0, start)) ? '-' : '';
    return {
      start,
      end: start + shown.length - hours.length,
      text: sign + (isByValue ? value : shown.replace(/[,:]/gu, '.')),
    };
  });
  return fractions(
    found.sort((a, b) => a.start - b.start),
    text,
  );
};

/** 1/2 is one figure, and neither 2/1 nor 1-2. */
const fractions = (figures: readonly Figure[], text: string): Figure[] => {
  const joined: Figure[] = [];
  for (const figure of figures) {
    const last = joined.at(-1);
    const isBelow = last !== undefined && figure.start === last.end + 1 && text[last.end] === '/';
    if (isBelow && /^-?\p{Nd}{1,2}$/u.test(last.text) && /^\p{Nd}{1,2}$/u.test(figure.text))
      joined.splice(-1, 1, { start: last.start, end: figure.end, text: `${last.text}/${figure.text}` });
    else joined.push(figure);
  }
  return joined;
};

/** Words and figures of a text, in order: case, accents, spaces and the marks between words tell nothing. */
export const partsOf = (text: string, view: FigureView): AnswerPart[] => {
  const flat = plain(text);
  const parts: AnswerPart[] = [];
  let at = 0;
  let isInWord = false;
  const put = (text: string, isFigure: boolean, joins: boolean): void => {
    const key = isFigure ? `#${text}` : text;
    const last = joins ? parts.pop() : undefined;
    if (last === undefined) parts.push({ text, key, isFigure });
    else parts.push({ text: last.text + text, key: last.key + key, isFigure: false });
  };
  const putWords = (end: number): void => {
    const between = flat.slice(at, end);
    for (const { 0: word, index } of between.matchAll(WORD)) put(word, false, isInWord && index === 0);
  };
  for (const figure of figuresIn(flat, view)) {
    if (figure.start < at) {
      put(figure.text, true, false);
      continue;
    }
    putWords(figure.start);
    isInWord = LETTER_BEFORE.test(flat.slice(at, figure.start)) && parts.length > 0;
    put(figure.text, true, isInWord);
    at = figure.end;
  }
  putWords(flat.length);
  return parts;
};
