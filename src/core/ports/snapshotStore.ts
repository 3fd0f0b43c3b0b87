import type { Result } from '../../shared/result';
import type { NoteId } from '../note/note';
import type { StorageFailure } from './noteRepository';
import type { ExportFile } from './transferService';

export interface SnapshotInfo {
  /** Grows with each snapshot, whatever the clock says. */
  readonly seq: number;
  readonly atMs: number;
  readonly noteCount: number;
}

/** The whole library as it stood at several moments, each text and image stored once however many of them hold it. */
export interface SnapshotStore {
  /** The newest first. */
  list(): Promise<readonly SnapshotInfo[]>;
  /** Keeps the library as it is in the database, and thins the older ones. False: nothing has changed, or there is nothing. */
  take(nowMs: number): Promise<Result<boolean, StorageFailure>>;
  /** A backup file of that moment, to be read like any other; null when nothing of it can be read. */
  fileOf(seq: number): Promise<ExportFile | null>;
  /** Takes these notes out of every snapshot. */
  forget(noteIds: readonly NoteId[]): Promise<Result<null, StorageFailure>>;
}
