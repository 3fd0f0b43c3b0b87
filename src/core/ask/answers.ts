import type { PassageAnswer, TextSpan } from '../../shared/protocol';
import type { NoteId } from '../note/note';
import type { Candidate } from './candidates';

/** Words of a note, by their place in its body in UTF-16 units. */
export interface Answer extends TextSpan {
  readonly noteId: NoteId;
  /** The sentence, heading or item that it stands in; as long as the answer, or longer. */
  readonly sentence: TextSpan;
  /** That this answers the question, 0 to 1. */
  readonly probability: number;
}

/** Nobody reads a fourth. */
const MOST_ANSWERS = 3;

/**
 * What note, sentence and reader each add to the certainty, and what a title takes from it. Chosen in coarse steps on
 * questions over notes (DECISIONS.md); they belong to the packs `meaning` 0.1 and `reader` 0.1.
 */
const WEIGHTS = { reader: 1 / 3, note: 10, sentence: 16 / 3, title: -2, bias: -5.6 } as const;
/** Below it there is no answer. At most a quarter of what the notes do say is kept back so. */
const CERTAIN_ANSWER = 0.5;
/** What may stand beneath one that is sure: the second is right where the first is not. */
const WORTH_A_LOOK = 0.2;

const LEAST = 1e-6;
const logit = (probability: number): number => {
  const bounded = Math.min(1 - LEAST, Math.max(LEAST, probability));
  return Math.log(bounded / (1 - bounded));
};

const certainty = ({ note, passage, isTitle }: Candidate, read: number): number => {
  const sum =
    WEIGHTS.reader * logit(read) +
    WEIGHTS.note * note.score +
    WEIGHTS.sentence * passage.score +
    (isTitle ? WEIGHTS.title : 0) +
    WEIGHTS.bias;
  return 1 / (1 + Math.exp(-sum));
};

/** What was marked in the sentences, as answers in their notes, the surest first; a mark outside its sentence is cut. */
export const answersIn = (candidates: readonly Candidate[], marked: readonly PassageAnswer[]): readonly Answer[] =>
  candidates
    .flatMap((candidate, index): Answer[] => {
      const mark = marked[index];
      if (mark === undefined) return [];
      const { noteId, start, end } = candidate.passage;
      const [first, last] = [start + Math.max(0, mark.start), Math.min(end, start + mark.end)];
      if (first >= last) return [];
      const probability = certainty(candidate, mark.probability);
      return [{ noteId, start: first, end: last, sentence: { start, end }, probability }];
    })
    .sort((a, b) => b.probability - a.probability);

/** Those that may be shown: none where the surest is not sure enough. */
export const certainAnswers = (answers: readonly Answer[]): readonly Answer[] =>
  (answers[0]?.probability ?? 0) < CERTAIN_ANSWER
    ? []
    : answers.filter(({ probability }) => probability >= WORTH_A_LOOK).slice(0, MOST_ANSWERS);
