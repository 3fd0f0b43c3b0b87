import type { SentRequest } from '../../shared/networkGate';
import type { OfflineLock, Platform } from '../../core/ports/platform';
import type { SliceContext } from '../slice';

export interface NetworkSlice {
  /** `unknown` until it was looked up; `unavailable` where no service worker could hold it. */
  readonly offlineLock: 'unknown' | OfflineLock;
  /** Sent by the service worker, or refused by the lock; the newest first. */
  readonly sentRequests: readonly SentRequest[];
  refreshNetwork(): Promise<void>;
  setOfflineLock(locked: boolean): Promise<void>;
}

export const createNetworkSlice = ({ set, get }: SliceContext, platform: Platform): NetworkSlice => ({
  offlineLock: 'unknown',
  sentRequests: [],
  refreshNetwork: async () => {
    const [offlineLock, sentRequests] = await Promise.all([
      platform.readOfflineLock().catch(() => 'unavailable' as const),
      platform.readSentRequests().catch(() => []),
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
