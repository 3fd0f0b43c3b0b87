import type { Result } from '../../shared/result';
import type { Erasable } from '../note/erasable';
import type { Note, NoteId } from '../note/note';
import type { QuizCard } from '../quiz/quizCard';
import type { Attachment } from './attachmentRepository';

/** Why a write did not happen. `reason` is a sentence for a person; the draft stays on screen. */
export type StorageFailure =
  | { readonly kind: 'conflict'; readonly stored: Note }
  | { readonly kind: 'missing' }
  | { readonly kind: 'quota'; readonly reason: string }
  | { readonly kind: 'closed'; readonly reason: string }
  | { readonly kind: 'unknown'; readonly reason: string };

/** Which tab made a change: this one, or another one (read the notes again then). */
export type ChangeOrigin = 'here' | 'elsewhere';

/** The durable home of notes. Every write resolves only after its strict-durability transaction completed. */
export interface NoteRepository {
  get(id: NoteId): Promise<Note | undefined>;
  /** In the order of the ids. */
  getMany(ids: readonly NoteId[]): Promise<(Note | undefined)[]>;
  /** Every note, trash and archive included, in no order. */
  all(): Promise<Note[]>;
  /**
   * Every note as well, `size` of them at a time, so that no pause is as long as the library. Not one moment's view:
   * what changes meanwhile may be in it or not, and is told by `onChange`.
   */
  batches(size: number): AsyncIterable<readonly Note[]>;
  /**
   * Stores `note` if the stored revision is `expectedRevision` (0: it must not exist yet).
   * Resolves to the note as stored, its revision one higher.
   */
  put(note: Note, expectedRevision: number): Promise<Result<Note, StorageFailure>>;
  /**
   * Stores all of it in one transaction, or nothing: revisions as given, so that a restored backup is equal.
   * `conflict` when one of the ids exists. Attachments that are already here are left as they are. `cards` of the quiz
   * belong to these notes.
   */
  insertAll(
    notes: readonly Note[],
    attachments: readonly Attachment[],
    cards?: readonly QuizCard[],
  ): Promise<Result<null, StorageFailure>>;
  /**
   * Erases for good, with their versions and cards of the quiz, and attachments that no other note, version or draft shows. Once the notes are
   * gone it has succeeded: versions that could not be erased along with them are named in `OWED_VERSIONS`. Versions of a note that is missing go only
   * where no revision is named. Resolves to the ids that were spared.
   */
  erase(ids: readonly NoteId[], which?: Erasable): Promise<Result<readonly NoteId[], StorageFailure>>;
  /** Called after changes made here and in other tabs; returns the unsubscriber. */
  onChange(listener: (ids: readonly NoteId[], origin: ChangeOrigin) => void): () => void;
}
