import { afterEach, describe, expect, it } from 'vitest';
import { newNote } from '../../src/core/note/note';
import type { Note } from '../../src/core/note/note';
import { createSaveQueue } from '../../src/core/saving/saveQueue';
import type { SaveState } from '../../src/core/saving/saveState';
import { openDexie } from '../contract/implementations';
import { MemoryDraftJournal } from '../fakes/memoryRepositories';
import { manualTime } from '../fakes/manualTimers';
import { FAULTS, freshBrowser, injectFaults } from './faultyIndexedDb';
import type { Fault, FaultPlan } from './faultyIndexedDb';

let undo = (): void => undefined;
afterEach(() => undo());

interface Outcome {
  readonly calls: number;
  readonly saved: boolean;
}

/**
 * Opens the app, edits a stored note while call `breakAt` goes wrong, and checks what must hold whatever happened:
 * the text is on the disk, or it is on the screen and in the journal with the reason shown. Then the browser recovers.
 */
const editWithFault = async (fault: Fault, breakAt: number, forGood: boolean): Promise<Outcome> => {
  const browser = freshBrowser();
  const before = openDexie(browser.indexedDB);
  const first = await before.notes.put(newNote('a', 0, 'start'), 0);
  if (!first.ok) throw new Error(first.error.kind);
  before.close();

  const plan: FaultPlan = { calls: 0, breakAt, forGood, fault };
  const injected = injectFaults(plan);
  undo = injected.undo;
  const { notes, history, close } = openDexie(browser.indexedDB);
  const journal = new MemoryDraftJournal();
  const time = manualTime();
  const states: SaveState[] = [];
  let screen: Note = first.value;
  const queue = createSaveQueue({
    repository: notes,
    history,
    journal,
    clock: time.clock,
    timers: time.timers,
    onState: (_id, state) => states.push(state),
    onStored: (_stored, draft) => (screen = draft),
    onConflictCopy: () => expect.unreachable('there is one tab only'),
  });
  screen = { ...screen, body: 'precious' };
  queue.edit(screen, first.value);
  const saved = await queue.flush();
  const { calls } = plan;
  injected.undo();

  const other = openDexie(browser.indexedDB);
  const onDisk = await other.notes.get('a');
  expect(screen.body).toBe('precious');
  if (saved) {
    expect(onDisk).toMatchObject({ body: 'precious', revision: 2 });
    expect(states.at(-1)?.status).toBe('saved');
  } else {
    expect(onDisk).toBeDefined();
    expect(states.at(-1)).toMatchObject({ status: 'failed' });
    const state = states.at(-1);
    if (state?.status === 'failed') expect(state.failure.reason).not.toBe('');
    // The second call reads the schema; what goes wrong there is hidden by Dexie.
    if (fault === 'QuotaExceededError' && state?.status === 'failed' && breakAt > 2)
      expect(state.failure.kind).toBe('quota');
    expect(journal.drafts.get('a')?.body).toBe('precious');
    expect(queue.pending()).toEqual(['a']);
    expect(await queue.flush()).toBe(true);
    expect(await other.notes.get('a')).toMatchObject({ body: 'precious' });
  }
  expect(journal.drafts.size).toBe(0);
  expect(await other.notes.all()).toHaveLength(1);
  close();
  other.close();
  return { calls, saved };
};

describe.each(FAULTS)('%s at every call of IndexedDB', (fault) => {
  it('once: the text is saved, or kept with the reason', async () => {
    let broken = 0;
    for (let breakAt = 1; ; breakAt += 1) {
      const { calls, saved } = await editWithFault(fault, breakAt, false);
      if (calls < breakAt) break;
      broken += 1;
      // What a new connection can mend is mended without a word.
      if (fault !== 'QuotaExceededError') expect(saved, `call ${breakAt}`).toBe(true);
    }
    expect(broken).toBeGreaterThan(3);
  });

  it('from then on: the text is kept with the reason until the browser recovers', async () => {
    let failures = 0;
    for (let breakAt = 1; ; breakAt += 1) {
      const { calls, saved } = await editWithFault(fault, breakAt, true);
      if (calls < breakAt) break;
      if (!saved) failures += 1;
    }
    expect(failures).toBeGreaterThan(1);
  });
});

describe('all or nothing', () => {
  it('an import or an erase cut off at any call leaves everything or nothing', { timeout: 60_000 }, async () => {
    for (const fault of FAULTS) {
      for (let breakAt = 1; ; breakAt += 1) {
        const browser = freshBrowser();
        const before = openDexie(browser.indexedDB);
        await before.notes.put(newNote('old', 0, 'old'), 0);
        before.close();
        const plan: FaultPlan = { calls: 0, breakAt, forGood: true, fault };
        const injected = injectFaults(plan);
        undo = injected.undo;
        const tab = openDexie(browser.indexedDB);
        const image = { id: 'a'.repeat(64), name: 'x', mimeType: 'image/png', bytes: new Uint8Array([1]) };
        const inserted = await tab.notes.insertAll([newNote('x', 0, 'x'), newNote('y', 0, 'y')], [image]);
        const erased = await tab.notes.erase(['old', 'x']);
        const { calls } = plan;
        injected.undo();
        const after = openDexie(browser.indexedDB);
        const ids = (await after.notes.all()).map(({ id }) => id);
        const images = await after.attachments.all();
        expect([ids.includes('y'), images.length === 1]).toEqual([inserted.ok, inserted.ok]);
        if (erased.ok) expect(ids.filter((id) => id !== 'y')).toEqual([]);
        else if (ids.includes('old')) expect(ids.includes('x')).toBe(inserted.ok);
        tab.close();
        after.close();
        if (calls < breakAt) break;
      }
    }
  });
});
