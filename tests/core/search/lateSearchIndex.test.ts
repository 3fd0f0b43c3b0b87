import { expect, it, vi } from 'vitest';
import { LateSearchIndex } from '../../../src/core/search/lateSearchIndex';
import { createSearchIndex } from '../../../src/core/search/searchIndex';
import { noteOf } from '../../state/storeHarness';

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
};

it('answers once its code is there, with what was put in, changed and taken out before', async () => {
  const onReady = vi.fn();
  const index = new LateSearchIndex(() => Promise.resolve(createSearchIndex), onReady);
  for (let note = 0; note < 250; note++) index.put(noteOf(`${note}`, 'a boat'));
  index.put(noteOf('1', 'a kite'));
  index.remove('2');
  expect(index.search('boat')).toBeNull();
  expect(index.entries).toBeNull();
  await settle();
  expect(onReady).toHaveBeenCalledTimes(1);
  expect(index.search('boat')?.total).toBe(248);
  expect(index.search('kite')?.total).toBe(1);
  expect(index.size).toBe(249);
  index.put(noteOf('late', 'a raft'));
  expect(index.entries?.get('late')?.title).toBe('a raft');
});

it('takes notes over in idle steps, a newer text of a waiting one instead of the old', async () => {
  const index = new LateSearchIndex(
    () => Promise.resolve(createSearchIndex),
    () => undefined,
  );
  for (let note = 0; note < 150; note++) index.put(noteOf(`${note}`, 'a boat'));
  expect(index.warm()).toBe(true);
  await settle();
  expect(index.warm()).toBe(true);
  index.put(noteOf('0', 'a kite'));
  while (index.warm());
  expect(index.search('boat')?.total).toBe(149);
  expect(index.search('kite')?.total).toBe(1);
});

it('fetches its code again after a fetch failed', async () => {
  const load = vi.fn().mockRejectedValueOnce(new Error('offline')).mockResolvedValue(createSearchIndex);
  const index = new LateSearchIndex(load, () => undefined);
  index.put(noteOf('a', 'a boat'));
  index.search('boat');
  await settle();
  index.search('boat');
  await settle();
  expect(load).toHaveBeenCalledTimes(2);
  expect(index.search('boat')?.total).toBe(1);
});
