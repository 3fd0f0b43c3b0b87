// @vitest-environment node -- jsdom's Blob cannot be read
import { describe, expect, it } from 'vitest';
import { noteOf, openHarness, openLoaded, USAGE } from './storeHarness';

describe('preferences', () => {
  it('reads what fits and takes the default for what does not', async () => {
    const bench = openHarness();
    await bench.settings.set('theme', 'dark');
    await bench.settings.set('language', 'klingon');
    await bench.settings.set('editorFontSizePx', 900);
    await bench.settings.set('paneShares', { list: 30, page: 'wide' });
    await bench.store.getState().loadPreferences();
    expect(bench.store.getState().preferences).toMatchObject({
      theme: 'dark',
      language: 'system',
      editorFontSizePx: 18,
      paneShares: { list: 30 },
    });
  });

  it('opens with defaults when the settings cannot be read', async () => {
    const bench = openHarness();
    bench.settings.all = () => Promise.reject(new Error('lost'));
    await bench.store.getState().loadPreferences();
    expect(bench.store.getState().preferencesLoaded).toBe(true);
  });

  it('stores what is chosen', async () => {
    const bench = await openLoaded();
    bench.store.getState().setPreference('theme', 'light');
    expect(await bench.settings.get('theme')).toBe('light');
  });
});

describe('search', () => {
  it('stays on the open shelf', async () => {
    const bench = await openLoaded([
      noteOf('a', 'boat'),
      noteOf('b', 'boat #sea'),
      noteOf('c', 'boat', { trashedAtMs: 1 }),
      noteOf('d', 'boat', { archived: true }),
    ]);
    const { openSection, setQuery } = bench.store.getState();
    const found = () =>
      bench.store
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
    expect(bench.store.getState().answer).toBeNull();
  });

  it('finds what was typed a moment ago, and links to it', async () => {
    const bench = await openLoaded([noteOf('a', 'Harbour'), noteOf('b', 'Trip')]);
    bench.store.getState().editNote('b', { body: 'Trip to [[harbour]]' });
    await bench.store.getState().flush();
    bench.store.getState().setQuery('to harb');
    expect(bench.store.getState().answer?.hits.map(({ id }) => id)).toEqual(['b']);
    expect(bench.store.getState().backlinksOf('a')).toEqual(['b']);
    expect(bench.store.getState().resolveLink('HARBOUR')).toBe('a');
    expect(
      bench.store
        .getState()
        .completeLinks('har')
        .map(({ title }) => title),
    ).toEqual(['Harbour', 'Trip to harbour']);
  });
});

describe('an update', () => {
  it('is offered by one notice, however often the browser tells of it', async () => {
    const bench = await openLoaded();
    bench.store.getState().notify({ key: 'notes:save.all' });
    for (let turn = 0; turn < 3; turn += 1) bench.store.getState().offerUpdate();
    for (let turn = 0; turn < 3; turn += 1) bench.store.getState().holdReload();
    expect(bench.noticeKeys()).toEqual(['notes:save.all', 'updates:update.ready', 'updates:update.held']);
  });
});

