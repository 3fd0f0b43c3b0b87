import { fold } from '../search/fold';
import type { Near } from '../meaning/vectorTable';
import { valuesIn, type QuestionKind } from './questionKinds';
import type { QuestionWord } from './questionWords';
import { placesOf } from './wordRanking';

/**
 * What is added to a sentence's cosine. Chosen in coarse steps on questions over other texts (DECISIONS.md). A title is
 * near to every question about its note and answers few; a sentence that holds what is asked for (a date, a name), or words
 * of the question that its neighbours lack, answers more often than they do.
 */
const TITLE = -0.2;
const HOLDS_WHAT_IS_ASKED = 0.2;
const HOLDS_EVERY_WORD = 0.45;
const IS_A_QUESTION = -0.1;
/** Added to the number of sentences that hold a word: one sentence more or less says little. */
const SMOOTHING = 0.5;

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

/**
 * Which share of the question's words each text holds. A word counts by how few of the texts hold it: what all of a note is
 * about tells none of its sentences apart.
 */
const sharesOf = (texts: readonly string[], words: readonly QuestionWord[]): readonly number[] => {
  const folded = texts.map(fold);
  const shares = texts.map(() => 0);
  let whole = 0;
  for (const word of words) {
    const holds = folded.map((text) => placesOf(text, word).length > 0);
    const rarity = Math.log((texts.length + 1) / (holds.filter(Boolean).length + SMOOTHING));
    whole += rarity;
    holds.forEach((held, index) => held && (shares[index] = (shares[index] ?? 0) + rarity));
  }
  return shares.map((share) => (whole > 0 ? share / whole : 0));
};

/** The sentence of a note that most likely says what was asked; undefined where it has none. */
export const likeliestSentence = (
  body: string,
  passages: readonly Near[],
  { kind, words }: AskedFor,
): Near | undefined => {
  let best: Near | undefined;
  let most = -Infinity;
  const texts = passages.map(({ start, end }) => body.slice(start, end));
  const shares = sharesOf(texts, words);
  passages.forEach((passage, index) => {
    const text = texts[index] ?? '';
    const likely =
      passage.score +
      (index === 0 && isTitle(body, passage, text) ? TITLE : 0) +
      (kind !== null && valuesIn(text, kind).length > 0 ? HOLDS_WHAT_IS_ASKED : 0) +
      HOLDS_EVERY_WORD * (shares[index] ?? 0) +
      (ENDS_AS_QUESTION.test(text) ? IS_A_QUESTION : 0);
    if (likely <= most) return;
    most = likely;
    best = passage;
  });
  return best;
};
