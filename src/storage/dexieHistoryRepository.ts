import { Dexie } from 'dexie';
import type { Table } from 'dexie';
import { attachmentIdsOf } from '../core/note/attachmentLinks';
import type { Note, NoteId } from '../core/note/note';
import { VERSION_INTERVAL_MS, VERSION_LEAD_MS, VERSION_RETENTION_MS } from '../core/ports/historyRepository';
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
  constructor(private readonly connection: Connection) {}

  record(note: Note, nowMs: number): Promise<Result<boolean, StorageFailure>> {
    return toResult(
      this.connection.run((database) =>
        database.transaction('rw', table(database), async () => {
          if (note.body === '') return false;
          const [from, to] = [nowMs - VERSION_INTERVAL_MS, nowMs + VERSION_INTERVAL_MS];
          if ((await byTime(database).between([note.id, from], [note.id, to], false, false).count()) > 0) return false;
          const newest = await byTime(database).between([note.id, Dexie.minKey], [note.id, nowMs], true, true).last();
          if (newest?.body === note.body) return false;
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
        }),
      ),
    );
  }

  list(noteId: NoteId): Promise<NoteVersion[]> {
    return this.connection.run((database) => ofNote(database, noteId).reverse().toArray());
  }

  noteIds(): Promise<ReadonlySet<NoteId>> {
    return this.connection.runBulk(async (database) => {
      const ids = new Set<NoteId>();
      // Keys alone: the texts of all versions need not be read.
      await table(database)
        .orderBy('[noteId+recordedAtMs]')
        .eachKey((key) => {
          if (Array.isArray(key) && typeof key[0] === 'string') ids.add(key[0]);
        });
      return ids;
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

  erase(noteIds: readonly NoteId[]): Promise<Result<null, StorageFailure>> {
    return toResult(
      this.connection.runBulk((database) =>
        database.transaction('rw', table(database), async () => {
          for (const noteId of noteIds) await ofNote(database, noteId).delete();
          return null;
        }),
      ),
    );
  }

  prune(nowMs: number): Promise<Result<number, StorageFailure>> {
    return toResult(
      this.connection.runBulk((database) =>
        database.transaction('rw', table(database), async () => {
          const recorded = () => table(database).where('recordedAtMs');
          const expired = await recorded()
            .below(nowMs - VERSION_RETENTION_MS)
            .delete();
          const near = await recorded()
            .belowOrEqual(nowMs + VERSION_LEAD_MS)
            .count();
          return near === 0
            ? expired
            : expired +
                (await recorded()
                  .above(nowMs + VERSION_LEAD_MS)
                  .delete());
        }),
      ),
    );
  }
}
