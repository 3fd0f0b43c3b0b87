import type { Dexie, Table } from 'dexie';
import { attachmentIdsIn } from '../core/note/attachmentLinks';
import { isErasable, type Erasable } from '../core/note/erasable';
import type { Note, NoteId } from '../core/note/note';
import { sameContent } from '../core/note/noteMerge';
import type { Attachment } from '../core/ports/attachmentRepository';
import type { QuizCard } from '../core/quiz/quizCard';
import type { DraftJournal } from '../core/ports/draftJournal';
import type { HistoryRepository } from '../core/ports/historyRepository';
import type { ChangeOrigin, NoteRepository, StorageFailure } from '../core/ports/noteRepository';
import { OWED_VERSIONS, readOwed } from '../core/saving/owedVersions';
import { fail, ok } from '../shared/result';
import type { Result } from '../shared/result';
import type { ChangeChannel } from './changeChannel';
import type { Connection } from './connection';
import { deleteUnshown, type AttachmentRecord } from './dexieAttachmentRepository';
import { toStorageFailure } from './failures';

const notesOf = (database: Dexie): Table<Note, NoteId> => database.table('notes');
const cardsOf = (database: Dexie): Table<QuizCard> => database.table('quizCards');
const settingsOf = (database: Dexie): Table<{ key: string; value: unknown }, string> => database.table('settings');
const attachmentsOf = (database: Dexie): Table<AttachmentRecord, string> => database.table('attachments');

const changeOwed = async (database: Dexie, change: (ids: readonly NoteId[]) => readonly NoteId[]): Promise<void> => {
  const ids = change(readOwed((await settingsOf(database).get(OWED_VERSIONS))?.value));
  if (ids.length > 0) await settingsOf(database).put({ key: OWED_VERSIONS, value: ids });
  else await settingsOf(database).delete(OWED_VERSIONS);
};

/** Notes that are read as soon as one. */
const FEW = 100;

/** Ends a transaction with an answer that is not an error of the browser. */
class Refusal extends Error {
  constructor(readonly failure: StorageFailure) {
    super(failure.kind);
    this.name = 'Refusal';
  }
}

const failureOf = (thrown: unknown): StorageFailure =>
  thrown instanceof Refusal ? thrown.failure : toStorageFailure(thrown);

/** Notes in IndexedDB. Reads reject when the database cannot be opened at all; writes resolve to a failure. */
export class DexieNoteRepository implements NoteRepository {
  constructor(
    private readonly connection: Connection,
    private readonly changes: ChangeChannel,
    private readonly history: Pick<HistoryRepository, 'erase' | 'attachmentIds' | 'list'>,
    private readonly journal: Pick<DraftJournal, 'all'>,
    private readonly nowMs: () => number,
  ) {}

  get(id: NoteId): Promise<Note | undefined> {
    return this.connection.run((database) => notesOf(database).get(id));
  }

  async getMany(ids: readonly NoteId[]): Promise<(Note | undefined)[]> {
    if (ids.length === 0) return [];
    const read = (database: Dexie): Promise<(Note | undefined)[]> => notesOf(database).bulkGet([...ids]);
    // A screenful needs no sign of life first: the start waits for it.
    return await (ids.length <= FEW ? this.connection.run(read) : this.connection.runBulk(read));
  }

  all(): Promise<Note[]> {
    return this.connection.runBulk((database) => notesOf(database).toArray());
  }

  async *batches(size: number): AsyncIterable<readonly Note[]> {
    for (let last: NoteId | null = null; ;) {
      const after: NoteId | null = last;
      const limit = after === null ? Math.min(size, FEW) : size;
      const read = (database: Dexie): Promise<Note[]> => {
        const table = notesOf(database);
        return (after === null ? table.toCollection() : table.where('id').above(after)).limit(limit).toArray();
      };
      const batch: Note[] = await (limit <= FEW ? this.connection.run(read) : this.connection.runBulk(read));
      yield batch;
      last = batch.at(-1)?.id ?? null;
      if (batch.length < limit || last === null) return;
    }
  }

  async put(note: Note, expectedRevision: number): Promise<Result<Note, StorageFailure>> {
    const next: Note = { ...note, revision: expectedRevision + 1 };
    try {
      const stored = await this.connection.run((database, replay) =>
        database.transaction('rw', notesOf(database), async () => {
          const current = await notesOf(database).get(note.id);
          const revision = current?.revision ?? 0;
          if (revision === expectedRevision) {
            await notesOf(database).put(next);
            return next;
          }
          if (!current) throw new Refusal({ kind: 'missing' });
          // A connection may be lost after its commit: what the first try stored is not somebody else's.
          if (replay > 0 && revision === next.revision && sameContent(current, next)) return current;
          throw new Refusal({ kind: 'conflict', stored: current });
        }),
      );
      this.changes.announce('notes', [note.id]);
      return ok(stored);
    } catch (thrown) {
      return fail(failureOf(thrown));
    }
  }

