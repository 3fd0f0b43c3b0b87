// @vitest-environment node -- jsdom's Blob cannot be read
import { describe, expect, it } from 'vitest';
import { noteOf, openHarness, openLoaded, USAGE } from './storeHarness';

describe('preferences', () => {
  it('reads what fits and takes the default for what does not', async () => {
    const harness = openHarness();
    await harness.settings.set('theme', 'dark');
    await harness.settings.set('language', 'klingon');
    await harness.settings.set('editorFontSizePx', 900);
    await harness.settings.set('paneShares', { list: 30, page: 'wide' });
    await harness.store.getState().loadPreferences();
    expect(harness.store.getState().preferences).toMatchObject({
      theme: 'dark',
      language: 'system',
      editorFontSizePx: 18,
      paneShares: { list: 30 },
    });
  });

  it('opens with defaults when the settings cannot be read', async () => {
    const harness = openHarness();
    harness.settings.all = () => Promise.reject(new Error('lost'));
    await harness.store.getState().loadPreferences();
    expect(harness.store.getState().preferencesLoaded).toBe(true);
  });

  it('stores what is chosen', async () => {
    const harness = await openLoaded();
    harness.store.getState().setPreference('theme', 'light');
    expect(await harness.settings.get('theme')).toBe('light');
  });
});

describe('search', () => {
  it('stays on the open shelf', async () => {
    const harness = await openLoaded([
      noteOf('a', 'boat'),
      noteOf('b', 'boat #sea'),
      noteOf('c', 'boat', { trashedAtMs: 1 }),
      noteOf('d', 'boat', { archived: true }),
    ]);
    const { openSection, setQuery } = harness.store.getState();
    const found = () =>
      harness.store
        .getState()
        .answer?.hits.map(({ id }) => id)
        .sort();
    setQuery('boat');
    expect(found()).toEqual(['a', 'b', 'd']);
    openSection({ kind: 'tag', tag: 'sea' }, false);
    setQuery('boat');
    expect(found()).toEqual(['b']);
    openSection({ kind: 'trash' }, false);
    setQuery('boat');
    expect(found()).toEqual(['c']);
    openSection({ kind: 'archive' }, false);
    setQuery('boat');
    expect(found()).toEqual(['d']);
    setQuery('  ');
    expect(harness.store.getState().answer).toBeNull();
  });

  it('finds what was typed a moment ago, and links to it', async () => {
    const harness = await openLoaded([noteOf('a', 'Harbour'), noteOf('b', 'Trip')]);
    harness.store.getState().editNote('b', { body: 'Trip to [[harbour]]' });
    await harness.store.getState().flush();
    harness.store.getState().setQuery('to harb');
    expect(harness.store.getState().answer?.hits.map(({ id }) => id)).toEqual(['b']);
    expect(harness.store.getState().backlinksOf('a')).toEqual(['b']);
    expect(harness.store.getState().resolveLink('HARBOUR')).toBe('a');
    expect(
      harness.store
        .getState()
        .completeLinks('har')
        .map(({ title }) => title),
    ).toEqual(['Harbour', 'Trip to harbour']);
  });
});

describe('an update', () => {
  it('is offered by one notice, however often the browser tells of it', async () => {
    const harness = await openLoaded();
    harness.store.getState().notify({ key: 'notes:save.all' });
    for (let turn = 0; turn < 3; turn += 1) harness.store.getState().offerUpdate();
    for (let turn = 0; turn < 3; turn += 1) harness.store.getState().holdReload();
    expect(harness.noticeKeys()).toEqual(['notes:save.all', 'updates:update.ready', 'updates:update.held']);
  });
});

describe('device', () => {
  it('erases everything and starts afresh', async () => {
    const harness = await openLoaded([noteOf('n', 'one')]);
    await harness.store.getState().eraseEverything();
    expect(harness.notes.notes.size).toBe(0);
    expect(harness.startedAfresh()).toBe(1);
  });

  it('lets no draft outlive what was erased, not even by the journal of the page that goes away', async () => {
    const harness = await openLoaded([noteOf('n', 'one')]);
    harness.notes.put = async () => ({ ok: false, error: { kind: 'quota', reason: 'full' } });
    harness.store.getState().editNote('n', { body: 'secret' });
    await harness.time.advance(1_000);
    await harness.store.getState().eraseEverything();
    harness.store.getState().editNote('n', { body: 'secret, still' });
    harness.store.getState().journalPending();
    expect(harness.journal.all()).toEqual([]);
  });

  it('keeps the drafts when erasing failed', async () => {
    const harness = openHarness([noteOf('n', 'one')], {
      device: {
        usage: async () => USAGE,
        eraseEverything: async () => ({ ok: false, error: { gone: [], kept: ['notes', 'versions'] } }),
      },
    });
    await harness.store.getState().load();
    await harness.store.getState().eraseEverything();
    harness.store.getState().editNote('n', { body: 'two' });
    harness.store.getState().journalPending();
    expect(harness.journal.all()).toHaveLength(1);
  });

  it('lets go of its drafts when another tab erased everything, and says that it must reload', async () => {
    const harness = await openLoaded([noteOf('n', 'one')]);
    harness.store.getState().editNote('n', { body: 'secret' });
    harness.store.getState().takeErasure();
    harness.store.getState().journalPending();
    expect(harness.journal.all()).toEqual([]);
    expect(harness.store.getState()).toMatchObject({ outdated: true, erasedElsewhere: true });
  });

  it('restores a version as a new note', async () => {
    const harness = await openLoaded([noteOf('n', 'now')]);
    await harness.history.record(noteOf('n', 'before'), 1);
    const [version] = await harness.store.getState().listVersions('n');
    const id = harness.store.getState().restoreVersion(version!);
    await harness.store.getState().flush();
    expect(harness.notes.notes.get(id)?.body).toBe('before');
    expect(harness.notes.notes.get('n')?.body).toBe('now');
  });

  it('copies a link that leads back to the note', async () => {
    const harness = await openLoaded([noteOf('n', 'one')]);
    await harness.store.getState().copyLink('n');
    expect(harness.copied).toEqual(['https://inkling.test/#/note/n']);
  });
});

