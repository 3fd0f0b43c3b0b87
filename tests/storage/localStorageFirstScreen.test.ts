import { expect, it } from 'vitest';
import { LocalStorageFirstScreen } from '../../src/storage/localStorageFirstScreen';
import { fakeStorage } from './fakeStorage';

it('keeps ids, and nothing when there are none', () => {
  const storage = fakeStorage();
  const screen = new LocalStorageFirstScreen(() => storage);
  expect(screen.read()).toEqual([]);
  screen.write(['a', 'b']);
  expect(new LocalStorageFirstScreen(() => storage).read()).toEqual(['a', 'b']);
  screen.write([]);
  expect(storage).toHaveLength(0);
});

it.each(['{', '{"a":1}', 'null', '7'])('reads %s as nothing', (text) => {
  const storage = fakeStorage();
  storage.setItem('inkling.first-screen', text);
  expect(new LocalStorageFirstScreen(() => storage).read()).toEqual([]);
});

it('does without a storage that is forbidden or full', () => {
  const forbidden = new LocalStorageFirstScreen(() => {
    throw new DOMException('no', 'SecurityError');
  });
  expect(forbidden.read()).toEqual([]);
  forbidden.write(['a']);
  const full = fakeStorage(10);
  new LocalStorageFirstScreen(() => full).write(['a'.repeat(100)]);
  expect(full).toHaveLength(0);
});
