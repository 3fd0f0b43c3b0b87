import type { NoteId } from '../note/note';
import { shuffled } from './choices';
import type { QuizCard } from './quizCard';
import type { QuizItem } from './quizItem';

/** More at once is a burden: the rest comes with the next round. */
const ROUND_LENGTH = 20;

export const cardId = ({ noteId, key }: { readonly noteId: NoteId; readonly key: string }): string =>
  `${noteId} ${key}`;

/**
 * What a round asks, in its order: first what is due, the longest overdue first; then what was never asked; then what
 * was asked the longest time ago. New items of several notes take turns, so that a long note does not fill the round.
 */
export const roundItems = (
  items: readonly QuizItem[],
  cards: ReadonlyMap<string, QuizCard>,
  nowMs: number,
  seed: string,
): QuizItem[] => {
  const cardOf = (item: QuizItem): QuizCard | undefined => cards.get(cardId(item));
  const rank = (item: QuizItem): number => {
    const card = cardOf(item);
    return card === undefined ? 1 : card.dueAtMs <= nowMs ? 0 : 2;
  };
  const turns = new Map<NoteId, number>();
  const placed = shuffled(items, cardId, seed).map((item) => {
    const turn = turns.get(item.noteId) ?? 0;
    turns.set(item.noteId, turn + 1);
    return { item, rank: rank(item), place: cardOf(item)?.dueAtMs ?? turn };
  });
  return placed
    .sort((a, b) => a.rank - b.rank || a.place - b.place)
    .slice(0, ROUND_LENGTH)
    .map(({ item }) => item);
};
