import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { storeScan } from '../../src/platform/storeScan';

afterEach(() => vi.unstubAllGlobals());

const open = (version: number, onBlocked = (): void => undefined): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open('notes', version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('unopened'));
    request.onblocked = onBlocked;
  });

it('a database that was looked into too late is let go of', async () => {
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('localStorage', { length: 0 });
  vi.stubGlobal('sessionStorage', { length: 0 });
  const old = await open(1);
  const upgrade = open(2);
  await new Promise((resolve) => setTimeout(resolve, 20));
  // Another tab is being updated: the look waits behind it, and gives up.
  const report = await storeScan.search([]);
  expect(report.unread).toContain('notes');
  old.close();
  (await upgrade).close();
  await new Promise((resolve) => setTimeout(resolve, 50));
  const blocked = vi.fn();
  void open(3, blocked).then((database) => database.close());
  await expect.poll(async () => (await indexedDB.databases()).map(({ version }) => version)).toEqual([3]);
  expect(blocked).not.toHaveBeenCalled();
}, 20_000);
