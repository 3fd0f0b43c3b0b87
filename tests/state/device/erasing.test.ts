import { expect, it } from 'vitest';
import type { ErasedPart } from '../../../src/core/ports/deviceStorage';
import { fail } from '../../../src/shared/result';
import { noteOf, openHarness, USAGE } from '../storeHarness';

const PARTS: readonly ErasedPart[] = ['notes', 'versions', 'meaning'];

const eraseWith = async (kept: readonly ErasedPart[]) => {
  const gone = PARTS.filter((part) => !kept.includes(part));
  const bench = openHarness([noteOf('n', 'text')], {
    device: {
      usage: async () => USAGE,
      eraseEverything: async () => {
        if (gone.includes('notes')) bench.notes.notes.clear();
        return fail({ gone, kept });
      },
    },
  });
  await bench.store.getState().load();
  await bench.store.getState().eraseEverything();
  return bench;
};

it.each<[readonly ErasedPart[], string]>([
  [['notes', 'versions', 'meaning'], 'eraseFailed'],
  [['notes'], 'eraseLeftNotes'],
  [['notes', 'meaning'], 'eraseLeftNotes'],
  [['versions'], 'eraseLeftVersions'],
  [['versions', 'meaning'], 'eraseLeftVersions'],
  [['meaning'], 'eraseLeftMeaning'],
])('when %j could not be erased, %s is said, and the screen shows what there is', async (kept, key) => {
  const bench = await eraseWith(kept);
  expect(bench.store.getState().notices).toMatchObject([{ key: `settings:device.${key}`, tone: 'warning' }]);
  expect(bench.store.getState().library.byId.has('n')).toBe(kept.includes('notes'));
  expect(bench.store.getState()).toMatchObject({ erasing: false });
  expect(bench.startedAfresh()).toBe(0);
  // The app works on.
  bench.store.getState().createNote({ body: 'after' });
  expect(await bench.store.getState().flush()).toBe(true);
});

it('starts afresh once everything is gone, and keeps no draft', async () => {
  const bench = openHarness([noteOf('n', 'text')]);
  await bench.store.getState().load();
  await bench.store.getState().eraseEverything();
  expect(bench.startedAfresh()).toBe(1);
  expect(bench.store.getState().notices).toEqual([]);
  bench.store.getState().editNote('n', { body: 'typed while the page went away' });
  bench.store.getState().journalPending();
  expect(bench.journal.all()).toEqual([]);
});
