import { expect, test, vi } from 'vitest';
import { readLocked } from '../../../src/core/locking/lockedBody';
import { noteOf } from '../storeHarness';
import { openLocking, PASSPHRASE, type LockingHarness } from './lockingHarness';

// 600,000 rounds are many for a machine that does other things as well.
vi.setConfig({ testTimeout: 60_000 });

const NEXT = 'eight louder ships';
const IDS = ['a', 'b', 'c'];

const openThree = async (): Promise<LockingHarness> => {
  const harness = await openLocking(IDS.map((id) => noteOf(id, `Secret ${id}`)));
  for (const id of IDS) await harness.locking().lock(id, 'Locked note', id === 'a' ? PASSPHRASE : null);
  await harness.locking().lockNow();
  return harness;
};

/** A device that holds these notes and nothing else: what an exported note or a backup brings along. */
const elsewhere = (harness: LockingHarness) => openLocking([...harness.notes.notes.values()]);

const opens = async (harness: LockingHarness, id: string, passphrase: string): Promise<boolean> => {
  const device = await elsewhere(harness);
  return (await device.locking().open(id, passphrase)) === 'opened' && device.text(id) === `Secret ${id}`;
};

test('a new passphrase opens every note, here and elsewhere, and the old one none', async () => {
  const harness = await openThree();
  const times = IDS.map((id) => harness.notes.notes.get(id)!.updatedAtMs);
  expect(await harness.locking().changePassphrase('wrong', NEXT)).toBe('wrong');
  expect(await harness.locking().changePassphrase(PASSPHRASE, NEXT)).toBe('changed');
  expect(harness.locking().behind).toBe(0);
  for (const id of IDS) {
    expect(await opens(harness, id, NEXT)).toBe(true);
    expect(await opens(harness, id, PASSPHRASE)).toBe(false);
  }
  expect(IDS.map((id) => harness.notes.notes.get(id)!.updatedAtMs)).toEqual(times);
  expect(await harness.locking().open('a', PASSPHRASE)).toBe('wrong');
  expect(await harness.locking().open('a', NEXT)).toBe('opened');
});

test('interrupted, every note opens with one of the two, it says how many are left, and goes on', async () => {
  const harness = await openThree();
  const put = harness.notes.put.bind(harness.notes);
  let writes = 0;
  vi.spyOn(harness.notes, 'put').mockImplementation(async (note, revision) => {
    writes += 1;
    if (writes > 1) throw new Error('the page is gone');
    return put(note, revision);
  });
  expect(await harness.locking().changePassphrase(PASSPHRASE, NEXT)).toBe('partly');
  expect(harness.locking().behind).toBe(2);
  const opened = await Promise.all(
    IDS.map(async (id) => [await opens(harness, id, PASSPHRASE), await opens(harness, id, NEXT)]),
  );
  for (const [old, next] of opened) expect([old, next].filter(Boolean)).toHaveLength(1);
  // On this device the new one opens them all.
  for (const id of IDS) expect(await harness.locking().open(id, NEXT)).toBe('opened');
  for (const id of IDS) await harness.locking().close(id);
  vi.mocked(harness.notes.put).mockRestore();
  await harness.locking().finishChange();
  expect(harness.locking().behind).toBe(0);
  for (const id of IDS) expect(await opens(harness, id, NEXT)).toBe(true);
});

test('the next start goes on by itself', async () => {
  const harness = await openThree();
  const notes = [...harness.notes.notes.values()];
  await harness.locking().changePassphrase(PASSPHRASE, NEXT);
  const key = await harness.settings.get('locking.key');
  const next = await openLocking(notes, ({ settings }) => void settings.set('locking.key', key!));
  expect(next.locking().behind).toBe(0);
  expect(readLocked(next.bodyOf('b'))).toMatchObject({ key });
});

test('an open note keeps what is written in it, before and after', async () => {
  const harness = await openThree();
  await harness.locking().open('a', PASSPHRASE);
  harness.locking().write('a', 'Secret a');
  const changing = harness.locking().changePassphrase(PASSPHRASE, NEXT);
  harness.locking().write('a', 'Secret a and more');
  await changing;
  harness.locking().write('a', 'Secret a and more!');
  await harness.saved('a');
  expect(harness.text('a')).toBe('Secret a and more!');
  const device = await elsewhere(harness);
  expect(await device.locking().open('a', NEXT)).toBe('opened');
  expect(device.text('a')).toBe('Secret a and more!');
  expect([...harness.notes.notes.keys()]).toEqual(IDS);
});

test('a library that was erased and restored takes its key from the first note that is opened', async () => {
  const harness = await openThree();
  const device = await elsewhere(harness);
  expect(device.locking().hasPassphrase).toBe(false);
  await device.locking().open('b', PASSPHRASE);
  expect(device.locking().hasPassphrase).toBe(true);
  expect(await device.settings.get('locking.key')).toEqual(await harness.settings.get('locking.key'));
  expect(await device.locking().open('c', null)).toBe('opened');
});
