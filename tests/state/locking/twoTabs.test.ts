import { expect, test, vi } from 'vitest';
import { lockedTitle } from '../../../src/core/locking/lockedBody';
import { isLocked } from '../../../src/core/note/isLocked';
import { noteOf } from '../storeHarness';
import { openLocking, PASSPHRASE, type LockingHarness } from './lockingHarness';

// 600,000 rounds are many for a machine that does other things as well.
vi.setConfig({ testTimeout: 60_000 });

/** Two tabs: each with a store and a keeper of its own; what one has stored comes to the other when it is told. */
const openTwo = async () => {
  const here = await openLocking([noteOf('a', 'Start')]);
  await here.locking().lock('a', 'Locked note', PASSPHRASE);
  const there = await openLocking([...here.notes.notes.values()]);
  await here.locking().open('a', null);
  await there.locking().open('a', PASSPHRASE);
  return { here, there };
};

const writtenIn = async (tab: LockingHarness, text: string) => {
  tab.locking().write('a', text);
  await tab.saved('a');
  return tab.notes.notes.get('a')!;
};

test('what one tab has saved shows in the other, where the note is open', async () => {
  const { here, there } = await openTwo();
  there.notes.putElsewhere(await writtenIn(here, 'Start, and here'));
  await vi.waitFor(() => expect(there.text('a')).toBe('Start, and here'));
  here.notes.putElsewhere(await writtenIn(there, 'Start, and here, and there'));
  await vi.waitFor(() => expect(here.text('a')).toBe('Start, and here, and there'));
});

test('two texts at once are both kept, each locked, and the tab says so', async () => {
  const { here, there } = await openTwo();
  const theirs = await writtenIn(there, 'Written there');
  here.locking().write('a', 'Written here');
  here.notes.putElsewhere(theirs);
  await here.saved('a');
  await here.store.getState().flush();
  await vi.waitFor(() => expect(here.notes.notes.size).toBe(2));
  expect(here.noticeKeys()).toContain('notes:conflict.kept');
  expect([...here.notes.notes.values()].every(({ body }) => isLocked(body))).toBe(true);
  const copy = [...here.notes.notes.values()].find(({ id }) => id !== 'a')!;
  expect(copy.tags).toEqual(['conflict']);
  expect(lockedTitle(copy.body)).toBe('Locked note');
  expect(here.text('a')).toBe('Written here');
  await here.locking().open(copy.id, null, true);
  expect(here.text(copy.id)).toBe('Written there');
});

test('a new passphrase in one tab is no other text for a note that is being written in another', async () => {
  const { here, there } = await openTwo();
  expect(await here.locking().changePassphrase(PASSPHRASE, 'another passphrase')).toBe('changed');
  const rewrapped = here.notes.notes.get('a')!;
  const long = 'Written there. '.repeat(3_000);
  there.locking().write('a', long);
  there.notes.putElsewhere(rewrapped);
  await vi.waitFor(() => expect(there.store.getState().library.byId.get('a')?.body).toBe(rewrapped.body));
  await there.store.getState().flush();
  await there.store.getState().flush();
  expect([there.notes.notes.size, there.noticeKeys()]).toEqual([1, []]);
  expect(there.text('a')).toBe(long);
  expect(there.bodyOf('a')).not.toBe(rewrapped.body);
});

test('a text that is not encrypted yet when theirs comes overwrites nothing', async () => {
  const { here, there } = await openTwo();
  const theirs = await writtenIn(there, 'Written there');
  // Long texts wait a moment before they are encrypted; the save queue does not know of them until then.
  const long = 'Written here. '.repeat(3_000);
  here.locking().write('a', long);
  here.notes.putElsewhere(theirs);
  await vi.waitFor(() => expect(here.store.getState().library.byId.get('a')?.body).toBe(theirs.body));
  await here.store.getState().flush();
  await here.store.getState().flush();
  const texts: (string | undefined)[] = [];
  for (const id of here.notes.notes.keys()) {
    await here.locking().open(id, null, true);
    texts.push(here.text(id));
  }
  expect(texts.sort()).toEqual([long, 'Written there'].sort());
});
