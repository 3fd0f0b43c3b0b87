import type { AppLockTabs } from '../../core/ports/appLock';
import type { InklingStore } from '../store';

/** The offline lock holds for every tab at once: who switches it tells the others, who is told looks. */
export const followOfflineLock = (store: InklingStore, tabs: AppLockTabs): void => {
  tabs.onTold(() => void store.getState().refreshNetwork());
  store.subscribe(({ offlineLock }, before) => {
    if (offlineLock !== before.offlineLock && before.offlineLock !== 'unknown') tabs.tell('changed');
  });
};
