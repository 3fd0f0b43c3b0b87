import mjsUrl from 'onnxruntime-web/ort-wasm-simd-threaded.mjs?url';
import webgpuMjsUrl from 'onnxruntime-web/ort-wasm-simd-threaded.jspi.mjs?url';
import webgpuWasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.jspi.wasm?url';
import wasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import type { i18n as I18n } from 'i18next';
import { createRoot } from 'react-dom/client';
import type { PackFacts } from './core/assistant/packFacts';
import { LateSearchIndex } from './core/search/lateSearchIndex';
import type { Keepers } from './keepers';
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
import { inTurn, noLongerThan } from './platform/startSteps';
import { systemClock, systemTimers } from './platform/systemClock';
import { startUpdates, type Updates } from './platform/updates';
import { keepEngineWhileOn } from './state/assistant/engineKeeping';
import { askWhenSaved } from './state/notes/persistence';
import { createInklingStore } from './state/store';
import { openOnceRead } from './state/view/launches';
import { openStorage } from './storage/openStorage';
import { sourceOf } from './ui/actions/fileSource';
import { services as editor } from './ui/editor/editorServices';
import { firstPaint } from './ui/controls/firstPaint';
import { browserLanguage, createI18n, speak } from './ui/i18n/i18n';
import { App } from './ui/shell/App';
import { connectHistory, entryIsBlank, followAddress } from './ui/shell/historyRouting';
import { PHONE_QUERY } from './ui/store/useMediaQuery';
import { applyMirroredTheme } from './ui/theme/applyTheme';
import engineScriptUrl from './worker/entry.ts?worker&url';
import { stopWhenIdle } from './workerClient/idleStop';
import { LateAssistant } from './workerClient/lateAssistant';
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

const assistant = new LateAssistant(async () => {
  const { WorkerAssistant } = await import('./workerClient/workerAssistant');
  return new WorkerAssistant({
    createWorker: () => startEngineWorker(engineScriptUrl),
    hello: {
      packsUrl: absolute('packs/'),
      runtime: { wasmUrl: absolute(wasmUrl), mjsUrl: absolute(mjsUrl) },
      webgpuRuntime: { wasmUrl: absolute(webgpuWasmUrl), mjsUrl: absolute(webgpuMjsUrl) },
    },
    timers: systemTimers,
    spare: () => pageVisibility.hidden() || batteryIsLow(),
    isOn: () => store.getState().assistant.settings.enabled,
  });
});

const platform = browserPlatform(installPrompt, () => updates);

const store = createInklingStore({
  ...storage,
  search: new LateSearchIndex(
    async () => {
      await firstPaint;
      return (await import('./core/search/searchIndex')).createSearchIndex;
    },
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
  platform,
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

/** What keeps watch behind the first paint, in one chunk. What cannot be fetched now is there at the next start. */
const watch = async (i18n: I18n): Promise<Keepers> => {
  const [{ keepers }, client] = await Promise.all([import('./keepers'), assistant.client()]);
  return keepers({ assistant: client, editor, i18n, platform, storage, store });
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
    store.setState({ wasLocked: true });
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
  let watching: Promise<Keepers> | undefined;
  const keepers = () =>
    (watching ??= watch(i18n).catch((error: unknown) => {
      // What comes next asks once more.
      watching = undefined;
      throw error;
    }));
  const network = store.getState().refreshNetwork();
  guardPreload(() => store.getState().flush());
  installPrompt.onChange(() => store.getState().setInstallState(installPrompt.state()));
  store.getState().setInstallState(installPrompt.state());
  await firstPaint;
  if (!isSecureContext) store.getState().showOverlay('insecure');
  if (store.getState().loadState === 'opened') await store.getState().load();
  const openFiles = (files: File[]): void => void store.getState().planImport(files.map((file) => sourceOf(file)));
  const later = () => import('./state/view/laterLaunch');
  void later().catch(() => undefined);
  const follow = (address: URL): void => {
    void later().then(
      ({ followLaunch }) => followLaunch(store, address, isWide()),
      () => void store.getState().notify({ key: 'shell:part.missing', tone: 'warning' }),
    );
    void inTurn([async () => (await keepers()).takeShares()]);
  };
  onLaunch({ openFiles, follow }, startAddress);
  if (query.get('shared') === 'lost') store.getState().notify({ key: 'shell:share.lost', tone: 'warning' });
  askWhenSaved(store, requestPersistenceOnce);
  void keepers()
    .then(({ keepMeaning, keepQuiz }) => {
      keepMeaning();
      return keepQuiz();
    })
    .catch(() => undefined);
  await inTurn([
    async () => (await keepers()).keepAppLock(),
    // What is fetched from here on obeys the lock.
    () => network,
    async () => (await keepers()).keepOfflineLock(),
    // The person waits for what they shared; the assistant may take a minute.
    async () => (await keepers()).takeShares(),
    async () => (await keepers()).keepLocked(),
    async () => (await keepers()).keepSafe(query.get('erased')),
    // Behind this, nothing of the above is waited for any more (state/whenThere.ts).
    () => store.getState().assistantActions.restoreAssistant(),
    async () => (await keepers()).keepMemory(),
    async () => (await keepers()).keepHouse(),
  ]);
};

void start();
