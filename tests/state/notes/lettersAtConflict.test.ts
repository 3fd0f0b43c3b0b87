import { afterEach, expect, it, vi } from 'vitest';
import { noteOf, openHarness } from '../storeHarness';

const MERGE = '../../../src/core/saving/bodyMerge';
afterEach(() => {
  vi.doUnmock(MERGE);
  vi.resetModules();
});

it.each(['comes', 'does not come'])('letters wait in the editor while the code that joins texts %s', async (how) => {
  // As in a very long note: letters reach the note a moment after they were typed.
  let doc = 'top\n\nend';
  let waiting = false;
  const handOver = (): void => {
    if (waiting) store.getState().editNote('n', { body: doc });
    waiting = false;
  };
  const { store, notes, time } = openHarness([noteOf('n', doc)], { handOver });
  vi.doMock(MERGE, async (original) => {
    // Behind the answer of the disk, and before that code is here.
    doc += ', mine';
    waiting = true;
    if (how === 'comes') return await original();
    throw new Error('no network');
  });
  await store.getState().load();
  store.getState().pinNote('n', true);
  notes.notes.set('n', noteOf('n', 'top, theirs\n\nend', { revision: 2 }));
  await time.advance(300);
  await vi.waitFor(() => expect(store.getState().library.byId.get('n')?.revision).toBeGreaterThan(1));
  handOver();
  await store.getState().flush();
  expect([...notes.notes.values()].map(({ body }) => body).sort()).toEqual(
    how === 'comes' ? ['top, theirs\n\nend, mine'] : ['top\n\nend, mine', 'top, theirs\n\nend'],
  );
});
