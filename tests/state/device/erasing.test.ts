import { expect, it } from 'vitest';
import type { ErasedPart } from '../../../src/core/ports/deviceStorage';
import { fail } from '../../../src/shared/result';
import { noteOf, openHarness, USAGE } from '../storeHarness';

const PARTS: readonly ErasedPart[] = ['notes', 'versions', 'meaning'];

const eraseWith = async (kept: readonly ErasedPart[]) => {
  const gone = PARTS.filter((part) => !kept.includes(part));
  const harness = openHarness([noteOf('n', 'text')], {
    device: {
      usage: async () => USAGE,
      eraseEverything: async () => {
        if (gone.includes('notes')) harness.notes.notes.clear();
        return fail({ gone, kept });
      },
    },
  });
  await harness.store.getState().load();
  await harness.store.getState().eraseEverything();
  return harness;
};

it.each<[readonly ErasedPart[], string]>([
  [['notes', 'versions', 'meaning'], 'eraseFailed'],
  [['notes'], 'eraseLeftNotes'],
  [['notes', 'meaning'], 'eraseLeftNotes'],
  [['versions'], 'eraseLeftVersions'],
  [['versions', 'meaning'], 'eraseLeftVersions'],
  [['meaning'], 'eraseLeftMeaning'],
])('when %j could not be erased, %s is said, and the screen shows what there is', async (kept, key) => {
  const harness = await eraseWith(kept);
  expect(harness.store.getState().notices).toMatchObject([{ key: `settings:device.${key}`, tone: 'warning' }]);
  expect(harness.store.getState().library.byId.has('n')).toBe(kept.includes('notes'));
  expect(harness.store.getState()).toMatchObject({ erasing: false });
  expect(harness.startedAfresh()).toBe(0);
  // The app works on.
  harness.store.getState().createNote({ body: 'after' });
  expect(await harness.store.getState().flush()).toBe(true);
});

it('no draft that could not be stored brings its note back when only the versions are left', async () => {
  const harness = openHarness([noteOf('n', 'text')], {
    device: {
      usage: async () => USAGE,
      eraseEverything: async () => {
        harness.notes.notes.clear();
        return fail({ gone: ['notes', 'meaning'], kept: ['versions'] });
      },
    },
  });
  await harness.store.getState().load();
  harness.store.getState().editNote('n', { body: 'text and more' });
  harness.journal.left = [noteOf('n', 'typed in a page that is gone')];
  harness.notes.nextFailure = { kind: 'quota', reason: 'full' };
  await harness.store.getState().eraseEverything();
  await harness.time.advance(60_000);
  expect([harness.notes.notes.size, harness.store.getState().library.byId.size]).toEqual([0, 0]);
  expect(harness.journal.all()).toEqual([]);
});

it('starts afresh once everything is gone, and keeps no draft', async () => {
  const harness = openHarness([noteOf('n', 'text')]);
  await harness.store.getState().load();
  await harness.store.getState().eraseEverything();
  expect(harness.startedAfresh()).toBe(1);
  expect(harness.store.getState().notices).toEqual([]);
  harness.store.getState().editNote('n', { body: 'typed while the page went away' });
  harness.store.getState().journalPending();
  expect(harness.journal.all()).toEqual([]);
});
