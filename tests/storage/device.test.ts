import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { newNote } from '../../src/core/note/note';
import { openChangeChannel } from '../../src/storage/changeChannel';
import { Connection } from '../../src/storage/connection';
import { DexieAttachmentRepository } from '../../src/storage/dexieAttachmentRepository';
import { DexieDeviceStorage } from '../../src/storage/dexieDeviceStorage';
import { DexieHistoryRepository } from '../../src/storage/dexieHistoryRepository';
import { DexieMeaningStore } from '../../src/storage/dexieMeaningStore';
import { DexieNoteRepository } from '../../src/storage/dexieNoteRepository';
import { joinLivePages } from '../../src/storage/livePages';
import { LocalStorageDraftJournal } from '../../src/storage/localStorageDraftJournal';
import { HISTORY_MIGRATIONS, MEANING_MIGRATIONS, NOTES_MIGRATIONS } from '../../src/storage/migrations';
import { fakeStorage } from './fakeStorage';

it('the device says what it holds, and erases all of it', async () => {
  const browser = { indexedDB: new IDBFactory(), IDBKeyRange };
  const notesConnection = new Connection({ ...browser, name: 'inkling', migrations: NOTES_MIGRATIONS });
  const historyConnection = new Connection({ ...browser, name: 'inkling-history', migrations: HISTORY_MIGRATIONS });
  const changes = openChangeChannel('test-device');
  const history = new DexieHistoryRepository(historyConnection);
  const storage = fakeStorage();
  const journal = new LocalStorageDraftJournal(() => storage, joinLivePages(undefined, 'page'));
  const notes = new DexieNoteRepository(notesConnection, changes, history, journal, () => 0);
  const attachments = new DexieAttachmentRepository(notesConnection, () => 0);
  const connectMeaning = () => new Connection({ ...browser, name: 'inkling-meaning', migrations: MEANING_MIGRATIONS });
  const meaning = new DexieMeaningStore(connectMeaning, changes);
  const device = new DexieDeviceStorage(notesConnection, [historyConnection, connectMeaning()], journal, undefined);
  const vectors = {
    noteId: 'a',
    maker: 'meaning@1.0.0',
    bodyHash: 1,
    passageHashes: Uint32Array.of(1),
    spans: Uint32Array.of(0, 1),
    vectors: Int8Array.of(1, 2),
    scales: Float32Array.of(0.5),
  };
  expect(await meaning.put([vectors])).toBe(true);
  await notes.put(newNote('a', 0, 'x'), 0);
  await notes.put({ ...newNote('b', 0, 'y'), trashedAtMs: 1 }, 0);
  await history.record(newNote('a', 0, 'x'), 1);
  await attachments.put({ id: '1'.repeat(64), name: 'x', mimeType: 'image/png', bytes: new Uint8Array(7) });
  journal.write(newNote('a', 0, 'draft'));
  expect(await device.usage()).toEqual({
    noteCount: 2,
    trashedCount: 1,
    attachmentCount: 1,
    attachmentBytes: 7,
    versionCount: 1,
    usedBytes: null,
    quotaBytes: null,
    persisted: null,
  });
  expect(await device.eraseEverything()).toEqual({ ok: true, value: null });
  expect(await browser.indexedDB.databases()).toEqual([]);
  expect(storage.length).toBe(0);
  expect(await notes.put(newNote('a', 0, 'late'), 0)).toMatchObject({ ok: false, error: { kind: 'closed' } });
  // What was being read when everything was erased does not come back.
  expect(await meaning.put([vectors])).toBe(false);
  expect(await browser.indexedDB.databases()).toEqual([]);
  changes.close();
});

