import { decodeAppLock } from '../core/locking/appLock';
import type { AppLockPage, AppLockRecord, AppLockTabs } from '../core/ports/appLock';
import { APP_LOCK_KEY } from './appLockKey';

export const APP_LOCK_CHANNEL = 'inkling.app-lock';
/** The locked notes of all tabs are closed by one key. */
export const NOTE_LOCK_CHANNEL = 'inkling.note-lock';
export const OFFLINE_LOCK_CHANNEL = 'inkling.offline-lock';

/** In localStorage: it is read before any database is open. */
export const appLockRecord: AppLockRecord = {
  read: () => {
    try {
      return decodeAppLock(JSON.parse(localStorage.getItem(APP_LOCK_KEY) ?? 'null')) ?? null;
    } catch {
      return null;
    }
  },
  write: (lock) => {
    try {
      if (lock === null) localStorage.removeItem(APP_LOCK_KEY);
      else localStorage.setItem(APP_LOCK_KEY, JSON.stringify(lock));
      return true;
    } catch {
      return false;
    }
  },
};

export const openLockTabs = (name: string): AppLockTabs => {
  const channel = new BroadcastChannel(name);
  return {
    tell: (what) => channel.postMessage(what),
    onTold: (listener) => channel.addEventListener('message', ({ data }) => listener(String(data))),
  };
};

export const appLockPage: AppLockPage = {
  cover: () => {
    document.documentElement.style.visibility = 'hidden';
    document.body.hidden = true;
  },
  uncover: () => {
    document.documentElement.style.removeProperty('visibility');
    document.body.hidden = false;
  },
  reload: () => window.location.reload(),
  onUse: (listener) => {
    for (const type of ['keydown', 'pointerdown', 'wheel', 'touchmove'])
      document.addEventListener(type, listener, { capture: true, passive: true });
  },
};
