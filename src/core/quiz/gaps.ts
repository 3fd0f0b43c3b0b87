import type { TextSpan } from '../../shared/protocol';
import { isAbbreviationDot } from '../text/abbreviations';
import { LONG_MONTHS } from '../text/calendarNames';
import { isEverydayWord } from '../text/languageVotes';
import { namesIn } from './nameGaps';
import { LABELS } from './pairCues';
import type { Leaf } from './plainText';
import { plainWords } from './quizItem';
import type { AnswerKind } from './quizItem';

/** Words of a sentence that could be taken out and asked for. */
export interface Gap extends TextSpan {
  readonly kind: Extract<AnswerKind, 'term' | 'name' | 'number' | 'date'>;
  /** Set apart by its writer: bold, highlighted. */
  readonly strong: boolean;
}

const MONTH = `(?:${LONG_MONTHS.join('|')})(?![\\p{L}\\p{M}])`;
const DAY = String.raw`\p{Nd}{1,2}(?:\.|st|nd|rd|th|er|º)?`;
const DATE = String.raw`(?<date>${DAY}\s+(?:de\s+|of\s+)?${MONTH}(?:,?\s+(?:de\s+)?\p{Nd}{4})?|${MONTH}\s+(?:de\s+)?\p{Nd}{1,4}(?:(?:st|nd|rd|th)?,?\s+\p{Nd}{4})?|(?:1[0-9]|20)\p{Nd}{2}(?!\p{Nd}))`;
const NUMBER = String.raw`(?<time>\p{Nd}{1,2}[:.]\p{Nd}{2}(?![\p{Nd}.,:%]|\s?%))|(?<number>(?:\p{Nd}{1,3}(?:[ \u00a0\u202f]\p{Nd}{3})+(?!\p{Nd})|\p{Nd}+)(?:[.,'’/:\u00a0\u202f-]\p{Nd}+)*(?:\s?%)?)`;
/** Two capitals in a row are one name, small words between them included. */
const CAPITAL = String.raw`\p{Lu}[\p{L}\p{M}\p{Nd}]*(?:['’-][\p{L}\p{Nd}]{2,})*`;
const NAME = String.raw`(?<name>${CAPITAL}(?:\s(?:(?:of|de\s(?:la|las|los)|de|da|do|das|dos|du|des|von|van|der|la|le)\s)?${CAPITAL}){0,3})`;
const WORD = String.raw`(?<word>\p{Ll}[\p{L}\p{M}]+(?:-\p{L}+)*)`;
const PARTS = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{Nd}_-]|\p{Nd}[.,:/])(?:${DATE}|${NUMBER}|${NAME}|${WORD})(?![\p{L}\p{M}\p{Nd}_]|[.,:/]\p{Nd})`,
  'gu',
);

const LITERAL_KINDS = { date: 'date', stamp: 'date', time: 'date', amount: 'number', figures: 'number' } as const;
const MOST_STRONG_WORDS = 4;
const SHORTEST_WORD = 5;
/** Adverbs and what verbs end with: poor questions. */
const POOR_WORD = /(?:ly|mente|ment|ing|ed|ieren|iert|ando|endo|ado|ada|idos?|idas?)$/u;

const MONTHS: ReadonlySet<string> = new Set(LONG_MONTHS);

const gapsInWords = (body: string, leaf: TextSpan, sentenceStart: number, isGerman: boolean): Gap[] => {
  const gaps: Gap[] = [];
  const text = body.slice(leaf.start, leaf.end);
  for (const match of text.matchAll(PARTS)) {
    const { date, time, number, name, word } = match.groups ?? {};
    const [start, end] = [leaf.start + match.index, leaf.start + match.index + match[0].length];
    const put = (kind: Gap['kind']): void => void gaps.push({ start, end, kind, strong: false });
    if (date !== undefined || time !== undefined || MONTHS.has(name ?? '')) put('date');
    else if (number !== undefined) put('number');
    else if (name !== undefined) {
      const behind = match.index + name.length;
      // "St. Gallen": nobody asks for the saint.
      if (text[behind] === '.' && isAbbreviationDot(text, behind, text.slice(behind + 1).trimStart())) continue;
      const isFirst =
        /^[\s\p{P}]*$/u.test(body.slice(sentenceStart, start)) || /[:.!?]\s*["“„«]?$/u.test(text.slice(0, match.index));
      const [before, after] = [text.slice(0, match.index), text.slice(behind)];
      for (const found of namesIn(name, { isFirst, isGerman, before, after }))
        gaps.push({ start: start + found.start, end: start + found.end, kind: found.kind, strong: false });
    } else if (word !== undefined && word.length >= SHORTEST_WORD && !POOR_WORD.test(word) && !isEverydayWord(word))
      put('term');
  }
  return gaps;
};

/** Everything in a sentence that could be asked for, in order. Code, links, tags and addresses are no answers. */
export const gapsIn = (body: string, sentence: TextSpan, leaves: readonly Leaf[], isGerman: boolean): Gap[] =>
  leaves.flatMap((leaf, index): Gap[] => {
    const { start, end, kind, strong } = leaf;
    if (kind === 'words') {
      const text = body.slice(start, end);
      const touches = leaves[index - 1]?.strong === true || leaves[index + 1]?.strong === true;
      const count = text.trim().split(/\s+/u).length;
      const isLabel = LABELS.has(plainWords(text).join(' '));
      if (
        strong &&
        !touches &&
        !isLabel &&
        count <= MOST_STRONG_WORDS &&
        /^[\p{L}\p{Nd}].*[\p{L}\p{Nd}%]$/u.test(text)
      ) {
        const isNumber = /\d/u.test(text) && !/\p{L}/u.test(text);
        return [{ start, end, kind: isNumber ? 'number' : 'term', strong }];
      }
      return gapsInWords(body, leaf, sentence.start, isGerman);
    }
    const literal = kind in LITERAL_KINDS ? LITERAL_KINDS[kind as keyof typeof LITERAL_KINDS] : null;
    // The sign of a figure is a part of it.
    const from =
      literal === 'number' && /(?:^|[\s(*_=])[-−]$/u.test(body.slice(sentence.start, start)) ? start - 1 : start;
    return literal === null ? [] : [{ start: from, end, kind: literal, strong }];
  });
