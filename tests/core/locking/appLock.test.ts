import { expect, test } from 'vitest';
import {
  decodeAppLock,
  removalLeftMs,
  REMOVAL_WAIT_MS,
  waitLeftMs,
  type AppLock,
} from '../../../src/core/locking/appLock';

const lock: AppLock = {
  key: { id: 'aaaa', wrappedAtMs: 1, iterations: 600_000, salt: 'aaaa', iv: 'aaaa', wrapped: 'aaaa' },
  minutes: 5,
  onHide: false,
  failures: 0,
  failedAtMs: 1_000,
  removalAskedAtMs: null,
};

test('three slips cost nothing, then each one costs twice as long, five minutes at most', () => {
  const waits = [0, 1, 2, 3, 4, 5, 9, 10, 5_000].map((failures) => waitLeftMs({ ...lock, failures }, 1_000));
  expect(waits).toEqual([0, 0, 0, 5_000, 10_000, 20_000, 300_000, 300_000, 300_000]);
  expect(waitLeftMs({ ...lock, failures: 4 }, 8_000)).toBe(3_000);
  expect(waitLeftMs({ ...lock, failures: 4 }, 11_000)).toBe(0);
});

test('a clock that was set back costs one wait more, not years', () => {
  expect(waitLeftMs({ ...lock, failures: 4, failedAtMs: 9e12 }, 1_000)).toBe(10_000);
  expect(removalLeftMs({ ...lock, removalAskedAtMs: 9e12 }, 1_000)).toBe(REMOVAL_WAIT_MS);
});

test('the lock can be removed three days after that was asked for, and never where it was not', () => {
  expect(removalLeftMs(lock, 9e12)).toBeNull();
  const asked = { ...lock, removalAskedAtMs: 0 };
  expect(removalLeftMs(asked, 0)).toBe(3 * 24 * 60 * 60 * 1000);
  expect(removalLeftMs(asked, REMOVAL_WAIT_MS - 1)).toBe(1);
  expect(removalLeftMs(asked, REMOVAL_WAIT_MS)).toBe(0);
});

test('what was stored is read whole or not at all', () => {
  expect(decodeAppLock(JSON.parse(JSON.stringify(lock)))).toEqual(lock);
  for (const field of Object.keys(lock)) expect(decodeAppLock({ ...lock, [field]: undefined })).toBeUndefined();
  expect(decodeAppLock({ ...lock, minutes: 7 })).toBeUndefined();
  expect(decodeAppLock({ ...lock, key: { ...lock.key, iterations: 10 } })).toBeUndefined();
});
