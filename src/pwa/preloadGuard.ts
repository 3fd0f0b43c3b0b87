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

/**
 * A part of the app that loads on demand is gone: most often a new version replaced it. Reloads once, after `flush`
 * stored every draft; a second failure within a minute is left to the caller of the import.
 */
export const guardPreload = (flush: () => Promise<boolean>): void => {
  window.addEventListener('vite:preloadError', () => {
    if (recentlyReloaded()) return;
    void flush().then((stored) => {
      if (stored) window.location.reload();
    });
  });
};
