import { afterEach, describe, expect, it, vi } from 'vitest';
import { Connection, type ConnectionOptions } from '../../src/storage/connection';
import { toStorageFailure } from '../../src/storage/failures';
import { assertMigrations, HISTORY_MIGRATIONS, NOTES_MIGRATIONS } from '../../src/storage/migrations';
import type { Migration } from '../../src/storage/migrations';
import { freshBrowser } from './faultyIndexedDb';

const first: Migration = { id: 1, name: 'one', stores: { notes: 'id' } };
const second: Migration = {
  id: 2,
  name: 'two',
  stores: { notes: 'id, kind' },
  upgrade: (transaction) =>
    transaction
      .table<{ id: string; kind?: string }>('notes')
      .toCollection()
      .modify((row) => {
        row.kind ??= 'plain';
      }),
};

const open: Connection[] = [];
const connect = (options: Omit<ConnectionOptions, 'name'>): Connection => {
  const connection = new Connection({ name: 'inkling', ...options });
  open.push(connection);
  return connection;
};
afterEach(() => {
  vi.useRealTimers();
  open.splice(0).forEach((connection) => connection.close());
});
/** Lets IndexedDB answer; only the timers of the app stand still. */
const answers = async (): Promise<void> => {
  for (let turn = 0; turn < 100; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

const put = (connection: Connection, id: string): Promise<unknown> =>
  connection.run((database) => database.table('notes').put({ id }));
const ids = (connection: Connection): Promise<unknown[]> =>
  connection.run((database) => database.table('notes').toCollection().primaryKeys());

/** A tab of the first version that closes for nobody. */
const openBare = (factory: IDBFactory): Promise<IDBDatabase> =>
  new Promise((resolve) => {
    const request = factory.open('inkling', 10);
    request.onupgradeneeded = () => request.result.createObjectStore('notes', { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
  });

describe('migrations', () => {
  it('are appended to, never changed', () => {
    // A released step is part of the data on people's devices: this list only grows.
    expect(NOTES_MIGRATIONS.map(({ id, stores }) => [id, stores])).toEqual([
      [1, { notes: 'id', attachments: 'id, storedAtMs', settings: 'key' }],
      [2, { quizCards: '[noteId+key], noteId, dueAtMs' }],
    ]);
    expect(HISTORY_MIGRATIONS.map(({ id, stores }) => [id, stores])).toEqual([
      [1, { versions: 'id, [noteId+recordedAtMs], recordedAtMs' }],
      [2, { contents: 'key', snapshots: '++seq', places: 'key' }],
    ]);
    expect(() => assertMigrations([second])).toThrow();
    expect(() => assertMigrations([first, first])).toThrow();
    expect(() => assertMigrations([first, second])).not.toThrow();
  });

  it('bring old data along', async () => {
    const browser = freshBrowser();
    const old = connect({ ...browser, migrations: [first] });
    await put(old, 'a');
    old.close();
    const fresh = connect({ ...browser, migrations: [first, second] });
    expect(await fresh.run((database) => database.table('notes').toArray())).toEqual([{ id: 'a', kind: 'plain' }]);
  });
});

describe('two versions of the app', () => {
  it('the old tab flushes, closes and asks for a reload when the new one upgrades', async () => {
    const browser = freshBrowser();
    const onReloadNeeded = vi.fn();
    const old: Connection = connect({
      ...browser,
      migrations: [first],
      flush: () => put(old, 'flushed'),
      onReloadNeeded,
    });
    await put(old, 'a');
    const fresh = connect({ ...browser, migrations: [first, second] });
    expect(await ids(fresh)).toEqual(['a', 'flushed']);
    expect(onReloadNeeded).toHaveBeenCalledOnce();
    const error: unknown = await put(old, 'late').catch((thrown: unknown) => thrown);
    expect(toStorageFailure(error)).toMatchObject({ kind: 'closed' });
    expect(await ids(fresh)).toEqual(['a', 'flushed']);
  });

  it('a flush that fails or hangs does not hold the upgrade up', async () => {
    const browser = freshBrowser();
    const old = connect({ ...browser, migrations: [first], flush: () => Promise.reject(new Error('no')) });
    await put(old, 'a');
    expect(await ids(connect({ ...browser, migrations: [first, second] }))).toEqual(['a']);
  });

  it('old code does not write into a newer database', async () => {
    const browser = freshBrowser();
    const fresh = connect({ ...browser, migrations: [first, second] });
    await put(fresh, 'a');
    fresh.close();
    const onReloadNeeded = vi.fn();
    const old = connect({ ...browser, migrations: [first], onReloadNeeded });
    await expect(put(old, 'b')).rejects.toThrow('newer version');
    expect(onReloadNeeded).toHaveBeenCalledOnce();
  });

  it('a tab that will not close is named as blocking', async () => {
    const browser = freshBrowser();
    const stubborn = await openBare(browser.indexedDB);
    const onBlocked = vi.fn(() => stubborn.close());
    const fresh = connect({ ...browser, migrations: [first, second], onBlocked });
    expect(await ids(fresh)).toEqual([]);
    expect(onBlocked).toHaveBeenCalled();
  });

  it('a tab that waited long for one that would not close still gives way, and can erase everything', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const wait = async (browser: ReturnType<typeof freshBrowser>): Promise<Connection> => {
      const stubborn = await openBare(browser.indexedDB);
      const waiting = connect({ ...browser, migrations: [first, second] });
      const reading = ids(waiting);
      await answers();
      await vi.advanceTimersByTimeAsync(20_500);
      await answers();
      stubborn.close();
      await answers();
      expect(await reading).toEqual([]);
      return waiting;
    };
    const browser = freshBrowser();
    await wait(browser);
    const onBlocked = vi.fn();
    const third: Migration = { id: 3, name: 'three', stores: { notes: 'id, kind, more' } };
    void ids(connect({ ...browser, migrations: [first, second, third], onBlocked })).catch(() => undefined);
    await answers();
    expect(onBlocked).not.toHaveBeenCalled();

    const erasing = (await wait(freshBrowser())).destroy().then(() => 'erased', String);
    await answers();
    await vi.advanceTimersByTimeAsync(20_500);
    expect(await erasing).toBe('erased');
  });

  it('a tab learns that another one erased everything', async () => {
    const browser = freshBrowser();
    const onReloadNeeded = vi.fn();
    const flush = vi.fn(() => Promise.resolve());
    const other = connect({ ...browser, migrations: [first], onReloadNeeded, flush });
    await put(other, 'a');
    await connect({ ...browser, migrations: [first] }).destroy();
    expect(onReloadNeeded).toHaveBeenCalledExactlyOnceWith(true);
    expect(flush).not.toHaveBeenCalled();
    expect(await browser.indexedDB.databases()).toEqual([]);
  });
});

describe('a lost connection', () => {
  it('is opened anew and the work done again', async () => {
    const connection = connect({ ...freshBrowser(), migrations: [first] });
    await put(connection, 'a');
    await connection.run(async (database) => database.backendDB().close());
    expect(await put(connection, 'b')).toBe('b');
    expect(await ids(connection)).toEqual(['a', 'b']);
  });

  it('is given up after some tries', async () => {
    const connection = connect({ ...freshBrowser(), migrations: [first] });
    const work = vi.fn(() => Promise.reject(new DOMException('gone', 'UnknownError')));
    await expect(connection.run(work)).rejects.toThrow('gone');
    expect(work).toHaveBeenCalledTimes(3);
  });

  it('is not suspected when the device is full or the work is wrong', async () => {
    const connection = connect({ ...freshBrowser(), migrations: [first] });
    for (const error of [new DOMException('full', 'QuotaExceededError'), new TypeError('bug')]) {
      const work = vi.fn(() => Promise.reject(error));
      await expect(connection.run(work)).rejects.toBe(error);
      expect(work).toHaveBeenCalledOnce();
    }
  });
});

describe('work over a whole library', () => {
  it('is waited for as long as it takes, and done once', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const connection = connect({ ...freshBrowser(), migrations: [first] });
    let finish = (): void => undefined;
    const work = vi.fn(() => new Promise<string>((resolve) => (finish = () => resolve('done'))));
    const running = connection.runBulk(work);
    await answers();
    await vi.advanceTimersByTimeAsync(5 * 60_000);
    finish();
    expect(await running).toBe('done');
    expect(work).toHaveBeenCalledOnce();
  });

  it('begins on a new connection when the old one is silent for as long as small work would be waited for', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const browser = freshBrowser();
    const connection = connect({ ...browser, migrations: [first] });
    await put(connection, 'a');
    let silent = true;
    await connection.run(async (database) => {
      // Holds the store, as a handle that never answers would look like.
      const store = database.backendDB().transaction('notes', 'readwrite').objectStore('notes');
      const hold = (): void => {
        if (silent) store.get('a').onsuccess = hold;
      };
      hold();
    });
    const work = vi.fn(async () => 'done');
    const running = connection.runBulk(work);
    await answers();
    await vi.advanceTimersByTimeAsync(19_999);
    expect(work).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    silent = false;
    await answers();
    expect(await running).toBe('done');
    expect(work.mock.calls).toEqual([[expect.anything(), 1]]);
  });
});
