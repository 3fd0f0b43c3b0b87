import type { OfflineLock } from '../core/ports/platform';
import { decodeLedger, LEDGER_PATH, LOCK_PATH, NETWORK_CACHE, type SentRequest } from '../shared/networkGate';
import { absolute } from './addresses';

export const readOfflineLock = async (): Promise<OfflineLock> => {
  if (!('serviceWorker' in navigator) || navigator.serviceWorker.controller === null) return 'unavailable';
  if (!(await caches.has(NETWORK_CACHE))) return 'off';
  return (await (await caches.open(NETWORK_CACHE)).match(absolute(LOCK_PATH))) === undefined ? 'off' : 'on';
};

/** Holds for every tab and outlives the browser, until it is taken off. */
export const setOfflineLock = async (locked: boolean): Promise<OfflineLock> => {
  const cache = await caches.open(NETWORK_CACHE);
  if (locked) await cache.put(absolute(LOCK_PATH), new Response(''));
  else await cache.delete(absolute(LOCK_PATH));
  return await readOfflineLock();
};

/** What the service worker sent or refused to send, the newest first. */
export const readSentRequests = async (): Promise<readonly SentRequest[]> => {
  if (!('caches' in globalThis) || !(await caches.has(NETWORK_CACHE))) return [];
  const stored = await (await caches.open(NETWORK_CACHE)).match(absolute(LEDGER_PATH));
  const value: unknown = await stored?.json().catch(() => null);
  return decodeLedger(value).toReversed();
};
