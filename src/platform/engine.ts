import { ENGINE_CACHE, ENGINE_UNWANTED_PATH, type ToServiceWorker } from '../shared/engineCache';
import { absolute } from './addresses';

/**
 * Keeps the assistant's code for offline use; call when the assistant is turned on or starts.
 * `urls` are absolute: the runtime's files that this device uses (the worker's own scripts are kept with them).
 * Resolves to whether all are kept; false as well where there is no service worker.
 */
export const keepEngine = async (urls: readonly string[]): Promise<boolean> => {
  if (!('serviceWorker' in navigator) || !('caches' in globalThis)) return false;
  const cache = await caches.open(ENGINE_CACHE);
  await cache.delete(absolute(ENGINE_UNWANTED_PATH));
  const { active } = await navigator.serviceWorker.ready;
  if (active === null) return false;
  const { port1, port2 } = new MessageChannel();
  return await new Promise<boolean>((resolve) => {
    port1.onmessage = ({ data }) => {
      resolve(data === true);
      port1.close();
    };
    active.postMessage({ type: 'KEEP_ENGINE', urls } satisfies ToServiceWorker, [port2]);
  });
};

/** The assistant was turned off: updates of the app stop fetching its code. What is here stays until it is deleted. */
export const stopKeepingEngine = async (): Promise<void> => {
  if (!('caches' in globalThis) || !(await caches.has(ENGINE_CACHE))) return;
  const cache = await caches.open(ENGINE_CACHE);
  await cache.put(absolute(ENGINE_UNWANTED_PATH), new Response(''));
};
