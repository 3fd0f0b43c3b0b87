import type { i18n } from 'i18next';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { AppLockDoor, type AppLockDoorDeps } from '../../state/locking/appLockDoor';
import { isRecord } from '../../shared/decoder';
import { AppLockPage } from './AppLockPage';

/** What of an entry of the history was under its address, while the app is locked. */
const PLACE = 'placeBeforeLock';

/** An address names tags and notes: while the app is locked the entry keeps it, where nobody sees it. */
const hideAddress = (): (() => void) => {
  const { history, location } = window;
  const state: unknown = history.state;
  const kept = isRecord(state) && typeof state[PLACE] === 'string' ? state : null;
  const hash = location.hash === '' && kept !== null ? String(kept[PLACE]) : location.hash;
  const before: unknown = kept === null ? state : kept['before'];
  const bare = location.pathname + location.search;
  history.replaceState({ [PLACE]: hash, before }, '', bare);
  return () => history.replaceState(before, '', bare + (location.hash === '' ? hash : location.hash));
};

/** Resolves once the passphrase was right. Until then nothing else is in the page. */
export const passAppLock = (place: HTMLElement, i18n: i18n, deps: AppLockDoorDeps): Promise<void> =>
  new Promise((resolve) => {
    if (deps.record.read() === null) {
      // It cannot be made out, and so no passphrase would be the right one.
      deps.record.write(null);
      resolve();
      return;
    }
    const showAddress = hideAddress();
    const root = createRoot(place);
    const onOpen = (): void => {
      root.unmount();
      showAddress();
      resolve();
    };
    root.render(
      <I18nextProvider i18n={i18n}>
        <AppLockPage door={new AppLockDoor(deps)} onOpen={onOpen} />
      </I18nextProvider>,
    );
  });
