import type { OfflineLock, Platform, SentRequests } from '../../core/ports/platform';
import type { SliceContext } from '../slice';

export interface NetworkSlice {
  /** `unknown` until it was looked up; `unavailable` where no service worker could hold it. */
  readonly offlineLock: 'unknown' | OfflineLock;
  /** Sent by the service worker, or refused by the lock. */
  readonly sentRequests: SentRequests;
  refreshNetwork(): Promise<void>;
  setOfflineLock(locked: boolean): Promise<void>;
}

const NONE: SentRequests = { newest: [], tally: null };

export const createNetworkSlice = ({ set, get }: SliceContext, platform: Platform): NetworkSlice => ({
  offlineLock: 'unknown',
  sentRequests: NONE,
  refreshNetwork: async () => {
    const [offlineLock, sentRequests] = await Promise.all([
      platform.readOfflineLock().catch(() => 'unavailable' as const),
      platform.readSentRequests().catch(() => NONE),
    ]);
    set({ offlineLock: offlineLock === 'retaken' ? 'on' : offlineLock, sentRequests });
    if (offlineLock === 'retaken' || offlineLock === 'passed')
      get().notify({ key: `shell:lock.${offlineLock}`, tone: 'warning' });
  },
  setOfflineLock: async (locked) => {
    try {
      set({ offlineLock: await platform.setOfflineLock(locked) });
    } catch {
      // The switch must never say that nothing leaves while it may.
      await get().refreshNetwork();
      get().notify({ key: 'settings:lock.failed', tone: 'warning' });
    }
  },
});
