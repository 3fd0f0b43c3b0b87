import type { Dexie, Table } from 'dexie';

/** A file as it was written: one that is different now was changed by somebody else. */
export interface WrittenFile {
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly modifiedAtMs: number;
  /** What was about to take its place: it may have come to that before the page went away. */
  readonly nextSha256?: string;
}

/** The folder that was picked and what this app wrote there; a handle outlives the browser. */
export interface FolderRecord {
  readonly key: 'folder';
  /** Tells one picking from another, of the same folder too. Missing: picked before there was this. */
  readonly pickedId?: string;
  readonly handle: FileSystemDirectoryHandle;
  /** Name of the folder in it that is ours alone. */
  readonly inner: string;
  readonly files: Readonly<Record<string, WrittenFile>>;
  readonly writtenAtMs: number | null;
  /** When the backup file was written, and how many notes it holds. */
  readonly backupAtMs: number | null;
  readonly noteCount: number;
  /** Notes that were to go from here while nothing could be written: the next copy is a whole one. */
  readonly owed?: number;
}

export const foldersOf = (database: Dexie): Table<FolderRecord, string> => database.table('places');