  async insertAll(
    notes: readonly Note[],
    attachments: readonly Attachment[],
    cards: readonly QuizCard[] = [],
  ): Promise<Result<null, StorageFailure>> {
    const storedAtMs = this.nowMs();
    try {
      await this.connection.runBulk((database, replay) =>
        database.transaction('rw', notesOf(database), attachmentsOf(database), cardsOf(database), async () => {
          const ids = notes.map((note) => note.id);
          const present = (await notesOf(database).bulkGet(ids)).filter((note) => note !== undefined);
          const [first] = present;
          if (first) {
            // All of it is there only if a lost connection had committed the first try.
            const byId = new Map(notes.map((note) => [note.id, note]));
            const same = present.every((note) => {
              const wanted = byId.get(note.id);
              return wanted !== undefined && sameContent(wanted, note);
            });
            if (replay > 0 && present.length === notes.length && same) return;
            throw new Refusal({ kind: 'conflict', stored: first });
          }
          const known = new Set(await attachmentsOf(database).toCollection().primaryKeys());
          const fresh = new Map(attachments.filter(({ id }) => !known.has(id)).map((entry) => [entry.id, entry]));
          await attachmentsOf(database).bulkAdd([...fresh.values()].map((entry) => ({ ...entry, storedAtMs })));
          await notesOf(database).bulkAdd([...notes]);
          await cardsOf(database).bulkPut([...cards]);
        }),
      );
      const ids = notes.map((note) => note.id);
      this.changes.announce('notes', ids);
      if (cards.length > 0) this.changes.announce('quiz', ids);
      return ok(null);
    } catch (thrown) {
      return fail(failureOf(thrown));
    }
  }

  async erase(ids: readonly NoteId[], which: Erasable = 'any'): Promise<Result<readonly NoteId[], StorageFailure>> {
    const images = new Set<string>();
    const spared = new Set<NoteId>();
    // Of a note that is missing the versions are all there is: only who names it as it is may have them gone.
    const doomed = new Set<NoteId>(typeof which === 'string' ? ids : []);
    const isDoomed = (id: NoteId): boolean => doomed.has(id) && !spared.has(id);
    try {
      await this.connection.runBulk((database) =>
        database.transaction('rw', notesOf(database), cardsOf(database), settingsOf(database), async () => {
          const found = (await notesOf(database).bulkGet([...ids])).filter((note) => note !== undefined);
          for (const note of found) (isErasable(note, which) ? doomed : spared).add(note.id);
          for (const id of attachmentIdsIn(found.filter((note) => isDoomed(note.id)))) images.add(id);
          await notesOf(database).bulkDelete(ids.filter(isDoomed));
          await cardsOf(database).where('noteId').anyOf(ids.filter(isDoomed)).delete();
          await changeOwed(database, (owed) => [...new Set([...owed, ...ids.filter(isDoomed)])]);
        }),
      );
    } catch (thrown) {
      return fail(failureOf(thrown));
    }
    const erased = ids.filter(isDoomed);
    this.changes.announce('notes', erased);
    this.changes.announce('quiz', erased);
    for (const id of await this.imagesOfVersions(erased)) images.add(id);
    const forgotten = await this.history.erase(erased);
    if (forgotten.ok) await this.settleOwed(new Set(erased));
    if (forgotten.ok && images.size > 0) await this.dropUnshown(images);
    return ok([...spared]);
  }

  onChange(listener: (ids: readonly NoteId[], origin: ChangeOrigin) => void): () => void {
    return this.changes.subscribe('notes', listener);
  }

  /** What only an earlier version showed goes along with it. An answer that fails leaves it to housekeeping. */
  private async imagesOfVersions(ids: readonly NoteId[]): Promise<ReadonlySet<string>> {
    const versions: { readonly body: string }[] = [];
    for (const id of ids) versions.push(...(await this.history.list(id).catch(() => [])));
    return attachmentIdsIn(versions);
  }

  /** Where this fails, housekeeping erases once more what is gone. */
  private async settleOwed(erased: ReadonlySet<NoteId>): Promise<void> {
    const settle = (database: Dexie): PromiseLike<void> =>
      database.transaction('rw', settingsOf(database), () =>
        changeOwed(database, (owed) => owed.filter((id) => !erased.has(id))),
      );
    await this.connection.run(async (database) => settle(database)).catch(() => undefined);
  }

  /** Versions live in another database: without an answer from it every image stays for housekeeping to judge. */
  private async dropUnshown(images: ReadonlySet<string>): Promise<void> {
    try {
      const shown = new Set([...(await this.history.attachmentIds()), ...attachmentIdsIn(this.journal.all())]);
      const unshown = [...images].filter((id) => !shown.has(id));
      await this.connection.runBulk((database) => deleteUnshown(database, unshown));
    } catch {
      // The notes are gone, which was the task.
    }
  }
}
