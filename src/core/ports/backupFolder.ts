/**
 * `unsupported`: the browser lets no folder be picked. `ask`: there is one, and the browser wants to be asked again before it
 * may be written to. `failed`: the last copy could not be written.
 */
export type FolderStatus = 'unsupported' | 'none' | 'ask' | 'ready' | 'failed';

export interface FolderState {
  readonly status: FolderStatus;
  /** Name of the folder, as the browser tells it; '' without one. */
  readonly name: string;
  /** When everything was last in it; null before the first time. */
  readonly writtenAtMs: number | null;
}

/** A folder of this device that the person picked: Markdown files and one backup file, kept up to date. */
export interface BackupFolder {
  state(): Promise<FolderState>;
  /** Call it from a click. Resolves to the state after it, also when nothing was picked. */
  pick(): Promise<FolderState>;
  /** Call it from a click: asks the browser for the permission again. */
  allow(): Promise<FolderState>;
  /** Writes there no more; what is there stays. */
  leave(): Promise<FolderState>;
  /**
   * Writes what has changed since the last time. Never overwrites what somebody else wrote. `whole`: the backup file as well,
   * however young it is, and also when no note is left.
   */
  write(nowMs: number, whole?: boolean): Promise<FolderState>;
}
