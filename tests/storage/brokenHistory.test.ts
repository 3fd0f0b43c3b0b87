import { afterEach, beforeEach, expect, it } from 'vitest';
import { housekeep } from '../../src/core/saving/housekeeping';
import { OWED_VERSIONS } from '../../src/core/saving/owedVersions';
import { newNote, TRASH_RETENTION_MS } from '../../src/core/note/note';
import { openChangeChannel } from '../../src/storage/changeChannel';
import { Connection } from '../../src/storage/connection';
import { DexieAttachmentRepository } from '../../src/storage/dexieAttachmentRepository';
import { DexieHistoryRepository } from '../../src/storage/dexieHistoryRepository';
import { DexieQuizCards } from '../../src/storage/dexieQuizCards';
import { DexieSettingsRepository } from '../../src/storage/dexieSettingsRepository';
import { DexieNoteRepository } from '../../src/storage/dexieNoteRepository';
import { HISTORY_MIGRATIONS, NOTES_MIGRATIONS } from '../../src/storage/migrations';
import { ZipTransferService } from '../../src/storage/transfer/zipTransferService';
import { MemoryDraftJournal, MemorySettingsRepository } from '../fakes/memoryRepositories';
import { freshBrowser } from './faultyIndexedDb';

const image = { id: 'a'.repeat(64), name: 'x.png', mimeType: 'image/png', bytes: new Uint8Array([1]) };
const clock = { nowMs: () => 2 * TRASH_RETENTION_MS, newId: () => 'new' };

const openWithBrokenHistory = () => {
  const browser = freshBrowser();
  const connection = new Connection({ ...browser, name: 'inkling', migrations: NOTES_MIGRATIONS });
  const historyConnection = new Connection({ ...browser, name: 'inkling-history', migrations: HISTORY_MIGRATIONS });
  historyConnection.close();
  const changes = openChangeChannel('test-broken-history');
  const history = new DexieHistoryRepository(historyConnection);
  const journal = new MemoryDraftJournal();
  const notes = new DexieNoteRepository(connection, changes, history, journal, clock.nowMs);
  const attachments = new DexieAttachmentRepository(connection, clock.nowMs);
  const close = (): void => {
    changes.close();
    connection.close();
  };
  const cards = new DexieQuizCards(connection, changes);
  return { notes, attachments, history, journal, cards, close };
};

let desk: ReturnType<typeof openWithBrokenHistory>;
beforeEach(() => {
  desk = openWithBrokenHistory();
});
afterEach(() => desk.close());

it('erasing succeeds once the notes are gone, and leaves the image that an unread version may show', async () => {
  await desk.attachments.put(image);
  await desk.notes.put(newNote('a', 0, `![](attachment:${image.id})`), 0);
  expect(await desk.notes.erase(['a'])).toEqual({ ok: true, value: [] });
  expect(await desk.notes.all()).toEqual([]);
  expect(await desk.attachments.all()).toHaveLength(1);
});

it('the versions are erased at the next start', async () => {
  const browser = freshBrowser();
  const open = () => {
    const connection = new Connection({ ...browser, name: 'inkling', migrations: NOTES_MIGRATIONS });
    const historyConnection = new Connection({ ...browser, name: 'inkling-history', migrations: HISTORY_MIGRATIONS });
    const changes = openChangeChannel('test-broken-history');
    const history = new DexieHistoryRepository(historyConnection);
    const journal = new MemoryDraftJournal();
    const notes = new DexieNoteRepository(connection, changes, history, journal, clock.nowMs);
    const settings = new DexieSettingsRepository(connection, changes);
    const attachments = new DexieAttachmentRepository(connection, clock.nowMs);
    const close = (): void => [changes, connection, historyConnection].forEach((part) => part.close());
    return { notes, attachments, history, historyConnection, settings, journal, clock, close };
  };
  const first = open();
  for (const id of ['a', 'b', 'c']) {
    await first.notes.put(newNote(id, 0, `${id} ![](attachment:${image.id})`), 0);
    await first.history.record(newNote(id, 0, `earlier ${id}`), 0);
  }
  expect(await first.notes.erase(['c'])).toMatchObject({ ok: true });
  expect(await first.settings.all()).toEqual({});
  await first.attachments.put(image);
  first.historyConnection.close();
  for (const id of ['a', 'b']) expect(await first.notes.erase([id])).toMatchObject({ ok: true });
  expect(await first.settings.get(OWED_VERSIONS)).toEqual(['a', 'b']);
  first.close();
  const next = open();
  await next.notes.insertAll([{ ...newNote('b', 0, 'brought back'), revision: 1 }], []);
  await housekeep(next);
  expect((await next.history.latest()).map(({ body }) => body)).toEqual(['earlier b']);
  expect(await next.settings.get(OWED_VERSIONS)).toEqual(['b']);
  next.close();
});

const noPage = async () => Promise.reject(new Error('not built'));

it('an import is taken back', async () => {
  const transfer = new ZipTransferService(desk.notes, desk.attachments, clock, desk.cards, null, noPage);
  const receipt = await transfer.applyImport({
    kind: 'markdown',
    notes: [{ ...newNote('a', 0, 'x'), revision: 1 }],
    attachments: [],
    skipped: [],
  });
  if (!receipt.ok) throw new Error(receipt.error.kind);
  expect(await transfer.undoImport(receipt.value)).toEqual({ ok: true, value: { kept: [] } });
});

it('housekeeping erases what is due and says so', async () => {
  await desk.notes.put({ ...newNote('a', 0, 'x'), trashedAtMs: 1 }, 0);
  const settings = new MemorySettingsRepository();
  await settings.set('housekeeping.startDays', [...Array.from({ length: 30 }, (_none, day) => day + 20)]);
  expect(await housekeep({ ...desk, settings, clock })).toEqual(['a']);
});
