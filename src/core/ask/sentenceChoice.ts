import { fold } from '../search/fold';
import type { Near } from '../meaning/vectorTable';
import { valuesIn, type QuestionKind } from './questionKinds';
import type { QuestionWord } from './questionWords';
import { placesOf } from './wordRanking';

/**
 * What is added to a sentence's cosine. Chosen in coarse steps on questions over other texts (DECISIONS.md). A title is
 * near to every question about its note and answers few; a sentence that holds what is asked for (a date, a name), or words
 * of the question, answers more often than its neighbour.
 */
const TITLE = -0.2;
const HOLDS_WHAT_IS_ASKED = 0.2;
const HOLDS_EVERY_WORD = 0.15;
const IS_A_QUESTION = -0.1;

const ENDS_AS_QUESTION = /[?？]["”»)]*\s*$/u;
const ENDS_AS_SENTENCE = /[.!?…]["”»)]*\s*$/u;

/** What a question says, as sentences are looked through for it. */
export interface AskedFor {
  readonly kind: QuestionKind | null;
  readonly words: readonly QuestionWord[];
}

/** Whether the note's first passage is its title: a line of its own that is no sentence, with more below. */
const isTitle = (body: string, { end }: Near, text: string): boolean =>
  !ENDS_AS_SENTENCE.test(text) && /^\W?[ \t]*\n\s*\S/u.test(body.slice(end));

const shareOf = (text: string, words: readonly QuestionWord[]): number => {
  if (words.length === 0) return 0;
  const folded = fold(text);
  return words.filter((word) => placesOf(folded, word).length > 0).length / words.length;
};

/** The sentence of a note that most likely says what was asked; undefined where it has none. */
export const likeliestSentence = (
  body: string,
  passages: readonly Near[],
  { kind, words }: AskedFor,
): Near | undefined => {
  let best: Near | undefined;
  let most = -Infinity;
  passages.forEach((passage, index) => {
    const text = body.slice(passage.start, passage.end);
    const likely =
      passage.score +
      (index === 0 && isTitle(body, passage, text) ? TITLE : 0) +
      (kind !== null && valuesIn(text, kind).length > 0 ? HOLDS_WHAT_IS_ASKED : 0) +
      HOLDS_EVERY_WORD * shareOf(text, words) +
      (ENDS_AS_QUESTION.test(text) ? IS_A_QUESTION : 0);
    if (likely <= most) return;
    most = likely;
    best = passage;
  });
  return best;
};
