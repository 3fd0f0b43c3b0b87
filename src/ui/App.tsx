import type { i18n } from 'i18next';
import { lazy, Suspense, useEffect } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import type { InklingStore } from '../state/store';
import { AssistantSheet } from './assistant/AssistantSheet';
import { AssistantStoreProvider } from './assistant/assistantStore';
import styles from './App.module.css';
import { DropZone } from './notes/DropZone';
import { NotePane } from './notes/NotePane';
import { SectionsPane } from './notes/SectionsPane';
import { WelcomePane } from './notes/WelcomePane';
import { useGlobalKeys } from './palette/useGlobalKeys';
import { LedgerContext } from './settings/ledgerContext';
import type { RequestLedger } from './settings/requestLedger';
import { ConfirmDialog } from './shell/ConfirmDialog';
import { Dialog } from './shell/Dialog';
import { OutdatedBar } from './shell/OutdatedBar';
import { Panes } from './shell/Panes';
import { PhoneShell } from './shell/PhoneShell';
import { StoreProvider, useInkling, useInklingStore } from './shell/storeContext';
import { useIsPhone } from './shell/useMediaQuery';
import { usePreferences } from './shell/usePreferences';
import { Notices } from './status/Notices';

const loadPalette = async () => ({ default: (await import('./palette/Palette')).Palette });
const Palette = lazy(loadPalette);
/** After the start has settled. */
const FETCH_AHEAD_AFTER_MS = 1_500;
const ShortcutSheet = lazy(async () => ({ default: (await import('./palette/ShortcutSheet')).ShortcutSheet }));
const ImportDialog = lazy(async () => ({ default: (await import('./notes/ImportDialog')).ImportDialog }));
const VersionsDialog = lazy(async () => ({ default: (await import('./notes/VersionsDialog')).VersionsDialog }));
const SettingsPage = lazy(async () => ({ default: (await import('./settings/SettingsPage')).SettingsPage }));

const Overlays = () => {
  const { t } = useTranslation('notes');
  const phone = useIsPhone();
  const overlay = useInkling((state) => state.overlay);
  const versionsOf = useInkling((state) => state.versionsOf);
  const showOverlay = useInkling((state) => state.showOverlay);
  return (
    <Suspense>
      {overlay === 'palette' ? (
        // An empty dialog takes the focus meanwhile, or the first letters would land in the note.
        <Suspense
          fallback={
            <Dialog title={t('shell:action.palette')} titleHidden shape="palette" onClose={() => showOverlay(null)}>
              <p role="status" />
            </Dialog>
          }
        >
          <Palette />
        </Suspense>
      ) : null}
      {overlay === 'shortcuts' ? <ShortcutSheet /> : null}
      {overlay === 'import' ? <ImportDialog /> : null}
      {overlay === 'versions' && versionsOf !== null ? <VersionsDialog noteId={versionsOf} /> : null}
      {overlay === 'sections' ? (
        <Dialog title={t('sections')} titleHidden shape={phone ? 'sheet' : 'drawer'} onClose={() => showOverlay(null)}>
          <SectionsPane keepNote={!phone} onChosen={() => showOverlay(null)} />
        </Dialog>
      ) : null}
    </Suspense>
  );
};

const Place = () => {
  const route = useInkling((state) => state.route);
  const phone = useIsPhone();
  const page =
    route.page === 'settings' ? (
      <Suspense>
        <SettingsPage tab={route.tab} />
      </Suspense>
    ) : route.noteId === null ? null : (
      <NotePane noteId={route.noteId} />
    );
  return phone ? <PhoneShell page={page} /> : <Panes>{page ?? <WelcomePane />}</Panes>;
};

const Shell = () => {
  const { t } = useTranslation('shell');
  const store = useInklingStore();
  useGlobalKeys(store);
  usePreferences();
  useEffect(() => {
    let stopPrinting = (): void => undefined;
    const timer = setTimeout(() => {
      void loadPalette().catch(() => undefined);
      // Printing begins in the browser's own menu and waits for nothing: what it takes is there before.
      void import('./print/printing').then(({ watchPrinting }) => (stopPrinting = watchPrinting(store))).catch(() => undefined);
    }, FETCH_AHEAD_AFTER_MS);
    return () => {
      clearTimeout(timer);
      stopPrinting();
    };
  }, [store]);
  return (
    <DropZone>
      <a
        className={styles['skip']}
        href="#page"
        onClick={(event) => {
          // The hash is the address of the place: the jump must not change it.
          event.preventDefault();
          store.getState().focus('editor');
        }}
      >
        {t('skip')}
      </a>
      <OutdatedBar />
      <div className={styles['desk']}>
        <Place />
        <AssistantSheet />
      </div>
      <Notices />
      <Overlays />
      <ConfirmDialog />
    </DropZone>
  );
};

export interface AppProps {
  readonly store: InklingStore;
  readonly i18n: i18n;
  readonly ledger: RequestLedger;
}

export const App = ({ store, i18n, ledger }: AppProps) => (
  <I18nextProvider i18n={i18n}>
    <StoreProvider store={store}>
      <AssistantStoreProvider store={store}>
        <LedgerContext value={ledger}>
          <Shell />
        </LedgerContext>
      </AssistantStoreProvider>
    </StoreProvider>
  </I18nextProvider>
);
