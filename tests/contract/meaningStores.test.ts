import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import type { MeaningStore, StoredVectors } from '../../src/core/ports/meaningStore';
import { openChangeChannel } from '../../src/storage/changeChannel';
import { Connection } from '../../src/storage/connection';
import { DexieMeaningStore } from '../../src/storage/dexieMeaningStore';
import { MEANING_MIGRATIONS } from '../../src/storage/migrations';
import { injectFaults } from '../storage/faultyIndexedDb';
import { MemoryMeaningStore } from '../fakes/memoryMeaningStore';

let channels = 0;
const openDexie = (factory = new IDBFactory()): MeaningStore =>
  new DexieMeaningStore(
    () => new Connection({ name: 'inkling-meaning', migrations: MEANING_MIGRATIONS, indexedDB: factory, IDBKeyRange }),
    openChangeChannel(`test-meaning-${(channels += 1)}`),
  );

const record = (noteId: string, fields: Partial<StoredVectors> = {}): StoredVectors => ({
  noteId,
  maker: 'meaning@1.0.0',
  bodyHash: 17,
  passageHashes: Uint32Array.of(4_000_000_000, 5),
  spans: Uint32Array.of(0, 9, 10, 30),
  vectors: Int8Array.of(1, -127, 3, 4, 5, 6),
  scales: Float32Array.of(0.25, 0.5),
  ...fields,
});

const loadAll = async (store: MeaningStore, maker = 'meaning@1.0.0') => {
  const found: StoredVectors[] = [];
  for await (const portion of store.load(maker)) found.push(...portion);
  return found.map(({ noteId }) => noteId).sort();
};

describe.each([
  { name: 'memory', open: () => new MemoryMeaningStore() },
  { name: 'dexie', open: () => openDexie() },
])('a store of vectors: $name', ({ open }) => {
  it('gives back what it was given', async () => {
    const store = open();
    expect(
      await store.put([
        record('a'),
        record('b', { spans: new Uint32Array(4) }),
        record('empty', {
          scales: new Float32Array(0),
          vectors: new Int8Array(0),
          spans: new Uint32Array(0),
          passageHashes: new Uint32Array(0),
        }),
      ]),
    ).toBe(true);
    const [a, none] = await store.getMany(['a', 'x']);
    expect(a).toMatchObject(record('a'));
    expect(none).toBeUndefined();
    expect(await loadAll(store)).toEqual(['a', 'b', 'empty']);
  });

  it('replaces, removes, and forgets everything', async () => {
    const store = open();
    await store.put([record('a'), record('b')]);
    await store.put([record('a', { bodyHash: 18 })]);
    expect((await store.getMany(['a']))[0]?.bodyHash).toBe(18);
    expect(await store.remove(['a', 'unknown'])).toBe(true);
    expect(await loadAll(store)).toEqual(['b']);
    await store.forget();
    expect(await loadAll(store)).toEqual([]);
    expect(await store.put([record('c')])).toBe(true);
    expect(await loadAll(store)).toEqual(['c']);
  });

  it('removes what another pack has made', async () => {
    const store = open();
    await store.put([record('old', { maker: 'meaning@0.9.0' }), record('new')]);
    expect(await loadAll(store)).toEqual(['new']);
    expect(await store.getMany(['old'])).toEqual([undefined]);
  });

  it('tells of every change', async () => {
    const store = open();
    const told: (readonly string[] | null)[] = [];
    const stop = store.onChange((ids) => void told.push(ids));
    await store.put([record('a')]);
    await store.remove(['a']);
    await store.forget();
    stop();
    await store.put([record('b')]);
    expect(told).toEqual([['a'], ['a'], null]);
  });
});

