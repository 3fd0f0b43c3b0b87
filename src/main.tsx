import mjsUrl from 'onnxruntime-web/ort-wasm-simd-threaded.mjs?url';
import webgpuMjsUrl from 'onnxruntime-web/ort-wasm-simd-threaded.jspi.mjs?url';
import webgpuWasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.jspi.wasm?url';
import wasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import type { i18n as I18n } from 'i18next';
import { createRoot } from 'react-dom/client';
import type { PackFacts } from './core/assistant/packFacts';
import { LateSearchIndex } from './core/search/lateSearchIndex';
import { absolute } from './platform/addresses';
import { isAppLocked } from './platform/appLockKey';
import { APP_VERSION, ENGINE_BYTES, WEBGPU_BYTES } from './platform/appVersion';
import { batteryIsLow } from './platform/battery';
import { browserPlatform } from './platform/browserPlatform';
import { keepEngine, stopKeepingEngine } from './platform/engine';
import { startEngineWorker } from './platform/engineWorker';
import { watchInstallPrompt } from './platform/installPrompt';
import { onLaunch } from './platform/launches';
import { onLeaving, pageVisibility } from './platform/pageVisibility';
import { requestPersistenceOnce } from './platform/persistence';
import { guardPreload } from './platform/preloadGuard';
import { startRequestLedger } from './platform/requestLedger';
import { afterPaint, inTurn, noLongerThan } from './platform/startSteps';
import { systemClock, systemTimers } from './platform/systemClock';
import { startUpdates, type Updates } from './platform/updates';
import { keepEngineWhileOn } from './state/assistant/engineKeeping';
import { watchMeaning, type MeaningParts } from './state/meaning/meaningSwitch';
import { askWhenSaved } from './state/notes/persistence';
import { SHARE_CACHE } from './shared/shareStash';
import { createInklingStore } from './state/store';
import { followLaunch, openOnceRead } from './state/view/launches';
import { openStorage } from './storage/openStorage';
import { sourceOf } from './ui/actions/fileSource';
import { services as editor } from './ui/editor/editorServices';
import { browserLanguage, createI18n, speak } from './ui/i18n/i18n';
import { App } from './ui/shell/App';
import { connectHistory, entryIsBlank, followAddress } from './ui/shell/historyRouting';
import { PHONE_QUERY } from './ui/store/useMediaQuery';
import { applyMirroredTheme } from './ui/theme/applyTheme';
import engineScriptUrl from './worker/entry.ts?worker&url';
import { stopWhenIdle } from './workerClient/idleStop';
import { WorkerAssistant } from './workerClient/workerAssistant';
import './ui/theme/fonts.css';
import './ui/theme/tokens.css';
import './ui/theme/base.css';

applyMirroredTheme();

const ledger = startRequestLedger();
const installPrompt = watchInstallPrompt();
// The build leaves of each manifest its facts (vite.config.ts).
const facts = import.meta.glob<PackFacts>('../models/packs/*/manifest.json', { eager: true, import: 'default' });

const storage = openStorage(
  systemClock,
  {
    flush: () => store.getState().flush(),
    onReloadNeeded: (erased) => (erased ? store.getState().takeErasure() : store.getState().setOutdated()),
    onBlocked: () => void store.getState().notify({ key: 'shell:blocked', tone: 'warning' }),
  },
  async () => (await import('./platform/webFileSeal')).webFileSeal(),
  async () => {
    const parts = [import('virtual:inkling-reader'), import('./platform/selfOpening')] as const;
    const [{ default: template }, { selfOpeningPage }] = await Promise.all(parts);
    return (backup) => selfOpeningPage(template, document.documentElement.lang, backup);
  },
);

const assistant = new WorkerAssistant({
  createWorker: () => startEngineWorker(engineScriptUrl),
  hello: {
    packsUrl: absolute('packs/'),
    runtime: { wasmUrl: absolute(wasmUrl), mjsUrl: absolute(mjsUrl) },
    webgpuRuntime: { wasmUrl: absolute(webgpuWasmUrl), mjsUrl: absolute(webgpuMjsUrl) },
  },
  timers: systemTimers,
  spare: () => pageVisibility.hidden() || batteryIsLow(),
});

const store = createInklingStore({
  ...storage,
  search: new LateSearchIndex(
    async () => (await import('./core/search/searchIndex')).createSearchIndex,
    () => store.getState().refreshSearch(),
  ),
  clock: systemClock,
  timers: systemTimers,
  assistant,
  packFacts: Object.values(facts),
  engineBytes: ENGINE_BYTES,
  webgpuBytes: WEBGPU_BYTES,
  build: `${APP_VERSION} ${navigator.userAgent}`,
  handOver: () => editor.handOver(),
  platform: browserPlatform(installPrompt, () => updates),
});

