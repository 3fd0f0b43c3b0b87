import type { Clock } from '../core/ports/clock';
import type { FileSeal } from '../core/ports/fileSeal';
import type { MeaningStore } from '../core/ports/meaningStore';
import type { QuizCards } from '../core/ports/quizCards';
import type { BackupStorage } from './backup/openBackupStorage';
import { openChangeChannel } from './changeChannel';
import { Connection } from './connection';
import type { ConnectionHooks } from './connection';
import { DexieAttachmentRepository } from './dexieAttachmentRepository';
import { DexieDeviceStorage } from './dexieDeviceStorage';
import { DexieMemoryStore } from './dexieMemoryStore';
import { DexieHistoryRepository } from './dexieHistoryRepository';
import { DexieNoteRepository } from './dexieNoteRepository';
import { DexieSettingsRepository } from './dexieSettingsRepository';
import { joinLivePages } from './livePages';
import { LocalStorageDraftJournal } from './localStorageDraftJournal';
import { LocalStorageFirstScreen } from './localStorageFirstScreen';
import type { PageMaker } from './transfer/zipTransferService';
import { LazyTransferService } from './transfer/lazyTransferService';
import { HISTORY_MIGRATIONS, MEANING_MIGRATIONS, MEMORY_MIGRATIONS, NOTES_MIGRATIONS } from './migrations';

const NOTES_DATABASE = 'inkling';
const HISTORY_DATABASE = 'inkling-history';
const MEANING_DATABASE = 'inkling-meaning';
const MEMORY_DATABASE = 'inkling-memory';

/** Every adapter of this browser profile, wired. Nothing is opened before the first call. */
export const openStorage = (
  clock: Clock,
  hooks: ConnectionHooks,
  openFileSeal: () => Promise<FileSeal | null>,
  loadPage: () => Promise<PageMaker>,
) => {
  const changes = openChangeChannel();
  const notesConnection = new Connection({ ...hooks, name: NOTES_DATABASE, migrations: NOTES_MIGRATIONS });
  const historyConnection = new Connection({ ...hooks, name: HISTORY_DATABASE, migrations: HISTORY_MIGRATIONS });
  // It holds nothing that the notes do not: it gives way without a word.
  const memoryConnection = new Connection({ name: MEMORY_DATABASE, migrations: MEMORY_MIGRATIONS });
  const nowMs = (): number => clock.nowMs();
  // Locks and storage are undefined outside secure contexts, whatever their types say.
  const pages = joinLivePages(navigator.locks, clock.newId(), () => sessionStorage);
  const journal = new LocalStorageDraftJournal(() => localStorage, pages);
  const firstScreen = new LocalStorageFirstScreen(() => localStorage);
  const history = new DexieHistoryRepository(historyConnection, async (noteIds) =>
    (await openBackups()).snapshots.forget(noteIds),
  );
  const notes = new DexieNoteRepository(notesConnection, changes, history, journal, nowMs);
  const attachments = new DexieAttachmentRepository(notesConnection, nowMs);
  const settings = new DexieSettingsRepository(notesConnection, changes);
  // Without the hooks of the others: nothing in it is a person's only copy, so nobody is asked to reload for it.
  const connectMeaning = (): Connection => new Connection({ name: MEANING_DATABASE, migrations: MEANING_MIGRATIONS });
  let meaningStore: Promise<MeaningStore> | null = null;
  const openMeaningStore = (): Promise<MeaningStore> =>
    (meaningStore ??= import('./dexieMeaningStore').then(
      ({ DexieMeaningStore }) => new DexieMeaningStore(connectMeaning, changes),
      (thrown: unknown) => {
        // Its code could not be fetched: the next wish fetches it again.
        meaningStore = null;
        throw thrown;
      },
    ));
  const openQuizCards = async (): Promise<QuizCards> =>
    new (await import('./dexieQuizCards')).DexieQuizCards(notesConnection, changes);
  const openBackups = async (): Promise<BackupStorage> => {
    const { openBackupStorage } = await import('./backup/openBackupStorage');
    return openBackupStorage(historyConnection, notes, attachments, openQuizCards);
  };
  const device = new DexieDeviceStorage(
    notesConnection,
    [historyConnection, connectMeaning(), memoryConnection],
    journal,
    navigator.storage,
  );
  const memory = new DexieMemoryStore(memoryConnection);
  const transfer = new LazyTransferService(async () => {
    const { ZipTransferService } = await import('./transfer/zipTransferService');
    return new ZipTransferService(notes, attachments, clock, await openQuizCards(), await openFileSeal(), loadPage);
  });
  return {
    notes,
    attachments,
    history,
    settings,
    journal,
    firstScreen,
    device,
    transfer,
    memory,
    openMeaningStore,
    openQuizCards,
    openBackups,
  };
};
