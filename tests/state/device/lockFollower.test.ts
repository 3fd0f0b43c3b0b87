import { expect, it, vi } from 'vitest';
import type { AppLockTabs } from '../../../src/core/ports/appLock';
import { followOfflineLock } from '../../../src/state/device/lockFollower';
import { openLoaded } from '../storeHarness';

/** Tabs of one browser, whose lock is one; each hears what another tells. */
const openTabs = async (count: number) => {
  let isLocked = false;
  const tell = vi.fn();
  const listeners: ((what: string) => void)[] = [];
  const tabs = [];
  for (let at = 0; at < count; at += 1) {
    const { store } = await openLoaded();
    const look = async (): Promise<void> => store.setState({ offlineLock: isLocked ? 'on' : 'off' });
    const turn = (locked: boolean): Promise<void> => {
      isLocked = locked;
      return look();
    };
    store.setState({ refreshNetwork: look, setOfflineLock: turn });
    await look();
    const channel: AppLockTabs = {
      tell: (what) => {
        tell(what);
        listeners.forEach((listener, other) => other !== at && listener(what));
      },
      onTold: (listener) => void listeners.push(listener),
    };
    followOfflineLock(store, channel);
    tabs.push(store);
  }
  return { tabs, tell };
};

it('the offline lock of one tab is that of every other, and they come to rest', async () => {
  const { tabs, tell } = await openTabs(3);
  const locks = () => tabs.map((store) => store.getState().offlineLock);
  await tabs[0]!.getState().setOfflineLock(true);
  await expect.poll(locks).toEqual(['on', 'on', 'on']);
  await tabs[2]!.getState().setOfflineLock(false);
  await expect.poll(locks).toEqual(['off', 'off', 'off']);
  const told = tell.mock.calls.length;
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(tell).toHaveBeenCalledTimes(told);
});

it('a start that looks the lock up tells nobody', async () => {
  const { store } = await openLoaded();
  const tell = vi.fn();
  followOfflineLock(store, { tell, onTold: () => undefined });
  await store.getState().refreshNetwork();
  expect(store.getState().offlineLock).toBe('off');
  expect(tell).not.toHaveBeenCalled();
});
