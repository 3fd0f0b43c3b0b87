import { Dexie } from 'dexie';
import type { Table } from 'dexie';
import { attachmentIdsOf } from '../core/note/attachmentLinks';
import type { Note, NoteId } from '../core/note/note';
import { VERSION_INTERVAL_MS } from '../core/ports/historyRepository';
import type { HistoryRepository, NoteVersion } from '../core/ports/historyRepository';
import type { StorageFailure } from '../core/ports/noteRepository';
import { fail, ok } from '../shared/result';
import type { Result } from '../shared/result';
import type { Connection } from './connection';
import { toStorageFailure } from './failures';

const table = (database: Dexie): Table<NoteVersion, string> => database.table('versions');

const byTime = (database: Dexie) => table(database).where('[noteId+recordedAtMs]');

const ofNote = (database: Dexie, noteId: NoteId) =>
  byTime(database).between([noteId, Dexie.minKey], [noteId, Dexie.maxKey]);

const toResult = async <Value>(writing: Promise<Value>): Promise<Result<Value, StorageFailure>> => {
  try {
    return ok(await writing);
  } catch (thrown) {
    return fail(toStorageFailure(thrown));
  }
};

/** Versions in a database of their own. */
export class DexieHistoryRepository implements HistoryRepository {
  constructor(
    private readonly connection: Connection,
    /** Snapshots hold the notes as well; what is erased must not come back out of them. */
    private readonly forgetInSnapshots: HistoryRepository['erase'] = async () => ok(null),
  ) {}

  record(note: Note, nowMs: number): Promise<Result<boolean, StorageFailure>> {
    const isDue = async (database: Dexie): Promise<boolean> => {
      const [from, to] = [nowMs - VERSION_INTERVAL_MS, nowMs + VERSION_INTERVAL_MS];
      if ((await byTime(database).between([note.id, from], [note.id, to], false, false).count()) > 0) return false;
      const newest = await byTime(database).between([note.id, Dexie.minKey], [note.id, nowMs], true, true).last();
      return newest?.body !== note.body;
    };
    return toResult(
      this.connection.run(async (database) => {
        if (note.body === '') return false;
        // Asked at every save. A transaction that might write is one that the save itself has to wait for.
        if (!(await database.transaction('r', table(database), () => isDue(database)))) return false;
        return await database.transaction('rw', table(database), async () => {
          if (!(await isDue(database))) return false;
          await table(database).put({
            // The same version recorded twice (two tabs, a replay) is one version.
            id: `${note.id}:${nowMs}`,
            noteId: note.id,
            body: note.body,
            tags: note.tags,
            writtenAtMs: note.updatedAtMs,
            recordedAtMs: nowMs,
          });
          return true;
        });
      }),
    );
  }

  list(noteId: NoteId): Promise<NoteVersion[]> {
    return this.connection.run((database) => ofNote(database, noteId).reverse().toArray());
  }

  latest(): Promise<NoteVersion[]> {
    return this.connection.runBulk(async (database) => {
      const newest = new Map<string, string>();
      // Keys alone, in the order of time for each note: the texts of all versions need not be read.
      const ordered = table(database).orderBy('[noteId+recordedAtMs]');
      await ordered.eachKey((key, { primaryKey }) => {
        if (Array.isArray(key) && typeof key[0] === 'string') newest.set(key[0], primaryKey);
      });
      const found = await table(database).bulkGet([...newest.values()]);
      return found.filter((version) => version !== undefined).sort((a, b) => b.recordedAtMs - a.recordedAtMs);
    });
  }

  async attachmentIds(): Promise<ReadonlySet<string>> {
    return this.connection.runBulk(async (database) => {
      const ids = new Set<string>();
      await table(database).each((version) => {
        for (const id of attachmentIdsOf(version.body)) ids.add(id);
      });
      return ids;
    });
  }

  async erase(noteIds: readonly NoteId[]): Promise<Result<null, StorageFailure>> {
    const erased = await toResult(
      this.connection.runBulk((database) =>
        database.transaction('rw', table(database), async () => {
          for (const noteId of noteIds) await ofNote(database, noteId).delete();
          return null;
        }),
      ),
    );
    const forgotten = await this.forgetInSnapshots(noteIds).catch((thrown: unknown) => fail(toStorageFailure(thrown)));
    return erased.ok ? forgotten : erased;
  }

  prune(beforeMs: number): Promise<Result<number, StorageFailure>> {
    return toResult(
      this.connection.runBulk((database) => table(database).where('recordedAtMs').below(beforeMs).delete()),
    );
  }
}