const updates: Updates | null = startUpdates({
  onUpdateReady: () => store.getState().offerUpdate(),
  flush: () => store.getState().flush(),
  onReloadHeld: () => store.getState().holdReload(),
});

const leave = (): void => {
  // The journal is written at once; the database may not answer any more.
  store.getState().journalPending();
  void store.getState().flush();
};

const keepEngineFiles = (webgpu: boolean): Promise<boolean> =>
  keepEngine([wasmUrl, mjsUrl, ...(webgpu ? [webgpuWasmUrl, webgpuMjsUrl] : [])].map(absolute));

/** Everything that the index of meaning consists of: its code comes when it is turned on. */
const loadMeaning = async (): Promise<MeaningParts> => {
  const [{ openMeaningSession }, { oneTabAtATime }, meaningStore] = await Promise.all([
    import('./state/meaning/meaningSession'),
    import('./platform/tabTurns'),
    storage.openMeaningStore(),
  ]);
  const alone = oneTabAtATime('inkling-meaning');
  const deps = { store: meaningStore, assistant, timers: systemTimers, alone, visibility: pageVisibility };
  return { open: () => openMeaningSession(store, deps), forget: () => meaningStore.forget() };
};

const takeShares = async (): Promise<void> => {
  if (!('caches' in globalThis) || !(await caches.has(SHARE_CACHE))) return;
  const [{ askAboutShares }, { shareBox }] = await Promise.all([
    import('./state/view/shares'),
    import('./platform/shares'),
  ]);
  await askAboutShares(store, shareBox);
};

/** Learns what is written. What cannot be fetched now is there at the next start. */
const keepMemory = async (): Promise<void> => {
  const parts = await Promise.all([
    import('./state/memory/memoryKeeper'),
    import('./workerClient/workerMemory'),
    import('./state/memory/worthKeeper'),
  ]).catch(() => null);
  if (parts === null) return;
  const [{ MemoryKeeper }, { workerMemory }, { keepWorth }] = parts;
  const deps = { ...storage, store, clock: systemClock, timers: systemTimers };
  await keepWorth(deps);
  await new MemoryKeeper({ ...deps, engine: workerMemory(assistant) }).start();
};

/** Locks the app by time, when it is hidden and by key. */
const keepAppLock = async (i18n: I18n): Promise<void> => {
  const [{ AppLockKeeper }, { appLockPage: page, appLockRecord: record, openAppLockTabs }, { webNoteCipher }, texts] =
    await Promise.all([
      import('./state/locking/appLockKeeper'),
      import('./platform/appLock'),
      import('./platform/webNoteCipher'),
      import('./ui/locking/useLockingTexts'),
    ]);
  texts.addLockingTexts(i18n);
  const deps = { store, record, page, cipher: webNoteCipher(), tabs: openAppLockTabs() };
  new AppLockKeeper({ ...deps, clock: systemClock, timers: systemTimers, visibility: pageVisibility }).start();
};

/** Locks notes and opens them. What cannot be fetched now is there at the next start; until then they stay locked. */
const keepLocked = async (): Promise<void> => {
  const [{ LockingKeeper }, { webNoteCipher }, { folder }] = await Promise.all([
    import('./state/locking/lockingKeeper'),
    import('./platform/webNoteCipher'),
    storage.openBackups(),
  ]);
  await new LockingKeeper({
    ...storage,
    store,
    folder,
    cipher: webNoteCipher(),
    clock: systemClock,
    timers: systemTimers,
    visibility: pageVisibility,
    handOver: () => editor.handOver(),
  }).start();
};

/** Counts what is due in the quiz and opens its rounds. What cannot be fetched now is there at the next start. */
const keepQuiz = async (): Promise<void> => {
  const parts = [import('./state/quiz/quizKeeper'), storage.openQuizCards()] as const;
  const [part, cards] = await Promise.all(parts).catch(() => [null, null] as const);
  if (part === null) return;
  const platform = browserPlatform(installPrompt, () => updates);
  const deps = { ...storage, store, cards, platform, clock: systemClock, timers: systemTimers };
  await new part.QuizKeeper(deps).start();
};

