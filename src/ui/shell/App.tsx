import type { i18n } from 'i18next';
import { Suspense, useEffect, useLayoutEffect, useState, type ComponentType } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { routeToHash } from '../../state/view/route';
import type { InklingStore } from '../../state/store';
import { AssistantSheet } from '../assistant/AssistantSheet';
import styles from './App.module.css';
import { firstPaint } from '../controls/firstPaint';
import { NotePane } from '../note/NotePane';
import { SectionsPane } from '../list/SectionsPane';
import { WelcomePane } from '../note/WelcomePane';
import { loadPalette, PalettePart } from '../palette/PalettePart';
import { useGlobalKeys } from '../actions/useGlobalKeys';
import { LedgerContext } from '../store/ledgerContext';
import type { RequestLedger } from '../../core/ports/requestLedger';
import { Dialog } from '../controls/Dialog';
import { ErrorBoundary, OverlayBoundary } from '../controls/ErrorBoundary';
import { ConfirmDialog } from './ConfirmDialog';
import { lazyPart } from '../controls/lazyPart';
import { OutdatedBar } from './OutdatedBar';
import { Panes } from './Panes';
import { PhoneShell } from './PhoneShell';
import { StoreProvider, useInkling, useInklingStore } from '../store/storeContext';
import { useIsPhone } from '../store/useMediaQuery';
import { usePreferences } from './usePreferences';

/** After the start has settled. */
const FETCH_AHEAD_AFTER_MS = 1_500;
const ShortcutSheet = lazyPart(async () => (await import('../palette/ShortcutSheet')).ShortcutSheet);
const ImportDialog = lazyPart(async () => (await import('../transfer/ImportDialog')).ImportDialog);
const ExportDialog = lazyPart(async () => (await import('../transfer/ExportDialog')).ExportDialog);
const OutlineDialog = lazyPart(async () => (await import('../note/OutlineDialog')).OutlineDialog);
const VersionsDialog = lazyPart(async () => (await import('../history/VersionsDialog')).VersionsDialog);
const LostDialog = lazyPart(async () => (await import('../history/LostDialog')).LostDialog);
const LockDialog = lazyPart(async () => (await import('../locking/LockDialog')).LockDialog);
const AskPage = lazyPart(async () => (await import('../ask/AskPage')).AskPage);
const QuizPage = lazyPart(async () => (await import('../quiz/QuizPage')).QuizPage);
const SafetyDialogs = lazyPart(async () => (await import('../safety/SafetyDialogs')).SafetyDialogs);
const TodoPage = lazyPart(async () => (await import('../todo/TodoPage')).TodoPage);
const SettingsPage = lazyPart(async () => (await import('../settings/SettingsPage')).SettingsPage);

const Overlays = () => {
  const { t } = useTranslation('notes');
  const phone = useIsPhone();
  const overlay = useInkling((state) => state.overlay);
  const versionsOf = useInkling((state) => state.versionsOf);
  const exportOf = useInkling((state) => state.exportOf);
  const showOverlay = useInkling((state) => state.showOverlay);
  return (
    <Suspense>
      {overlay === 'palette' ? <PalettePart /> : null}
      {overlay === 'shortcuts' ? <ShortcutSheet /> : null}
      {overlay === 'import' ? <ImportDialog /> : null}
      {overlay === 'lock' ? <LockDialog /> : null}
      {overlay === 'outline' ? <OutlineDialog /> : null}
      {overlay === 'lost' ? <LostDialog /> : null}
      {overlay === 'export' && exportOf !== null ? <ExportDialog noteId={exportOf} /> : null}
      {overlay === 'shared' || overlay === 'insecure' || overlay === 'forgotten' ? (
        <SafetyDialogs shown={overlay} />
      ) : null}
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
  const setWide = useInkling((state) => state.setWide);
  useLayoutEffect(() => setWide(!phone), [phone, setWide]);
  const page =
    route.page !== 'notes' ? (
      <Suspense>
        {route.page === 'settings' ? (
          <SettingsPage tab={route.tab} />
        ) : route.page === 'todo' ? (
          <TodoPage />
        ) : route.page === 'ask' ? (
          <AskPage />
        ) : (
          <QuizPage />
        )}
      </Suspense>
    ) : route.noteId === null ? null : (
      <NotePane noteId={route.noteId} />
    );
  // The list beside a page that broke leads out of it.
  const guarded = page === null ? null : <ErrorBoundary part={routeToHash(route)}>{page}</ErrorBoundary>;
  return phone ? <PhoneShell page={guarded} /> : <Panes>{guarded ?? <WelcomePane />}</Panes>;
};

const Shell = () => {
  const { t, i18n } = useTranslation('shell');
  const store = useInklingStore();
  const overlay = useInkling((state) => state.overlay);
  const sheet = useInkling((state) => state.assistant.sheet);
  useGlobalKeys(store);
  usePreferences();
  const [Drops, setDrops] = useState<ComponentType | null>(null);
  useEffect(() => {
    void firstPaint
      .then(() => import('../transfer/DropZone'))
      .then(
        ({ DropZone }) => setDrops(() => DropZone),
        () => undefined,
      );
  }, []);
  useEffect(() => {
    let stopPrinting = (): void => undefined;
    let stopFollowing = (): void => undefined;
    const timer = setTimeout(() => {
      void loadPalette().catch(() => undefined);
      // Questions and notices of the palette speak in the words of the settings.
      void import('../i18n/useSettingsTexts')
        .then(({ addSettingsTexts }) => addSettingsTexts(i18n))
        .catch(() => undefined);
      // Printing begins in the browser's own menu and waits for nothing: what it takes is there before.
      void import('../print/printing')
        .then(({ watchPrinting }) => (stopPrinting = watchPrinting(store, i18n)))
        .catch(() => undefined);
      void import('../note/followTitles')
        .then(({ followTitles }) => (stopFollowing = followTitles(store, i18n)))
        .catch(() => undefined);
    }, FETCH_AHEAD_AFTER_MS);
    return () => {
      clearTimeout(timer);
      stopPrinting();
      stopFollowing();
    };
  }, [store, i18n]);
  return (
    <>
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
        <ErrorBoundary>
          <Place />
        </ErrorBoundary>
        <OverlayBoundary
          part={sheet}
          title={t('broken.title')}
          onClose={() => store.getState().assistantActions.closeSheet()}
        >
          <AssistantSheet />
        </OverlayBoundary>
      </div>
      <OverlayBoundary
        part={overlay ?? ''}
        title={t('broken.title')}
        onClose={() => store.getState().showOverlay(null)}
      >
        <Overlays />
      </OverlayBoundary>
      <ConfirmDialog />
      {Drops === null ? null : <Drops />}
    </>
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
      <LedgerContext value={ledger}>
        <ErrorBoundary>
          <Shell />
        </ErrorBoundary>
      </LedgerContext>
    </StoreProvider>
  </I18nextProvider>
);
