import { expect, test, vi } from 'vitest';
import type { AppLock } from '../../../src/core/locking/appLock';
import { webNoteCipher } from '../../../src/platform/webNoteCipher';
import { AppLockDoor } from '../../../src/state/locking/appLockDoor';
import { AppLockKeeper } from '../../../src/state/locking/appLockKeeper';
import { settle } from '../../fakes/manualTimers';
import { noteOf, openHarness } from '../storeHarness';

// 600,000 rounds are many for a machine that does other things as well.
vi.setConfig({ testTimeout: 60_000 });

const PASSPHRASE = 'nine patient gulls';

/** Tabs of one browser: each with a store of its own, and one record. */
const openTabs = async (count = 1) => {
  const stored: { lock: AppLock | null; takes: boolean } = { lock: null, takes: true };
  const record = {
    read: () => stored.lock,
    write: (lock: AppLock | null) => {
      if (stored.takes) stored.lock = lock;
      return stored.takes;
    },
  };
  const listeners: ((what: string) => void)[] = [];
  const tabs = [];
  const first = openHarness([noteOf('a', 'Boat')]);
  for (let number = 0; number < count; number += 1) {
    const harness = number === 0 ? first : openHarness([noteOf('a', 'Boat')]);
    await harness.store.getState().load();
    const events: string[] = [];
    let use = (): void => undefined;
    let hidden = false;
    let onVisibility = (): void => undefined;
    const own = (what: string): void => told(what);
    let told: (what: string) => void = () => undefined;
    listeners.push(own);
    const deps = {
      store: harness.store,
      record,
      cipher: webNoteCipher(),
      clock: first.time.clock,
      timers: first.time.timers,
      tabs: {
        tell: (what: string) => listeners.filter((one) => one !== own).forEach((one) => one(what)),
        onTold: (listener: (what: string) => void) => void (told = listener),
      },
      page: {
        cover: () => void events.push('cover'),
        uncover: () => void events.push('uncover'),
        reload: () => void events.push('reload'),
        onUse: (listener: () => void) => void (use = listener),
      },
      visibility: {
        hidden: () => hidden,
        onChange: (listener: () => void) => {
          onVisibility = listener;
          return () => undefined;
        },
      },
    };
    const start = () => new AppLockKeeper(deps).start();
    start();
    tabs.push({
      harness,
      events,
      start,
      use: () => use(),
      view: () => harness.store.getState().appLock!,
      hide: (now: boolean) => {
        hidden = now;
        onVisibility();
      },
    });
  }
  return {
    tabs,
    stored,
    record,
    time: first.time,
    door: new AppLockDoor({ record, cipher: webNoteCipher(), clock: first.time.clock }),
  };
};

test('locking stores what was written, in every tab, and only then loads the page anew', async () => {
  const { tabs } = await openTabs(2);
  const [one, other] = [tabs[0]!, tabs[1]!];
  expect(await one.view().turnOn(PASSPHRASE)).toBe('on');
  expect(other.view().on).toBe(true);
  other.harness.store.getState().editNote('a', { body: 'Boat and pump' });
  expect(await one.view().lockNow()).toBe(true);
  await settle();
  expect(one.events).toEqual(['cover', 'reload']);
  expect(other.events).toEqual(['cover', 'reload']);
  expect(other.harness.notes.notes.get('a')?.body).toBe('Boat and pump');
});

test('a lock that is turned on long after the start begins to count then', async () => {
  const { tabs, time } = await openTabs(2);
  await time.advance(10 * 60_000);
  await tabs[0]!.view().turnOn(PASSPHRASE);
  await time.advance(1_000);
  await settle();
  expect(tabs.map(({ events }) => events)).toEqual([[], []]);
});

test('a text that cannot be stored keeps its page, and that is said', async () => {
  const { tabs } = await openTabs();
  const tab = tabs[0]!;
  await tab.view().turnOn(PASSPHRASE);
  tab.harness.notes.nextFailure = { kind: 'quota', reason: 'full' };
  tab.harness.store.getState().editNote('a', { body: 'In this window alone' });
  expect(await tab.view().lockNow()).toBe(false);
  expect(tab.events).toEqual(['cover', 'uncover']);
  expect(tab.harness.noticeKeys()).toContain('locking:app.notSaved');
});

