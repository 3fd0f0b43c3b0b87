import { count, flag, nullable, oneOf, record, type Decoder } from '../../shared/decoder';
import type { WrappedKey } from '../ports/noteCipher';
import { decodeWrappedKey } from './wrappedKey';

/** Minutes without use after which the app locks; 0: only at its start. */
export const APP_LOCK_MINUTES = [0, 1, 5, 15, 60] as const;
export type AppLockMinutes = (typeof APP_LOCK_MINUTES)[number];

/** The lock of the app. It hides the notes and encrypts none: whoever reads the browser's storage gets past it. */
export interface AppLock {
  /** Opens with the passphrase, which is all that it is for: nothing is encrypted with it. */
  readonly key: WrappedKey;
  readonly minutes: AppLockMinutes;
  /** Lock as soon as nobody can see the page. */
  readonly onHide: boolean;
  /** Wrong passphrases since the last right one. */
  readonly failures: number;
  readonly failedAtMs: number;
  /** Somebody said that the passphrase is forgotten; null when nobody did. */
  readonly removalAskedAtMs: number | null;
}

export const decodeAppLock: Decoder<AppLock> = record<AppLock>({
  key: decodeWrappedKey,
  minutes: oneOf(APP_LOCK_MINUTES),
  onHide: flag,
  failures: count,
  failedAtMs: count,
  removalAskedAtMs: nullable(count),
});

/** Slips of the finger cost nothing. */
const FREE_FAILURES = 3;
const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 5 * 60_000;
/** Longer than a device is lent, and short enough for who forgot the passphrase. */
export const REMOVAL_WAIT_MS = 3 * 24 * 60 * 60_000;

const waitAfter = (failures: number): number =>
  failures < FREE_FAILURES ? 0 : Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(20, failures - FREE_FAILURES));

/** Until the next try is taken, in milliseconds; twice as long after each one. A clock that was set back costs one wait more. */
export const waitLeftMs = ({ failures, failedAtMs }: AppLock, nowMs: number): number => {
  const wait = waitAfter(failures);
  return Math.min(wait, Math.max(0, failedAtMs + wait - nowMs));
};

/** Until the lock can be removed without its passphrase, in milliseconds; null where nobody asked for that. */
export const removalLeftMs = ({ removalAskedAtMs }: AppLock, nowMs: number): number | null =>
  removalAskedAtMs === null ? null : Math.min(REMOVAL_WAIT_MS, Math.max(0, removalAskedAtMs + REMOVAL_WAIT_MS - nowMs));
