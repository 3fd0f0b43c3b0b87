import type { PackFacts } from '../core/assistant/packFacts';
import type { Assistant } from '../core/ports/assistant';
import type { AttachmentRepository } from '../core/ports/attachmentRepository';
import type { Clock } from '../core/ports/clock';
import type { DeviceStorage } from '../core/ports/deviceStorage';
import type { DraftJournal } from '../core/ports/draftJournal';
import type { FirstScreen } from '../core/ports/firstScreen';
import type { HistoryRepository } from '../core/ports/historyRepository';
import type { NoteRepository } from '../core/ports/noteRepository';
import type { Platform } from '../core/ports/platform';
import type { SearchIndex } from '../core/ports/searchIndex';
import type { SettingsRepository } from '../core/ports/settingsRepository';
import type { Timers } from '../core/ports/timers';
import type { TransferService } from '../core/ports/transferService';

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
  /** As `engineBytes`, of its build for the graphics card. */
  readonly webgpuBytes?: number;
  /** Names the app's build and the browser. */
  readonly build?: string;
  readonly platform: Platform;
  /** Makes the editor report at once what it would report a moment later: very long notes are not copied at every letter. */
  handOver(): void;
}
