import { APP_LOCK_MINUTES, type AppLock, type AppLockMinutes } from '../../core/locking/appLock';
import type { AppLockPage, AppLockTabs } from '../../core/ports/appLock';
import type { Timers } from '../../core/ports/timers';
import type { Visibility } from '../../core/ports/visibility';
import type { InklingStore } from '../store';
import { AppLockDoor, type AppLockDoorDeps, type Knock } from './appLockDoor';

export interface AppLockSettings {
  readonly minutes: AppLockMinutes;
  readonly onHide: boolean;
}

/** The lock of the app as the settings show it. */
export interface AppLockView {
  /** False over plain http, where the browser has no cryptography. */
  readonly available: boolean;
  readonly on: boolean;
  readonly settings: AppLockSettings;
  turnOn(passphrase: string): Promise<'on' | 'notStored'>;
  turnOff(passphrase: string): Promise<Knock>;
  set(settings: Partial<AppLockSettings>): void;
  /** In every tab; what was written is stored before. Resolves to whether it could be stored. */
  lockNow(): Promise<boolean>;
}

export interface AppLockSlice {
  /** null until its keeper has come, which is after the first paint. */
  readonly appLock: AppLockView | null;
  /** The passphrase of the app was asked for at this start: what is known of the lock until then. */
  readonly wasLocked: boolean;
}

export interface AppLockKeeperDeps extends AppLockDoorDeps {
  readonly store: InklingStore;
  readonly tabs: AppLockTabs;
  readonly page: AppLockPage;
  readonly timers: Timers;
  readonly visibility: Visibility;
}

const DEFAULTS: AppLockSettings = { minutes: 5, onHide: false };
/** Other tabs hear of use no more often than this. */
const TELL_EVERY_MS = 5_000;
/** An import that is being stored, or a file that is being made, is not cut off. */
const BUSY_MS = 2_000;
/** One that never ends must not leave an empty page. */
const MOST_BUSY_MS = 120_000;
/** A storage that does not answer must not leave an empty page. */
const STORED_MS = 10_000;

/**
 * Locks the app: what was written is stored, and the page is loaded anew, which leaves nothing of the notes in its memory. The
 * passphrase is asked for before it reads any of them (ui/locking/AppLockPage).
 */
export class AppLockKeeper {
  readonly #door: AppLockDoor;
  /** As it was read last: keys and wheels must not ask the storage each time. */
  #known: AppLock | null = null;
  #lastUseMs: number;
  /** Since the wait for the next lock began. */
  #wasUsed = false;
  #toldMs = 0;
  #locking: Promise<boolean> | null = null;
  #cancelIdle = (): void => undefined;

  constructor(private readonly deps: AppLockKeeperDeps) {
    this.#door = new AppLockDoor(deps);
    this.#lastUseMs = deps.clock.nowMs();
  }

  start(): void {
    const { tabs, page, visibility } = this.deps;
    this.#tellOfRemoval();
    tabs.onTold((what) => {
      if (what === 'lock') void this.#lock();
      if (what === 'used') this.#used();
      if (what === 'changed') this.#show();
    });
    page.onUse(() => {
      if (this.#known === null) return;
      // What comes after the time is over does not prolong it: a timer may have slept with the device.
      if (this.#isOverdue()) void this.#lock();
      else this.#use();
    });
    this.#show();
    const look = (): void => {
      if (visibility.hidden() ? this.#known?.onHide === true : this.#isOverdue()) void this.#lock();
    };
    visibility.onChange(look);
    // It may have been left before this was here.
    look();
  }

  /** Whoever opens the app with the passphrase hears that its removal was asked for, and calls it off. */
  #tellOfRemoval(): void {
    const { record, store } = this.deps;
    const lock = record.read();
    if (lock === null || lock.removalAskedAtMs === null) return;
    record.write({ ...lock, removalAskedAtMs: null });
    store.getState().notify({ key: 'locking:app.removalAsked', tone: 'warning' });
  }

  #use(): void {
    const nowMs = this.deps.clock.nowMs();
    if (nowMs - this.#toldMs >= TELL_EVERY_MS) {
      this.#toldMs = nowMs;
      this.deps.tabs.tell('used');
    }
    this.#used();
  }

  #used(): void {
    this.#wasUsed = true;
    this.#lastUseMs = this.deps.clock.nowMs();
  }

