import { expect, test, vi } from 'vitest';
import { openLocked, SECRET } from './lockingHarness';

// 600,000 rounds are many for a machine that does other things as well.
vi.setConfig({ testTimeout: 60_000 });

test('a letter that is taken back before it is encrypted leaves nothing to save', async () => {
  const harness = await openLocked();
  await harness.locking().open('a', null);
  const { store } = harness;
  const long = `${SECRET} ${'word '.repeat(5_000)}`;
  harness.locking().write('a', long);
  expect(await harness.saved('a')).toBe(true);
  harness.locking().write('a', `${long}x`);
  expect(store.getState().saveStates['a']?.status).toBe('unsaved');
  harness.locking().write('a', long);
  await harness.time.advance(1_000);
  expect(await harness.saved('a')).toBe(true);
  // The page of a very long note says that letters wait, and hands over what was there before.
  store.getState().lettersWait('a');
  harness.locking().write('a', long);
  expect(store.getState().saveStates['a']?.status).toBe('saved');
});
