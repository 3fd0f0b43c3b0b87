import type { PassageAnswer, TextSpan } from '../../shared/protocol';
import type { Near } from '../meaning/vectorTable';
import type { NoteId } from '../note/note';
import { placeInNote, type CandidateNote, type ReadingWindow } from './readingWindows';

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

/** Measured on questions over notes (models/REPORT.md): what reader, note and sentence each add to the certainty. */
export const WEIGHTS = { reader: 1, note: 8, sentence: 2, bias: -6 } as const;
/** Below it there is no answer: from here most of what is asked in vain stays unanswered. */
export const CERTAIN_ANSWER = 0.5;

const LEAST = 1e-6;
const logit = (probability: number): number => {
  const bounded = Math.min(1 - LEAST, Math.max(LEAST, probability));
  return Math.log(bounded / (1 - bounded));
};

const certainty = (candidate: CandidateNote, passage: Near, read: number): number => {
  const { reader, note, sentence, bias } = WEIGHTS;
  const sum = reader * logit(read) + note * candidate.score + sentence * passage.score + bias;
  return 1 / (1 + Math.exp(-sum));
};

/** What was marked in the windows as answers in their notes, one for each sentence, the surest first. */
export const answersIn = (windows: readonly ReadingWindow[], marked: readonly PassageAnswer[]): readonly Answer[] => {
  const bySentence = new Map<Near, Answer>();
  windows.forEach((window, index) => {
    const mark = marked[index];
    const place = mark === undefined ? null : placeInNote(window, mark);
    if (mark === undefined || place === null) return;
    const { passage, start, end } = place;
    const probability = certainty(window.candidate, passage, mark.probability);
    if (probability <= (bySentence.get(passage)?.probability ?? 0)) return;
    const sentence = { start: passage.start, end: passage.end };
    bySentence.set(passage, { noteId: passage.noteId, start, end, sentence, probability });
  });
  return [...bySentence.values()].sort((a, b) => b.probability - a.probability);
};

/** Those that may be shown: none where the surest is not sure enough. */
export const certainAnswers = (answers: readonly Answer[]): readonly Answer[] =>
  answers.filter(({ probability }) => probability >= CERTAIN_ANSWER).slice(0, MOST_ANSWERS);
