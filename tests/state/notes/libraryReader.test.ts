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
  const harness = openHarness(LIBRARY);
  harness.firstScreen.ids = ['n7', 'n399', 'n398', 'gone'];
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const batches = harness.notes.batches.bind(harness.notes);
  harness.notes.batches = async function* (size) {
    // What was read before the wait is old by the end of it.
    const read: (readonly (typeof LIBRARY)[number][])[] = [];
    for await (const batch of batches(size)) read.push(batch);
    await released;
    yield* read;
  };
  return { ...harness, release, state: () => harness.store.getState() };
};

describe('a large library', () => {
  it('shows the first screen before the rest is read, then all of it', async () => {
    const harness = openSlowly();
    await harness.state().openFirst('');
    expect(harness.state().loadState).toBe('opened');
    expect([...harness.state().library.byId.keys()]).toEqual(['n7', 'n399', 'n398']);
    openAt(harness.store, open);
    expect(harness.state().route).toMatchObject({ noteId: 'n399' });
    const loading = harness.state().load();
    harness.release();
    await loading;
    expect(harness.state().loadState).toBe('ready');
    expect(harness.state().library.byId.size).toBe(400);
    expect(countSections(harness.state().library).all).toBe(400);
    expect(harness.state().route).toMatchObject({ noteId: 'n399' });
  });

  it('shows the note that the address names first of all', async () => {
    const harness = openSlowly();
    await harness.state().openFirst('#/all/note/n3');
    openAt(harness.store, { ...open, hash: '#/all/note/n3' });
    expect(harness.state().library.byId.get('n3')?.body).toBe('note 3 #t0');
    expect(harness.state().route).toMatchObject({ noteId: 'n3' });
  });

  it('keeps what is written, stored, brought and erased while the rest is read', async () => {
    const harness = openSlowly();
    await harness.state().openFirst('');
    const loading = harness.state().load();
    await settle();
    harness.state().editNote('n399', { body: 'typed' });
    const made = harness.state().createNote({ body: 'made' });
    await harness.state().flush();
    harness.state().editNote('n398', { body: 'not stored yet' });
    harness.notes.putElsewhere(noteOf('n5', 'theirs', { revision: 2 }));
    harness.notes.putElsewhere(noteOf('new', 'theirs too'));
    await harness.state().eraseNotes(['n7']);
    harness.notes.notes.delete('n6');
    await harness.state().reloadNotes(['n6']);
    await settle();
    harness.release();
    await loading;
    const bodyOf = (id: string) => harness.state().library.byId.get(id)?.body;
    expect(['n399', made, 'n398', 'n5', 'new', 'n6', 'n7'].map(bodyOf)).toEqual([
      'typed',
      'made',
      'not stored yet',
      'theirs',
      'theirs too',
      undefined,
      undefined,
    ]);
    await harness.state().flush();
    expect(harness.notes.notes.get('n398')).toMatchObject({ body: 'not stored yet', revision: 2 });
    expect(harness.state().library.byId.size).toBe(400);
  });

  it('takes over what an earlier page left in the journal before anybody can type', async () => {
    const harness = openSlowly();
    harness.journal.left = [
      noteOf('n399', 'typed before the crash', { updatedAtMs: 1_000 }),
      noteOf('n2', 'this one too', { updatedAtMs: 1_000 }),
    ];
    await harness.state().openFirst('');
    expect(harness.state().library.byId.get('n399')?.body).toBe('typed before the crash');
    expect(harness.noticeKeys()).toEqual(['notes:recovered']);
    const loading = harness.state().load();
    harness.release();
    await loading;
    await harness.state().flush();
    expect(harness.notes.notes.get('n399')?.body).toBe('typed before the crash');
    expect(harness.state().library.byId.get('n2')?.body).toBe('this one too');
    expect(harness.notes.notes.get('n2')).toMatchObject({ body: 'this one too', revision: 2 });
    expect(harness.noticeKeys()).toEqual(['notes:recovered']);
  });

  it('finds and follows links once every note is known, never before', async () => {
    const harness = openSlowly();
    await harness.state().openFirst('');
    harness.state().setQuery('note 12');
    const following = followLink(harness.store, 'note 12 #t0');
    const loading = harness.state().load();
    await settle();
    expect(harness.state().linksReady).toBe(false);
    harness.release();
    await Promise.all([loading, following]);
    expect(harness.state().route).toMatchObject({ noteId: 'n12' });
    expect(harness.state().answer?.hits.some(({ id }) => id === 'n12')).toBe(true);
    await harness.time.advance(1_000);
    expect(harness.state().linksReady).toBe(true);
  });

  it('offers to read the rest again when that failed', async () => {
    const harness = openSlowly();
    await harness.state().openFirst('');
    const { all } = harness.notes;
    harness.notes.all = () => Promise.reject(new Error('no access'));
    await harness.state().load();
    expect(harness.state().loadState).toBe('failed');
    expect(harness.noticeKeys()).toEqual(['notes:loadFailed.title']);
    harness.notes.all = all;
    harness.release();
    harness.state().notices[0]?.action?.run();
    await settle();
    expect(harness.state().loadState).toBe('ready');
  });
});

