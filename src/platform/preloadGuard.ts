const LAST_RELOAD_KEY = 'inkling-preload-reload';
const RELOAD_AGAIN_MS = 60_000;

const recentlyReloaded = (): boolean => {
  try {
    const last = Number(sessionStorage.getItem(LAST_RELOAD_KEY) ?? 0);
    sessionStorage.setItem(LAST_RELOAD_KEY, String(Date.now()));
    return Date.now() - last < RELOAD_AGAIN_MS;
  } catch {
    return true;
  }
};

/** Whether a reload would bring the app back: without a network and a service worker it ends at the browser's own page. */
const canReload = async (): Promise<boolean> => {
  if ('serviceWorker' in navigator && navigator.serviceWorker.controller !== null) return true;
  try {
    return (await fetch(window.location.pathname, { method: 'HEAD', cache: 'no-store' })).ok;
  } catch {
    return false;
  }
};

/**
 * A part of the app that loads on demand is gone: most often a new version replaced it. Reloads once, after `flush`
 * stored every draft; a second failure within a minute is left to the caller of the import, and so is one that no
 * reload can mend.
 */
export const guardPreload = (flush: () => Promise<boolean>): void => {
  const reload = async (): Promise<void> => {
    if (!(await canReload()) || recentlyReloaded() || !(await flush())) return;
    window.location.reload();
  };
  window.addEventListener('vite:preloadError', () => void reload());
};
