// @vitest-environment node -- jsdom's Blob cannot be read
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newNote } from '../../../src/core/note/note';
import { Connection } from '../../../src/storage/connection';
import { HISTORY_MIGRATIONS } from '../../../src/storage/migrations';
import { MemoryNoteRepository } from '../../fakes/memoryNoteRepository';
import { MemoryQuizCards } from '../../fakes/memoryQuizCards';
import { MemoryAttachmentRepository } from '../../fakes/memoryRepositories';

let connection: Connection;

const open = async () => {
  vi.resetModules();
  const { openBackupStorage } = await import('../../../src/storage/backup/openBackupStorage');
  const notes = new MemoryNoteRepository();
  notes.notes.set('a', { ...newNote('a', 1, 'kept'), revision: 1 });
  const parts = [connection, notes, new MemoryAttachmentRepository(), async () => new MemoryQuizCards(notes)] as const;
  const opened = openBackupStorage(...parts);
  expect(openBackupStorage(...parts)).toBe(opened);
  return opened;
};

beforeEach(() => {
  connection = new Connection({
    name: 'inkling-history',
    migrations: HISTORY_MIGRATIONS,
    indexedDB: new IDBFactory(),
    IDBKeyRange,
  });
  vi.stubGlobal('window', {});
});
afterEach(() => {
  connection.close();
  vi.unstubAllGlobals();
});

describe('the backups of a browser profile', () => {
  it('are taken by one tab at a time: a snapshot waits for the one of another tab', async () => {
    const asked: string[] = [];
    let letGo = (): void => undefined;
    const otherTab = new Promise<void>((resolve) => (letGo = resolve));
    vi.stubGlobal('navigator', {
      locks: {
        request: async (name: string, job: () => Promise<unknown>) => {
          asked.push(name);
          await otherTab;
          return job();
        },
      },
    });
    const { snapshots } = await open();
    const taking = snapshots.take(1);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await snapshots.list()).toEqual([]);
    letGo();
    expect(await taking).toEqual({ ok: true, value: true });
    expect(asked).toEqual(['inkling-snapshots']);
  });

  it('are taken also where the browser has no locks and lets no folder be picked', async () => {
    vi.stubGlobal('navigator', {});
    const { snapshots, folder } = await open();
    expect(await snapshots.take(1)).toEqual({ ok: true, value: true });
    expect(await snapshots.list()).toHaveLength(1);
    expect((await folder.state()).status).toBe('unsupported');
  });

  it('take turns there, too: what is forgotten while a snapshot is taken is not in it, and one that fails holds up none', async () => {
    vi.stubGlobal('navigator', {});
    const { snapshots } = await open();
    // The note has been read by then.
    const taking = snapshots.take(1);
    const forgetting = snapshots.forget(['a']);
    expect(await taking).toEqual({ ok: true, value: true });
    expect(await forgetting).toEqual({ ok: true, value: null });
    expect(await snapshots.list()).toEqual([]);
    connection.close();
    expect((await snapshots.take(2)).ok).toBe(false);
    expect((await snapshots.forget(['a'])).ok).toBe(false);
  });
});
