import type { Result } from '../../shared/result';
import type { Note, NoteId } from '../note';
import type { StorageFailure } from './noteRepository';

/** Shortest time between two versions of one note, in milliseconds. */
export const VERSION_INTERVAL_MS = 5 * 60 * 1000;
/** How long a version is kept, in milliseconds. */
export const VERSION_RETENTION_MS = 30 * 24 * 60 * 60 * 1000;

/** A note as it once stood. Restoring makes a copy; a version never overwrites. */
export interface NoteVersion {
  readonly id: string;
  readonly noteId: NoteId;
  readonly body: string;
  readonly tags: readonly string[];
  /** When the person wrote it: the note's `updatedAtMs`. */
  readonly writtenAtMs: number;
  /** When this version was kept. */
  readonly recordedAtMs: number;
}

/** Earlier versions, in a database of their own so that one corrupt store cannot take both. */
export interface HistoryRepository {
  /**
   * Keeps `note` as it stands if the newest version is at least VERSION_INTERVAL_MS older than `nowMs`
   * and its text differs. Resolves to whether a version was kept.
   */
  record(note: Note, nowMs: number): Promise<Result<boolean, StorageFailure>>;
  /** Versions of one note, the newest first. */
  list(noteId: NoteId): Promise<NoteVersion[]>;
  /** Ids of the attachments that some version shows. */
  attachmentIds(): Promise<ReadonlySet<string>>;
  erase(noteIds: readonly NoteId[]): Promise<Result<null, StorageFailure>>;
  /** Drops versions recorded more than VERSION_RETENTION_MS before `nowMs`; resolves to how many. */
  prune(nowMs: number): Promise<Result<number, StorageFailure>>;
}
