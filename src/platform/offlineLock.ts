import type { OfflineLock, SentRequests } from '../core/ports/platform';
import { decodeLedger, decodeTally, LEDGER_PATH, LOCK_PATH, NETWORK_CACHE, TALLY_PATH } from '../shared/networkGate';
import { absolute } from './addresses';

export const isLockSet = async (): Promise<boolean> =>
  (await caches.has(NETWORK_CACHE)) &&
  (await (await caches.open(NETWORK_CACHE)).match(absolute(LOCK_PATH))) !== undefined;

export const readOfflineLock = async (): Promise<OfflineLock | 'retaken'> => {
  if (!('serviceWorker' in navigator)) return 'unavailable';
  const held = navigator.serviceWorker.controller !== null;
  if (!(await isLockSet())) return held ? 'off' : 'unavailable';
  if (held) return 'on';
  return (await (await import('./retakeWindow')).retakeWindow()) ? 'retaken' : 'passed';
};

/** Holds for every tab and outlives the browser, until it is taken off. */
export const setOfflineLock = async (locked: boolean): Promise<OfflineLock> => {
  const cache = await caches.open(NETWORK_CACHE);
  if (locked) await cache.put(absolute(LOCK_PATH), new Response(''));
  else await cache.delete(absolute(LOCK_PATH));
  const lock = await readOfflineLock();
  return lock === 'retaken' ? 'on' : lock;
};

/** What the service worker has written down of its requests. */
export const readSentRequests = async (): Promise<SentRequests> => {
  if (!('caches' in globalThis) || !(await caches.has(NETWORK_CACHE))) return { newest: [], tally: null };
  const cache = await caches.open(NETWORK_CACHE);
  const read = async (path: string): Promise<unknown> =>
    await (await cache.match(absolute(path)))?.json().catch(() => null);
  return {
    newest: decodeLedger(await read(LEDGER_PATH)).toReversed(),
    tally: decodeTally(await read(TALLY_PATH)),
  };
};
