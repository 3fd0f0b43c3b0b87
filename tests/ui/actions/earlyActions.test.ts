import { expect, it, vi } from 'vitest';
import type { AppLockView } from '../../../src/state/locking/appLockKeeper';
import type { ForgetterView } from '../../../src/state/forget/forgetter';
import type { InklingStore } from '../../../src/state/store';
import { fitting } from '../../../src/ui/actions/appAction';
import { KEY_ACTIONS } from '../../../src/ui/actions/keyActions';
import { NOTE_ACTIONS } from '../../../src/ui/actions/noteActions';
import { settle } from '../../fakes/manualTimers';
import { openLocking } from '../../state/locking/lockingHarness';
import { noteOf, openHarness, openLoaded } from '../../state/storeHarness';

// What a person asks for before the keeper that does it has come.

const forNote = (id: string, noteId: string, store: InklingStore): void =>
  NOTE_ACTIONS.find((action) => action.id === id)!.run(store, noteId);
const byKey = (id: string, store: InklingStore): void =>
  fitting(KEY_ACTIONS, store.getState())
    .find((action) => action.id === id)
    ?.run(store);

it('a note is asked to be locked once locking has come, whatever note is open by then', async () => {
  const { locking, store } = await openLocking([noteOf('a', 'Diary'), noteOf('b', 'Boat')], (early) => {
    forNote('lockNote', 'a', early.store);
    expect(early.store.getState().overlay).toBeNull();
    early.store.getState().openNote('b');
  });
  expect(store.getState().overlay).toBe('lock');
  expect(locking().asked).toBe('a');
  // Once alone: what the keeper shows later asks nothing.
  store.getState().showOverlay(null);
  locking().set({ minutes: 15 });
  expect(store.getState().overlay).toBeNull();
});

it('a note is forgotten once the forgetter has come', async () => {
  const { store } = await openLoaded([noteOf('a', 'Diary')]);
  const forget = vi.fn(async () => undefined);
  forNote('forget', 'a', store);
  store.getState().settleConfirmation(true);
  store.setState({ forgetter: { forget } as unknown as ForgetterView });
  await settle();
  expect(forget.mock.calls).toEqual([['a']]);
});

it('the app locks once its lock has come, where a passphrase was asked for at the start', async () => {
  const { store } = await openLoaded();
  const lockNow = vi.fn(async () => true);
  byKey('lockApp', store);
  store.setState({ wasLocked: true });
  byKey('lockApp', store);
  store.setState({ appLock: { on: true, lockNow } as unknown as AppLockView });
  await settle();
  expect(lockNow).toHaveBeenCalledOnce();
  // The lock itself knows better.
  store.setState({ appLock: { on: false, lockNow } as unknown as AppLockView });
  byKey('lockApp', store);
  await settle();
  expect(lockNow).toHaveBeenCalledOnce();
});

it('the note of today is looked for in the whole library', async () => {
  const { store, noticeKeys } = openHarness([noteOf('a', 'Diary')]);
  document.documentElement.lang = 'en';
  store.setState({ loadState: 'opened' });
  byKey('today', store);
  await import('../../../src/ui/actions/templates');
  await settle();
  expect(store.getState().library.byId.size).toBe(0);
  // However late it is read: it is no part that could be missing.
  await store.getState().assistantActions.restoreAssistant();
  expect(noticeKeys()).toEqual([]);
  await store.getState().load();
  await settle();
  expect(store.getState().library.byId.size).toBe(2);
});

it('what cannot be fetched is said, not waited for in silence', async () => {
  const { store, noticeKeys } = await openLoaded([noteOf('a', 'Diary')]);
  forNote('lockNote', 'a', store);
  expect(noticeKeys()).toEqual([]);
  await store.getState().assistantActions.restoreAssistant();
  expect(noticeKeys()).toEqual(['shell:part.missing']);
  store.setState({ notices: [] });
  forNote('lockNote', 'a', store);
  expect(noticeKeys()).toEqual(['shell:part.missing']);
});
