import type { Result } from '../../shared/result';
import type { Note, NoteId } from '../note/note';
import type { StorageFailure } from './noteRepository';

/** Shortest time between two versions of one note, in milliseconds. */
export const VERSION_INTERVAL_MS = 5 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;
/** How long a version is kept, in milliseconds. */
export const VERSION_RETENTION_MS = 30 * DAY_MS;

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
   * Keeps `note` as it stands unless a version lies less than VERSION_INTERVAL_MS before or after `nowMs`, or the newest
   * one until then has the same text. Later ones were kept while the clock was ahead: they neither keep new versions
   * out nor let every save through. Resolves to whether a version was kept.
   */
  record(note: Note, nowMs: number): Promise<Result<boolean, StorageFailure>>;
  /** Versions of one note, the newest first. */
  list(noteId: NoteId): Promise<NoteVersion[]>;
  /** The newest version of each note, known or not, the newest first. */
  latest(): Promise<NoteVersion[]>;
  /** Ids of the attachments that some version shows. */
  attachmentIds(): Promise<ReadonlySet<string>>;
  /** Erases every version of these notes, and takes them out of the snapshots. */
  erase(noteIds: readonly NoteId[]): Promise<Result<null, StorageFailure>>;
  /** Drops versions recorded before `beforeMs`, by nothing but their age. Resolves to how many. */
  prune(beforeMs: number): Promise<Result<number, StorageFailure>>;
}
