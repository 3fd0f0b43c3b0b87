import { expect, it } from 'vitest';
import { keepLastImport, receiptWithout } from '../../../src/state/transfer/lastImportKeeper';
import { settle } from '../../fakes/manualTimers';
import { noteOf, openLoaded, type Harness } from '../storeHarness';

const FILE = { path: 'boat.md', sizeBytes: 5, bytes: async () => new TextEncoder().encode('A boat') };

const imported = async (harness: Harness): Promise<string> => {
  await harness.store.getState().planImport([FILE]);
  await harness.store.getState().acceptImport();
  await settle();
  return harness.store.getState().lastImport!.noteIds[0]!;
};

it('an import can be taken back after a restart, and by another tab, until the next one', async () => {
  const first = await openLoaded([noteOf('n', 'Mine')]);
  await keepLastImport(first);
  const id = await imported(first);
  const kept = await first.settings.all();

  const next = await openLoaded([...first.notes.notes.values()]);
  for (const [key, value] of Object.entries(kept)) await next.settings.set(key, value);
  await keepLastImport(next);
  expect(next.store.getState().lastImport?.noteIds).toEqual([id]);
  await next.store.getState().undoImport();
  await settle();
  expect([...next.notes.notes.keys()]).toEqual(['n']);
  expect(Object.values(await next.settings.all())).not.toContainEqual(expect.stringContaining(id));
});

it('of two tabs both know the last one; one that was made before it is kept is the last', async () => {
  const harness = await openLoaded();
  const id = await imported(harness);
  await harness.settings.set('transfer.lastImport', '[["older",1]]');
  await keepLastImport(harness);
  expect(harness.store.getState().lastImport?.noteIds).toEqual([id]);
  expect((await harness.settings.all())['transfer.lastImport']).toContain(id);
  harness.settings.setElsewhere('transfer.lastImport', '[["theirs",3]]');
  await settle();
  expect(harness.store.getState().lastImport).toMatchObject({ noteIds: ['theirs'], revisions: { theirs: 3 } });
});

it.each(['[', '{}', '[[1,2],["a"]]', 7])('what cannot be read (%j) is none', async (value) => {
  const harness = await openLoaded();
  await harness.settings.set('transfer.lastImport', value);
  await keepLastImport(harness);
  expect(harness.store.getState().lastImport).toBeNull();
});

it('stays where the disk does not answer, and where it was made while an older one was read', async () => {
  const harness = await openLoaded();
  await harness.settings.set('transfer.lastImport', '[["older",1]]');
  const keeping = keepLastImport(harness);
  const id = await imported(harness);
  await keeping;
  expect(harness.store.getState().lastImport?.noteIds).toEqual([id]);
  harness.settings.get = () => Promise.reject(new Error('The database does not answer.'));
  harness.settings.setElsewhere('transfer.lastImport', '[["theirs",3]]');
  await settle();
  expect(harness.store.getState().lastImport?.noteIds).toEqual([id]);
});

it('a note that is forgotten is not named', () => {
  const receipt = { noteIds: ['a', 'b'], attachmentIds: [], revisions: { a: 1, b: 2 } };
  expect(receiptWithout(receipt, 'a')).toEqual({ noteIds: ['b'], attachmentIds: [], revisions: { b: 2 } });
  expect(receiptWithout({ ...receipt, noteIds: ['a'], revisions: { a: 1 } }, 'a')).toBeNull();
});
