// @vitest-environment node -- jsdom's Blob cannot be read
import { describe, expect, it } from 'vitest';
import { followLaunch, openAt, openOnceRead } from '../../../src/state/view/launches';
import { keepShare, keepShares } from '../../../src/state/view/sharedItems';
import { noteOf, openHarness, openLoaded } from '../storeHarness';

const at = (changes: Partial<Parameters<typeof openAt>[1]> = {}) => ({
  hash: '',
  wasBlank: false,
  wantsNew: false,
  wantsSearch: false,
  wide: true,
  ...changes,
});
const png = { name: 'boat.png', mimeType: 'image/png', bytes: new Uint8Array([1]) };
const share = { id: 's', title: '', text: '', url: '', files: [], skippedFiles: 0 };

describe('opening the app', () => {
  it('begins with one empty note that is not on the disk', async () => {
    const bench = await openLoaded();
    openAt(bench.store, at());
    expect(bench.store.getState().library.byId.size).toBe(1);
    expect(bench.store.getState().focusRequest.target).toBe('editor');
    expect(bench.notes.notes.size).toBe(0);
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
    const bench = await openLoaded([noteOf('n', 'a')]);
    openAt(bench.store, at({ hash: '#/all/note/gone', wasBlank: true }));
    expect(bench.store.getState().route).toMatchObject({ noteId: 'n' });
    openAt(bench.store, at({ hash: '#/all/note/gone' }));
    expect(bench.store.getState().route).toMatchObject({ noteId: 'gone' });
  });

  it('follows a link, a wish for a new note, and a wish to search', async () => {
    const bench = await openLoaded([noteOf('n', 'a')]);
    openAt(bench.store, at({ hash: '#/trash/note/n' }));
    expect(bench.store.getState().route).toEqual({ page: 'notes', section: { kind: 'trash' }, noteId: 'n' });
    openAt(bench.store, at({ wantsSearch: true }));
    expect(bench.store.getState().focusRequest.target).toBe('search');
    openAt(bench.store, at({ wantsNew: true }));
    expect(bench.store.getState().library.byId.size).toBe(2);
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
    const bench = await openLoaded([noteOf('n', 'a')]);
    followLaunch(bench.store, address('?new'), true);
    expect(bench.store.getState().library.byId.size).toBe(2);
    bench.store.getState().setPreference('listOpen', false);
    followLaunch(bench.store, address('?search'), true);
    expect(bench.store.getState()).toMatchObject({
      focusRequest: { target: 'search' },
      preferences: { listOpen: true },
    });
    followLaunch(bench.store, address('#/all/note/n'), true);
    expect(bench.store.getState().route).toMatchObject({ noteId: 'n' });
  });

  it('shows the list to search in where only one of list and note fits, and closes what lies above', async () => {
    const bench = await openLoaded([noteOf('n', 'a')]);
    bench.store.getState().openNote('n');
    bench.store.getState().showOverlay('palette');
    followLaunch(bench.store, address('?search'), false);
    expect(bench.store.getState()).toMatchObject({ route: { noteId: null }, overlay: null });
  });

  it('without a wish leaves the person where they are', async () => {
    const bench = await openLoaded([noteOf('n', 'a')]);
    bench.store.getState().openNote('n');
    bench.store.getState().showOverlay('palette');
    followLaunch(bench.store, address(''), true);
    expect(bench.store.getState()).toMatchObject({ route: { noteId: 'n' }, overlay: 'palette' });
  });
});

describe('a share from another app', () => {
  it('becomes one note, image and all, on the disk before it is forgotten', async () => {
    const bench = await openLoaded();
    await keepShare(bench.store, {
      ...share,
      title: 'Boat',
      text: 'see it',
      url: 'https://example.org/b',
      files: [png],
    });
    const [note] = [...bench.notes.notes.values()];
    const [image] = await bench.attachments.all();
    expect(note?.body).toBe(`Boat\n\nsee it\n\nhttps://example.org/b\n\n![boat.png](attachment:${image?.id ?? ''})`);
  });

  it('names an address once and makes no note of nothing', async () => {
    const bench = await openLoaded();
    await keepShare(bench.store, share);
    expect(bench.notes.notes.size).toBe(0);
    await keepShare(bench.store, { ...share, text: 'read https://a.b', url: 'https://a.b' });
    expect([...bench.notes.notes.values()][0]?.body).toBe('read https://a.b');
  });

  it('is counted once, and only where something was kept', async () => {
    const bench = await openLoaded();
    const kept: boolean[] = [];
    await keepShares(bench.store, async (keep) => {
      for (const text of ['one', '', 'two']) kept.push(await keep({ ...share, text }));
      return kept.filter(Boolean).length;
    });
    expect(kept).toEqual([true, false, true]);
    expect(bench.store.getState().notices.at(-1)).toMatchObject({ key: 'notes:shared.kept', values: { count: 2 } });
    const quiet = await openLoaded();
    await keepShares(quiet.store, async () => 0);
    expect(quiet.noticeKeys()).toEqual([]);
  });

  it('is handed back when the disk refuses, so that it waits for the next start and comes once', async () => {
    const bench = await openLoaded();
    bench.notes.nextFailure = { kind: 'quota', reason: 'full' };
    await expect(keepShare(bench.store, { ...share, text: 'keep me' })).rejects.toThrow();
    expect(bench.noticeKeys()).toEqual(['shell:share.waits']);
    await bench.time.advance(60_000);
    expect(bench.notes.notes.size).toBe(0);
    expect(bench.journal.all()).toEqual([]);
  });

  it('is handed back when its picture has no room, and not kept without it', async () => {
    const bench = await openLoaded();
    bench.attachments.put = async () => ({ ok: false, error: { kind: 'quota', reason: 'full' } }) as never;
    await expect(keepShare(bench.store, { ...share, text: 'see it', files: [png] })).rejects.toThrow();
    expect(bench.noticeKeys()).toEqual(['shell:share.waits']);
    expect(bench.store.getState().library.byId.size).toBe(0);
  });

  it('is kept without what no other try would take, and says what was left out', async () => {
    const bench = await openLoaded();
    const vector = { name: 'logo.svg', mimeType: 'image/svg+xml', bytes: new Uint8Array([1]) };
    expect(await keepShare(bench.store, { ...share, text: 'see it', files: [vector], skippedFiles: 2 })).toBe(true);
    expect([...bench.notes.notes.values()].map(({ body }) => body)).toEqual(['see it']);
    expect(bench.store.getState().notices).toMatchObject([{ key: 'shell:share.leftOut', values: { count: 3 } }]);
  });

  it('of one file that is too large makes no note, but does not vanish without a word', async () => {
    const bench = await openLoaded();
    expect(await keepShare(bench.store, { ...share, skippedFiles: 1 })).toBe(false);
    expect(bench.store.getState().library.byId.size).toBe(0);
    expect(bench.noticeKeys()).toEqual(['shell:share.leftOut']);
  });

  it('waits for its own note only, whatever another note does', async () => {
    const bench = await openLoaded([noteOf('n', 'one')]);
    const put = bench.notes.put.bind(bench.notes);
    bench.notes.put = async (note, revision) =>
      note.id === 'n' ? { ok: false, error: { kind: 'unknown', reason: 'stuck' } } : put(note, revision);
    bench.store.getState().editNote('n', { body: 'two' });
    expect(await keepShare(bench.store, { ...share, text: 'keep me' })).toBe(true);
  });
});
