import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { newNote } from '../../src/core/note/note';
import type { openStorage as openStorageOf } from '../../src/storage/openStorage';
import { fakeStorage } from './fakeStorage';

type Open = typeof openStorageOf;

const factory = new IDBFactory();
let openStorage: Open;

beforeAll(async () => {
  // Dexie looks for the database of the browser when it is loaded.
  const globals = { indexedDB: factory, IDBKeyRange, localStorage: fakeStorage(), navigator: {}, window: {} };
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
  ({ openStorage } = await import('../../src/storage/openStorage'));
});
afterAll(() => vi.unstubAllGlobals());

const page = (): ReturnType<Open> =>
  openStorage(
    { nowMs: () => 1_000, newId: () => 'page' },
    {},
    async () => null,
    async () => Promise.reject(new Error('not built')),
  );
let storage: ReturnType<Open>;
beforeEach(() => {
  storage = page();
});

it('opens no database before the first call', async () => {
  expect(await factory.databases()).toEqual([]);
});

it('finds on the next page what this one has written, each kind where it belongs', async () => {
  const note = await storage.notes.put(newNote('a', 1, 'text'), 0);
  if (!note.ok) throw new Error(note.error.kind);
  const image = { id: '1'.repeat(64), name: 'x.png', mimeType: 'image/png', bytes: new Uint8Array([1]) };
  expect(await storage.history.record(note.value, 5)).toEqual({ ok: true, value: true });
  expect(await storage.attachments.put(image)).toMatchObject({ ok: true });
  expect(await storage.settings.set('theme', 'dark')).toMatchObject({ ok: true });
  expect(await storage.memory.write(new ArrayBuffer(3))).toBe(true);
  expect(await (await storage.openBackups()).snapshots.take(10)).toEqual({ ok: true, value: true });
  storage.firstScreen.write(['a']);
  storage.journal.write(newNote('b', 1, 'draft'));

  const next = page();
  expect(await next.notes.all()).toEqual([note.value]);
  expect(await next.history.list('a')).toHaveLength(1);
  expect(await next.attachments.get(image.id)).toEqual(image);
  expect(await next.settings.get('theme')).toBe('dark');
  expect((await next.memory.read())?.byteLength).toBe(3);
  expect(await (await next.openBackups()).snapshots.list()).toHaveLength(1);
  expect(next.firstScreen.read()).toEqual(['a']);
  expect(next.journal.all().map(({ id }) => id)).toEqual(['b']);
  expect(await (await next.openQuizCards()).all()).toEqual([]);
  expect(await (await next.openMeaningStore()).getMany(['a'])).toEqual([undefined]);
  expect(await next.device.usage()).toMatchObject({ noteCount: 1, attachmentCount: 1, versionCount: 1 });
});

it('brings a library out; forgets a note in its versions and snapshots as well; and brings it in again', async () => {
  const file = await storage.transfer.exportBackup();
  if (!file.ok) throw new Error(file.error.kind);
  expect(await storage.notes.erase(['a'])).toMatchObject({ ok: true });
  expect(await storage.history.list('a')).toEqual([]);
  expect(await (await storage.openBackups()).snapshots.list()).toEqual([]);
  const { name, bytes } = file.value;
  const plan = await storage.transfer.planImport([
    { path: name, sizeBytes: bytes.length, bytes: async () => new Uint8Array(bytes) },
  ]);
  if (!plan.ok) throw new Error(plan.error.kind);
  expect(await storage.transfer.applyImport(plan.value)).toMatchObject({ ok: true });
  expect((await page().notes.all()).map(({ body }) => body)).toEqual(['text']);
});

it('erases everything', async () => {
  expect(await storage.device.eraseEverything()).toEqual({ ok: true, value: null });
  expect(await factory.databases()).toEqual([]);
  expect(storage.journal.all()).toEqual([]);
});