it('an erasing that fails says what is gone and what is not, keeps the drafts, and leaves both databases usable', async () => {
  const browser = { indexedDB: new IDBFactory(), IDBKeyRange };
  const notesConnection = new Connection({ ...browser, name: 'inkling', migrations: NOTES_MIGRATIONS });
  const historyConnection = new Connection({ ...browser, name: 'inkling-history', migrations: HISTORY_MIGRATIONS });
  const changes = openChangeChannel('test-device-fails');
  const history = new DexieHistoryRepository(historyConnection);
  const storage = fakeStorage();
  const journal = new LocalStorageDraftJournal(() => storage, joinLivePages(undefined, 'page'));
  const notes = new DexieNoteRepository(notesConnection, changes, history, journal, () => 0);
  const meaning = new Connection({ ...browser, name: 'inkling-meaning', migrations: MEANING_MIGRATIONS });
  const device = new DexieDeviceStorage(notesConnection, [historyConnection, meaning], journal, undefined);
  await notes.put(newNote('a', 0, 'x'), 0);
  await history.record(newNote('a', 0, 'x'), 1);
  journal.write(newNote('a', 0, 'draft'));
  const remove = browser.indexedDB.deleteDatabase.bind(browser.indexedDB);
  browser.indexedDB.deleteDatabase = (name) => {
    if (name === 'inkling-history') throw new DOMException('no', 'UnknownError');
    return remove(name);
  };
  expect(await device.eraseEverything()).toEqual({
    ok: false,
    error: { gone: ['notes', 'meaning'], kept: ['versions'] },
  });
  expect(await notes.all()).toEqual([]);
  expect(await history.list('a')).toHaveLength(1);
  expect(journal.all()).toHaveLength(1);
  expect(await notes.put(newNote('b', 0, 'written on'), 0)).toMatchObject({ ok: true });
  browser.indexedDB.deleteDatabase = remove;
  expect(await device.eraseEverything()).toEqual({ ok: true, value: null });
  expect(await browser.indexedDB.databases()).toEqual([]);
  changes.close();
});

describe('a device', () => {
  const openDevice = async (manager?: Partial<StorageManager>) => {
    const browser = { indexedDB: new IDBFactory(), IDBKeyRange };
    const notes = new Connection({ ...browser, name: 'inkling', migrations: NOTES_MIGRATIONS });
    const history = new Connection({ ...browser, name: 'inkling-history', migrations: HISTORY_MIGRATIONS });
    const meaning = new Connection({ ...browser, name: 'inkling-meaning', migrations: MEANING_MIGRATIONS });
    const journal = new LocalStorageDraftJournal(() => fakeStorage(), joinLivePages(undefined, 'page'));
    for (const [connection, table] of [[notes, 'settings'] as const, [history, 'places'] as const])
      await connection.run((database) => database.table(table).put({ key: 'a' }));
    await meaning.run((database) => database.table('vectors').put({ noteId: 'a' }));
    const device = new DexieDeviceStorage(notes, [history, meaning], journal, manager as StorageManager | undefined);
    return { device, factory: browser.indexedDB };
  };

  it('says what the browser says of its room, and leaves open what it does not', async () => {
    const said = await openDevice({
      estimate: async () => ({ usage: 5, quota: 100 }),
      persisted: async () => true,
    });
    expect(await said.device.usage()).toMatchObject({ usedBytes: 5, quotaBytes: 100, persisted: true });
    const silent = await openDevice({
      estimate: async () => Promise.reject(new TypeError('not here')),
      persisted: async () => Promise.reject(new TypeError('not here')),
    });
    expect(await silent.device.usage()).toMatchObject({ usedBytes: null, quotaBytes: null, persisted: null });
  });

  it('erases nothing at all when neither the notes nor the versions can be erased', async () => {
    const { device, factory } = await openDevice();
    const remove = factory.deleteDatabase.bind(factory);
    factory.deleteDatabase = (name) => {
      if (name !== 'inkling-meaning') throw new DOMException('no', 'UnknownError');
      return remove(name);
    };
    expect(await device.eraseEverything()).toEqual({
      ok: false,
      error: { gone: [], kept: ['notes', 'versions', 'meaning'] },
    });
    expect((await factory.databases()).map(({ name }) => name)).toContain('inkling-meaning');
  });
});
