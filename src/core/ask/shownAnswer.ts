import type { TextSpan } from '../../shared/protocol';

/** A sentence as it is shown, taken apart around the answer. */
export interface ShownAnswer {
  readonly before: string;
  /** '' where only the sentence is shown. */
  readonly answer: string;
  readonly after: string;
}

/** Of a very long sentence this many characters are shown on each side of the answer. */
const MOST_AROUND = 180;
const LINE_END = /\s*\n\s*(?:(?:[-*+>]|\d{1,9}[.)])\s+)?(?:\[[ xX]\]\s+)?/gu;
const INLINE_MARKS = /\*\*|__|~~|`+|\[\[|\]\]/gu;

/** Marks of emphasis, code and links taken off, on one line; white space at the ends stays, for words stand beside it. */
const plain = (text: string): string => text.replace(LINE_END, ', ').replace(INLINE_MARKS, '');

const clipStart = (text: string): string =>
  text.length <= MOST_AROUND ? text : `…${text.slice(text.indexOf(' ', text.length - MOST_AROUND))}`;

const clipEnd = (text: string): string => {
  if (text.length <= MOST_AROUND) return text;
  const space = text.lastIndexOf(' ', MOST_AROUND);
  return `${text.slice(0, space === -1 ? MOST_AROUND : space)}…`;
};

/** The words of a sentence of `body`, with the answer in it; one that reaches beyond the sentence is cut to it. */
export const shownAnswer = (body: string, sentence: TextSpan, answer: TextSpan): ShownAnswer => {
  const start = Math.min(sentence.end, Math.max(sentence.start, answer.start));
  const end = Math.min(sentence.end, Math.max(start, answer.end));
  return {
    before: clipStart(plain(body.slice(sentence.start, start))),
    answer: plain(body.slice(start, end)),
    after: clipEnd(plain(body.slice(end, sentence.end))),
  };
};
