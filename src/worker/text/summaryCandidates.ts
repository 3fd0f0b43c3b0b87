import { isSummaryHeading } from '../../core/assistant/summaryHeading';
import type { Sentence } from '../../core/text/sentences';
import { mailFrame } from './mailFrame';
import { endsShortened } from './titleCut';

/** A first line of at most this many words without an end is the note's title, marked as one or not. */
const TITLE_WORDS = 10;

const isTitleLine = (text: string, sentences: readonly Sentence[]): boolean => {
  const [first, second] = sentences;
  if (first?.kind !== 'text' || second === undefined || second.block === first.block) return false;
  const line = text.slice(first.start, first.end);
  const isEnded = /[.!?…:;。！？,]["'”’»)\]*_]*$/u.test(line) && !endsShortened(line);
  return !isEnded && line.split(/\s+/u).length <= TITLE_WORDS;
};

/** Tags say where a note belongs, not what it says. */
const ONLY_TAGS = /^(?:#[\p{L}\p{N}_/-]+\s*)+$/u;

/**
 * What each sentence's score is changed by: -Infinity for what is no sentence (headings, tags by themselves, what
 * stands above a letter, and the line that serves a note as its title) and for the lines of a summary that was put into
 * the note before.
 */
export const candidateWeights = (text: string, sentences: readonly Sentence[]): number[] => {
  const titled = isTitleLine(text, sentences);
  const framed = mailFrame(text, sentences);
  let inSummary = false;
  return sentences.map(({ kind, start, end }, index) => {
    const content = text.slice(start, end);
    inSummary = kind === 'heading' ? isSummaryHeading(content) : inSummary && kind === 'item';
    const isNone = kind === 'heading' || inSummary || (index === 0 && titled) || framed[index] === true;
    return isNone || ONLY_TAGS.test(content) ? -Infinity : 0;
  });
};
