import type { Result } from '../../shared/result';
import type { NoteId } from '../note/note';
import type { QuizCard } from '../quiz/quizCard';
import type { StorageFailure } from './noteRepository';

/** Where what is remembered of the quiz lives: beside the notes, which take their cards along when they are erased. */
export interface QuizCards {
  /** Every card, retired ones too, in no order. */
  all(): Promise<QuizCard[]>;
  /** Cards that are due by `nowMs`, retired ones too, in no order. */
  due(nowMs: number): Promise<QuizCard[]>;
  /** When the next card after `nowMs` is due; null when none waits. */
  nextDue(nowMs: number): Promise<number | null>;
  /** Adds or replaces, all or nothing. */
  put(cards: readonly QuizCard[]): Promise<Result<null, StorageFailure>>;
  /** Drops every card of these notes. */
  forget(noteIds: readonly NoteId[]): Promise<Result<null, StorageFailure>>;
  /** Drops cards that were retired before `beforeMs`. */
  prune(beforeMs: number): Promise<Result<null, StorageFailure>>;
  /** Called after changes made here and in other tabs; returns the unsubscriber. */
  onChange(listener: () => void): () => void;
}