describe('a storage that fails at the start', () => {
  it('is asked again by itself until it answers, less and less often', async () => {
    const harness = openSlowly();
    harness.release();
    const { all } = harness.notes;
    let reads = 0;
    harness.notes.all = () => {
      reads += 1;
      return Promise.reject(new Error('no access'));
    };
    await harness.state().load();
    expect(harness.state().loadState).toBe('failed');
    await harness.time.advance(2_000);
    await harness.time.advance(3_000);
    expect(reads).toBe(2);
    await harness.time.advance(60_000);
    expect(reads).toBeLessThan(8);
    harness.notes.all = all;
    await harness.time.advance(30_000);
    await settle();
    expect(harness.state().loadState).toBe('ready');
    const before = reads;
    await harness.time.advance(120_000);
    expect(reads).toBe(before);
  });
});

describe('a draft of an earlier page', () => {
  /** A device whose reads take longer than a draft waits for its write. */
  const openWith = (stored: ReturnType<typeof noteOf>, draft: ReturnType<typeof noteOf>) => {
    const harness = openHarness([stored]);
    harness.journal.left = [draft];
    const getMany = harness.notes.getMany.bind(harness.notes);
    harness.notes.getMany = async (ids) => {
      const found = await getMany(ids);
      await new Promise<void>((resolve) => void harness.time.timers.after(600, resolve));
      return found;
    };
    const bodies = () => [...harness.notes.notes.values()].map(({ body }) => body).sort();
    const start = async (open: () => Promise<void>): Promise<void> => {
      const opened = open();
      for (let turn = 0; turn < 50; turn += 1) await harness.time.advance(100);
      await opened;
    };
    return { ...harness, bodies, start, state: () => harness.store.getState() };
  };

  it('does not stand against itself when it is stored before its base is read', async () => {
    const harness = openWith(
      noteOf('n', 'stored later', { revision: 3, updatedAtMs: 900 }),
      noteOf('n', 'last words', { updatedAtMs: 500 }),
    );
    await harness.start(() => harness.state().load());
    const copy = [...harness.state().library.byId.values()].find(({ body }) => body === 'last words');
    expect(copy?.revision).toBe(1);
    harness.state().editNote(copy!.id, { body: 'last words, and more' });
    await harness.state().flush();
    expect(harness.bodies()).toEqual(['last words, and more', 'stored later']);
  });

  it('stays on the screen, and is lost to nobody, when another tab stores before its base is read', async () => {
    const harness = openWith(noteOf('n', 'one'), noteOf('n', 'one, recovered', { updatedAtMs: 500 }));
    harness.firstScreen.ids = ['gone'];
    const put = harness.notes.put.bind(harness.notes);
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    harness.notes.put = async (note, revision) => {
      // Theirs comes first, and the answer here is late.
      if (note.id === 'n' && revision === 1) {
        harness.notes.notes.set('n', noteOf('n', 'one, theirs', { revision: 2 }));
        await released;
      }
      return put(note, revision);
    };
    await harness.start(() => harness.state().openFirst(''));
    expect(harness.state().library.byId.get('n')?.body).toBe('one, recovered');
    harness.state().editNote('n', { body: 'one, recovered, and more' });
    release();
    await harness.state().flush();
    expect(harness.bodies()).toEqual(['one, recovered, and more', 'one, theirs']);
  });
});

describe('what the next start shows first', () => {
  it('is remembered when the page is left: the rows at the top, and the note written last', async () => {
    const harness = openSlowly();
    harness.release();
    await harness.state().load();
    expect(harness.firstScreen.ids.slice(0, 3)).toEqual(['n7', 'n399', 'n398']);
    expect(harness.firstScreen.ids).toHaveLength(40);
    harness.state().pinNote('n399', false);
    harness.state().editNote('n20', { body: 'written' });
    harness.state().journalPending();
    expect(harness.firstScreen.ids.slice(0, 3)).toEqual(['n7', 'n20', 'n399']);
    harness.state().discardDrafts();
    harness.state().journalPending();
    expect(harness.firstScreen.ids).toEqual([]);
  });

  it('holds the note written last below many pinned ones', async () => {
    const harness = openHarness(LIBRARY.map((note, index) => ({ ...note, pinned: index < 60 })));
    await harness.store.getState().load();
    expect(harness.firstScreen.ids).toContain('n399');
  });

  it('is nothing for a small library, which is read whole', async () => {
    const harness = openHarness(LIBRARY.slice(0, 20));
    await harness.store.getState().openFirst('');
    expect(harness.store.getState().loadState).toBe('ready');
    expect(harness.firstScreen.ids).toEqual([]);
  });

  it('does no harm when none of it is there any more, or when it is another shelf', async () => {
    const harness = openHarness(LIBRARY);
    harness.firstScreen.ids = ['gone'];
    await harness.store.getState().openFirst('');
    expect(harness.store.getState().library.byId.size).toBe(400);
    const other = openHarness(LIBRARY);
    other.firstScreen.ids = ['n1'];
    await other.store.getState().openFirst('#/trash');
    expect(other.store.getState().loadState).toBe('ready');
  });
});
