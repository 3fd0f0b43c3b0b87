import type { DeviceStorage, DeviceUsage, ErasedPart, EraseFailure } from '../core/ports/deviceStorage';
import type { Note } from '../core/note/note';
import { fail, ok } from '../shared/result';
import type { Result } from '../shared/result';
import type { Connection } from './connection';
import type { AttachmentRecord } from './dexieAttachmentRepository';
import type { LocalStorageDraftJournal } from './localStorageDraftJournal';

export class DexieDeviceStorage implements DeviceStorage {
  constructor(
    private readonly notes: Connection,
    /** The history of the notes first; what is erased along with it after it. */
    private readonly beside: readonly [history: Connection, ...others: Connection[]],
    private readonly journal: LocalStorageDraftJournal,
    /** Absent where the browser has none. */
    private readonly manager: StorageManager | undefined,
  ) {}

  async usage(): Promise<DeviceUsage> {
    const counts = await this.notes.runBulk(async (database) => {
      let trashedCount = 0;
      let attachmentBytes = 0;
      await database.table<Note>('notes').each((note) => {
        if (note.trashedAtMs !== null) trashedCount += 1;
      });
      await database.table<AttachmentRecord>('attachments').each((record) => {
        attachmentBytes += record.bytes.byteLength;
      });
      const noteCount = await database.table('notes').count();
      const attachmentCount = await database.table('attachments').count();
      return { noteCount, trashedCount, attachmentCount, attachmentBytes };
    });
    const versionCount = await this.beside[0].run((database) => database.table('versions').count());
    const estimate = await this.manager?.estimate().catch(() => undefined);
    const persisted = await this.manager?.persisted().catch(() => undefined);
    return {
      ...counts,
      versionCount,
      usedBytes: estimate?.usage ?? null,
      quotaBytes: estimate?.quota ?? null,
      persisted: persisted ?? null,
    };
  }

  async eraseEverything(): Promise<Result<null, EraseFailure>> {
    const gone = new Set<ErasedPart>();
    const kept = new Set<ErasedPart>();
    const [history, ...others] = this.beside;
    const parts: readonly (readonly [ErasedPart, Connection])[] = [
      ['notes', this.notes],
      ['versions', history],
      ...others.map((connection) => ['meaning', connection] as const),
    ];
    // One that fails does not spare the others: the person wants all of it gone.
    for (const [what, connection] of parts) {
      try {
        // Where nothing else went, "nothing was erased" must be true.
        if (what === 'meaning' && gone.size === 0) throw new Error('The rest is still here.');
        await connection.destroy();
        gone.add(what);
      } catch {
        kept.add(what);
      }
    }
    if (kept.size > 0) {
      for (const [, connection] of parts) connection.reopen();
      return fail({ gone: [...gone], kept: [...kept] });
    }
    this.journal.clear();
    return ok(null);
  }
}
