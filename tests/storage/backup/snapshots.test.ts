// @vitest-environment node -- jsdom's Blob cannot be read
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newNote, type Note } from '../../../src/core/note/note';
import type { Attachment } from '../../../src/core/ports/attachmentRepository';
import { DexieSnapshotStore } from '../../../src/storage/backup/dexieSnapshotStore';
import { contentsOf, snapshotsOf } from '../../../src/storage/backup/snapshotRecords';
import { Connection } from '../../../src/storage/connection';
import { DexieHistoryRepository } from '../../../src/storage/dexieHistoryRepository';
import { HISTORY_MIGRATIONS } from '../../../src/storage/migrations';
import { ZipTransferService } from '../../../src/storage/transfer/zipTransferService';
import { sha256Hex } from '../../../src/shared/sha256';
import { MemoryNoteRepository } from '../../fakes/memoryNoteRepository';
import { MemoryQuizCards } from '../../fakes/memoryQuizCards';
import { MemoryAttachmentRepository } from '../../fakes/memoryRepositories';

const HOUR_MS = 60 * 60 * 1000;

let connection: Connection;
let notes: MemoryNoteRepository;
let attachments: MemoryAttachmentRepository;
let store: DexieSnapshotStore;

beforeEach(() => {
  connection = new Connection({
    name: 'inkling-history',
    migrations: HISTORY_MIGRATIONS,
    indexedDB: new IDBFactory(),
    IDBKeyRange,
  });
  attachments = new MemoryAttachmentRepository();
  notes = new MemoryNoteRepository(attachments.attachments);
  store = new DexieSnapshotStore(connection, notes, attachments, (job) => job());
});
afterEach(() => connection.close());

const noteOf = (id: string, body: string, over: Partial<Note> = {}): Note => ({
  ...newNote(id, 1_000, body),
  revision: 1,
  ...over,
});
const put = (...list: Note[]): void => list.forEach((note) => notes.notes.set(note.id, note));
const imageOf = async (text: string): Promise<Attachment> => {
  const bytes = new TextEncoder().encode(text);
  return { id: await sha256Hex(bytes), name: `${text}.png`, mimeType: 'image/png', bytes };
};
const take = async (nowMs: number): Promise<boolean> => {
  const taken = await store.take(nowMs);
  if (!taken.ok) throw new Error(taken.error.kind);
  return taken.value;
};
/** The library that a snapshot brings back into an empty browser. */
const restored = async (seq: number): Promise<{ notes: Note[]; images: string[] }> => {
  const file = await store.fileOf(seq);
  if (file === null) return { notes: [], images: [] };
  const images = new MemoryAttachmentRepository();
  const empty = new MemoryNoteRepository(images.attachments);
  const transfer = new ZipTransferService(
    empty,
    images,
    { nowMs: () => 0, newId: () => 'fresh' },
    new MemoryQuizCards(empty),
    null,
    async () => Promise.reject(new Error('not built')),
  );
  const plan = await transfer.planImport([
    { path: file.name, sizeBytes: file.bytes.length, bytes: async () => file.bytes },
  ]);
  if (!plan.ok) throw new Error(plan.error.kind);
  expect((await transfer.applyImport(plan.value)).ok).toBe(true);
  return {
    notes: (await empty.all()).sort((a, b) => (a.id < b.id ? -1 : 1)),
    images: (await images.all()).map(({ id }) => id),
  };
};
const contents = async (): Promise<string> =>
  JSON.stringify(await connection.run((database) => contentsOf(database).toArray()));

