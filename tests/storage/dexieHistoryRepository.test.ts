import { IDBDatabase } from 'fake-indexeddb';
import { expect, it, vi } from 'vitest';
import { newNote } from '../../src/core/note/note';
import { VERSION_INTERVAL_MS } from '../../src/core/ports/historyRepository';
import { Connection } from '../../src/storage/connection';
import { DexieHistoryRepository } from '../../src/storage/dexieHistoryRepository';
import { HISTORY_MIGRATIONS } from '../../src/storage/migrations';
import { freshBrowser } from './faultyIndexedDb';

it('writes nothing while no version is due: the save that asks would wait for it', async () => {
  const connection = new Connection({ ...freshBrowser(), name: 'inkling-history', migrations: HISTORY_MIGRATIONS });
  const history = new DexieHistoryRepository(connection);
  const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const writes = () => begun.mock.calls.filter(([, mode]) => mode === 'readwrite');
  const note = newNote('a', 0, 'one');
  expect(await history.record(note, 10)).toEqual({ ok: true, value: true });
  expect(writes()).toHaveLength(1);
  expect(await history.record({ ...note, body: 'two' }, 20)).toEqual({ ok: true, value: false });
  expect(await history.record(note, 10 + VERSION_INTERVAL_MS)).toEqual({ ok: true, value: false });
  expect(writes()).toHaveLength(1);
  connection.close();
  begun.mockRestore();
});
