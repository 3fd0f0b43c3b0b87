import type { ShareBox } from '../core/ports/shareBox';
import {
  decodeShareRecord,
  SHARE_CACHE,
  shareFilePath,
  shareIdOf,
  type SharedFile,
  type SharedItem,
} from '../shared/shareStash';

const readItem = async (cache: Cache, recordUrl: string, scope: string): Promise<SharedItem | null> => {
  const stored: unknown = await (await cache.match(recordUrl))?.json().catch(() => null);
  const record = decodeShareRecord(stored);
  if (record === null) return null;
  const files: SharedFile[] = [];
  for (const [index, file] of record.files.entries()) {
    const body = await cache.match(new URL(shareFilePath(record.id, index), scope).href);
    if (body !== undefined) files.push({ ...file, bytes: new Uint8Array(await body.arrayBuffer()) });
  }
  return { ...record, files };
};

const forget = async (cache: Cache, id: string): Promise<void> => {
  // The record goes first: without it the rest is invisible, whatever happens in between.
  const urls = (await cache.keys()).map(({ url }) => url).filter((url) => url.includes(`/stash/${id}/`));
  const recordFirst = urls.sort((a, b) => Number(shareIdOf(b) !== null) - Number(shareIdOf(a) !== null));
  for (const url of recordFirst) await cache.delete(url);
};

/** One tab at a time decides about shares. */
const inTurn = async <Value>(job: () => Promise<Value>): Promise<Value> =>
  'locks' in navigator ? await navigator.locks.request('inkling-shares', job) : await job();

const scopeOf = (recordUrl: string, id: string): string => recordUrl.slice(0, recordUrl.indexOf(`stash/${id}/`));

const waiting = async (): Promise<SharedItem[]> => {
  if (!('caches' in globalThis) || !(await caches.has(SHARE_CACHE))) return [];
  const cache = await caches.open(SHARE_CACHE);
  const items: SharedItem[] = [];
  for (const { url } of await cache.keys()) {
    const id = shareIdOf(url);
    if (id === null) continue;
    const item = await readItem(cache, url, scopeOf(url, id));
    if (item === null) await forget(cache, id);
    else items.push(item);
  }
  return items;
};

const settle: ShareBox['settle'] = (id, keep) =>
  inTurn(async () => {
    const cache = await caches.open(SHARE_CACHE);
    const url = (await cache.keys()).map((request) => request.url).find((one) => shareIdOf(one) === id);
    const item = url === undefined ? null : await readItem(cache, url, scopeOf(url, id));
    if (item === null) return false;
    await keep?.(item);
    await forget(cache, id);
    return true;
  });

/** What waits in the cache that the service worker fills. */
export const shareBox: ShareBox = { waiting, settle };
