import type { i18n as I18n } from 'i18next';
import type { NoteId } from './core/note/note';
import type { Platform } from './core/ports/platform';
import { followDays, housekeep } from './core/saving/housekeeping';
import {
  APP_LOCK_CHANNEL,
  appLockPage,
  appLockRecord,
  NOTE_LOCK_CHANNEL,
  OFFLINE_LOCK_CHANNEL,
  openLockTabs,
} from './platform/appLock';
import { pageVisibility } from './platform/pageVisibility';
import { storeScan } from './platform/storeScan';
import { systemClock as clock, systemTimers as timers } from './platform/systemClock';
import { webNoteCipher } from './platform/webNoteCipher';
import { SHARE_CACHE } from './shared/shareStash';
import { BackupKeeper } from './state/backup/backupKeeper';
import { followOfflineLock } from './state/device/lockFollower';
import { openForgetter } from './state/forget/forgetter';
import { AppLockKeeper } from './state/locking/appLockKeeper';
import { LockingKeeper } from './state/locking/lockingKeeper';
import { watchMeaning, type MeaningParts } from './state/meaning/meaningSwitch';
import { MemoryKeeper } from './state/memory/memoryKeeper';
import { keepWorth } from './state/memory/worthKeeper';
import { QuizKeeper } from './state/quiz/quizKeeper';
import type { InklingStore } from './state/store';
import { keepLastImport } from './state/transfer/lastImportKeeper';
import type { openStorage } from './storage/openStorage';
import { addSafetyTexts } from './ui/i18n/useSafetyTexts';
import { addLockingTexts } from './ui/i18n/useLockingTexts';
import type { WorkerAssistant } from './workerClient/workerAssistant';
import { workerMemory } from './workerClient/workerMemory';

export interface KeeperParts {
  readonly assistant: WorkerAssistant;
  readonly editor: { readonly handOver: () => void };
  readonly i18n: I18n;
  readonly platform: Platform;
  readonly storage: ReturnType<typeof openStorage>;
  readonly store: InklingStore;
}

/** Those who keep watch behind the first paint: put together like main.tsx, but fetched after the app is drawn. */
export const keepers = ({ assistant, editor, i18n, platform, storage, store }: KeeperParts) => {
  const deps = { ...storage, store, clock, timers };
  followDays(deps);
  /** Everything that the index of meaning consists of: its code comes when it is turned on. */
  const loadMeaning = async (): Promise<MeaningParts> => {
    const [{ openMeaningSession }, { oneTabAtATime }, meaningStore] = await Promise.all([
      import('./state/meaning/meaningSession'),
      import('./platform/tabTurns'),
      storage.openMeaningStore(),
    ]);
    const alone = oneTabAtATime('inkling-meaning');
    const session = { store: meaningStore, assistant, timers, alone, visibility: pageVisibility };
    return { open: () => openMeaningSession(store, session), forget: () => meaningStore.forget() };
  };
  /** What the index keeps of notes while it is not open: open, it lets go of them by itself. */
  const forgetMeaning = async (ids: readonly NoteId[]): Promise<boolean> =>
    store.getState().meaning !== null || (await (await storage.openMeaningStore()).remove(ids));
  return {
    /** Learns what is written. */
    keepMemory: async (): Promise<void> => {
      await keepWorth(deps);
      await new MemoryKeeper({ ...deps, engine: workerMemory(assistant) }).start();
    },

    /** Locks the app by time, when it is hidden and by key. */
    keepAppLock: (): void => {
      addLockingTexts(i18n);
      const tabs = openLockTabs(APP_LOCK_CHANNEL);
      const lock = { record: appLockRecord, page: appLockPage, cipher: webNoteCipher(), tabs };
      new AppLockKeeper({ ...lock, store, clock, timers, visibility: pageVisibility }).start();
    },

    /** Has the offline lock be the same in every tab. */
    keepOfflineLock: (): void => followOfflineLock(store, openLockTabs(OFFLINE_LOCK_CHANNEL)),

    /** Locks notes and opens them. Until then they stay locked. */
    keepLocked: async (): Promise<void> => {
      const { folder } = await storage.openBackups();
      const handOver = () => editor.handOver();
      await new LockingKeeper({
        ...deps,
        folder,
        cards: await storage.openQuizCards(),
        forgetMeaning,
        tabs: openLockTabs(NOTE_LOCK_CHANNEL),
        cipher: webNoteCipher(),
        visibility: pageVisibility,
        handOver,
      }).start();
    },

    /** Counts what is due in the quiz and opens its rounds. */
    keepQuiz: async (): Promise<void> => {
      await new QuizKeeper({ ...deps, cards: await storage.openQuizCards(), platform }).start();
    },

    /** Keeps the way back from an import, backs up by itself, forgets and proves it. `erased`: names of what an erasure before this start left; empty: nothing. */
    keepSafe: async (erased: string | null): Promise<void> => {
      const safe = { ...deps, ...(await storage.openBackups()) };
      addSafetyTexts(i18n);
      await keepLastImport(deps);
      openForgetter({ ...safe, forgetMeaning, scan: storeScan });
      if (erased !== null)
        store.getState().notify({
          key: erased === '' ? 'safety:erased.clean' : 'safety:erased.left',
          values: { names: erased },
          tone: erased === '' ? 'plain' : 'warning',
        });
      await new BackupKeeper(safe).start();
    },

    /** Opens the index of meaning while its pack is there. */
    keepMeaning: (): void => watchMeaning(store, loadMeaning),

    /** Asks about what another app or site has shared. */
    takeShares: async (): Promise<void> => {
      if (!('caches' in globalThis) || !(await caches.has(SHARE_CACHE))) return;
      const [{ askAboutShares }, { shareBox }] = await Promise.all([
        import('./state/view/shares'),
        import('./platform/shares'),
      ]);
      await askAboutShares(store, shareBox);
    },

    /** Versions that are old enough go. */
    keepHouse: async (): Promise<void> => {
      await store.getState().reloadNotes(await housekeep({ ...storage, clock }));
    },
  };
};

export type Keepers = ReturnType<typeof keepers>;
