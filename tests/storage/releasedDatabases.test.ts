import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { HISTORY_MIGRATIONS, NOTES_MIGRATIONS } from '../../src/storage/migrations';
import { openDexie } from '../contract/implementations';
import { freshBrowser } from './faultyIndexedDb';

interface StoredTable {
  readonly keyPath: string | string[];
  readonly autoIncrement?: boolean;
  readonly indexes: readonly (string | string[])[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}
type StoredDatabases = Readonly<
  Record<string, { readonly version: number; readonly stores: Readonly<Record<string, StoredTable>> }>
>;

const FOLDER = new URL('../fixtures/databases/', import.meta.url);
const released = (name: string): StoredDatabases =>
  JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as StoredDatabases;

/** Puts on the disk what an earlier version of the app left there, with nothing of this version's code. */
const lay = async (factory: IDBFactory, databases: StoredDatabases): Promise<void> => {
  for (const [name, { version, stores }] of Object.entries(databases)) {
    await new Promise<void>((resolve, reject) => {
      const opening = factory.open(name, version);
      opening.onerror = () => reject(new Error(name));
      opening.onupgradeneeded = () => {
        for (const [table, { keyPath, autoIncrement = false, indexes, rows }] of Object.entries(stores)) {
          const store = opening.result.createObjectStore(table, { keyPath, autoIncrement });
          for (const index of indexes) store.createIndex(Array.isArray(index) ? `[${index.join('+')}]` : index, index);
          for (const row of rows)
            store.put('bytes' in row ? { ...row, bytes: Uint8Array.from(row['bytes'] as number[]) } : row);
        }
      };
      opening.onsuccess = () => {
        opening.result.close();
        resolve();
      };
    });
  }
};

it('there is a database of every schema that was released', () => {
  const latest = Math.max(NOTES_MIGRATIONS.length, HISTORY_MIGRATIONS.length);
  expect(readdirSync(FOLDER).sort()).toEqual(Array.from({ length: latest }, (_, at) => `schema${at + 1}.json`));
});

it.each(readdirSync(FOLDER))('%s opens with all that it holds, and is written on', async (name) => {
  const databases = released(name);
  const rowsOf = (database: string, table: string) => databases[database]?.stores[table]?.rows ?? [];
  const { indexedDB } = freshBrowser();
  await lay(indexedDB, databases);
  const app = openDexie(indexedDB);
  try {
    expect(await app.notes.all()).toEqual(rowsOf('inkling', 'notes'));
    expect(await app.settings.all()).toEqual({ theme: 'dark' });
    const [image] = await app.attachments.all();
    expect([...(image?.bytes ?? [])]).toEqual([137, 80, 78, 71]);
    expect(await app.history.list('n1')).toEqual(rowsOf('inkling-history', 'versions'));
    expect(await app.cards.all()).toEqual(rowsOf('inkling', 'quizCards'));
    const note = (await app.notes.get('n1'))!;
    expect(await app.notes.put({ ...note, body: 'Written on' }, note.revision)).toMatchObject({ ok: true });
    expect((await indexedDB.databases()).map(({ version }) => version)).toEqual([
      NOTES_MIGRATIONS.length * 10,
      HISTORY_MIGRATIONS.length * 10,
    ]);
  } finally {
    app.close();
  }
});
