import type { Sentence } from '../../core/text/sentences';

/** Score points that a task loses beside prose: what is to be done is seldom what a note says. */
const TASK_PENALTY = 3;
/** A first line of at most this many words without an end is the note's title, marked as one or not. */
const TITLE_WORDS = 10;

const TASK_MARK = /(?:^|\n)[\s>]*(?:[-*+•–]|\d{1,9}[.)])\s+\[[ xX]\]\s+$/u;

const isTitleLine = (text: string, sentences: readonly Sentence[]): boolean => {
  const [first, second] = sentences;
  if (first?.kind !== 'text' || second === undefined || second.block === first.block) return false;
  const line = text.slice(first.start, first.end);
  return !/[.!?…:;。！？,]["'”’»)\]*_]*$/u.test(line) && line.split(/\s+/u).length <= TITLE_WORDS;
};

/** Tags say where a note belongs, not what it says. */
const ONLY_TAGS = /^(?:#[\p{L}\p{N}_/-]+\s*)+$/u;

/**
 * What each sentence's score is changed by: -Infinity for what is no sentence (headings, tags by themselves, and the
 * line that serves a note as its title), less for tasks unless the note is mostly tasks.
 */
export const candidateWeights = (text: string, sentences: readonly Sentence[]): number[] => {
  const titled = isTitleLine(text, sentences);
  const isNone = sentences.map(
    ({ kind, start, end }, index) =>
      kind === 'heading' || (index === 0 && titled) || ONLY_TAGS.test(text.slice(start, end)),
  );
  const isTask = sentences.map(
    ({ kind, start }) => kind === 'item' && TASK_MARK.test(text.slice(Math.max(0, start - 32), start)),
  );
  const candidates = isNone.filter((none) => !none).length;
  const mostlyTasks = isTask.filter(Boolean).length * 2 > candidates;
  return sentences.map((_, index) =>
    isNone[index] === true ? -Infinity : isTask[index] === true && !mostlyTasks ? -TASK_PENALTY : 0,
  );
};
