import { afterEach, expect, it, vi } from 'vitest';
import { newNote } from '../../src/core/note/note';
import { openDexie } from '../contract/implementations';
import { freshBrowser } from './faultyIndexedDb';

afterEach(() => {
  vi.useRealTimers();
});
/** Lets IndexedDB answer; only the timers of the app stand still. */
const answers = async (): Promise<void> => {
  for (let turn = 0; turn < 200; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

/** Keeps every other write out of a table until it is let go, as a slow disk would. */
const hold = async (factory: IDBFactory, table: string): Promise<() => void> => {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = factory.open('inkling');
    request.onsuccess = () => resolve(request.result);
  });
  let held = true;
  const store = database.transaction(table, 'readwrite').objectStore(table);
  const again = (): void => {
    if (held) store.get('none').onsuccess = again;
    else database.close();
  };
  again();
  return () => (held = false);
};

it('an import, a read of all notes and an erase may take minutes, and are done once', async () => {
  const { indexedDB } = freshBrowser();
  const { notes, close } = openDexie(indexedDB);
  await notes.put(newNote('old', 0, 'old'), 0);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const slowly = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    const release = await hold(indexedDB, 'notes');
    const running = work();
    await answers();
    for (let minute = 0; minute < 5; minute += 1) {
      await vi.advanceTimersByTimeAsync(60_000);
      await answers();
    }
    release();
    await answers();
    return running;
  };
  expect(await slowly(() => notes.insertAll([newNote('a', 0, 'x')], []))).toEqual({ ok: true, value: null });
  expect(await slowly(() => notes.all())).toHaveLength(2);
  expect(await slowly(() => notes.erase(['a', 'old']))).toEqual({ ok: true, value: [] });
  close();
});