/** Backs up by itself, forgets and proves it. What cannot be fetched now is there at the next start. */
const keepSafe = async (i18n: I18n, erased: string | null): Promise<void> => {
  const [{ BackupKeeper }, { openForgetter }, { storeScan }, { addSafetyTexts }, backups] = await Promise.all([
    import('./state/backup/backupKeeper'),
    import('./state/forget/forgetter'),
    import('./platform/storeScan'),
    import('./ui/i18n/useSafetyTexts'),
    storage.openBackups(),
  ]);
  addSafetyTexts(i18n);
  const deps = { ...storage, ...backups, store, clock: systemClock, timers: systemTimers };
  openForgetter({ ...deps, scan: storeScan });
  if (erased !== null)
    store.getState().notify({
      key: erased === '' ? 'safety:erased.clean' : 'safety:erased.left',
      values: { names: erased },
      tone: erased === '' ? 'plain' : 'warning',
    });
  await new BackupKeeper(deps).start();
};

/** Asks for the passphrase of the app, before anything is read of the notes. Without its code nothing opens. */
const passLock = async (root: HTMLElement, i18n: I18n): Promise<void> => {
  const [{ passAppLock }, { appLockRecord }, { webNoteCipher }] = await Promise.all([
    import('./ui/locking/appLockGate'),
    import('./platform/appLock'),
    import('./platform/webNoteCipher'),
  ]);
  await passAppLock(root, i18n, { record: appLockRecord, cipher: webNoteCipher(), clock: systemClock });
};

/** Settings decide how the first screen looks, not whether there is one. */
const FIRST_SCREEN_MS = 1_000;

const isWide = (): boolean => !window.matchMedia(PHONE_QUERY).matches;

const start = async (): Promise<void> => {
  const i18n = createI18n();
  const prefer = async (): Promise<void> => {
    await store.getState().loadPreferences();
    const { language } = store.getState().preferences;
    await speak(i18n, language === 'system' ? browserLanguage(navigator.languages) : language);
  };
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no place for the app.');
  if (isAppLocked()) {
    await noLongerThan(FIRST_SCREEN_MS, prefer());
    await passLock(root, i18n).catch((error: unknown) => {
      root.textContent = i18n.t('shell:part.missing');
      throw error;
    });
  }
  const startAddress = window.location.href;
  const query = new URLSearchParams(window.location.search);
  const hash = window.location.hash;
  const wasBlank = entryIsBlank(window.history.state);
  // The query is done with; what the entry remembers is not.
  window.history.replaceState(window.history.state, '', window.location.pathname + hash);

  const opening = { hash, wasBlank, wantsNew: query.has('new'), wantsSearch: query.has('search'), wide: isWide() };
  // A note can be begun before the library is read, and the page may go away before that, too.
  onLeaving(leave);
  const stopFollowing = followAddress(store);
  const opened = openOnceRead(store, store.getState().openFirst(hash), opening);
  await noLongerThan(FIRST_SCREEN_MS, prefer());
  createRoot(root).render(<App store={store} i18n={i18n} ledger={ledger} />);

  await opened;
  stopFollowing();
  connectHistory(store, () => window.matchMedia(PHONE_QUERY).matches);
  stopWhenIdle(assistant, pageVisibility, systemTimers);
  keepEngineWhileOn(store, { keep: keepEngineFiles, stop: stopKeepingEngine });
  watchMeaning(store, loadMeaning);
  const network = store.getState().refreshNetwork();
  guardPreload(() => store.getState().flush());
  installPrompt.onChange(() => store.getState().setInstallState(installPrompt.state()));
  store.getState().setInstallState(installPrompt.state());
  await afterPaint();
  if (!isSecureContext) store.getState().showOverlay('insecure');
  if (store.getState().loadState === 'opened') await store.getState().load();
  const openFiles = (files: File[]): void => void store.getState().planImport(files.map((file) => sourceOf(file)));
  const follow = (address: URL): void => {
    followLaunch(store, address, isWide());
    void inTurn([takeShares]);
  };
  onLaunch({ openFiles, follow }, startAddress);
  if (query.get('shared') === 'lost') store.getState().notify({ key: 'shell:share.lost', tone: 'warning' });
  askWhenSaved(store, requestPersistenceOnce);
  void keepQuiz();
  await inTurn([
    () => keepAppLock(i18n),
    // What is fetched from here on obeys the lock.
    () => network,
    // The person waits for what they shared; the assistant may take a minute.
    takeShares,
    keepLocked,
    () => keepSafe(i18n, query.get('erased')),
    () => store.getState().assistantActions.restoreAssistant(),
    keepMemory,
    async () => {
      const { housekeep } = await import('./core/saving/housekeeping');
      await store.getState().reloadNotes(await housekeep({ ...storage, clock: systemClock }));
    },
  ]);
};

void start();