describe('images', () => {
  it('keeps what the same bytes were taken for, unless nothing was known of them', async () => {
    const harness = await openLoaded();
    const { storeFile, storeImage, loadImage } = harness.store.getState();
    const bytes = [new Uint8Array([7, 7])];
    const stored = await storeFile(new Blob(bytes, { type: 'application/octet-stream' }), 'x.dat');
    await storeImage(new Blob(bytes, { type: 'image/png' }), 'map.png');
    await storeFile(new Blob(bytes, { type: 'application/octet-stream' }), 'y.dat');
    const file = stored.ok ? await loadImage(stored.value) : undefined;
    expect([file?.name, file?.type]).toEqual(['map.png', 'image/png']);
  });

  it('is stored although nobody can say whether its bytes are here already', async () => {
    const harness = await openLoaded();
    harness.attachments.get = () => Promise.reject(new Error('The database does not answer.'));
    const image = new Blob([new Uint8Array([1])], { type: 'image/png' });
    expect((await harness.store.getState().storeImage(image, 'a.png')).ok).toBe(true);
  });

  it('stores an image once under the hash of its bytes, and refuses what may carry scripts or is too large', async () => {
    const harness = await openLoaded();
    const image = new Blob([new Uint8Array([1, 2, 3])], { type: 'image/png' });
    const first = await harness.store.getState().storeImage(image, 'a.png');
    expect(await harness.store.getState().storeImage(image, 'b.png')).toEqual(first);
    expect(await harness.attachments.all()).toHaveLength(1);
    const vector = new Blob(['<svg/>'], { type: 'image/svg+xml' });
    expect(await harness.store.getState().storeImage(vector, 'a.svg')).toEqual({
      ok: false,
      error: 'notes:image.unsupported',
    });
    const large = new Blob([new Uint8Array(10 * 1024 * 1024 + 1)], { type: 'image/png' });
    expect(await harness.store.getState().storeImage(large, 'l.png')).toEqual({
      ok: false,
      error: 'notes:image.tooLarge',
    });
  });
});

describe('shelves and notices', () => {
  it('keeps the open note beside another shelf, but not beside an empty one', async () => {
    const harness = await openLoaded([noteOf('a', 'a'), noteOf('b', 'b', { archived: true })]);
    const state = () => harness.store.getState();
    state().openNote('a');
    state().openSection({ kind: 'archive' }, true);
    expect(state().route).toMatchObject({ section: { kind: 'archive' }, noteId: 'a' });
    state().openSection({ kind: 'pinned' }, true);
    expect(state().route).toMatchObject({ section: { kind: 'pinned' }, noteId: null });
  });

  it('says of a note only while it is the note on the screen', async () => {
    const harness = await openLoaded([noteOf('a', 'a'), noteOf('b', 'b')]);
    harness.store.getState().openNote('a');
    harness.store.getState().notify({ key: 'notes:image.tooLarge', scope: 'note' });
    harness.store.getState().notify({ key: 'shell:blocked' });
    harness.store.getState().openNote('b');
    expect(harness.noticeKeys()).toEqual(['shell:blocked']);
  });

  it('lets a newer notice of a kind take the place of the older, and shows three at most', async () => {
    const harness = await openLoaded();
    for (const key of ['a', 'b', 'a', 'c', 'd']) harness.store.getState().notify({ key });
    expect(harness.noticeKeys()).toEqual(['a', 'c', 'd']);
  });

  it('says what came of looking for a newer version', async () => {
    const harness = await openLoaded();
    expect(harness.store.getState().updateCheck).toBeNull();
    const looking = harness.store.getState().checkForUpdate();
    expect(harness.store.getState().updateCheck).toBe('looking');
    await looking;
    expect(harness.store.getState().updateCheck).toBe('newest');
  });
});