describe('device', () => {
  it('erases everything and starts afresh', async () => {
    const bench = await openLoaded([noteOf('n', 'one')]);
    await bench.store.getState().eraseEverything();
    expect(bench.notes.notes.size).toBe(0);
    expect(bench.startedAfresh()).toBe(1);
  });

  it('lets no draft outlive what was erased, not even by the journal of the page that goes away', async () => {
    const bench = await openLoaded([noteOf('n', 'one')]);
    bench.notes.put = async () => ({ ok: false, error: { kind: 'quota', reason: 'full' } });
    bench.store.getState().editNote('n', { body: 'secret' });
    await bench.time.advance(1_000);
    await bench.store.getState().eraseEverything();
    bench.store.getState().editNote('n', { body: 'secret, still' });
    bench.store.getState().journalPending();
    expect(bench.journal.all()).toEqual([]);
  });

  it('keeps the drafts when erasing failed', async () => {
    const bench = openHarness([noteOf('n', 'one')], {
      device: {
        usage: async () => USAGE,
        eraseEverything: async () => ({ ok: false, error: { gone: [], kept: ['notes', 'versions'] } }),
      },
    });
    await bench.store.getState().load();
    await bench.store.getState().eraseEverything();
    bench.store.getState().editNote('n', { body: 'two' });
    bench.store.getState().journalPending();
    expect(bench.journal.all()).toHaveLength(1);
  });

  it('lets go of its drafts when another tab erased everything, and says that it must reload', async () => {
    const bench = await openLoaded([noteOf('n', 'one')]);
    bench.store.getState().editNote('n', { body: 'secret' });
    bench.store.getState().takeErasure();
    bench.store.getState().journalPending();
    expect(bench.journal.all()).toEqual([]);
    expect(bench.store.getState()).toMatchObject({ outdated: true, erasedElsewhere: true });
  });

  it('restores a version as a new note', async () => {
    const bench = await openLoaded([noteOf('n', 'now')]);
    await bench.history.record(noteOf('n', 'before'), 1);
    const [version] = await bench.store.getState().listVersions('n');
    const id = bench.store.getState().restoreVersion(version!);
    await bench.store.getState().flush();
    expect(bench.notes.notes.get(id)?.body).toBe('before');
    expect(bench.notes.notes.get('n')?.body).toBe('now');
  });

  it('copies a link that leads back to the note', async () => {
    const bench = await openLoaded([noteOf('n', 'one')]);
    await bench.store.getState().copyLink('n');
    expect(bench.copied).toEqual(['https://inkling.test/#/note/n']);
  });
});

describe('images', () => {
  it('stores an image once under the hash of its bytes, and refuses what may carry scripts or is too large', async () => {
    const bench = await openLoaded();
    const image = new Blob([new Uint8Array([1, 2, 3])], { type: 'image/png' });
    const first = await bench.store.getState().storeImage(image, 'a.png');
    expect(await bench.store.getState().storeImage(image, 'b.png')).toEqual(first);
    expect(await bench.attachments.all()).toHaveLength(1);
    const vector = new Blob(['<svg/>'], { type: 'image/svg+xml' });
    expect(await bench.store.getState().storeImage(vector, 'a.svg')).toEqual({
      ok: false,
      error: 'notes:image.unsupported',
    });
    const large = new Blob([new Uint8Array(10 * 1024 * 1024 + 1)], { type: 'image/png' });
    expect(await bench.store.getState().storeImage(large, 'l.png')).toEqual({
      ok: false,
      error: 'notes:image.tooLarge',
    });
  });
});

describe('shelves and notices', () => {
  it('keeps the open note beside another shelf, but not beside an empty one', async () => {
    const bench = await openLoaded([noteOf('a', 'a'), noteOf('b', 'b', { archived: true })]);
    const state = () => bench.store.getState();
    state().openNote('a');
    state().openSection({ kind: 'archive' }, true);
    expect(state().route).toMatchObject({ section: { kind: 'archive' }, noteId: 'a' });
    state().openSection({ kind: 'pinned' }, true);
    expect(state().route).toMatchObject({ section: { kind: 'pinned' }, noteId: null });
  });

  it('says of a note only while it is the note on the screen', async () => {
    const bench = await openLoaded([noteOf('a', 'a'), noteOf('b', 'b')]);
    bench.store.getState().openNote('a');
    bench.store.getState().notify({ key: 'notes:image.tooLarge', scope: 'note' });
    bench.store.getState().notify({ key: 'shell:blocked' });
    bench.store.getState().openNote('b');
    expect(bench.noticeKeys()).toEqual(['shell:blocked']);
  });

  it('lets a newer notice of a kind take the place of the older, and shows three at most', async () => {
    const bench = await openLoaded();
    for (const key of ['a', 'b', 'a', 'c', 'd']) bench.store.getState().notify({ key });
    expect(bench.noticeKeys()).toEqual(['a', 'c', 'd']);
  });

  it('says what came of looking for a newer version', async () => {
    const bench = await openLoaded();
    expect(bench.store.getState().updateCheck).toBeNull();
    const looking = bench.store.getState().checkForUpdate();
    expect(bench.store.getState().updateCheck).toBe('looking');
    await looking;
    expect(bench.store.getState().updateCheck).toBe('newest');
  });
});
