import type { Result } from '../../shared/result';
import type { StorageFailure } from './noteRepository';

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

/** What is kept on this device, and the way to get rid of all of it. */
export interface DeviceStorage {
  usage(): Promise<DeviceUsage>;
  /** Deletes every database and the draft journal. The page must reload afterwards. */
  eraseEverything(): Promise<Result<null, StorageFailure>>;
}
