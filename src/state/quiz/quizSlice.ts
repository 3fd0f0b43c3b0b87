import type { NoteId } from '../../core/note/note';
import type { Judgement } from '../../core/quiz/judgement';
import type { ShownPassage } from '../../core/quiz/passageText';
import type { QuizItem } from '../../core/quiz/quizItem';
import type { QuizRound } from '../../core/quiz/round';
import type { QuizRating } from '../../core/quiz/schedule';
import type { TextSpan } from '../../shared/protocol';
import type { SliceContext } from '../slice';
import type { Section } from '../view/route';

/** What is asked: what is due, a shelf, a note, or a part of one. */
export type QuizSource =
  | { readonly kind: 'due' }
  | { readonly kind: 'shelf'; readonly section: Section }
  | { readonly kind: 'note'; readonly noteId: NoteId; readonly span: TextSpan | null };

/** What is shown of an answer: the sentence in its place, and when it comes again. */
export interface ToldAnswer {
  readonly passage: ShownPassage;
  readonly rating: QuizRating;
  /** Days until each rating would ask it again; null in a pass that changes no card. */
  readonly days: Readonly<Record<QuizRating, number>> | null;
}

/** The round that is on: what is asked, out of what, and how far it is. */
export interface QuizSitting {
  readonly source: QuizSource;
  readonly round: QuizRound;
  /** Out of which choices are taken. */
  readonly pool: readonly QuizItem[];
  /** To choose from, where choices are wanted and there are enough. */
  readonly choices: readonly string[] | null;
  readonly told: ToldAnswer | null;
}

/** The quiz as the interface sees it. */
export interface QuizView {
  /** Items that are due today. */
  readonly due: number;
  readonly wantsChoices: boolean;
  /** Null: at the door. */
  readonly sitting: QuizSitting | 'preparing' | null;
  setWantsChoices(wanted: boolean): void;
  answer(typed: string): Judgement | null;
  /** Another rating for the answer that is shown; 3 or 4 for a wrong one says that it was right after all. */
  rate(rating: QuizRating): void;
  next(): void;
  /** Another pass over what was wrong. */
  again(): void;
  leave(): void;
  /** Saves the items of the round's source as a deck. */
  saveDeck(): void;
}

export interface QuizSlice {
  /** Null until its keeper has come, which is after the first paint. */
  readonly quiz: QuizView | null;
  /** What was asked for last; a new object for each wish. */
  readonly quizSource: QuizSource | null;
  /** To the quiz, and into a round about `source`; without one to its door. */
  askAbout(source: QuizSource | null): void;
}

export const createQuizSlice = ({ set, get }: SliceContext): QuizSlice => ({
  quiz: null,
  quizSource: null,
  askAbout: (source) => {
    set({ quizSource: source === null ? null : { ...source } });
    get().navigate({ page: 'quiz' });
  },
});
