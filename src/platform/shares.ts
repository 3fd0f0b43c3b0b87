import type { ShareBox } from '../core/ports/shareBox';
import {
  decodeShareRecord,
  SHARE_CACHE,
  shareFilePath,
  shareIdOf,
  type SharedFile,
  type SharedItem,
  type ShareRecord,
} from '../shared/shareStash';

/** null for what was read and is no record. Rejects where it could not be read: that says nothing about what it is. */
const readRecord = async (cache: Cache, recordUrl: string): Promise<ShareRecord | null> => {
  const stored = await cache.match(recordUrl);
  if (stored === undefined) throw new Error('The record of the share is gone.');
  const json: unknown = await stored.json().catch((thrown: unknown) => {
    if (thrown instanceof SyntaxError) return null;
    throw thrown;
  });
  return decodeShareRecord(json);
};

/** Files that are not there are counted as left out; those that cannot be read as well, or they reject with `strict`. */
const withFiles = async (cache: Cache, record: ShareRecord, scope: string, strict: boolean): Promise<SharedItem> => {
  const files: SharedFile[] = [];
  for (const [index, file] of record.files.entries()) {
    try {
      const body = await cache.match(new URL(shareFilePath(record.id, index), scope).href);
      if (body !== undefined) files.push({ ...file, bytes: new Uint8Array(await body.arrayBuffer()) });
    } catch (thrown) {
      if (strict) throw thrown;
    }
  }
  return { ...record, files, skippedFiles: record.skippedFiles + record.files.length - files.length };
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
    try {
      const record = await readRecord(cache, url);
      if (record === null) await forget(cache, id);
      else items.push(await withFiles(cache, record, scopeOf(url, id), false));
    } catch {
      // It goes on waiting, and holds none of the others up.
    }
  }
  return items;
};

const settle: ShareBox['settle'] = (id, keep) =>
  inTurn(async () => {
    const cache = await caches.open(SHARE_CACHE);
    const url = (await cache.keys()).map((request) => request.url).find((one) => shareIdOf(one) === id);
    if (url === undefined) return false;
    if (keep !== null) {
      const record = await readRecord(cache, url);
      if (record === null) return false;
      await keep(await withFiles(cache, record, scopeOf(url, id), true));
    }
    await forget(cache, id);
    return true;
  });

/** What waits in the cache that the service worker fills. */
export const shareBox: ShareBox = { waiting, settle };
