import type { AttachmentRepository } from '../../core/ports/attachmentRepository';
import type { BackupFolder, FolderState, FolderStatus } from '../../core/ports/backupFolder';
import type { NoteRepository } from '../../core/ports/noteRepository';
import type { QuizCards } from '../../core/ports/quizCards';
import { dayOf } from '../../core/transfer/fileNames';
import type { Connection } from '../connection';
import { writeBackup, type Library } from '../transfer/backupFile';
import { markdownFiles } from '../transfer/markdownArchive';
import type { Exclusively } from './dexieSnapshotStore';
import { fileAt, mirror, writeAside, writeFile } from './folderFiles';
import { foldersOf, type FolderRecord } from './folderRecord';

/** The file that reads back without loss; the Markdown beside it is for eyes and other programs. */
const BACKUP_NAME = 'inkling-backup.zip';
const OWN_FOLDER = 'Inkling';
/** The backup file holds every image: it is written less often than the Markdown. */
const BACKUP_EVERY_MS = 60 * 60 * 1000;

/** What Chromium has and the types of TypeScript do not. */
export interface Picker {
  showDirectoryPicker?(options: {
    readonly mode: 'readwrite';
    readonly id: string;
  }): Promise<FileSystemDirectoryHandle>;
}
interface Permitted {
  queryPermission?(options: { readonly mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(options: { readonly mode: 'readwrite' }): Promise<PermissionState>;
}
const READWRITE = { mode: 'readwrite' } as const;

/** The folder was left, or another one picked, while this one was written to. */
class FolderLeft extends Error {}

const NONE: FolderState = { status: 'none', name: '', writtenAtMs: null };

/** The folder that was picked, over the File System Access API. */
export class PickedFolder implements BackupFolder {
  /** The last copy could not be written. */
  private broken = false;

  constructor(
    private readonly connection: Connection,
    private readonly notes: Pick<NoteRepository, 'all'>,
    private readonly attachments: Pick<AttachmentRepository, 'all'>,
    private readonly cards: () => Promise<Pick<QuizCards, 'all'>>,
    private readonly exclusively: Exclusively,
    private readonly picker: Picker,
  ) {}

  async state(): Promise<FolderState> {
    if (this.picker.showDirectoryPicker === undefined) return { ...NONE, status: 'unsupported' };
    const record = await this.read();
    if (record === undefined) return NONE;
    const granted = (await (record.handle as Permitted).queryPermission?.(READWRITE)) ?? 'granted';
    const status: FolderStatus = granted !== 'granted' ? 'ask' : this.broken ? 'failed' : 'ready';
    return { status, name: `${record.handle.name}/${record.inner}`, writtenAtMs: record.writtenAtMs };
  }

  async pick(): Promise<FolderState> {
    const handle = await this.picker
      .showDirectoryPicker?.({ ...READWRITE, id: 'inkling-backup' })
      .catch(() => undefined);
    if (handle === undefined) return this.state();
    // A folder of that name may hold the only copy of what was lost here: it is never written over.
    let inner = OWN_FOLDER;
    for (let number = 2; await isThere(handle, inner); number += 1) inner = `${OWN_FOLDER} ${number}`;
    this.broken = false;
    const nothing = { files: {}, writtenAtMs: null, backupAtMs: null, noteCount: 0 };
    const record: FolderRecord = { key: 'folder', pickedId: crypto.randomUUID(), handle, inner, ...nothing };
    await this.connection.run((database) => foldersOf(database).put(record));
    return this.state();
  }

  async allow(): Promise<FolderState> {
    const record = await this.read();
    await (record?.handle as Permitted | undefined)?.requestPermission?.(READWRITE).catch(() => undefined);
    return this.state();
  }

  async leave(): Promise<FolderState> {
    await this.connection.run((database) => foldersOf(database).delete('folder'));
    return this.state();
  }

  async write(nowMs: number, whole = false): Promise<FolderState> {
    if (['ready', 'failed'].includes((await this.state()).status))
      try {
        await this.exclusively(() => this.copy(nowMs, whole));
        this.broken = false;
        return await this.state();
      } catch (thrown) {
        if (thrown instanceof FolderLeft) return this.state();
        // The folder may be gone, full, or on a drive that is not plugged in: it is tried again next time.
        this.broken = true;
      }
    const record = whole ? await this.read() : undefined;
    if (record !== undefined) await this.change(record, ({ owed = 0 }) => ({ owed: owed + 1 }));
    return this.state();
  }

  private async copy(nowMs: number, asked: boolean): Promise<void> {
    const record = await this.read();
    if (record === undefined) return;
    const forgotten = (record.owed ?? 0) + (asked ? 1 : 0);
    const whole = forgotten > 0;
    const library = {
      notes: await this.notes.all(),
      attachments: await this.attachments.all(),
      cards: await (await this.cards()).all(),
    };
    // An empty library may be a lost one, unless its last note was just forgotten: the copy of a lost one must not change.
    if (library.notes.length === 0 && !whole) return;
    const keep = async (how: (stored: FolderRecord) => Partial<FolderRecord>): Promise<void> => {
      if (!(await this.change(record, how))) throw new FolderLeft();
    };
    const root = await record.handle.getDirectoryHandle(record.inner, { create: true });
    const due = whole || record.backupAtMs === null || Math.abs(nowMs - record.backupAtMs) >= BACKUP_EVERY_MS;
    // First, lest one of the many files beside it holds it up.
    if (due) {
      // A folder that was left meanwhile is not written to.
      await keep(() => ({}));
      const backup = await this.writeBackupFile(root, record, library, nowMs, forgotten);
      await keep(() => backup);
    }
    const inputs = markdownFiles(library, nowMs);
    const files = await mirror(root, inputs, record.files, (known) => keep(() => ({ files: known })));
    // What another tab came to owe meanwhile is not in this copy.
    await keep(({ owed = 0 }) => ({
      files,
      writtenAtMs: nowMs,
      owed: Math.max(0, owed - (record.owed ?? 0)),
    }));
  }

  private async writeBackupFile(
    root: FileSystemDirectoryHandle,
    record: FolderRecord,
    library: Library,
    nowMs: number,
    forgotten: number,
  ): Promise<Pick<FolderRecord, 'backupAtMs' | 'noteCount'>> {
    const former = await fileAt(root, BACKUP_NAME);
    // Much less than before may be a loss: what was there stays beside it. What was forgotten goes from here too.
    const isLess = library.notes.length * 2 < record.noteCount;
    if (former !== null && isLess && library.notes.length < record.noteCount - forgotten)
      await writeAside(root, `inkling-backup-${dayOf(nowMs)}.zip`, new Uint8Array(await former.arrayBuffer()));
    await writeFile(root, BACKUP_NAME, await writeBackup(library, nowMs));
    return { backupAtMs: nowMs, noteCount: library.notes.length };
  }

  private read(): Promise<FolderRecord | undefined> {
    return this.connection.run((database) => foldersOf(database).get('folder'));
  }

  /** Changes what is known of a folder. False: it was left, or another one picked, since `record` was read. */
  private change(record: FolderRecord, how: (stored: FolderRecord) => Partial<FolderRecord>): Promise<boolean> {
    return this.connection.run((database) =>
      database.transaction('rw', foldersOf(database), async () => {
        const stored = await foldersOf(database).get('folder');
        if (stored === undefined || stored.pickedId !== record.pickedId) return false;
        await foldersOf(database).put({ ...stored, ...how(stored) });
        return true;
      }),
    );
  }
}

const isThere = async (handle: FileSystemDirectoryHandle, name: string): Promise<boolean> => {
  try {
    await handle.getDirectoryHandle(name);
    return true;
  } catch (thrown) {
    // A file of that name is in the way as well.
    return !(thrown instanceof DOMException && thrown.name === 'NotFoundError');
  }
};
