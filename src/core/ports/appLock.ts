import type { AppLock } from '../locking/appLock';

/** Where the lock of the app is kept: read before anything of the notes is. */
export interface AppLockRecord {
  /** null when there is none. */
  read(): AppLock | null;
  /** False when the storage did not take it. */
  write(lock: AppLock | null): boolean;
}

/** The tabs of this app among each other, about the lock of the app, about locked notes or about the offline lock. */
export interface AppLockTabs {
  /** `used`: somebody uses the app; `lock`: all of them lock; `changed`: the lock or its settings are others now. */
  tell(what: 'used' | 'lock' | 'changed'): void;
  onTold(listener: (what: string) => void): void;
}

/** The page as it is covered. */
export interface AppLockPage {
  /** At once and until the page is loaded anew: nothing of it can be seen. */
  cover(): void;
  uncover(): void;
  reload(): void;
  /** Calls `listener` at each key, touch and turn of the wheel. */
  onUse(listener: () => void): void;
}
