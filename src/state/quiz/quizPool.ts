import type { Note } from '../../core/note/note';
import type { Timers } from '../../core/ports/timers';
import type { QuizCards } from '../../core/ports/quizCards';
import { shuffled } from '../../core/quiz/choices';
import { chosenItems, itemsWithin, possibleItems } from '../../core/quiz/noteItems';
import type { QuizCard } from '../../core/quiz/quizCard';
import { sortCards } from '../../core/quiz/quizCard';
import type { QuizItem } from '../../core/quiz/quizItem';
import { rarityIn } from '../../core/quiz/rarity';
import { cardId } from '../../core/quiz/roundItems';
import { isOnShelf } from '../notes/librarySelectors';
import type { QuizSource } from './quizSlice';

/** A shelf of thousands is asked about so many of its notes at a time. */
const MOST_NOTES = 120;
/** Notes that are read before the page may breathe. */
const SLICE_NOTES = 8;

export interface QuizPool {
  readonly items: readonly QuizItem[];
  /** By `cardId`. */
  readonly cards: ReadonlyMap<string, QuizCard>;
}

export interface PoolDeps {
  readonly cards: Pick<QuizCards, 'all' | 'put'>;
  readonly timers: Timers;
  /** Every note that may be asked about. */
  readonly notes: () => readonly Note[];
}

const notesOf = (source: QuizSource, notes: readonly Note[], dueIds: ReadonlySet<string>): readonly Note[] => {
  if (source.kind === 'note') return notes.filter(({ id }) => id === source.noteId);
  return source.kind === 'due'
    ? notes.filter(({ id }) => dueIds.has(id))
    : notes.filter((note) => isOnShelf(note, source.section));
};

/**
 * Everything that a source could be asked, with the cards of it. Cards whose sentence is gone are retired on the way,
 * and those whose sentence is back come back.
 */
export const poolOf = async (source: QuizSource, deps: PoolDeps, nowMs: number, seed: string): Promise<QuizPool> => {
  const known = new Map<string, QuizCard[]>();
  for (const card of await deps.cards.all()) {
    const others = known.get(card.noteId);
    if (others === undefined) known.set(card.noteId, [card]);
    else others.push(card);
  }
  const dueIds = new Set<string>();
  for (const [id, cards] of known) if (cards.some(({ dueAtMs }) => dueAtMs <= nowMs)) dueIds.add(id);
  const notes = deps.notes();
  const rarity = rarityIn(notes.map(({ body }) => body));
  // Notes with something due come first, the others in a new order each time.
  const asked = shuffled(notesOf(source, notes, dueIds), ({ id }) => id, seed)
    .sort((a, b) => Number(dueIds.has(b.id)) - Number(dueIds.has(a.id)))
    .slice(0, MOST_NOTES);
  const items = new Map<string, QuizItem>();
  const cards = new Map<string, QuizCard>();
  const changed: QuizCard[] = [];
  for (const [index, note] of asked.entries()) {
    if (index % SLICE_NOTES === SLICE_NOTES - 1)
      await new Promise<void>((resolve) => void deps.timers.after(0, resolve));
    const possible = possibleItems(note);
    const sorted = sortCards(known.get(note.id) ?? [], ({ key }) => possible.has(key), nowMs);
    changed.push(...sorted.changed);
    for (const card of sorted.kept) cards.set(cardId(card), card);
    const carded = sorted.kept
      .filter(({ dueAtMs }) => source.kind !== 'due' || dueAtMs <= nowMs)
      .flatMap(({ key }) => possible.get(key) ?? []);
    const chosen = source.kind === 'due' ? [] : chosenItems(note, rarity);
    const found = [...chosen, ...carded];
    const span = source.kind === 'note' ? source.span : null;
    for (const item of span === null ? found : itemsWithin(found, span)) items.set(cardId(item), item);
  }
  if (changed.length > 0) await deps.cards.put(changed);
  return { items: [...items.values()], cards };
};
