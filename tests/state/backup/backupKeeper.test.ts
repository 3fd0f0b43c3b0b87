import { describe, expect, it } from 'vitest';
import type { BackupFolder, FolderState } from '../../../src/core/ports/backupFolder';
import type { SnapshotInfo, SnapshotStore } from '../../../src/core/ports/snapshotStore';
import { ok } from '../../../src/shared/result';
import { BackupKeeper } from '../../../src/state/backup/backupKeeper';
import { noteOf, openLoaded, USAGE } from '../storeHarness';

const MINUTE_MS = 60_000;

const openKeeper = async (
  stored: Parameters<typeof openLoaded>[0] = [],
  over: {
    snapshots?: SnapshotInfo[];
    folder?: FolderState['status'];
    persisted?: boolean;
    failedReads?: number;
    copiedAtMs?: number;
  } = {},
) => {
  const harness = await openLoaded(stored);
  if (over.copiedAtMs !== undefined) harness.store.getState().setPreference('lastBackupAtMs', over.copiedAtMs);
  const list: SnapshotInfo[] = [...(over.snapshots ?? [])];
  let lastSeen = '';
  const snapshots: SnapshotStore = {
    list: async () => [...list],
    take: async (nowMs) => {
      const seen = JSON.stringify([...harness.notes.notes.values()]);
      if (seen === lastSeen) return ok(false);
      lastSeen = seen;
      list.unshift({ seq: list.length + 1, atMs: nowMs, noteCount: harness.notes.notes.size });
      return ok(true);
    },
    fileOf: async () => null,
    forget: async () => ok(null),
  };
  let state: FolderState = { status: over.folder ?? 'none', name: '', writtenAtMs: null };
  let failuresLeft = over.failedReads ?? 0;
  const calls: string[] = [];
  const answer = (call: string, status: FolderState['status']) => async (): Promise<FolderState> => {
    calls.push(call);
    return (state = { ...state, status });
  };
  const folder: BackupFolder = {
    state: async () => {
      if ((failuresLeft -= 1) >= 0) throw new DOMException('The database did not answer.', 'TimeoutError');
      return state;
    },
    pick: answer('pick', 'ready'),
    allow: answer('allow', 'ready'),
    leave: answer('leave', 'none'),
    write: async () => {
      if (state.status === 'ready') calls.push('write');
      return state;
    },
  };
  const device = { usage: async () => ({ ...USAGE, persisted: over.persisted ?? false }) };
  const deps = { ...harness, snapshots, folder, device, clock: harness.time.clock, timers: harness.time.timers };
  const keeper = new BackupKeeper(deps);
  await keeper.start();
  const write = async (body: string): Promise<void> => {
    harness.store.getState().editNote('n', { body });
    await harness.store.getState().flush();
  };
  return { ...harness, list, calls, write };
};

const many = Array.from({ length: 9 }, (_, index) => noteOf(`m${index}`, `note ${index}`, { updatedAtMs: 500 }));

