import { attachmentIdsIn } from '../../src/core/note/attachmentLinks';
import type { Note, NoteId } from '../../src/core/note/note';
import type { Attachment } from '../../src/core/ports/attachmentRepository';
import type { DraftJournal } from '../../src/core/ports/draftJournal';
import type { QuizCard } from '../../src/core/quiz/quizCard';
import type { HistoryRepository } from '../../src/core/ports/historyRepository';
import { isErasable, type Erasable } from '../../src/core/note/erasable';
import type { ChangeOrigin, NoteRepository, StorageFailure } from '../../src/core/ports/noteRepository';
import { fail, ok } from '../../src/shared/result';
import type { Result } from '../../src/shared/result';

/** Notes and images in maps. `nextFailure` makes the next write fail, once. */
export class MemoryNoteRepository implements NoteRepository {
  /** Of the quiz, by note and key. */
  readonly cards = new Map<string, QuizCard>();
  nextFailure: StorageFailure | null = null;
  private readonly listeners = new Set<(ids: readonly NoteId[], origin: ChangeOrigin) => void>();

  constructor(
    readonly attachments = new Map<string, Attachment>(),
    private readonly history?: Pick<HistoryRepository, 'erase' | 'attachmentIds' | 'list'>,
    private readonly journal?: Pick<DraftJournal, 'all'>,
    readonly notes = new Map<NoteId, Note>(),
  ) {}

  async get(id: NoteId): Promise<Note | undefined> {
    return this.notes.get(id);
  }

  async getMany(ids: readonly NoteId[]): Promise<(Note | undefined)[]> {
    return ids.map((id) => this.notes.get(id));
  }

  async all(): Promise<Note[]> {
    return [...this.notes.values()];
  }

  async *batches(size: number): AsyncIterable<readonly Note[]> {
    const all = await this.all();
    for (let from = 0; from < all.length; from += size) yield all.slice(from, from + size);
  }

  async put(note: Note, expectedRevision: number): Promise<Result<Note, StorageFailure>> {
    const failure = this.takeFailure();
    if (failure) return fail(failure);
    const current = this.notes.get(note.id);
    if ((current?.revision ?? 0) !== expectedRevision) {
      return fail(current ? { kind: 'conflict', stored: current } : { kind: 'missing' });
    }
    const next = { ...note, revision: expectedRevision + 1 };
    this.notes.set(note.id, next);
    this.tell([note.id], 'here');
    return ok(next);
  }

  async insertAll(
    notes: readonly Note[],
    attachments: readonly Attachment[],
    cards: readonly QuizCard[] = [],
  ): Promise<Result<null, StorageFailure>> {
    const failure = this.takeFailure();
    if (failure) return fail(failure);
    for (const note of notes) {
      const stored = this.notes.get(note.id);
      if (stored) return fail({ kind: 'conflict', stored });
    }
    for (const attachment of attachments) {
      if (!this.attachments.has(attachment.id)) this.attachments.set(attachment.id, attachment);
    }
    for (const note of notes) this.notes.set(note.id, note);
    for (const card of cards) this.cards.set(`${card.noteId} ${card.key}`, card);
    this.tell(
      notes.map((note) => note.id),
      'here',
    );
    return ok(null);
  }

  async erase(wanted: readonly NoteId[], which: Erasable = 'any'): Promise<Result<readonly NoteId[], StorageFailure>> {
    const spared = wanted.filter((id) => {
      const note = this.notes.get(id);
      return note !== undefined && !isErasable(note, which);
    });
    const isMissed = (id: NoteId): boolean => typeof which !== 'string' && !this.notes.has(id);
    const ids = wanted.filter((id) => !spared.includes(id) && !isMissed(id));
    const failure = this.takeFailure();
    if (failure) return fail(failure);
    const doomed = ids.map((id) => this.notes.get(id)).filter((note) => note !== undefined);
    const versions = (await Promise.all(ids.map((id) => this.history?.list(id) ?? []))).flat();
    const images = attachmentIdsIn([...doomed, ...versions]);
    for (const id of ids) this.notes.delete(id);
    for (const [id, { noteId }] of this.cards) if (ids.includes(noteId)) this.cards.delete(id);
    this.tell(ids, 'here');
    await this.history?.erase(ids);
    const recorded = (await this.history?.attachmentIds()) ?? [];
    const shown = new Set([...recorded, ...attachmentIdsIn([...this.notes.values(), ...(this.journal?.all() ?? [])])]);
    for (const id of images) if (!shown.has(id)) this.attachments.delete(id);
    return ok(spared);
  }

  onChange(listener: (ids: readonly NoteId[], origin: ChangeOrigin) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** As another tab would: stores without a question and tells the listeners. */
  putElsewhere(note: Note): void {
    this.notes.set(note.id, note);
    this.tell([note.id], 'elsewhere');
  }

  private takeFailure(): StorageFailure | null {
    const failure = this.nextFailure;
    this.nextFailure = null;
    return failure;
  }

  private tell(ids: readonly NoteId[], origin: ChangeOrigin): void {
    if (ids.length > 0) for (const listener of this.listeners) listener(ids, origin);
  }
}
