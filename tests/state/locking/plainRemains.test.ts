import { expect, it } from 'vitest';
import { PlainRemains } from '../../../src/state/locking/plainRemains';
import { fail, ok } from '../../../src/shared/result';
import { noteOf, openLoaded } from '../storeHarness';

const LOCKED = 'Diary\n\n```inkling-locked\nbm90IGEgd29yZA==\n```\n';

/** Tabs over one browser: the versions of a note are erased or not, all else is. */
const openTabs = async (bodies: Readonly<Record<string, string>>) => {
  const notes = Object.entries(bodies).map(([id, body]) => noteOf(id, body));
  const { store, settings, time } = await openLoaded(notes);
  const erased: string[] = [];
  const open = (erases = true): PlainRemains =>
    new PlainRemains({
      store,
      settings,
      clock: time.clock,
      timers: time.timers,
      history: {
        erase: async (ids) => {
          if (!erases) return fail({ kind: 'unknown', reason: 'busy' });
          erased.push(...ids);
          return ok(null);
        },
      },
      journal: { forget: () => undefined },
      folder: { write: async () => ({ status: 'none', name: '', writtenAtMs: null }) },
      memory: { erase: async () => true },
      cards: { forget: async () => ok(null) },
      forgetMeaning: async () => true,
    });
  const due = async () =>
    Object.keys(await settings.all())
      .filter((key) => key.startsWith('locking.unclean'))
      .sort();
  return { open, due, erased, settings };
};

it('keeps what one tab could not clean, whatever another one has cleaned meanwhile', async () => {
  const { open, due, erased } = await openTabs({ a: LOCKED, b: LOCKED });
  const [first, second] = [open(false), open()];
  await first.announce('a');
  expect(await first.erase('a')).toBe(false);
  await second.announce('b');
  expect(await second.erase('b')).toBe(true);
  expect(await due()).toEqual(['locking.unclean.a']);
  await open().resume();
  expect([await due(), erased]).toEqual([[], ['b', 'a']]);
});

it('keeps what another tab is about to lock, and not what is erased for good', async () => {
  const { open, due, erased } = await openTabs({ a: 'not locked yet' });
  await open().announce('a');
  await open().announce('gone');
  await open().resume();
  expect([await due(), erased]).toEqual([['locking.unclean.a'], []]);
});

it('takes over the list of an earlier version, and keeps of it what cannot be cleaned yet', async () => {
  const { open, due, erased, settings } = await openTabs({ a: LOCKED, b: 'about to be locked' });
  await settings.set('locking.unclean', ['a', 'b', 'gone', 7]);
  await open(false).resume();
  expect(await due()).toEqual(['locking.unclean.a', 'locking.unclean.b']);
  await open().resume();
  expect([await due(), erased]).toEqual([['locking.unclean.b'], ['a']]);
});
