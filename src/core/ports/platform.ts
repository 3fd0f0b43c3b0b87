import type { RequestTally, SentRequest } from '../../shared/networkGate';
import type { ExportFile } from './transferService';

/** What came of looking for a newer version: it is ready, on its way, not there, or nobody could be asked. */
export type UpdateAnswer = 'ready' | 'coming' | 'newest' | 'unreachable';

/** In its own window already; `install()` will ask; the browser installs by its own menu, or not at all. */
export type InstallState = 'installed' | 'available' | 'unavailable';

/**
 * `unavailable`: no service worker stands between this window and the network, so nothing could hold the lock. `passed`: it
 * is on, but this window was loaded past it (Shift+reload) and is not held by it.
 */
export type OfflineLock = 'on' | 'off' | 'unavailable' | 'passed';

/** What the service worker sent or refused to send. */
export interface SentRequests {
  /** The newest first; the oldest are forgotten. */
  readonly newest: readonly SentRequest[];
  /** All of them by address; null before the first. */
  readonly tally: RequestTally | null;
}

/** What the browser can do for the app outside its own window. Each may be missing; then the app says so. */
export interface Platform {
  /** Hands a file to the person (a download). */
  saveFile(file: ExportFile): void;
  copyText(text: string): Promise<boolean>;
  /** Opens the share sheet of the system; null where there is none. False when nothing was shared. */
  readonly shareText: ((title: string, text: string) => Promise<boolean>) | null;
  /** Asks the browser not to clear the notes; null where it cannot be asked. */
  requestPersistence(): Promise<boolean | null>;
  /** Erases what the databases do not hold (caches, workers, mirrors) and starts afresh. */
  startAfresh(): Promise<void>;
  /** Absolute address of a route of this app. */
  addressOf(hash: string): string;
  /** Version of this build. */
  readonly version: string;
  install(): Promise<boolean>;
  /** Lets the waiting version take over; false when a draft could not be stored first. */
  acceptUpdate(): Promise<boolean>;
  checkForUpdate(): Promise<UpdateAnswer>;
  /** Whether the service worker lets anything through. `retaken`: on, but the app itself was loaded past it just now. */
  readOfflineLock(): Promise<OfflineLock | 'retaken'>;
  /** Resolves to what holds from now on. */
  setOfflineLock(locked: boolean): Promise<OfflineLock>;
  readSentRequests(): Promise<SentRequests>;
}
