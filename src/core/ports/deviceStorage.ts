import type { Result } from '../../shared/result';

export interface DeviceUsage {
  readonly noteCount: number;
  readonly trashedCount: number;
  readonly attachmentCount: number;
  readonly attachmentBytes: number;
  readonly versionCount: number;
  /** What the browser reports for this origin, packs included; null where it does not say. */
  readonly usedBytes: number | null;
  readonly quotaBytes: number | null;
  /** Whether the browser promised not to clear it; null where it does not say. */
  readonly persisted: boolean | null;
}

/** A database, or two: `notes` holds images and settings too, `meaning` is all that was read out of the notes. */
export type ErasedPart = 'notes' | 'versions' | 'meaning';

/** What could not be erased, and what is gone all the same. */
export interface EraseFailure {
  readonly gone: readonly ErasedPart[];
  readonly kept: readonly ErasedPart[];
}

/** What is kept on this device, and the way to get rid of all of it. */
export interface DeviceStorage {
  usage(): Promise<DeviceUsage>;
  /**
   * Deletes every database, then the draft journal. The page must reload afterwards. After a failure the databases can
   * be used on, and the journal is as it was.
   */
  eraseEverything(): Promise<Result<null, EraseFailure>>;
}
