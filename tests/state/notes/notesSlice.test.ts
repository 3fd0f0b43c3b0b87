import { describe, expect, it, vi } from 'vitest';
import { settle } from '../../fakes/manualTimers';
import { noteOf, openHarness, openLoaded } from '../storeHarness';

const openedId = (bench: Awaited<ReturnType<typeof openLoaded>>) => {
  const { route } = bench.store.getState();
  return route.page === 'notes' ? route.noteId : null;
};

describe('notes in the store', () => {
  it('keeps a blank note off the disk and lets it go when it is left', async () => {
    const bench = await openLoaded();
    const id = bench.store.getState().createNote();
    expect(openedId(bench)).toBe(id);
    bench.store.getState().editNote(id, { body: '  \n' });
    await bench.time.advance(5_000);
    expect(bench.notes.notes.size).toBe(0);
    bench.store.getState().closeNote();
    expect(bench.store.getState().library.byId.has(id)).toBe(false);
  });

  it('stores the first letter within a second and says so', async () => {
    const bench = await openLoaded();
    const id = bench.store.getState().createNote();
    bench.store.getState().editNote(id, { body: 'A' });
    expect(bench.store.getState().saveStates[id]?.status).toBe('unsaved');
    await bench.time.advance(1_000);
    expect(bench.notes.notes.get(id)?.body).toBe('A');
    expect(bench.store.getState().saveStates[id]?.status).toBe('saved');
  });

  it('shows the draft at once in the library, whatever the disk does', async () => {
    const bench = await openLoaded([noteOf('n', 'one')]);
    bench.notes.nextFailure = { kind: 'quota', reason: 'full' };
    bench.store.getState().editNote('n', { body: 'two' });
    await bench.time.advance(900);
    const { saveStates, library } = bench.store.getState();
    expect(saveStates['n']).toEqual({ status: 'failed', failure: { kind: 'quota', reason: 'full' } });
    expect(library.byId.get('n')?.body).toBe('two');
    expect(bench.notes.notes.get('n')?.body).toBe('one');
    expect(bench.journal.drafts.get('n')?.body).toBe('two');
    bench.store.getState().retrySave('n');
    await settle();
    expect(bench.notes.notes.get('n')?.body).toBe('two');
  });

  it('moves to the trash, closes the note, and undoes it from the notice', async () => {
    const bench = await openLoaded([noteOf('n', 'one')]);
    bench.store.getState().openNote('n');
    bench.store.getState().trashNote('n');
    expect(openedId(bench)).toBeNull();
    await bench.store.getState().flush();
    expect(bench.notes.notes.get('n')?.trashedAtMs).toBe(1_000);
    bench.store.getState().notices[0]?.action?.run();
    await bench.store.getState().flush();
    expect(bench.notes.notes.get('n')?.trashedAtMs).toBeNull();
  });

  it('opens the note beside it on a desk when the open one leaves the list, and brings it back by undo', async () => {
    const bench = await openLoaded(['a', 'b', 'c'].map((id, index) => noteOf(id, id, { updatedAtMs: 9 - index })));
    const state = () => bench.store.getState();
    state().setWide(true);
    state().openNote('b');
    state().archiveNote('b', true);
    expect(openedId(bench)).toBe('c');
    expect(state().notices.map(({ key, values }) => [key, values['title']])).toEqual([['notes:archived', 'b']]);
    state().trashNote('c');
    expect(openedId(bench)).toBe('a');
    // Of one kind the newest is enough.
    expect(bench.noticeKeys()).toEqual(['notes:trashed']);
    state().answerNotice();
    expect(openedId(bench)).toBe('c');
    expect(state().library.byId.get('c')?.trashedAtMs).toBeNull();
    expect(state().notices).toEqual([]);
  });

  it('opens the note beside an erased one', async () => {
    const bench = await openLoaded([noteOf('a', 'a', { trashedAtMs: 2 }), noteOf('b', 'b', { trashedAtMs: 1 })]);
    bench.store.getState().setWide(true);
    bench.store.getState().openSection({ kind: 'trash' }, false);
    bench.store.getState().openNote('a');
    await bench.store.getState().eraseNotes(['a']);
    expect(openedId(bench)).toBe('b');
    await bench.store.getState().eraseNotes(['b']);
    expect(openedId(bench)).toBeNull();
  });

  it('takes a thrown away note out of what was found', async () => {
    const bench = await openLoaded([noteOf('a', 'boat'), noteOf('b', 'boat')]);
    bench.store.getState().setQuery('boat');
    bench.store.getState().trashNote('a');
    expect(bench.store.getState().answer?.hits.map(({ id }) => id)).toEqual(['b']);
  });

  it('makes a new note where it is seen: not on a shelf that it does not stand on', async () => {
    const bench = await openLoaded([noteOf('a', 'a #boat')]);
    bench.store.getState().openSection({ kind: 'tag', tag: 'boat' }, false);
    bench.store.getState().createNote();
    expect(bench.store.getState().route).toMatchObject({ section: { kind: 'all' } });
    bench.store.getState().openSection({ kind: 'tag', tag: 'boat' }, false);
    bench.store.getState().createNote({ tags: ['boat'] });
    expect(bench.store.getState().route).toMatchObject({ section: { kind: 'tag', tag: 'boat' } });
  });

  it('keeps the open note beside another shelf, but never across the edge of the trash', async () => {
    const bench = await openLoaded([noteOf('n', 'one', { pinned: true }), noteOf('gone', 'old', { trashedAtMs: 5 })]);
    const { openNote, openSection } = bench.store.getState();
    const openId = () => {
      const { route } = bench.store.getState();
      return route.page === 'notes' ? route.noteId : null;
    };
    openNote('n');
    openSection({ kind: 'pinned' }, true);
    expect(openId()).toBe('n');
    openSection({ kind: 'trash' }, true);
    expect(openId()).toBeNull();
    openNote('gone');
    openSection({ kind: 'all' }, true);
    expect(openId()).toBeNull();
  });

  it('does not call a pinned note newly written', async () => {
    const bench = await openLoaded([noteOf('n', 'one', { updatedAtMs: 5 })]);
    bench.store.getState().pinNote('n', true);
    await bench.store.getState().flush();
    expect(bench.notes.notes.get('n')).toMatchObject({ pinned: true, updatedAtMs: 5 });
    bench.store.getState().setTags('n', ['home']);
    expect(bench.store.getState().library.byId.get('n')?.updatedAtMs).toBe(1_000);
  });

  it('takes over what another tab stored, but never over a draft', async () => {
    const bench = await openLoaded([noteOf('n', 'one'), noteOf('m', 'one')]);
    bench.store.getState().editNote('m', { body: 'mine' });
    bench.notes.putElsewhere(noteOf('n', 'theirs', { revision: 2 }));
    bench.notes.putElsewhere(noteOf('m', 'theirs', { revision: 2 }));
    await settle();
    expect(bench.store.getState().library.byId.get('n')?.body).toBe('theirs');
    expect(bench.store.getState().library.byId.get('m')?.body).toBe('mine');
    await bench.store.getState().flush();
    await settle();
    const bodies = [...bench.notes.notes.values()].map(({ body }) => body).sort();
    expect(bodies).toEqual(['mine', 'theirs', 'theirs']);
    expect(bench.noticeKeys()).toContain('notes:conflict.kept');
    // Every list tells the copy from the note.
    const copy = [...bench.notes.notes.values()].find(({ id }) => id !== 'n' && id !== 'm');
    expect(copy).toMatchObject({ body: 'theirs', tags: ['conflict'] });
  });

  it('drops a note that another tab erased, and closes it', async () => {
    const bench = await openLoaded([noteOf('n', 'one')]);
    bench.store.getState().openNote('n');
    bench.notes.notes.delete('n');
    await bench.store.getState().reloadNotes(['n']);
    expect(bench.store.getState().library.byId.size).toBe(0);
    expect(openedId(bench)).toBeNull();
  });

  it('lets nobody write on in the note that takes the place of an erased one', async () => {
    const bench = await openLoaded([noteOf('n', 'one'), noteOf('m', 'two')]);
    bench.store.getState().setWide(true);
    bench.store.getState().openNote('n');
    bench.store.getState().focus('editor');
    bench.notes.notes.delete('n');
    await bench.store.getState().reloadNotes(['n']);
    expect(openedId(bench)).toBe('m');
    expect(bench.store.getState().focusRequest.target).toBe('list');
  });

  it('erases for good, out of the search as well', async () => {
    const bench = await openLoaded([noteOf('n', 'unmistakable')]);
    bench.store.getState().setQuery('unmistakable');
    expect(bench.store.getState().answer?.total).toBe(1);
    await bench.store.getState().eraseNotes(['n']);
    bench.store.getState().refreshSearch();
    expect(bench.store.getState().answer?.total).toBe(0);
    expect(bench.notes.notes.size).toBe(0);
  });

  it('erases from the trash what was put there a moment ago, and spares what another tab took out', async () => {
    const bench = await openLoaded([noteOf('n', 'one'), noteOf('m', 'two', { trashedAtMs: 1 })]);
    bench.store.getState().trashNote('n');
    bench.notes.putElsewhere({ ...noteOf('m', 'two, and more'), revision: 2 });
    await bench.store.getState().eraseNotes(['n', 'm'], 'trashed');
    await settle();
    expect([...bench.notes.notes.keys()]).toEqual(['m']);
    expect([...bench.store.getState().library.byId.values()]).toMatchObject([
      { id: 'm', body: 'two, and more', trashedAtMs: null },
    ]);
  });

  it('keeps a note that could not be erased, and says so', async () => {
    const bench = await openLoaded([noteOf('n', 'one')]);
    bench.notes.nextFailure = { kind: 'unknown', reason: '' };
    await bench.store.getState().eraseNotes(['n']);
    expect(bench.store.getState().library.byId.has('n')).toBe(true);
    expect(bench.noticeKeys()).toEqual(['notes:eraseFailed']);
  });

  it('keeps a draft whose note could not be erased, and stores it after all', async () => {
    const bench = await openLoaded([noteOf('n', 'one')]);
    bench.store.getState().editNote('n', { body: 'two' });
    bench.notes.nextFailure = { kind: 'unknown', reason: '' };
    await bench.store.getState().eraseNotes(['n']);
    expect(bench.store.getState().library.byId.get('n')?.body).toBe('two');
    await bench.time.advance(1_000);
    expect(bench.notes.notes.get('n')?.body).toBe('two');
  });

  it('stores a duplicate that has tags but no text', async () => {
    const bench = await openLoaded([noteOf('n', '', { tags: ['home'] })]);
    const id = bench.store.getState().duplicateNote('n');
    await bench.time.advance(1_000);
    expect(bench.notes.notes.get(id!)).toMatchObject({ body: '', tags: ['home'] });
  });

  it('reads and shows many changed notes in one go', async () => {
    const bench = await openLoaded([noteOf('gone-1', 'x'), noteOf('gone-2', 'x')]);
    const reads = vi.spyOn(bench.notes, 'get');
    let shown = 0;
    bench.store.subscribe((now, before) => void (shown += now.library === before.library ? 0 : 1));
    bench.notes.notes.clear();
    for (const id of ['a', 'b', 'c']) bench.notes.notes.set(id, noteOf(id, 'new'));
    await bench.store.getState().reloadNotes(['a', 'b', 'gone-1', 'gone-2', 'c']);
    expect([...bench.store.getState().library.byId.keys()]).toEqual(['a', 'b', 'c']);
    expect(reads).not.toHaveBeenCalled();
    expect(shown).toBe(1);
  });

  it('keeps what another tab stored while the last letters here were still in the editor', async () => {
    const bench = openHarness([noteOf('n', 'one')], {
      handOver: () => bench.store.getState().editNote('n', { body: 'one, mine' }),
    });
    await bench.store.getState().load();
    bench.notes.putElsewhere(noteOf('n', 'one, theirs', { revision: 2 }));
    await settle();
    await bench.store.getState().flush();
    await settle();
    expect([...bench.notes.notes.values()].map(({ body }) => body).sort()).toEqual(['one, mine', 'one, theirs']);
  });

  it('keeps what another tab stored when a change of this one had no text in it yet', async () => {
    let typed = false;
    const bench = openHarness([noteOf('n', 'one')], {
      handOver: () => {
        if (typed) bench.store.getState().editNote('n', { body: 'one, mine' });
      },
    });
    await bench.store.getState().load();
    bench.store.getState().pinNote('n', true);
    bench.notes.notes.set('n', noteOf('n', 'one, theirs', { revision: 2 }));
    bench.time.timers.after(249, () => (typed = true));
    await bench.time.advance(2_000);
    expect([...bench.notes.notes.values()].map(({ body }) => body).sort()).toEqual(['one, mine', 'one, theirs']);
  });

  it('asks the editor for its last letters before it stores everything, and before it writes the journal', async () => {
    let letters = 'two';
    const bench = openHarness([noteOf('n', 'one')], {
      handOver: () => bench.store.getState().editNote('n', { body: letters }),
    });
    await bench.store.getState().load();
    bench.store.getState().journalPending();
    expect(bench.journal.drafts.get('n')?.body).toBe('two');
    letters = 'three';
    await bench.store.getState().flush();
    expect(bench.notes.notes.get('n')?.body).toBe('three');
  });

  it('brings back what an earlier page left in the journal', async () => {
    const bench = openHarness([noteOf('n', 'old')]);
    bench.journal.left = [noteOf('n', 'typed before the crash')];
    await bench.store.getState().load();
    expect(bench.store.getState().library.byId.get('n')?.body).toBe('typed before the crash');
    expect(bench.noticeKeys()).toEqual(['notes:recovered']);
    await bench.store.getState().flush();
    expect(bench.notes.notes.get('n')?.body).toBe('typed before the crash');
  });

  it('says when the notes cannot be opened, and opens them at the next try', async () => {
    const bench = openHarness([noteOf('n', 'one')]);
    const all = bench.notes.all.bind(bench.notes);
    bench.notes.all = () => Promise.reject(new Error('no access'));
    await bench.store.getState().load();
    expect(bench.store.getState().loadState).toBe('failed');
    bench.notes.all = all;
    await bench.store.getState().load();
    expect(bench.store.getState().loadState).toBe('ready');
    expect(bench.store.getState().library.byId.size).toBe(1);
  });

  it('puts a new note on the shelf that is open', async () => {
    const bench = await openLoaded();
    bench.store.getState().openSection({ kind: 'tag', tag: 'boat' }, false);
    const id = bench.store.getState().createNote({ tags: ['boat'] });
    expect(bench.store.getState().route).toEqual({ page: 'notes', section: { kind: 'tag', tag: 'boat' }, noteId: id });
  });
});
