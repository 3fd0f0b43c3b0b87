import { describe, expect, it } from 'vitest';
import { followLaunch } from '../../../src/state/view/laterLaunch';
import { openAt, openOnceRead } from '../../../src/state/view/launches';
import { noteOf, openHarness, openLoaded } from '../storeHarness';

const at = (changes: Partial<Parameters<typeof openAt>[1]> = {}) => ({
  hash: '',
  wasBlank: false,
  wantsNew: false,
  wantsSearch: false,
  wide: true,
  ...changes,
});

describe('opening the app', () => {
  it('begins with one empty note that is not on the disk', async () => {
    const harness = await openLoaded();
    openAt(harness.store, at());
    expect(harness.store.getState().library.byId.size).toBe(1);
    expect(harness.store.getState().focusRequest.target).toBe('editor');
    expect(harness.notes.notes.size).toBe(0);
  });

  it('opens the newest note where there is room, and the list on a phone', async () => {
    const stored = [noteOf('pin', 'a', { pinned: true, updatedAtMs: 1 }), noteOf('new', 'b', { updatedAtMs: 9 })];
    const wide = await openLoaded(stored);
    openAt(wide.store, at());
    expect(wide.store.getState().route).toMatchObject({ noteId: 'new' });
    const phone = await openLoaded(stored);
    openAt(phone.store, at({ wide: false }));
    expect(phone.store.getState().route).toMatchObject({ noteId: null });
  });

  it('does not miss a blank note after a reload, but says when a stored one is not here', async () => {
    const harness = await openLoaded([noteOf('n', 'a')]);
    openAt(harness.store, at({ hash: '#/all/note/gone', wasBlank: true }));
    expect(harness.store.getState().route).toMatchObject({ noteId: 'n' });
    openAt(harness.store, at({ hash: '#/all/note/gone' }));
    expect(harness.store.getState().route).toMatchObject({ noteId: 'gone' });
  });

  it('follows a link, a wish for a new note, and a wish to search', async () => {
    const harness = await openLoaded([noteOf('n', 'a')]);
    openAt(harness.store, at({ hash: '#/trash/note/n' }));
    expect(harness.store.getState().route).toEqual({ page: 'notes', section: { kind: 'trash' }, noteId: 'n' });
    openAt(harness.store, at({ wantsSearch: true }));
    expect(harness.store.getState().focusRequest.target).toBe('search');
    openAt(harness.store, at({ wantsNew: true }));
    expect(harness.store.getState().library.byId.size).toBe(2);
  });
});

describe('a library that takes long to read', () => {
  it('leaves whoever began a note meanwhile where they write', async () => {
    const { store } = openHarness([noteOf('n', 'a')]);
    const { createNote, load } = store.getState();
    const opened = openOnceRead(store, load(), at({ hash: '#/all/note/n' }));
    const id = createNote();
    await opened;
    expect(store.getState()).toMatchObject({ loadState: 'ready', route: { noteId: id } });
    expect(store.getState().library.byId.size).toBe(2);
  });

  it('leads to the address whoever waited for it', async () => {
    const { store } = openHarness([noteOf('n', 'a')]);
    await openOnceRead(store, store.getState().load(), at({ hash: '#/all/note/n' }));
    expect(store.getState().route).toMatchObject({ noteId: 'n' });
  });
});

describe('a launch into the open app', () => {
  const address = (rest: string): URL => new URL(`https://inkling.test/${rest}`);

  it('begins a new note, looks for one, or goes where its address leads', async () => {
    const harness = await openLoaded([noteOf('n', 'a')]);
    followLaunch(harness.store, address('?new'), true);
    expect(harness.store.getState().library.byId.size).toBe(2);
    harness.store.getState().setPreference('listOpen', false);
    followLaunch(harness.store, address('?search'), true);
    expect(harness.store.getState()).toMatchObject({
      focusRequest: { target: 'search' },
      preferences: { listOpen: true },
    });
    followLaunch(harness.store, address('#/all/note/n'), true);
    expect(harness.store.getState().route).toMatchObject({ noteId: 'n' });
  });

  it('shows the list to search in where only one of list and note fits, and closes what lies above', async () => {
    const harness = await openLoaded([noteOf('n', 'a')]);
    harness.store.getState().openNote('n');
    harness.store.getState().showOverlay('palette');
    followLaunch(harness.store, address('?search'), false);
    expect(harness.store.getState()).toMatchObject({ route: { noteId: null }, overlay: null });
  });

  it('without a wish leaves the person where they are', async () => {
    const harness = await openLoaded([noteOf('n', 'a')]);
    harness.store.getState().openNote('n');
    harness.store.getState().showOverlay('palette');
    followLaunch(harness.store, address(''), true);
    expect(harness.store.getState()).toMatchObject({ route: { noteId: 'n' }, overlay: 'palette' });
  });
});
