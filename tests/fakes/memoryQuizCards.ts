import type { NoteId } from '../../src/core/note/note';
import type { QuizCards } from '../../src/core/ports/quizCards';
import type { QuizCard } from '../../src/core/quiz/quizCard';
import { ok } from '../../src/shared/result';
import type { MemoryNoteRepository } from './memoryNoteRepository';

/** Cards in the map of a MemoryNoteRepository, as the two tables share a database. */
export class MemoryQuizCards implements QuizCards {
  private readonly listeners = new Set<() => void>();

  constructor(private readonly notes: MemoryNoteRepository) {}

  async all(): Promise<QuizCard[]> {
    return [...this.notes.cards.values()];
  }

  async due(nowMs: number): Promise<QuizCard[]> {
    return (await this.all()).filter(({ dueAtMs }) => dueAtMs <= nowMs);
  }

  async nextDue(nowMs: number): Promise<number | null> {
    const later = (await this.all()).map(({ dueAtMs }) => dueAtMs).filter((dueAtMs) => dueAtMs > nowMs);
    return later.length === 0 ? null : Math.min(...later);
  }

  async put(cards: readonly QuizCard[]) {
    for (const card of cards)
      if (this.notes.notes.has(card.noteId)) this.notes.cards.set(`${card.noteId} ${card.key}`, card);
    for (const listener of this.listeners) listener();
    return ok(null);
  }

  async forget(noteIds: readonly NoteId[]) {
    for (const [id, { noteId }] of this.notes.cards) if (noteIds.includes(noteId)) this.notes.cards.delete(id);
    for (const listener of this.listeners) listener();
    return ok(null);
  }

  async prune(beforeMs: number) {
    for (const [id, { retiredAtMs }] of this.notes.cards)
      if (retiredAtMs !== null && retiredAtMs < beforeMs) this.notes.cards.delete(id);
    return ok(null);
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
