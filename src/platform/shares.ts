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

/**
 * Hands every waiting share to `keep`, once over all tabs, and forgets each only after `keep` stored it.
 * A `keep` that rejects leaves its share for the next start; it resolves to whether the share held anything to keep.
 * Resolves to the number that was kept.
 */
export const drainShares = async (keep: (item: SharedItem) => Promise<boolean>): Promise<number> => {
  if (!('caches' in globalThis) || !(await caches.has(SHARE_CACHE))) return 0;
  const drain = async (): Promise<number> => {
    const cache = await caches.open(SHARE_CACHE);
    let keptCount = 0;
    for (const { url } of await cache.keys()) {
      const id = shareIdOf(url);
      if (id === null) continue;
      const scope = url.slice(0, url.indexOf(`stash/${id}/`));
      const item = await readItem(cache, url, scope);
      try {
        if (item !== null && (await keep(item))) keptCount += 1;
        await forget(cache, id);
      } catch {
        // The share stays where it is.
      }
    }
    return keptCount;
  };
  return 'locks' in navigator ? await navigator.locks.request('inkling-shares', drain) : await drain();
};
