import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { requestPersistence, requestPersistenceOnce } from '../../src/platform/persistence';

let asked = 0;
let answer: () => Promise<boolean>;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout'] });
  localStorage.clear();
  asked = 0;
  const storage = {
    persisted: async () => false,
    persist: () => {
      asked += 1;
      return answer();
    },
  };
  vi.stubGlobal('navigator', { storage });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('asks again at the next start where the browser decided by itself', async () => {
  answer = async () => false;
  expect(await requestPersistenceOnce()).toBe(false);
  expect(await requestPersistenceOnce()).toBe(false);
  expect(asked).toBe(2);
});

it('puts no question to a person twice: neither one that was left open nor one that was answered with no', async () => {
  answer = () => new Promise(() => {});
  void requestPersistenceOnce();
  await vi.advanceTimersByTimeAsync(0);
  expect(asked).toBe(1);
  // The page went away and came back.
  expect(await requestPersistenceOnce()).toBe(false);
  expect(asked).toBe(1);

  localStorage.clear();
  answer = () => new Promise((resolve) => setTimeout(() => resolve(false), 5_000));
  const first = requestPersistenceOnce();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await first).toBe(false);
  expect(await requestPersistenceOnce()).toBe(false);
  expect(asked).toBe(2);
});

it('asks whenever a button is pressed for it, and says where nothing can be asked', async () => {
  answer = async () => true;
  localStorage.setItem('inkling-persistence-asked', '1');
  expect(await requestPersistence()).toBe(true);
  vi.stubGlobal('navigator', {});
  localStorage.clear();
  expect(await requestPersistenceOnce()).toBeNull();
});
