import { afterEach, beforeEach, expect, it } from 'vitest';
import { Connection } from '../../src/storage/connection';
import { DexieMemoryStore } from '../../src/storage/dexieMemoryStore';
import { MEMORY_MIGRATIONS } from '../../src/storage/migrations';
import { freshBrowser } from './faultyIndexedDb';

const browser = freshBrowser();
let connection: Connection;
let store: DexieMemoryStore;

beforeEach(() => {
  connection = new Connection({ ...browser, name: 'inkling-memory', migrations: MEMORY_MIGRATIONS });
  store = new DexieMemoryStore(connection);
});
afterEach(() => connection.close());

const bytes = (...values: number[]): ArrayBuffer => Uint8Array.from(values).buffer;

it('has nothing before anything was learnt', async () => {
  expect(await store.read()).toBeNull();
});

it('makes no database to erase what was never there', async () => {
  const nobody = new Connection({ ...browser, name: 'inkling-nobody', migrations: MEMORY_MIGRATIONS });
  expect(await new DexieMemoryStore(nobody).erase()).toBe(true);
  expect(await nobody.exists()).toBe(false);
  expect(await connection.exists()).toBe(true);
  nobody.close();
});

it('keeps the last that was written', async () => {
  expect(await store.write(bytes(1, 2))).toBe(true);
  expect(await store.write(bytes(3, 4, 5))).toBe(true);
  expect(await store.read()).toEqual(bytes(3, 4, 5));
});

it('has it after a restart, until it is erased', async () => {
  expect(await store.read()).toEqual(bytes(3, 4, 5));
  expect(await store.erase()).toBe(true);
  expect(await store.read()).toBeNull();
  expect(await connection.run((database) => database.table('memory').count())).toBe(0);
});

it('takes a record of another shape for none', async () => {
  await connection.run((database) => database.table('memory').put({ key: 'memory', bytes: 'text' }));
  expect(await store.read()).toBeNull();
});

it('says that nothing could be kept or erased, and reads nothing, where the database cannot be opened', async () => {
  connection.close();
  expect([await store.read(), await store.write(bytes(1)), await store.erase()]).toEqual([null, false, false]);
});
