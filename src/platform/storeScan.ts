import type { ScannedStore, ScanReport, ScanTerm, StoreScan } from '../core/ports/storeScan';
import { matcherOf, type ScanMatcher } from './scanMatcher';

/** Longest wait for one database: a tab that is being updated may hold it. */
const OPEN_MS = 5_000;

const asked = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('unread'));
  });

/** Opens a database that is there, at whatever version it has. */
const openDatabase = async (name: string): Promise<IDBDatabase> => {
  const opening = asked(indexedDB.open(name));
  const late = new Promise<never>((_resolve, reject) => setTimeout(() => reject(new Error('late')), OPEN_MS));
  const database = await Promise.race([opening, late]).catch((thrown: unknown) => {
    // Opened all the same, later: left open, nobody could upgrade or delete it.
    void opening.then(
      (tooLate) => tooLate.close(),
      () => undefined,
    );
    throw thrown;
  });
  database.onversionchange = () => database.close();
  return database;
};

const scanTable = (database: IDBDatabase, table: string, matcher: ScanMatcher): Promise<ScannedStore> =>
  new Promise((resolve, reject) => {
    let [recordCount, hitCount] = [0, 0];
    const cursor = database.transaction(table).objectStore(table).openCursor();
    cursor.onerror = () => reject(cursor.error ?? new Error('unread'));
    cursor.onsuccess = () => {
      const { result } = cursor;
      if (result === null) {
        resolve({ kind: 'database', name: `${database.name} / ${table}`, recordCount, hitCount });
        return;
      }
      recordCount += 1;
      if (matcher.value(result.primaryKey) || matcher.value(result.value)) hitCount += 1;
      result.continue();
    };
  });

const scanDatabase = async (name: string, matcher: ScanMatcher): Promise<ScannedStore[]> => {
  const database = await openDatabase(name);
  try {
    const stores: ScannedStore[] = [];
    for (const table of database.objectStoreNames) stores.push(await scanTable(database, table, matcher));
    return stores;
  } finally {
    database.close();
  }
};

const scanCache = async (name: string, matcher: ScanMatcher): Promise<ScannedStore> => {
  const cache = await caches.open(name);
  let [recordCount, hitCount] = [0, 0];
  for (const request of await cache.keys()) {
    recordCount += 1;
    const answer = await cache.match(request);
    const bytes = answer === undefined ? new Uint8Array() : new Uint8Array(await answer.arrayBuffer());
    if (matcher.text(decodeURI(request.url)) || matcher.bytes(bytes)) hitCount += 1;
  }
  return { kind: 'cache', name, recordCount, hitCount };
};

/** Files of the origin's private file system; the app keeps none there, and the scan does not take that on trust. */
const scanFiles = async (matcher: ScanMatcher): Promise<ScannedStore> => {
  let [recordCount, hitCount] = [0, 0];
  const walk = async (folder: FileSystemDirectoryHandle): Promise<void> => {
    // Entries are missing from the types of the DOM.
    const entries = (folder as unknown as { values(): AsyncIterable<FileSystemHandle> }).values();
    for await (const handle of entries) {
      if (handle.kind === 'directory') await walk(handle as FileSystemDirectoryHandle);
      else {
        recordCount += 1;
        const file = await (handle as FileSystemFileHandle).getFile();
        if (matcher.text(handle.name) || matcher.bytes(new Uint8Array(await file.arrayBuffer()))) hitCount += 1;
      }
    }
  };
  await walk(await navigator.storage.getDirectory());
  return { kind: 'files', name: '', recordCount, hitCount };
};

const scanWebStorage = (kind: 'local' | 'session', storage: Storage, matcher: ScanMatcher): ScannedStore => {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
  const hits = keys.filter((key) => matcher.text(key) || matcher.text(storage.getItem(key) ?? ''));
  return { kind, name: '', recordCount: keys.length, hitCount: hits.length };
};

const search = async (terms: readonly ScanTerm[]): Promise<ScanReport> => {
  const all = matcherOf(terms.map(({ text }) => text));
  const everywhere = matcherOf(terms.filter((term) => term.everywhere).map(({ text }) => text));
  const stores: ScannedStore[] = [];
  const unread: string[] = [];
  const look = async (name: string, read: () => Promise<readonly ScannedStore[]>): Promise<void> => {
    try {
      stores.push(...(await read()));
    } catch {
      unread.push(name);
    }
  };
  /** What cannot even be listed is told, like what cannot be read. */
  const listed = (name: string, list: () => Promise<readonly string[]>): Promise<readonly string[]> =>
    list().catch(() => {
      unread.push(name);
      return [];
    });
  const databases = async () => (await indexedDB.databases()).map(({ name = '' }) => name);
  for (const name of await listed('IndexedDB', databases)) await look(name, () => scanDatabase(name, all));
  if ('caches' in globalThis)
    for (const name of await listed('caches', () => caches.keys()))
      await look(name, async () => [await scanCache(name, everywhere)]);
  // Undefined on plain http.
  if ('storage' in navigator) await look('files', async () => [await scanFiles(all)]);
  await look('localStorage', async () => [scanWebStorage('local', localStorage, all)]);
  await look('sessionStorage', async () => [scanWebStorage('session', sessionStorage, all)]);
  return { stores, unread };
};

export const storeScan: StoreScan = { search };
