import { WRITTEN_MARK } from '../note/lineMarks';
import type { Sentence } from './sentences';
import {
  AMOUNT,
  ATTENDANCE,
  ATTENDANCE_OF_NAMES,
  DATE,
  DECISION,
  GREETING,
  HOUSEKEEPING,
  REASON,
  SIGN_OFF,
  TODO,
} from './senseCues';

/** What a sentence of a note is there for. */
export interface Sense {
  /** Greeting, sign-off, who came, an address or a line of marks: never what a note says. */
  readonly isFrame: boolean;
  readonly isTodo: boolean;
  readonly isDecision: boolean;
  readonly hasDate: boolean;
  readonly hasAmount: boolean;
  readonly hasReason: boolean;
  readonly isQuestion: boolean;
  /** How a meeting was run: opened, thanked, excused. */
  readonly isHousekeeping: boolean;
  readonly words: number;
}

const OPEN_BOX = new RegExp(String.raw`(?:^|\n)[\s>]*${WRITTEN_MARK}\s+\[ \]\s+$`, 'u');
/** `Anna: send the list` in a list, `@anna`, `→ Anna`. */
const ASSIGNED = /^(?:\*\*)?\p{Lu}[\p{L}.'’-]{1,20}(?:\*\*)?:\s|(?:^|\s)@\p{L}+|→\s*\p{Lu}/u;
const SPEAKER = /^(?:\*\*)?\p{Lu}[\p{L}.'’-]{1,20}(?:\*\*)?:\s/u;
/** Up to this many words a polite line is no more than polite. */
const POLITE_WORDS = 14;
const LINK = /!?\[[^[\]]*\]\([^()]*\)|!?\[\[[^[\]]*\]\]/gu;
const ADDRESS = /https?:\/\/\S+/gu;
const TAG = /[#@][\p{L}\p{N}_/-]+/gu;
const MARKS = /^[\s.,;:|*_~-]*$/u;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;

/** One after the other: an address can hold all the others, and one pattern of them all could be read in 2^n ways. */
const isMarkup = (content: string): boolean =>
  MARKS.test(content.replace(LINK, ' ').replace(ADDRESS, ' ').replace(TAG, ' '));

/** `text` is the whole note, `sentence` one of its sentences. */
export const senseOf = (text: string, sentence: Sentence): Sense => {
  const { start, end, kind } = sentence;
  const content = text.slice(start, end);
  const words = content.match(WORD)?.length ?? 0;
  const isPolite = words <= POLITE_WORDS && !/\d/u.test(content) && (GREETING.test(content) || SIGN_OFF.test(content));
  const isTodo =
    (kind === 'item' && (OPEN_BOX.test(text.slice(Math.max(0, start - 32), start)) || ASSIGNED.test(content))) ||
    TODO.test(content);
  return {
    isFrame:
      isPolite ||
      ATTENDANCE.test(content) ||
      ATTENDANCE_OF_NAMES.test(content) ||
      isMarkup(content) ||
      (/,$/u.test(content) && words <= 5) ||
      words === 0,
    isTodo,
    isDecision: DECISION.test(content),
    hasDate: DATE.test(content),
    hasAmount: AMOUNT.test(content),
    hasReason: REASON.test(content),
    isQuestion: /[?？]["'”’)]*$/u.test(content),
    isHousekeeping: HOUSEKEEPING.test(content.replace(SPEAKER, '')),
    words,
  };
};
