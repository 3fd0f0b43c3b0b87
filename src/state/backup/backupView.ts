import type { FolderState } from '../../core/ports/backupFolder';
import type { SnapshotInfo } from '../../core/ports/snapshotStore';

/** What is backed up by itself, as the settings show it. */
export interface BackupView {
  /** The newest first. */
  readonly snapshots: readonly SnapshotInfo[];
  /** The last snapshot could not be stored. */
  readonly failed: boolean;
  readonly folder: FolderState;
  /** Shows what a snapshot would bring back, as a dry run. */
  restore(seq: number): Promise<void>;
  pickFolder(): Promise<void>;
  allowFolder(): Promise<void>;
  leaveFolder(): Promise<void>;
}

export interface BackupSlice {
  /** null until the keeper has come, which is after the first paint. */
  readonly backup: BackupView | null;
}
