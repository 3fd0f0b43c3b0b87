import type { PackFacts } from '../core/assistant/packFacts';
import type { Assistant } from '../core/ports/assistant';
import type { AttachmentRepository } from '../core/ports/attachmentRepository';
import type { Clock } from '../core/ports/clock';
import type { DeviceStorage } from '../core/ports/deviceStorage';
import type { DraftJournal } from '../core/ports/draftJournal';
import type { FirstScreen } from '../core/ports/firstScreen';
import type { HistoryRepository } from '../core/ports/historyRepository';
import type { NoteRepository } from '../core/ports/noteRepository';
import type { SearchIndex } from '../core/ports/searchIndex';
import type { SettingsRepository } from '../core/ports/settingsRepository';
import type { Timers } from '../core/ports/timers';
import type { ExportFile, TransferService } from '../core/ports/transferService';
import type { SentRequest } from '../shared/networkGate';

/** What came of looking for a newer version: it is ready, on its way, not there, or nobody could be asked. */
export type UpdateAnswer = 'ready' | 'coming' | 'newest' | 'unreachable';

/** What the browser can do for the app outside its own window. Each may be missing; then the app says so. */
export interface Platform {
  /** Hands a file to the person (a download). */
  saveFile(file: ExportFile): void;
  copyText(text: string): Promise<boolean>;
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
  /** Whether the service worker lets anything through to the network. */
  readOfflineLock(): Promise<'on' | 'off' | 'unavailable'>;
  /** Resolves to what holds from now on. */
  setOfflineLock(locked: boolean): Promise<'on' | 'off' | 'unavailable'>;
  /** What the service worker sent or refused to send, the newest first. */
  readSentRequests(): Promise<readonly SentRequest[]>;
}

/** Everything that the store is given from outside; the composition root builds it once. */
export interface InklingDeps {
  readonly notes: NoteRepository;
  readonly attachments: AttachmentRepository;
  readonly history: HistoryRepository;
  readonly settings: SettingsRepository;
  readonly search: SearchIndex;
  readonly transfer: TransferService;
  readonly device: DeviceStorage;
  readonly journal: DraftJournal;
  readonly firstScreen: FirstScreen;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly assistant: Assistant;
  /** Known at build time, so that sizes are shown before anything is fetched. */
  readonly packFacts: readonly PackFacts[];
  /** Bytes of the assistant's runtime on the wire; left out when the build does not say. */
  readonly engineBytes?: number;
  readonly platform: Platform;
  /** Makes the editor report at once what it would report a moment later: very long notes are not copied at every letter. */
  handOver(): void;
}
