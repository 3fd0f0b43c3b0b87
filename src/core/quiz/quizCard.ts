import { count, nullable, record, text, type Decoder } from '../../shared/decoder';
import type { NoteId } from '../note/note';

/** What is remembered of one item: nothing of what it asks. Times are milliseconds since the epoch. */
export interface QuizCard {
  readonly noteId: NoteId;
  /** `QuizItem.key`. */
  readonly key: string;
  /** The beginning of the day on which it is to be asked again. */
  readonly dueAtMs: number;
  readonly reviewedAtMs: number;
  /** Days after which nine of ten are still known. */
  readonly stability: number;
  /** From 1 to 10. */
  readonly difficulty: number;
  readonly reviews: number;
  readonly lapses: number;
  /** When its note stopped saying it; null while it does. */
  readonly retiredAtMs: number | null;
}

/** How long a card waits for its sentence to come back, in milliseconds. */
export const CARD_RETENTION_MS = 30 * 24 * 60 * 60 * 1000;

const LAST_TIME_MS = 8.64e15;
const time: Decoder<number> = (value) => {
  const read = count(value);
  return read !== undefined && read <= LAST_TIME_MS ? read : undefined;
};
const word: Decoder<string> = (value) => text(value) || undefined;

/** A card from outside (a backup) as data; undefined when a field is missing, of the wrong type or out of bounds. */
export const decodeCard: Decoder<QuizCard> = record<QuizCard>({
  noteId: word,
  key: word,
  dueAtMs: time,
  reviewedAtMs: time,
  stability: (value) => (count(value) === 0 ? undefined : count(value)),
  difficulty: (value) => {
    const read = count(value);
    return read !== undefined && read >= 1 && read <= 10 ? read : undefined;
  },
  reviews: count,
  lapses: count,
  retiredAtMs: nullable(time),
});

export interface SortedCards {
  /** Those that their note still says. */
  readonly kept: readonly QuizCard[];
  /** Those whose state has to be stored anew: retired now, or back. */
  readonly changed: readonly QuizCard[];
}

/** Retires the cards of items that are gone and brings back those that have come again. */
export const sortCards = (
  cards: readonly QuizCard[],
  isThere: (card: QuizCard) => boolean,
  nowMs: number,
): SortedCards => {
  const kept: QuizCard[] = [];
  const changed: QuizCard[] = [];
  for (const card of cards) {
    const there = isThere(card);
    const sorted = there === (card.retiredAtMs === null) ? card : { ...card, retiredAtMs: there ? null : nowMs };
    if (there) kept.push(sorted);
    if (sorted !== card) changed.push(sorted);
  }
  return { kept, changed };
};
