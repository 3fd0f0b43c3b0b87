import type { Dexie, Table } from 'dexie';
import { attachmentIdsOf } from '../core/note/attachmentLinks';
import type { Note } from '../core/note/note';
import type { Attachment, AttachmentRepository } from '../core/ports/attachmentRepository';
import type { StorageFailure } from '../core/ports/noteRepository';
import { fail, ok } from '../shared/result';
import type { Result } from '../shared/result';
import type { Connection } from './connection';
import { toStorageFailure } from './failures';

/** An attachment as the table holds it. */
export interface AttachmentRecord extends Attachment {
  readonly storedAtMs: number;
}

const table = (database: Dexie): Table<AttachmentRecord, string> => database.table('attachments');

const toAttachment = ({ id, name, mimeType, bytes }: AttachmentRecord): Attachment => ({ id, name, mimeType, bytes });

/** Drops those of `ids` that no note shows when it comes to it; resolves to how many. */
export const deleteUnshown = async (database: Dexie, ids: readonly string[]): Promise<number> => {
  // Mostly there are none, and no save waits until the notes are read.
  if (ids.length === 0) return 0;
  return database.transaction('rw', database.table<Note>('notes'), table(database), async () => {
    const shown = new Set<string>();
    await database.table<Note>('notes').each((note) => {
      for (const id of attachmentIdsOf(note.body)) shown.add(id);
    });
    const unshown = ids.filter((id) => !shown.has(id));
    await table(database).bulkDelete(unshown);
    return unshown.length;
  });
};

/** Images and other files in IndexedDB, as bytes: blobs in IndexedDB were lost by several versions of WebKit. */
export class DexieAttachmentRepository implements AttachmentRepository {
  constructor(
    private readonly connection: Connection,
    private readonly nowMs: () => number,
  ) {}

  async get(id: string): Promise<Attachment | undefined> {
    const record = await this.connection.run((database) => table(database).get(id));
    return record && toAttachment(record);
  }

  async all(): Promise<Attachment[]> {
    const records = await this.connection.runBulk((database) => table(database).toArray());
    return records.map(toAttachment);
  }

  async put(attachment: Attachment): Promise<Result<Attachment, StorageFailure>> {
    const storedAtMs = this.nowMs();
    try {
      await this.connection.run((database) => table(database).put({ ...attachment, storedAtMs }));
      return ok(attachment);
    } catch (thrown) {
      return fail(toStorageFailure(thrown));
    }
  }

  async removeUnused(used: ReadonlySet<string>, storedBeforeMs: number): Promise<Result<number, StorageFailure>> {
    try {
      const removed = await this.connection.runBulk(async (database) => {
        const old = await table(database).where('storedAtMs').below(storedBeforeMs).primaryKeys();
        return deleteUnshown(
          database,
          old.filter((id) => !used.has(id)),
        );
      });
      return ok(removed);
    } catch (thrown) {
      return fail(toStorageFailure(thrown));
    }
  }
}
