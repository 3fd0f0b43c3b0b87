import type { Page } from '@playwright/test';

/** A setting as this device stores it; undefined where none is. What is chosen is shown a moment before it is stored. */
export const storedSetting = (page: Page, key: string): Promise<unknown> =>
  page.evaluate(async (wanted) => {
    const done = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
      });
    const database = await done(indexedDB.open('inkling'));
    const found: unknown = await done(database.transaction('settings').objectStore('settings').get(wanted));
    database.close();
    return (found as { readonly value: unknown } | undefined)?.value;
  }, key);
