import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { AppLock } from '../../../src/core/locking/appLock';
import { webNoteCipher } from '../../../src/platform/webNoteCipher';
import { createI18n } from '../../../src/ui/i18n/i18n';
import { passAppLock } from '../../../src/ui/locking/appLockGate';

// 600,000 rounds are many for a machine that does other things as well.
vi.setConfig({ testTimeout: 60_000 });

const PASSPHRASE = 'nine patient gulls';
const ADDRESS = '#/tag/secretive/a';
const { wrapped } = await webNoteCipher()!.create(PASSPHRASE, 1);
let nowMs = 1_800_000_000_000;
let lock: AppLock | null = null;
let place: HTMLElement;
let isOpen = false;

const stand = async (): Promise<void> => {
  isOpen = false;
  await act(async () => {
    const record = { read: () => lock, write: (next: AppLock | null) => ((lock = next), true) };
    const deps = { record, cipher: webNoteCipher(), clock: { nowMs: () => nowMs } };
    void passAppLock(place, createI18n(), deps).then(() => (isOpen = true));
    await Promise.resolve();
  });
};
const type = async (passphrase: string): Promise<void> => {
  await userEvent.clear(screen.getByLabelText('Passphrase'));
  await userEvent.type(screen.getByLabelText('Passphrase'), `${passphrase}{Enter}`);
};

beforeEach(() => {
  lock = { key: wrapped, minutes: 5, onHide: false, failures: 0, failedAtMs: 0, removalAskedAtMs: null };
  place = document.createElement('div');
  document.body.append(place);
  window.history.replaceState({ mine: 1 }, '', `/${ADDRESS}`);
});
afterEach(() => place.remove());

test('the address is out of sight until the passphrase is right, over a reload, and comes back as it was', async () => {
  await stand();
  expect(window.location.hash).toBe('');
  expect(screen.getByLabelText('Passphrase')).toHaveFocus();
  await type('nine patient gull');
  await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('This is not the passphrase.'), {
    timeout: 20_000,
  });
  expect(screen.getByLabelText('Passphrase')).toBeInvalid();
  expect(isOpen).toBe(false);
  // Loaded anew while it is locked.
  place.remove();
  place = document.createElement('div');
  document.body.append(place);
  await stand();
  expect(window.location.hash).toBe('');
  await type(PASSPHRASE);
  await waitFor(() => expect(isOpen).toBe(true), { timeout: 20_000 });
  expect(place).toBeEmptyDOMElement();
  expect(window.location.hash).toBe(ADDRESS);
  expect(window.history.state).toEqual({ mine: 1 });
});

test('after three wrong ones it waits and says for how long', async () => {
  lock = { ...lock!, failures: 4, failedAtMs: nowMs };
  await stand();
  expect(screen.getByRole('timer')).toHaveTextContent('The next try is taken in 10 seconds.');
  await type(PASSPHRASE);
  expect(screen.getByRole('button', { name: 'Open' })).toBeDisabled();
  expect(lock.failures).toBe(4);
  nowMs += 10_000;
  await waitFor(() => expect(screen.queryByRole('timer')).toBeNull(), { timeout: 5_000 });
  await userEvent.type(screen.getByLabelText('Passphrase'), '{Enter}');
  await waitFor(() => expect(isOpen).toBe(true), { timeout: 20_000 });
});

test('forgotten: the lock is removed three days after that was asked for', async () => {
  await stand();
  await userEvent.click(screen.getByText('Passphrase forgotten?'));
  await userEvent.click(screen.getByRole('button', { name: 'Ask for the removal of the lock' }));
  await userEvent.click(screen.getByRole('button', { name: 'Remove the lock' }));
  expect(screen.getByText('It is too soon.')).toBeInTheDocument();
  expect(lock).not.toBeNull();
  nowMs += 3 * 24 * 60 * 60_000;
  await userEvent.click(screen.getByRole('button', { name: 'Remove the lock' }));
  await waitFor(() => expect(isOpen).toBe(true));
  expect(lock).toBeNull();
});

test('a record that cannot be made out is no lock', async () => {
  lock = null;
  await stand();
  await waitFor(() => expect(isOpen).toBe(true));
  expect(window.location.hash).toBe(ADDRESS);
});