  #idleLeftMs(): number {
    const wholeMs = (this.#known?.minutes ?? 0) * 60_000;
    return wholeMs === 0 ? Infinity : Math.min(wholeMs, this.#lastUseMs + wholeMs - this.deps.clock.nowMs());
  }

  #isOverdue(): boolean {
    return this.#idleLeftMs() <= 0;
  }

  #watchIdle(): void {
    this.#cancelIdle();
    const leftMs = this.#idleLeftMs();
    if (leftMs === Infinity) return;
    this.#wasUsed = false;
    this.#cancelIdle = this.deps.timers.after(Math.max(0, leftMs), () => {
      // A clock that was set back must not keep it open.
      if (!this.#wasUsed || this.#isOverdue()) void this.#lock();
      else this.#watchIdle();
    });
  }

  #lock(): Promise<boolean> {
    if (this.deps.record.read() === null) return Promise.resolve(true);
    return (this.#locking ??= this.#lockOnce().finally(() => (this.#locking = null)));
  }

  async #lockOnce(): Promise<boolean> {
    const { store, page, timers } = this.deps;
    page.cover();
    const isBusy = (): boolean => {
      const { importState, exporting } = store.getState();
      return importState.status === 'storing' || exporting !== null;
    };
    for (let waitedMs = 0; isBusy() && waitedMs < MOST_BUSY_MS; waitedMs += BUSY_MS)
      await new Promise<void>((resolve) => timers.after(BUSY_MS, resolve));
    // Drafts of what cannot be encrypted or stored are in this page alone: it must not go away.
    if (isBusy() || !(await this.#stored())) {
      page.uncover();
      store.getState().notify({ key: 'locking:app.notSaved', tone: 'warning' });
      this.#used();
      this.#watchIdle();
      return false;
    }
    page.reload();
    return true;
  }

  #stored(): Promise<boolean> {
    const { store, timers } = this.deps;
    const late = new Promise<boolean>((resolve) => timers.after(STORED_MS, () => resolve(false)));
    return Promise.race([store.getState().flush(), late]);
  }

  async #turnOn(passphrase: string): Promise<'on' | 'notStored'> {
    const { cipher, record, clock, tabs } = this.deps;
    if (cipher === null) return 'notStored';
    const { wrapped } = await cipher.create(passphrase, clock.nowMs());
    const lock: AppLock = { key: wrapped, ...DEFAULTS, failures: 0, failedAtMs: 0, removalAskedAtMs: null };
    if (!record.write(lock)) return 'notStored';
    tabs.tell('changed');
    return 'on';
  }

  async #turnOff(passphrase: string): Promise<Knock> {
    const knock = await this.#door.knock(passphrase);
    if (knock !== 'right') return knock;
    if (!this.deps.record.write(null)) return 'notStored';
    this.deps.tabs.tell('changed');
    return 'right';
  }

  #set(patch: Partial<AppLockSettings>): void {
    const lock = this.deps.record.read();
    if (lock === null) return;
    this.deps.record.write({ ...lock, ...patch });
    this.deps.tabs.tell('changed');
    this.#used();
    this.#show();
  }

  #show(): void {
    const { store, record, cipher, tabs } = this.deps;
    const lock = record.read();
    // Without a lock nobody counted: the time begins with it.
    if (this.#known === null && lock !== null) this.#used();
    this.#known = lock;
    const shown = async <Value>(work: Promise<Value>): Promise<Value> => {
      const value = await work;
      this.#show();
      return value;
    };
    store.setState({
      appLock: {
        available: cipher !== null,
        on: lock !== null,
        settings: {
          minutes: APP_LOCK_MINUTES.find((minutes) => minutes === lock?.minutes) ?? DEFAULTS.minutes,
          onHide: lock?.onHide ?? DEFAULTS.onHide,
        },
        turnOn: (passphrase) => shown(this.#turnOn(passphrase)),
        turnOff: (passphrase) => shown(this.#turnOff(passphrase)),
        set: (patch) => this.#set(patch),
        lockNow: () => {
          tabs.tell('lock');
          return this.#lock();
        },
      },
    });
    this.#watchIdle();
  }
}
