import type { Page } from '@playwright/test';

/** Where a text still stands, read by code of its own, not by the app's. */
export const placesOf = (page: Page, text: string): Promise<string[]> =>
  page.evaluate(async (wanted) => {
    const places = new Set<string>();
    const lower = wanted.toLowerCase();
    const holds = (value: unknown): boolean => {
      const binary = (bytes: Uint8Array): boolean => {
        const plain = new TextDecoder('latin1').decode(bytes).toLowerCase();
        return plain.includes(lower) || plain.replaceAll('\0', '').includes(lower);
      };
      if (value instanceof ArrayBuffer) return binary(new Uint8Array(value));
      if (ArrayBuffer.isView(value)) return binary(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
      if (typeof value === 'string') return value.toLowerCase().includes(lower);
      return typeof value === 'object' && value !== null && Object.values(value).some(holds);
    };
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(new Error(name));
      });
      for (const table of database.objectStoreNames) {
        const values = await new Promise<unknown[]>((resolve) => {
          const all = database.transaction(table).objectStore(table).getAll();
          all.onsuccess = () => resolve(all.result);
        });
        if (values.some(holds)) places.add(`${name}/${table}`);
      }
      database.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        if (holds(await (await cache.match(request))?.arrayBuffer())) places.add(name);
    }
    for (const storage of [localStorage, sessionStorage]) if (holds(Object.entries(storage))) places.add('web storage');
    return [...places].sort();
  }, text);