describe('snapshots', () => {
  it('bring back the whole library as it was, trash, tags and images included', async () => {
    const image = await imageOf('boat');
    await attachments.put(image);
    put(
      noteOf('a', `see ![x](attachment:${image.id})`, { tags: ['t'], pinned: true }),
      noteOf('b', 'old', { trashedAtMs: 5, archived: true, revision: 7 }),
      noteOf('c', 'Zeile\n🌊'),
    );
    const before = (await notes.all()).sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(await take(HOUR_MS)).toBe(true);
    notes.notes.clear();
    attachments.attachments.clear();
    const [only] = await store.list();
    expect(only).toMatchObject({ atMs: HOUR_MS, noteCount: 3 });
    expect(await restored(only!.seq)).toEqual({ notes: before, images: [image.id] });
  });

  it('of an unchanged library, and of one without notes, are not taken', async () => {
    expect(await take(1)).toBe(false);
    put(noteOf('a', 'one'));
    expect(await take(2)).toBe(true);
    expect(await take(3)).toBe(false);
    put(noteOf('a', 'one', { pinned: true, revision: 2 }));
    expect(await take(4)).toBe(true);
    notes.notes.clear();
    expect(await take(5)).toBe(false);
    expect(await store.list()).toHaveLength(2);
  });

  it('store what has not changed once: a changed note costs one note and one bucket', async () => {
    put(...Array.from({ length: 500 }, (_, index) => noteOf(`n${index}`, `Note ${index}`)));
    await take(1);
    const before = await connection.run((database) => contentsOf(database).count());
    put(noteOf('n7', 'Note 7, changed', { revision: 2 }));
    await take(2);
    expect(await connection.run((database) => contentsOf(database).count())).toBe(before + 2);
    const [newest, oldest] = await store.list();
    expect((await restored(newest!.seq)).notes.find(({ id }) => id === 'n7')?.body).toBe('Note 7, changed');
    expect((await restored(oldest!.seq)).notes.find(({ id }) => id === 'n7')?.body).toBe('Note 7');
  });

  it('are thinned, and what no snapshot names any more is dropped', async () => {
    for (let number = 0; number < 100; number += 1) {
      put(noteOf('a', `text ${number}`, { revision: number + 1 }));
      await take(number * 60_000);
    }
    expect((await store.list()).length).toBeLessThanOrEqual(15);
    const fresh = new DexieSnapshotStore(connection, notes, attachments, (job) => job());
    put(noteOf('a', 'the last', { revision: 200 }));
    await fresh.take(200 * 60_000);
    expect(await connection.run((database) => contentsOf(database).count())).toBeLessThanOrEqual(32);
    for (const { seq } of await store.list()) expect((await restored(seq)).notes).toHaveLength(1);
  });

  it('hold nothing of a note that is forgotten, and the rest as it was', async () => {
    const image = await imageOf('canary picture');
    await attachments.put(image);
    put(noteOf('a', `CANARY ![x](attachment:${image.id})`), noteOf('b', 'stays'), noteOf('c', 'stays too'));
    await take(HOUR_MS);
    put(noteOf('b', 'stays, changed', { revision: 2 }));
    await take(2 * HOUR_MS);
    expect(await contents()).toContain('CANARY');
    const history = new DexieHistoryRepository(connection, (ids) => store.forget(ids));
    expect(await history.erase(['a'])).toEqual({ ok: true, value: null });
    expect(await contents()).not.toContain('CANARY');
    expect(await contents()).not.toContain(image.id);
    const [newest, oldest] = await store.list();
    expect([newest?.noteCount, oldest?.noteCount]).toEqual([2, 2]);
    expect((await restored(newest!.seq)).notes.map(({ body }) => body)).toEqual(['stays, changed', 'stays too']);
    expect((await restored(oldest!.seq)).notes.map(({ body }) => body)).toEqual(['stays', 'stays too']);
  });

  it('go when nothing is left in them', async () => {
    put(noteOf('a', 'only'));
    await take(1);
    expect((await store.forget(['a'])).ok).toBe(true);
    expect(await store.list()).toEqual([]);
    expect(await connection.run((database) => contentsOf(database).count())).toBe(0);
  });

  it('that are damaged bring back what is whole', async () => {
    put(noteOf('a', 'whole'), noteOf('b', 'to be damaged'));
    await take(1);
    await connection.run((database) =>
      contentsOf(database)
        .filter(({ value }) => typeof value === 'string' && value.includes('to be damaged'))
        .modify({ value: '{"id":"b","body":"forged"}' }),
    );
    const [only] = await store.list();
    expect((await restored(only!.seq)).notes.map(({ body }) => body)).toEqual(['whole']);
    await connection.run((database) => contentsOf(database).clear());
    expect(await store.fileOf(only!.seq)).toBeNull();
    expect(await store.fileOf(99)).toBeNull();
  });

  it('with a bucket that is no list bring back the notes of the others', async () => {
    put(...Array.from({ length: 40 }, (_, index) => noteOf(`n${index}`, `Note ${index}`)));
    await take(1);
    const [only] = await store.list();
    const [record] = await connection.run((database) => snapshotsOf(database).toArray());
    const damaged = record!.buckets.find((key) => key !== '')!;
    await connection.run((database) => contentsOf(database).update(damaged, { value: '{"no":"list"}' }));
    const found = (await restored(only!.seq)).notes.length;
    expect(found).toBeGreaterThan(20);
    expect(found).toBeLessThan(40);
  });

  it('leave out a picture that is nowhere and a note that no version of the app has written, and bring the rest', async () => {
    const [here, lost] = [await imageOf('here'), await imageOf('lost')];
    await attachments.put(here);
    await attachments.put(lost);
    put(
      noteOf('a', `![x](attachment:${here.id}) ![x](attachment:${lost.id}) ![x](attachment:${'f'.repeat(64)})`),
      noteOf('b', 'odd', { tags: 'none' as never }),
    );
    expect(await take(1)).toBe(true);
    await connection.run((database) => contentsOf(database).delete(lost.id));
    const [only] = await store.list();
    const back = await restored(only!.seq);
    expect(back.notes.map(({ id }) => id)).toEqual(['a']);
    expect(back.images).toEqual([here.id]);
  });

  it('are left alone when a note is forgotten that is in none of them', async () => {
    put(noteOf('a', 'one'));
    await take(1);
    const before = await contents();
    expect(await store.forget(['unknown'])).toEqual({ ok: true, value: null });
    expect(await contents()).toBe(before);
    expect(await store.list()).toHaveLength(1);
  });

  it('say so when they cannot be stored, and leave the older ones', async () => {
    put(noteOf('a', 'one'));
    await take(1);
    put(noteOf('a', 'two', { revision: 2 }));
    connection.close('full');
    expect(await store.take(2)).toMatchObject({ ok: false, error: { kind: 'closed' } });
    connection.reopen();
    expect(await connection.run((database) => snapshotsOf(database).count())).toBe(1);
  });
});
