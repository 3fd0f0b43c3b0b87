import { removalLeftMs, waitLeftMs } from '../../core/locking/appLock';
import type { AppLockRecord } from '../../core/ports/appLock';
import type { Clock } from '../../core/ports/clock';
import type { NoteCipher } from '../../core/ports/noteCipher';

export type Knock = 'right' | 'wrong' | 'unavailable' | 'notStored' | { readonly waitMs: number };

export interface AppLockDoorDeps {
  readonly record: AppLockRecord;
  /** null where the browser has no cryptography. */
  readonly cipher: NoteCipher | null;
  readonly clock: Pick<Clock, 'nowMs'>;
}

/** What stands before the app: takes passphrases, ever more slowly, and lets go of the lock where it was forgotten. */
export class AppLockDoor {
  constructor(private readonly deps: AppLockDoorDeps) {}

  async knock(passphrase: string): Promise<Knock> {
    const { record, cipher, clock } = this.deps;
    const lock = record.read();
    if (lock === null) return 'right';
    if (cipher === null) return 'unavailable';
    const waitMs = waitLeftMs(lock, clock.nowMs());
    if (waitMs > 0) return { waitMs };
    // Counted before it is tried: a page that is closed meanwhile gains nothing.
    const counted = { ...lock, failures: lock.failures + 1, failedAtMs: clock.nowMs() };
    if (!record.write(counted)) return 'notStored';
    const key = await cipher.open(lock.key, passphrase);
    if (key === null) return 'wrong';
    record.write({ ...lock, failures: 0 });
    return 'right';
  }

  /** Until the next passphrase is taken, in milliseconds. */
  waitLeftMs(): number {
    const lock = this.deps.record.read();
    return lock === null ? 0 : waitLeftMs(lock, this.deps.clock.nowMs());
  }

  /** When the lock can be removed, in milliseconds since the epoch; null where nobody asked for it. */
  removableAtMs(): number | null {
    const lock = this.deps.record.read();
    const left = lock === null ? null : removalLeftMs(lock, this.deps.clock.nowMs());
    return left === null ? null : this.deps.clock.nowMs() + left;
  }

  askForRemoval(): void {
    const lock = this.deps.record.read();
    if (lock !== null && lock.removalAskedAtMs === null)
      this.deps.record.write({ ...lock, removalAskedAtMs: this.deps.clock.nowMs() });
  }

  /** False while it is too soon. */
  remove(): boolean {
    const lock = this.deps.record.read();
    if (lock === null) return true;
    return removalLeftMs(lock, this.deps.clock.nowMs()) === 0 && this.deps.record.write(null);
  }
}