describe('vectors in IndexedDB', () => {
  /** Opens the database as nobody of the app would. */
  const raw = (factory: IDBFactory, version?: number, upgrade?: (database: IDBDatabase) => void) =>
    new Promise<IDBDatabase>((resolve, reject) => {
      const request = factory.open('inkling-meaning', version);
      request.onupgradeneeded = () => upgrade?.(request.result);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('not opened'));
    });
  const done = (request: IDBRequest | IDBTransaction): Promise<unknown> =>
    new Promise((resolve) => {
      if ('oncomplete' in request) request.oncomplete = resolve;
      else request.onsuccess = () => resolve(request.result);
    });

  it('leaves out and removes what is damaged', async () => {
    const factory = new IDBFactory();
    await openDexie(factory).put([record('whole'), record('flipped'), record('short'), record('odd')]);
    const database = await raw(factory);
    const transaction = database.transaction('vectors', 'readwrite');
    const vectors = transaction.objectStore('vectors');
    const stored = async (id: string) => (await done(vectors.get(id))) as { data: Uint8Array };
    const flipped = await stored('flipped');
    flipped.data[20] = 99;
    vectors.put(flipped);
    const short = await stored('short');
    vectors.put({ ...short, data: short.data.slice(0, 30) });
    vectors.put({ noteId: 'odd', maker: 7 });
    await done(transaction);
    database.close();
    const store = openDexie(factory);
    expect(await loadAll(store)).toEqual(['whole']);
    const again = await raw(factory);
    expect(await done(again.transaction('vectors').objectStore('vectors').getAllKeys())).toEqual(['whole']);
    again.close();
  });

  it('begins anew where the database is of another shape, and says so', async () => {
    const factory = new IDBFactory();
    (await raw(factory, 10, (database) => void database.createObjectStore('vectors', { keyPath: 'name' }))).close();
    const store = openDexie(factory);
    const told: (readonly string[] | null)[] = [];
    store.onChange((ids) => void told.push(ids));
    expect(await store.put([record('a')])).toBe(true);
    expect(told).toEqual([null, ['a']]);
    expect(await loadAll(openDexie(factory))).toEqual(['a']);
  });

  it('is read in portions, each note once', async () => {
    const factory = new IDBFactory();
    const ids = Array.from({ length: 450 }, (_, index) => `n${String(index).padStart(3, '0')}`);
    await openDexie(factory).put(ids.map((id) => record(id, { maker: id < 'n250' ? 'old' : 'meaning@1.0.0' })));
    expect(await loadAll(openDexie(factory))).toEqual(ids.slice(250));
    const portions: number[] = [];
    for await (const portion of openDexie(factory).load('meaning@1.0.0')) portions.push(portion.length);
    expect(portions).toEqual([200]);
  });

  it('says so when the disk is full, and leaves what is there', async () => {
    const factory = new IDBFactory();
    const store = openDexie(factory);
    await store.put([record('a')]);
    const told = vi.fn();
    store.onChange(told);
    const full = injectFaults({ calls: 0, breakAt: 1, forGood: true, fault: 'QuotaExceededError' });
    expect([await store.put([record('b')]), await store.remove(['a'])]).toEqual([false, false]);
    full.undo();
    expect(told).not.toHaveBeenCalled();
    expect(await loadAll(store)).toEqual(['a']);
  });

  it('is worth no alarm where no database can be opened: nothing is known, and it heals', async () => {
    const store = openDexie();
    const broken = injectFaults({ calls: 0, breakAt: 1, forGood: true, fault: 'InvalidStateError' });
    expect([await store.put([record('a')]), await store.remove(['a'])]).toEqual([false, false]);
    expect(await store.getMany(['a', 'b'])).toEqual([undefined, undefined]);
    expect(await loadAll(store)).toEqual([]);
    broken.undo();
    expect(await store.put([record('a')])).toBe(true);
    expect(await loadAll(store)).toEqual(['a']);
  });

  it('is forgotten also by a tab that has not opened it', async () => {
    const factory = new IDBFactory();
    await openDexie(factory).put([record('a')]);
    await openDexie(factory).forget();
    expect(await factory.databases()).toEqual([]);
  });

  it('leaves the database of a newer version of the app alone', async () => {
    const factory = new IDBFactory();
    const stores = (database: IDBDatabase) => void database.createObjectStore('vectors', { keyPath: 'noteId' });
    (await raw(factory, 990, stores)).close();
    const store = openDexie(factory);
    expect(await store.put([record('a')])).toBe(false);
    expect(await loadAll(store)).toEqual([]);
    expect((await factory.databases())[0]?.version).toBe(990);
  });

  it('keeps nothing of a note that was removed: a scan of the whole database', async () => {
    const factory = new IDBFactory();
    const store = openDexie(factory);
    const canary = Int8Array.from([101, 102, 103, 104, 105, 106]);
    await store.put([record('kept'), record('canary-note', { vectors: canary })]);
    const scan = async (): Promise<string> => {
      const database = await raw(factory);
      const found: unknown[] = [];
      for (const name of [...database.objectStoreNames]) {
        found.push(await done(database.transaction(name).objectStore(name).getAll()));
      }
      database.close();
      return JSON.stringify(found, (_key, value: unknown) =>
        ArrayBuffer.isView(value) ? [...(value as Int8Array)] : value,
      );
    };
    expect(await scan()).toContain('101,102,103');
    await store.remove(['canary-note']);
    const after = await scan();
    expect(after).not.toContain('canary-note');
    expect(after).not.toContain('101,102,103');
    expect(after).toContain('kept');
    await store.forget();
    expect(await factory.databases()).toEqual([]);
  });

  it('writes nothing back after another tab has deleted it, until it is loaded on purpose', async () => {
    const factory = new IDBFactory();
    const [here, there] = [openDexie(factory), openDexie(factory)];
    await here.put([record('a')]);
    expect(await loadAll(there)).toEqual(['a']);
    await there.forget();
    expect(await here.put([record('b')])).toBe(false);
    expect(await factory.databases()).toEqual([]);
    expect(await loadAll(here)).toEqual([]);
    expect(await here.put([record('b')])).toBe(true);
    expect(await loadAll(there)).toEqual(['b']);
  });
});
