import type { TextSpan } from '../../shared/protocol';
import { GIVEN_NAMES } from '../assistant/nameLists';
import { fold } from '../search/fold';
import { LONG_MONTHS } from '../text/calendarNames';
import { isEverydayWord } from '../text/languageVotes';
import { isTaskVerb, LABELS } from './pairCues';
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
const NUMBER = String.raw`(?<time>\p{Nd}{1,2}[:.]\p{Nd}{2}(?![\p{Nd}.,:%]|\s?%))|(?<number>\p{Nd}+(?:[.,'’/:\u00a0\u202f-]\p{Nd}+)*(?:\s?%)?)`;
/** Two capitals in a row are one name, small words between them included. */
const CAPITAL = String.raw`\p{Lu}[\p{L}\p{M}\p{Nd}]*(?:['’-][\p{L}\p{Nd}]{2,})*`;
const NAME = String.raw`(?<name>${CAPITAL}(?:\s(?:(?:of|de|da|do|du|von|van|der|la|le)\s)?${CAPITAL}){0,3})`;
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

/** Days of the week are names of nothing that is learnt; months are dates. */
const WEEKDAY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:mon|diens|donners|frei|sams|sonn)tage?s?|mittwochs?|sonnabends?|lunes|martes|miércoles|jueves|viernes|sábados?|domingos?|lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?)$/iu;
const MONTHS: ReadonlySet<string> = new Set(LONG_MONTHS);

const isWholeCapital = (word: string): boolean => /^\p{Lu}{2,}$/u.test(word);

/** Names that a sentence begins with are told from other words only where they are known, or of several words. */
const isNameAtStart = (name: string): boolean => {
  const [first = '', ...rest] = name.split(/\s+/u);
  if (isTaskVerb(first)) return false;
  return GIVEN_NAMES.has(fold(first)) || (rest.length > 0 && !isEverydayWord(first)) || isWholeCapital(first);
};

const gapsInWords = (body: string, leaf: TextSpan, sentenceStart: number): Gap[] => {
  const gaps: Gap[] = [];
  const text = body.slice(leaf.start, leaf.end);
  for (const match of text.matchAll(PARTS)) {
    const { date, time, number, name, word } = match.groups ?? {};
    const [start, end] = [leaf.start + match.index, leaf.start + match.index + match[0].length];
    const put = (kind: Gap['kind']): void => void gaps.push({ start, end, kind, strong: false });
    if (date !== undefined || time !== undefined || MONTHS.has(name ?? '')) put('date');
    else if (number !== undefined) put('number');
    else if (name !== undefined) {
      const isFirst =
        /^[\s\p{P}]*$/u.test(body.slice(sentenceStart, start)) || /[:.!?]\s*["“„«]?$/u.test(text.slice(0, match.index));
      // Who speaks in minutes stands before a colon.
      if (WEEKDAY.test(name) || text[match.index + name.length] === ':') continue;
      if (isFirst ? isNameAtStart(name) : !isEverydayWord(name) && name.length > 1) put('name');
      // With its capital only because it comes first.
      else if (isFirst && /^\p{Lu}\p{Ll}{4,}$/u.test(name) && !isEverydayWord(name)) put('term');
    } else if (word !== undefined && word.length >= SHORTEST_WORD && !POOR_WORD.test(word) && !isEverydayWord(word))
      put('term');
  }
  return gaps;
};

/** Everything in a sentence that could be asked for, in order. Code, links, tags and addresses are no answers. */
export const gapsIn = (body: string, sentence: TextSpan, leaves: readonly Leaf[]): Gap[] =>
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
        const isNumber = /^\P{L}*\d\P{L}*$/u.test(text);
        return [{ start, end, kind: isNumber ? 'number' : 'term', strong }];
      }
      return gapsInWords(body, leaf, sentence.start);
    }
    const literal = kind in LITERAL_KINDS ? LITERAL_KINDS[kind as keyof typeof LITERAL_KINDS] : null;
    return literal === null ? [] : [{ start, end, kind: literal, strong }];
  });
