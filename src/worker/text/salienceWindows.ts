import type { Sentence } from '../../core/text/sentences';
import { BOS } from '../tokenizer/reservedTokens';

/** Tokens of one read, `<|bos|>` included. */
const SALIENCE_WINDOW_TOKENS = 768;
/** A longer sentence is read up to here. */
const SALIENCE_SENTENCE_TOKENS = 160;
/** What lies between two sentences (line ends, list marks) is read too, unless it is longer: code, a table. */
const MAX_GAP_LENGTH = 40;

/** Tokens [from, to) of the window belong to sentence `sentence`, the gap before it included. */
export interface SalienceSpan {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
}

export interface SalienceWindow {
  readonly tokens: readonly number[];
  readonly spans: readonly SalienceSpan[];
}

/**
 * How a note is read to score its sentences: whole sentences in order, as many as fit, each window on its own.
 * Training reads notes through this very function.
 */
export const salienceWindows = (
  text: string,
  sentences: readonly Sentence[],
  encode: (text: string) => readonly number[],
): SalienceWindow[] => {
  const windows: { tokens: number[]; spans: SalienceSpan[] }[] = [];
  let previousEnd = 0;
  sentences.forEach(({ start, end }, sentence) => {
    const gap = text.slice(previousEnd, start);
    const piece = (gap.length <= MAX_GAP_LENGTH ? gap : '\n\n') + text.slice(start, end);
    const tokens = encode(piece).slice(0, SALIENCE_SENTENCE_TOKENS);
    previousEnd = end;
    let window = windows.at(-1);
    if (window === undefined || window.tokens.length + tokens.length > SALIENCE_WINDOW_TOKENS) {
      window = { tokens: [BOS], spans: [] };
      windows.push(window);
    }
    const from = window.tokens.length;
    for (const token of tokens) window.tokens.push(token);
    window.spans.push({ sentence, from, to: from + tokens.length });
  });
  return windows;
};
