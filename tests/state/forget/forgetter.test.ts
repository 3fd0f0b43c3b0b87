import { expect, it } from 'vitest';
import type { FolderState, FolderStatus } from '../../../src/core/ports/backupFolder';
import type { ScanReport, ScanTerm } from '../../../src/core/ports/storeScan';
import { openForgetter } from '../../../src/state/forget/forgetter';
import { settle } from '../../fakes/manualTimers';
import { noteOf, openLoaded } from '../storeHarness';

const LINE = 'The zeppelin lands on the meadow at noon';

/** `hits`: what each look finds, one after the other; nothing after the last. */
const open = async (hits: readonly number[] = [], folderStatus: FolderStatus = 'none') => {
  const harness = await openLoaded([noteOf('n', LINE), noteOf('other', 'stays here')]);
  const left = [...hits];
  const searches: (readonly ScanTerm[])[] = [];
  const order: string[] = [];
  const erasedMemory: number[] = [];
  const forgottenMeaning: string[] = [];
  const forgetMeaning = async (ids: readonly string[]): Promise<void> => void forgottenMeaning.push(...ids);
  const written: (boolean | undefined)[] = [];
  const none: FolderState = { status: folderStatus, name: '', writtenAtMs: null };
  const folder = {
    state: async () => none,
    pick: async () => none,
    allow: async () => none,
    leave: async () => none,
    write: async (_nowMs: number, whole?: boolean) => {
      written.push(whole);
      order.push('folder');
      return none;
    },
  };
  const search = async (terms: readonly ScanTerm[]): Promise<ScanReport> => {
    searches.push(terms);
    order.push('look');
    const store = { kind: 'database' as const, name: 'inkling / notes', recordCount: 1, hitCount: left.shift() ?? 0 };
    return { stores: [store], unread: [] };
  };
  const memory = {
    read: async () => null,
    write: async () => true,
    erase: async () => {
      erasedMemory.push(1);
      return true;
    },
  };
  const { clock, timers } = harness.time;
  const firstScreen = {
    read: () => harness.firstScreen.ids,
    write: (ids: readonly string[]) => void (harness.firstScreen.ids = ids),
  };
  openForgetter({ ...harness, firstScreen, memory, folder, forgetMeaning, scan: { search }, clock, timers });
  const forget = (id: string): Promise<void> => harness.store.getState().forgetter!.forget(id);
  return { ...harness, forget, searches, erasedMemory, forgottenMeaning, written, order };
};

it('takes a note out of everything and says what a look afterwards found', async () => {
  const harness = await open();
  await harness.history.record(noteOf('n', 'an earlier version of this very note'), 1);
  harness.journal.left.push(noteOf('n', `${LINE}, a draft of a page that is gone`));
  harness.firstScreen.ids = ['n', 'other'];
  const receipt = { noteIds: ['n', 'other'], attachmentIds: [], revisions: { n: 1, other: 1 } };
  harness.store.setState({ lastImport: receipt });
  await harness.forget('n');
  expect([...harness.notes.notes.keys()]).toEqual(['other']);
  expect(harness.history.versions).toEqual([]);
  expect(harness.journal.all()).toEqual([]);
  expect(harness.firstScreen.ids).toEqual(['other']);
  expect(harness.store.getState().lastImport).toEqual({
    noteIds: ['other'],
    attachmentIds: [],
    revisions: { other: 1 },
  });
  expect(harness.erasedMemory).toHaveLength(1);
  expect(harness.forgottenMeaning).toEqual(['n']);
  expect(harness.written).toEqual([true]);
  // What is kept of the folder names its files by titles.
  expect(harness.order).toEqual(['folder', 'look']);
  const texts = harness.searches[0]?.map(({ text }) => text);
  expect(texts).toEqual(expect.arrayContaining(['n', LINE, 'an earlier version of this very note', 'zeppelin']));
  const { forgetter, overlay } = harness.store.getState();
  expect(overlay).toBe('forgotten');
  expect(forgetter?.forgetting).toMatchObject({ title: LINE, report: { stores: [{ hitCount: 0 }] } });
});

it('says that a folder which could not be written to still holds it', async () => {
  const inFolder = async (status: FolderStatus): Promise<boolean | undefined> => {
    const harness = await open([], status);
    await harness.forget('n');
    return harness.store.getState().forgetter?.forgetting?.inFolder;
  };
  expect(await inFolder('ask')).toBe(true);
  expect(await inFolder('failed')).toBe(true);
  expect(await inFolder('ready')).toBe(false);
  expect(await inFolder('unsupported')).toBe(false);
});

it('looks for its images as well, but not for those that others show', async () => {
  const harness = await open();
  const address = (digit: string): string => `![](attachment:${digit.repeat(64)})`;
  harness.notes.notes.set('n', noteOf('n', LINE));
  await harness.history.record(noteOf('n', `${address('1')} ${address('2')} ${address('3')}`), 1);
  await harness.history.record(noteOf('other', address('2')), 1);
  harness.store.setState(({ library }) => ({
    library: { ...library, byId: new Map(library.byId).set('other', noteOf('other', address('3'))) },
  }));
  await harness.forget('n');
  const images = harness.searches[0]?.map(({ text }) => text).filter((text) => /^\d{64}$/u.test(text));
  expect(images).toEqual(['1'.repeat(64)]);
});

it('looks again for what a part writes a moment later, and shows what stays', async () => {
  const once = await open([1]);
  const forgetting = once.forget('n');
  for (let turn = 0; turn < 5; turn += 1) await settle();
  expect(once.store.getState().forgetter?.forgetting?.report).toBeNull();
  await once.time.advance(4_000);
  await forgetting;
  expect(once.searches).toHaveLength(2);
  expect(once.store.getState().forgetter?.forgetting?.report?.stores[0]?.hitCount).toBe(0);

  const stuck = await open([1, 1, 1, 3]);
  const failing = stuck.forget('n');
  for (let look = 0; look < 5; look += 1) await stuck.time.advance(4_000);
  await failing;
  expect(stuck.store.getState().forgetter?.forgetting?.report?.stores[0]?.hitCount).toBe(3);
});

it('shows that the note is still here when it could not be erased', async () => {
  const harness = await open([2]);
  await harness.history.record(noteOf('n', 'an earlier version'), 1);
  harness.notes.nextFailure = { kind: 'unknown', reason: 'test' };
  await harness.forget('n');
  expect(harness.history.versions).toHaveLength(1);
  expect(harness.erasedMemory).toEqual([]);
  expect(harness.noticeKeys()).toContain('notes:eraseFailed');
  expect(harness.store.getState().forgetter?.forgetting).toMatchObject({ report: { stores: [{ hitCount: 2 }] } });
  expect(harness.store.getState().forgetter?.forgetting?.inFolder).toBe(false);
  await harness.forget('not there');
  expect(harness.searches).toHaveLength(1);
});

it('names it no more among the notes that are not learnt from, before the memory has come', async () => {
  const harness = await open();
  await harness.settings.set('memory', { enabled: true, leftOutNotes: ['n', 'other'], leftOutTags: ['diary'] });
  await harness.forget('n');
  expect(await harness.settings.get('memory')).toMatchObject({ leftOutNotes: ['other'], leftOutTags: ['diary'] });
});
