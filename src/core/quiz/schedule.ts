import { createEmptyCard, fsrs, Rating, State, type Card, type Grade } from 'ts-fsrs';
import type { NoteId } from '../note/note';
import type { Verdict } from './judgement';
import type { QuizCard } from './quizCard';

/** How well an item was known, as FSRS counts: 1 not at all, 2 with trouble, 3 well, 4 without thinking. */
export type QuizRating = 1 | 2 | 3 | 4;

export const ratingOf = (verdict: Verdict): QuizRating => ({ right: 3, nearly: 2, wrong: 1 })[verdict] as QuizRating;

const GRADES = { 1: Rating.Again, 2: Rating.Hard, 3: Rating.Good, 4: Rating.Easy } as const satisfies Record<
  QuizRating,
  Grade
>;
/**
 * Whole days only: what was wrong comes again in the same round, and the next day. No random days are added: notes are
 * asked by the dozen, not by the thousand, and a day that is told must be true.
 */
const scheduler = fsrs({
  enable_short_term: false,
  enable_fuzz: false,
  request_retention: 0.9,
  maximum_interval: 3650,
});

/** Beginning of the day, by the calendar of the device. */
export const dayStart = (atMs: number): number => new Date(atMs).setHours(0, 0, 0, 0);
/** Beginning of the day after. */
export const nextDay = (atMs: number): number => {
  const day = new Date(dayStart(atMs));
  return day.setDate(day.getDate() + 1);
};

/**
 * FSRS counts days from midnight to midnight in UTC, and makes them 24 hours long: it is given the noon, in UTC, of the day
 * that the calendar of the device shows, and its days are taken back into that calendar.
 */
const toFsrsDay = (atMs: number): Date => {
  const local = new Date(atMs);
  return new Date(Date.UTC(local.getFullYear(), local.getMonth(), local.getDate(), 12));
};
const fromFsrsDay = (day: Date): number =>
  new Date(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate()).getTime();

const toFsrs = (card: QuizCard): Card => ({
  ...createEmptyCard(toFsrsDay(card.reviewedAtMs)),
  due: toFsrsDay(card.dueAtMs),
  stability: card.stability,
  difficulty: card.difficulty,
  reps: card.reviews,
  lapses: card.lapses,
  state: State.Review,
  last_review: toFsrsDay(card.reviewedAtMs),
});

/** The card after an answer; `before` is null for an item that was never asked. A clock set back counts as no time. */
export const afterAnswer = (
  item: { readonly noteId: NoteId; readonly key: string },
  before: QuizCard | null,
  rating: QuizRating,
  nowMs: number,
): QuizCard => {
  const today = toFsrsDay(Math.max(nowMs, before?.reviewedAtMs ?? nowMs));
  const from = before === null ? createEmptyCard(today) : toFsrs(before);
  const { card } = scheduler.next(from, today, GRADES[rating]);
  return {
    noteId: item.noteId,
    key: item.key,
    dueAtMs: fromFsrsDay(card.due),
    reviewedAtMs: nowMs,
    stability: card.stability,
    difficulty: card.difficulty,
    reviews: card.reps,
    lapses: card.lapses,
    retiredAtMs: null,
  };
};

/** Days from today to the day on which the card is due again. */
export const daysUntilDue = ({ dueAtMs }: QuizCard, nowMs: number): number =>
  Math.round((dayStart(dueAtMs) - dayStart(nowMs)) / (24 * 60 * 60 * 1000));
