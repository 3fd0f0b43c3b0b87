import { describe, expect, it } from 'vitest';
import { followLink, openAt } from '../../../src/state/view/launches';
import { countSections } from '../../../src/state/notes/librarySelectors';
import { settle } from '../../fakes/manualTimers';
import { noteOf, openHarness } from '../storeHarness';

/** Longer than what is read whole at once. */
const LIBRARY = Array.from({ length: 400 }, (_, index) =>
  noteOf(`n${index}`, `note ${index} #t${index % 3}`, { updatedAtMs: index, pinned: index === 7 }),
);
const open = { hash: '', wasBlank: false, wantsNew: false, wantsSearch: false, wide: true };

/** A library whose rest comes when the test lets it. */
const openSlowly = () => {
  const bench = openHarness(LIBRARY);
  bench.firstScreen.ids = ['n7', 'n399', 'n398', 'gone'];
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const batches = bench.notes.batches.bind(bench.notes);
  bench.notes.batches = async function* (size) {
    // What was read before the wait is old by the end of it.
    const read: (readonly (typeof LIBRARY)[number][])[] = [];
    for await (const batch of batches(size)) read.push(batch);
    await released;
    yield* read;
  };
  return { ...bench, release, state: () => bench.store.getState() };
};

describe('a large library', () => {
  it('shows the first screen before the rest is read, then all of it', async () => {
    const bench = openSlowly();
    await bench.state().openFirst('');
    expect(bench.state().loadState).toBe('opened');
    expect([...bench.state().library.byId.keys()]).toEqual(['n7', 'n399', 'n398']);
    openAt(bench.store, open);
    expect(bench.state().route).toMatchObject({ noteId: 'n399' });
    const loading = bench.state().load();
    bench.release();
    await loading;
    expect(bench.state().loadState).toBe('ready');
    expect(bench.state().library.byId.size).toBe(400);
    expect(countSections(bench.state().library).all).toBe(400);
    expect(bench.state().route).toMatchObject({ noteId: 'n399' });
  });

  it('shows the note that the address names first of all', async () => {
    const bench = openSlowly();
    await bench.state().openFirst('#/all/note/n3');
    openAt(bench.store, { ...open, hash: '#/all/note/n3' });
    expect(bench.state().library.byId.get('n3')?.body).toBe('note 3 #t0');
    expect(bench.state().route).toMatchObject({ noteId: 'n3' });
  });

  it('keeps what is written, stored, brought and erased while the rest is read', async () => {
    const bench = openSlowly();
    await bench.state().openFirst('');
    const loading = bench.state().load();
    await settle();
    bench.state().editNote('n399', { body: 'typed' });
    const made = bench.state().createNote({ body: 'made' });
    await bench.state().flush();
    bench.state().editNote('n398', { body: 'not stored yet' });
    bench.notes.putElsewhere(noteOf('n5', 'theirs', { revision: 2 }));
    bench.notes.putElsewhere(noteOf('new', 'theirs too'));
    await bench.state().eraseNotes(['n7']);
    bench.notes.notes.delete('n6');
    await bench.state().reloadNotes(['n6']);
    await settle();
    bench.release();
    await loading;
    const bodyOf = (id: string) => bench.state().library.byId.get(id)?.body;
    expect(['n399', made, 'n398', 'n5', 'new', 'n6', 'n7'].map(bodyOf)).toEqual([
      'typed',
      'made',
      'not stored yet',
      'theirs',
      'theirs too',
      undefined,
      undefined,
    ]);
    await bench.state().flush();
    expect(bench.notes.notes.get('n398')).toMatchObject({ body: 'not stored yet', revision: 2 });
    expect(bench.state().library.byId.size).toBe(400);
  });

  it('takes over what an earlier page left in the journal before anybody can type', async () => {
    const bench = openSlowly();
    bench.journal.left = [
      noteOf('n399', 'typed before the crash', { updatedAtMs: 1_000 }),
      noteOf('n2', 'this one too', { updatedAtMs: 1_000 }),
    ];
    await bench.state().openFirst('');
    expect(bench.state().library.byId.get('n399')?.body).toBe('typed before the crash');
    expect(bench.noticeKeys()).toEqual(['notes:recovered']);
    const loading = bench.state().load();
    bench.release();
    await loading;
    await bench.state().flush();
    expect(bench.notes.notes.get('n399')?.body).toBe('typed before the crash');
    expect(bench.state().library.byId.get('n2')?.body).toBe('this one too');
    expect(bench.notes.notes.get('n2')).toMatchObject({ body: 'this one too', revision: 2 });
    expect(bench.noticeKeys()).toEqual(['notes:recovered']);
  });

  it('finds and follows links once every note is known, never before', async () => {
    const bench = openSlowly();
    await bench.state().openFirst('');
    bench.state().setQuery('note 12');
    const following = followLink(bench.store, 'note 12 #t0');
    const loading = bench.state().load();
    await settle();
    expect(bench.state().linksReady).toBe(false);
    bench.release();
    await Promise.all([loading, following]);
    expect(bench.state().route).toMatchObject({ noteId: 'n12' });
    expect(bench.state().answer?.hits.some(({ id }) => id === 'n12')).toBe(true);
    await bench.time.advance(1_000);
    expect(bench.state().linksReady).toBe(true);
  });

  it('offers to read the rest again when that failed', async () => {
    const bench = openSlowly();
    await bench.state().openFirst('');
    const { all } = bench.notes;
    bench.notes.all = () => Promise.reject(new Error('no access'));
    await bench.state().load();
    expect(bench.state().loadState).toBe('failed');
    expect(bench.noticeKeys()).toEqual(['notes:loadFailed.title']);
    bench.notes.all = all;
    bench.release();
    bench.state().notices[0]?.action?.run();
    await settle();
    expect(bench.state().loadState).toBe('ready');
  });
});

describe('what the next start shows first', () => {
  it('is remembered when the page is left: the rows at the top, and the note written last', async () => {
    const bench = openSlowly();
    bench.release();
    await bench.state().load();
    expect(bench.firstScreen.ids.slice(0, 3)).toEqual(['n7', 'n399', 'n398']);
    expect(bench.firstScreen.ids).toHaveLength(40);
    bench.state().pinNote('n399', false);
    bench.state().editNote('n20', { body: 'written' });
    bench.state().journalPending();
    expect(bench.firstScreen.ids.slice(0, 3)).toEqual(['n7', 'n20', 'n399']);
    bench.state().discardDrafts();
    bench.state().journalPending();
    expect(bench.firstScreen.ids).toEqual([]);
  });

  it('holds the note written last below many pinned ones', async () => {
    const bench = openHarness(LIBRARY.map((note, index) => ({ ...note, pinned: index < 60 })));
    await bench.store.getState().load();
    expect(bench.firstScreen.ids).toContain('n399');
  });

  it('is nothing for a small library, which is read whole', async () => {
    const bench = openHarness(LIBRARY.slice(0, 20));
    await bench.store.getState().openFirst('');
    expect(bench.store.getState().loadState).toBe('ready');
    expect(bench.firstScreen.ids).toEqual([]);
  });

  it('does no harm when none of it is there any more, or when it is another shelf', async () => {
    const bench = openHarness(LIBRARY);
    bench.firstScreen.ids = ['gone'];
    await bench.store.getState().openFirst('');
    expect(bench.store.getState().library.byId.size).toBe(400);
    const other = openHarness(LIBRARY);
    other.firstScreen.ids = ['n1'];
    await other.store.getState().openFirst('#/trash');
    expect(other.store.getState().loadState).toBe('ready');
  });
});
