import type { Dexie, Table } from 'dexie';
import type { NoteId } from '../core/note/note';
import type { StorageFailure } from '../core/ports/noteRepository';
import type { QuizCards } from '../core/ports/quizCards';
import type { QuizCard } from '../core/quiz/quizCard';
import { fail, ok } from '../shared/result';
import type { Result } from '../shared/result';
import type { ChangeChannel } from './changeChannel';
import type { Connection } from './connection';
import { toStorageFailure } from './failures';

const table = (database: Dexie): Table<QuizCard, [NoteId, string]> => database.table('quizCards');

/** Cards in the database of the notes. Reads reject when it cannot be opened; writes resolve to a failure. */
export class DexieQuizCards implements QuizCards {
  constructor(
    private readonly connection: Connection,
    private readonly changes: ChangeChannel,
  ) {}

  all(): Promise<QuizCard[]> {
    return this.connection.runBulk((database) => table(database).toArray());
  }

  due(nowMs: number): Promise<QuizCard[]> {
    return this.connection.run((database) => table(database).where('dueAtMs').belowOrEqual(nowMs).toArray());
  }

  async nextDue(nowMs: number): Promise<number | null> {
    const next = await this.connection.run((database) => table(database).where('dueAtMs').above(nowMs).first());
    return next?.dueAtMs ?? null;
  }

  async put(cards: readonly QuizCard[]): Promise<Result<null, StorageFailure>> {
    return this.write(
      cards.map(({ noteId }) => noteId),
      (database) =>
        // A note that another tab has erased meanwhile must not leave cards behind.
        database.transaction('rw', table(database), database.table('notes'), async () => {
          const ids = [...new Set(cards.map(({ noteId }) => noteId))];
          const present = new Set(await database.table('notes').where('id').anyOf(ids).primaryKeys());
          await table(database).bulkPut(cards.filter(({ noteId }) => present.has(noteId)));
        }),
    );
  }

  forget(noteIds: readonly NoteId[]): Promise<Result<null, StorageFailure>> {
    return this.write(noteIds, (database) => table(database).where('noteId').anyOf(noteIds).delete());
  }

  prune(beforeMs: number): Promise<Result<null, StorageFailure>> {
    return this.write([], (database) =>
      table(database)
        .filter(({ retiredAtMs }) => retiredAtMs !== null && retiredAtMs < beforeMs)
        .delete(),
    );
  }

  onChange(listener: () => void): () => void {
    return this.changes.subscribe('quiz', listener);
  }

  private async write(
    noteIds: readonly NoteId[],
    work: (database: Dexie) => PromiseLike<unknown>,
  ): Promise<Result<null, StorageFailure>> {
    try {
      await this.connection.run(async (database) => work(database));
    } catch (thrown) {
      return fail(toStorageFailure(thrown));
    }
    this.changes.announce('quiz', noteIds);
    return ok(null);
  }
}
