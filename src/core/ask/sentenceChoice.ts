import type { Near } from '../meaning/vectorTable';
import { valuesIn, type QuestionKind } from './questionKinds';

/**
 * What is added to a sentence's cosine. Chosen in coarse steps on questions over other texts (DECISIONS.md). A title is
 * near to every question about its note and answers few; a sentence that holds what is asked for (a date, a name) answers
 * more often than its neighbour.
 */
const TITLE = -0.2;
const HOLDS_WHAT_IS_ASKED = 0.2;
const IS_A_QUESTION = -0.1;

const ENDS_AS_QUESTION = /[?？]["”»)]*\s*$/u;

/** The sentence of a note that most likely says what was asked; undefined where it has none. */
export const likeliestSentence = (
  body: string,
  passages: readonly Near[],
  kind: QuestionKind | null,
): Near | undefined => {
  let best: Near | undefined;
  let most = -Infinity;
  passages.forEach((passage, index) => {
    const text = body.slice(passage.start, passage.end);
    const isTitle = index === 0 && passages.length > 1;
    const likely =
      passage.score +
      (isTitle ? TITLE : 0) +
      (kind !== null && valuesIn(text, kind).length > 0 ? HOLDS_WHAT_IS_ASKED : 0) +
      (ENDS_AS_QUESTION.test(text) ? IS_A_QUESTION : 0);
    if (likely <= most) return;
    most = likely;
    best = passage;
  });
  return best;
};
