import { isLockSet } from './offlineLock';

export interface UpdateHooks {
  /** A new version is installed and waits; show the prompt. May be called again for a newer one. */
  readonly onUpdateReady: () => void;
  /** Stores every draft; resolves to whether all of them are on disk. */
  readonly flush: () => Promise<boolean>;
  /** A new version took over (another tab accepted it), but a draft could not be stored, so this tab did not reload. */
  readonly onReloadHeld: () => void;
  /** The whole shell is on this device: the app works without a network from now on. */
  readonly onOfflineReady?: () => void;
}

export interface Updates {
  /** Flushes, then lets the waiting version take over; every tab then reloads. False: a draft could not be stored. */
  accept(): Promise<boolean>;
  /** Looks for a new version now and says what came of it. */
  check(): Promise<'ready' | 'coming' | 'newest' | 'unreachable'>;
}

const pageLoaded = async (): Promise<void> => {
  if (document.readyState === 'complete') return;
  await new Promise((resolve) => window.addEventListener('load', resolve, { once: true }));
};

const CHECK_AGAIN_MS = 60 * 60 * 1000;

/**
 * Registers the service worker and watches for new versions. Never reloads before `flush` succeeded, and at most once.
 */
export const startUpdates = (
  hooks: UpdateHooks,
  scriptUrl = new URL('serviceWorker.js', document.baseURI).href,
): Updates => {
  if (!('serviceWorker' in navigator)) {
    return { accept: async () => false, check: async () => 'unreachable' };
  }
  const container = navigator.serviceWorker;

  // The first worker ever claims this page: that is no update. Every later change of controller is one, also in
  // the very session that installed the app, where workbox-window would not call it an update.
  let controlled = container.controller !== null;
  let reloading = false;
  const takeOver = async (): Promise<void> => {
    if (!controlled) {
      controlled = true;
      return;
    }
    if (reloading) return;
    reloading = true;
    if (await hooks.flush()) {
      window.location.reload();
    } else {
      reloading = false;
      hooks.onReloadHeld();
    }
  };
  container.addEventListener('controllerchange', () => void takeOver());

  // Begun when the page has loaded: nothing on the screen waits for it, and it must not vie with what is.
  const register = async (): Promise<ServiceWorkerRegistration | undefined> => {
    await pageLoaded();
    const { Workbox } = await import('workbox-window');
    const workbox = new Workbox(scriptUrl);
    workbox.addEventListener('waiting', () => hooks.onUpdateReady());
    workbox.addEventListener('installed', ({ isUpdate }) => {
      if (isUpdate !== true) hooks.onOfflineReady?.();
    });
    return await workbox.register({ immediate: true });
  };
  // A refused registration (private mode, no disk) leaves a page that works while it is online.
  const registered = register().catch(() => undefined);

  let lastCheckMs = performance.now();
  const check: Updates['check'] = async () => {
    lastCheckMs = performance.now();
    const registration = await registered;
    // The browser asks for a service worker past the lock. A storage that does not answer does not say that there is none.
    const asked =
      !(await isLockSet().catch(() => true)) &&
      (await registration?.update().then(
        () => true,
        () => false,
      ));
    // A version that was dismissed earlier is still waiting: offer it again.
    if (registration?.waiting) {
      hooks.onUpdateReady();
      return 'ready';
    }
    if (asked !== true) return 'unreachable';
    return registration?.installing ? 'coming' : 'newest';
  };
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && performance.now() - lastCheckMs > CHECK_AGAIN_MS) void check();
  });

  return {
    accept: async () => {
      if (!(await hooks.flush())) return false;
      const registration = await registered;
      // A window that none held (Shift+reload) is to reload as well: for it, too, what comes is no first one.
      controlled = true;
      if (registration?.waiting) {
        registration.waiting.postMessage({ type: 'SKIP_WAITING' });
      } else {
        // Another tab was faster: the new version already runs.
        await takeOver();
      }
      return true;
    },
    check,
  };
};