test('a clock that is set back does not keep it open', async () => {
  const { tabs, time } = await openTabs();
  const tab = tabs[0]!;
  await tab.view().turnOn(PASSPHRASE);
  const nowMs = time.clock.nowMs.bind(time.clock);
  Object.assign(time.clock, { nowMs: () => nowMs() - 24 * 60 * 60_000 });
  await time.advance(4 * 60_000);
  expect(tab.events).toEqual([]);
  await time.advance(61_000);
  await settle();
  expect(tab.events).toEqual(['cover', 'reload']);
});

test('it locks after the minutes without use in any tab, and a key after that does not prolong it', async () => {
  const { tabs, time } = await openTabs(2);
  const [one, other] = [tabs[0]!, tabs[1]!];
  await one.view().turnOn(PASSPHRASE);
  await time.advance(4 * 60_000);
  other.use();
  await time.advance(4 * 60_000);
  expect([...one.events, ...other.events]).toEqual([]);
  await time.advance(60_000);
  await settle();
  expect(one.events).toEqual(['cover', 'reload']);
  expect(other.events).toEqual(['cover', 'reload']);
});

test('at its start alone, where that was chosen; hidden, where that is wished', async () => {
  const { tabs, time } = await openTabs();
  const tab = tabs[0]!;
  await tab.view().turnOn(PASSPHRASE);
  tab.view().set({ minutes: 0 });
  await time.advance(24 * 60 * 60_000);
  tab.hide(true);
  await settle();
  expect(tab.events).toEqual([]);
  tab.hide(false);
  tab.view().set({ onHide: true });
  tab.hide(true);
  await settle();
  expect(tab.events).toEqual(['cover', 'reload']);
});

test('without a lock nothing of it happens', async () => {
  const { tabs, time } = await openTabs();
  const tab = tabs[0]!;
  expect(tab.view()).toMatchObject({ available: true, on: false });
  await time.advance(24 * 60 * 60_000);
  tab.hide(true);
  expect(await tab.view().lockNow()).toBe(true);
  expect(tab.events).toEqual([]);
});

test('the passphrase is kept nowhere, a wrong one is counted before it is tried, and a right one begins anew', async () => {
  const { tabs, stored, door, time } = await openTabs();
  await tabs[0]!.view().turnOn(PASSPHRASE);
  expect(JSON.stringify(stored.lock)).not.toContain(PASSPHRASE);
  const first = door.knock('wrong');
  expect(stored.lock?.failures).toBe(1);
  expect(await first).toBe('wrong');
  expect(await door.knock('wrong')).toBe('wrong');
  expect(await door.knock('wrong')).toBe('wrong');
  // Even the right one waits now.
  expect(await door.knock(PASSPHRASE)).toEqual({ waitMs: 5_000 });
  expect(await tabs[0]!.view().turnOff(PASSPHRASE)).toEqual({ waitMs: 5_000 });
  await time.advance(5_000);
  expect(await door.knock(PASSPHRASE)).toBe('right');
  expect(stored.lock?.failures).toBe(0);
  // What cannot be counted is not tried: tries would be free.
  stored.takes = false;
  expect(await door.knock('wrong')).toBe('notStored');
  stored.takes = true;
  expect(await tabs[0]!.view().turnOff(PASSPHRASE)).toBe('right');
  expect(stored.lock).toBeNull();
});

test('a removal that was asked for is told to whoever opens the app, and called off', async () => {
  const { tabs, stored, door, time } = await openTabs();
  const tab = tabs[0]!;
  await tab.view().turnOn(PASSPHRASE);
  door.askForRemoval();
  await time.advance(60 * 60_000);
  expect(door.remove()).toBe(false);
  tab.start();
  expect(tab.harness.noticeKeys()).toContain('locking:app.removalAsked');
  expect(stored.lock?.removalAskedAtMs).toBeNull();
  await time.advance(9 * 24 * 60 * 60_000);
  expect(door.remove()).toBe(false);
  expect(stored.lock).not.toBeNull();
});
