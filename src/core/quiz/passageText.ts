import type { TextSpan } from '../../shared/protocol';
import { noteBlocks } from '../text/structure/blocks';
import { leavesOf, plainWith } from './plainText';
import type { QuizItem } from './quizItem';

export interface ShownPassage {
  /** One line for each line of the note; cells of a table divided by a dot. */
  readonly text: string;
  /** Where the answer lies in it. */
  readonly answer: TextSpan;
}

/** The passage of an item as one reads it, with the place of its answer. */
export const shownPassage = (body: string, { passage, answerSpan }: QuizItem): ShownPassage => {
  let text = '';
  let answer: TextSpan = { start: 0, end: 0 };
  for (const { kind, prose } of noteBlocks(body)) {
    for (const run of prose) {
      const within = { start: Math.max(run.start, passage.start), end: Math.min(run.end, passage.end) };
      if (within.start >= within.end) continue;
      const plain = plainWith(body, leavesOf(body, within), answerSpan);
      if (plain.text === '') continue;
      if (text !== '') text += kind === 'row' && run !== prose[0] ? ' · ' : '\n';
      if (plain.span.end > plain.span.start)
        answer = { start: text.length + plain.span.start, end: text.length + plain.span.end };
      text += plain.text;
    }
  }
  return { text, answer };
};
