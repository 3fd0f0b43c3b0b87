import type { AttachmentRepository } from '../../core/ports/attachmentRepository';
import type { BackupFolder } from '../../core/ports/backupFolder';
import type { NoteRepository } from '../../core/ports/noteRepository';
import type { QuizCards } from '../../core/ports/quizCards';
import type { SnapshotStore } from '../../core/ports/snapshotStore';
import type { Connection } from '../connection';
import { DexieSnapshotStore, type Exclusively } from './dexieSnapshotStore';
import { PickedFolder, type Picker } from './pickedFolder';

export interface BackupStorage {
  readonly snapshots: SnapshotStore;
  readonly folder: BackupFolder;
}

/** One job of this name at a time over all tabs; in this one alone on plain http, where there are no locks, whatever their type says. */
const oneAtATime = (name: string): Exclusively => {
  let last: Promise<unknown> = Promise.resolve();
  return async (job) => {
    const locks = navigator.locks as LockManager | undefined;
    if (locks !== undefined) return await locks.request(name, job);
    const own = last.then(job);
    last = own.catch(() => undefined);
    return await own;
  };
};

let opened: BackupStorage | null = null;

/** Snapshots and the folder of this browser profile; the same ones at every call. */
export const openBackupStorage = (
  connection: Connection,
  notes: NoteRepository,
  attachments: AttachmentRepository,
  cards: () => Promise<Pick<QuizCards, 'all'>>,
): BackupStorage =>
  (opened ??= {
    snapshots: new DexieSnapshotStore(connection, notes, attachments, oneAtATime('inkling-snapshots')),
    folder: new PickedFolder(
      connection,
      notes,
      attachments,
      cards,
      oneAtATime('inkling-folder'),
      window as unknown as Picker,
    ),
  });