describe('snapshots by themselves', () => {
  it('are never more than five minutes apart while somebody writes, and none is taken while nobody does', async () => {
    const { time, list, write } = await openKeeper([noteOf('n', 'start')]);
    for (let step = 0; step < 12 * 30; step += 1) {
      await write(`text ${step}`);
      await time.advance(10_000);
    }
    const momentsMs = list.map(({ atMs }) => atMs).reverse();
    const gapsMs = momentsMs.slice(1).map((atMs, index) => atMs - momentsMs[index]!);
    expect(gapsMs.length).toBeGreaterThan(8);
    expect(Math.max(...gapsMs)).toBeLessThanOrEqual(5 * MINUTE_MS);
    expect(Math.min(...gapsMs)).toBeGreaterThanOrEqual(4 * MINUTE_MS);
    await time.advance(10 * MINUTE_MS);
    const { length } = list;
    await time.advance(600 * MINUTE_MS);
    expect(list).toHaveLength(length);
  });

  it('go on when the last one was taken by a clock that was ahead', async () => {
    const { time, list } = await openKeeper([noteOf('n', 'start')], {
      snapshots: [{ seq: 1, atMs: 10 ** 12, noteCount: 1 }],
    });
    await time.advance(MINUTE_MS);
    expect(list).toHaveLength(2);
  });

  it('are pointed at when there are no notes any more, and only then', async () => {
    const lost = await openKeeper([], { snapshots: [{ seq: 1, atMs: 1, noteCount: 3 }] });
    expect(lost.noticeKeys()).toEqual(['safety:backup.lost']);
    lost.store.getState().notices[0]?.action?.run();
    expect(lost.store.getState().route).toEqual({ page: 'settings', tab: 'transfer' });
    const here = await openKeeper([noteOf('n', 'a')], { snapshots: [{ seq: 1, atMs: 1, noteCount: 3 }] });
    expect(here.noticeKeys()).toEqual([]);
  });

  it('that cannot be read say so', async () => {
    const { store, noticeKeys } = await openKeeper([noteOf('n', 'a')]);
    await store.getState().backup?.restore(1);
    expect(noticeKeys()).toEqual(['safety:backup.unreadable']);
  });
});

describe('a folder', () => {
  it('is filled at once, and then with every snapshot', async () => {
    const { store, calls, write, time } = await openKeeper([noteOf('n', 'start')]);
    await store.getState().backup?.pickFolder();
    expect(calls).toEqual(['pick', 'write']);
    await write('more');
    await time.advance(MINUTE_MS);
    expect(calls).toEqual(['pick', 'write', 'write']);
    await store.getState().backup?.leaveFolder();
    expect(store.getState().backup?.folder.status).toBe('none');
  });

  it('that the browser wants to be asked about again is asked about once, calmly', async () => {
    const { store, noticeKeys, calls } = await openKeeper(many, { folder: 'ask' });
    expect(noticeKeys()).toEqual(['safety:folder.ask']);
    store.getState().notices[0]?.action?.run();
    await Promise.resolve();
    expect(calls).toContain('allow');
  });
});

describe('a folder that cannot be read at the start', () => {
  it('ends no backups, and is asked for again', async () => {
    const { store, list, calls, time, noticeKeys } = await openKeeper(many, { folder: 'ready', failedReads: 3 });
    expect(store.getState().backup?.folder.status).toBe('none');
    await time.advance(2 * MINUTE_MS);
    expect(store.getState().backup?.folder.status).toBe('ready');
    expect([list.length, calls]).toEqual([1, ['write']]);
    expect(noticeKeys()).toEqual([]);
  });

  it('asks for its permission, or reminds of a copy, once it is known', async () => {
    const { noticeKeys, time } = await openKeeper(many, { folder: 'ask', failedReads: 1 });
    expect(noticeKeys()).toEqual([]);
    await time.advance(MINUTE_MS);
    expect(noticeKeys()).toEqual(['safety:folder.ask']);
  });
});

describe('a reminder', () => {
  it('comes where no folder is, with one click to a file, and not again at the next start', async () => {
    const { store, noticeKeys, files, settings, time } = await openKeeper(many, { folder: 'unsupported' });
    expect(noticeKeys()).toEqual(['safety:backup.remindUnsafe']);
    expect(await settings.get('backup.remindedAtMs')).toBe(time.clock.nowMs());
    store.getState().notices[0]?.action?.run();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(files.map(({ name }) => name)).toEqual([expect.stringMatching(/^inkling-backup/u)]);
  });

  it('comes though the last copy was made by a clock that was ahead', async () => {
    const harness = await openKeeper(many, { folder: 'unsupported', copiedAtMs: 10 ** 12 });
    expect(harness.noticeKeys()).toEqual(['safety:backup.remindUnsafe']);
  });

  it('is worded otherwise where the browser keeps the notes, and stays away where a folder is', async () => {
    expect((await openKeeper(many, { persisted: true })).noticeKeys()).toEqual(['safety:backup.remind']);
    expect((await openKeeper(many, { folder: 'ready' })).noticeKeys()).toEqual([]);
  });
});
