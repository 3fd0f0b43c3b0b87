import type { Result } from '../../shared/result';
import type { StorageFailure } from './noteRepository';

/** Largest image or other file that a note takes, in bytes. */
export const MAX_ATTACHMENT_BYTES = 10 * 1024 * 1024;

/** A file of a note. Markdown names an image as `![alt](attachment:ID)`, any other as `[name](attachment:ID)`. */
export interface Attachment {
  /** Lower-case hex SHA-256 of the bytes: the same file is stored once. */
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array;
}

export interface AttachmentRepository {
  get(id: string): Promise<Attachment | undefined>;
  put(attachment: Attachment): Promise<Result<Attachment, StorageFailure>>;
  all(): Promise<Attachment[]>;
  /**
   * Drops what neither is in `used` nor shown by a note at that moment, and was stored before `storedBeforeMs`; resolves to
   * how many.
   */
  removeUnused(used: ReadonlySet<string>, storedBeforeMs: number): Promise<Result<number, StorageFailure>>;
}
