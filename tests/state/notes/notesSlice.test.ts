import { describe, expect, it, vi } from 'vitest';
import { settle } from '../../fakes/manualTimers';
import { noteOf, openHarness, openLoaded } from '../storeHarness';

const openedId = (harness: Awaited<ReturnType<typeof openLoaded>>) => {
  const { route } = harness.store.getState();
  return route.page === 'notes' ? route.noteId : null;
};

describe('notes in the store', () => {
  it('stores the first letter within a second and says so', async () => {
    const harness = await openLoaded();
    const id = harness.store.getState().createNote();
    harness.store.getState().editNote(id, { body: 'A' });
    expect(harness.store.getState().saveStates[id]?.status).toBe('unsaved');
    await harness.time.advance(1_000);
    expect(harness.notes.notes.get(id)?.body).toBe('A');
    expect(harness.store.getState().saveStates[id]?.status).toBe('saved');
  });

  it('shows the draft at once in the library, whatever the disk does', async () => {
    const harness = await openLoaded([noteOf('n', 'one')]);
    harness.notes.nextFailure = { kind: 'quota', reason: 'full' };
    harness.store.getState().editNote('n', { body: 'two' });
    await harness.time.advance(900);
    const { saveStates, library } = harness.store.getState();
    expect(saveStates['n']).toEqual({ status: 'failed', failure: { kind: 'quota', reason: 'full' } });
    expect(library.byId.get('n')?.body).toBe('two');
    expect(harness.notes.notes.get('n')?.body).toBe('one');
    expect(harness.journal.drafts.get('n')?.body).toBe('two');
    harness.store.getState().retrySave('n');
    await settle();
    expect(harness.notes.notes.get('n')?.body).toBe('two');
  });

  it('moves to the trash, closes the note, and undoes it from the notice', async () => {
    const harness = await openLoaded([noteOf('n', 'one')]);
    harness.store.getState().openNote('n');
    harness.store.getState().trashNote('n');
    expect(openedId(harness)).toBeNull();
    await harness.store.getState().flush();
    expect(harness.notes.notes.get('n')?.trashedAtMs).toBe(1_000);
    harness.store.getState().notices[0]?.action?.run();
    await harness.store.getState().flush();
    expect(harness.notes.notes.get('n')?.trashedAtMs).toBeNull();
  });

  it('opens the note beside it on a desk when the open one leaves the list, and brings it back by undo', async () => {
    const harness = await openLoaded(['a', 'b', 'c'].map((id, index) => noteOf(id, id, { updatedAtMs: 9 - index })));
    const state = () => harness.store.getState();
    state().setWide(true);
    state().openNote('b');
    state().archiveNote('b', true);
    expect(openedId(harness)).toBe('c');
    expect(state().notices.map(({ key, values }) => [key, values['title']])).toEqual([['notes:archived', 'b']]);
    state().trashNote('c');
    expect(openedId(harness)).toBe('a');
    // Of one kind the newest is enough.
    expect(harness.noticeKeys()).toEqual(['notes:trashed']);
    state().answerNotice();
    expect(openedId(harness)).toBe('c');
    expect(state().library.byId.get('c')?.trashedAtMs).toBeNull();
    expect(state().notices).toEqual([]);
  });

  it('opens the note beside an erased one', async () => {
    const harness = await openLoaded([noteOf('a', 'a', { trashedAtMs: 2 }), noteOf('b', 'b', { trashedAtMs: 1 })]);
    harness.store.getState().setWide(true);
    harness.store.getState().openSection({ kind: 'trash' }, false);
    harness.store.getState().openNote('a');
    await harness.store.getState().eraseNotes(['a']);
    expect(openedId(harness)).toBe('b');
    await harness.store.getState().eraseNotes(['b']);
    expect(openedId(harness)).toBeNull();
  });

  it('takes a thrown away note out of what was found', async () => {
    const harness = await openLoaded([noteOf('a', 'boat'), noteOf('b', 'boat')]);
    harness.store.getState().setQuery('boat');
    harness.store.getState().trashNote('a');
    expect(harness.store.getState().answer?.hits.map(({ id }) => id)).toEqual(['b']);
  });

  it('makes a new note where it is seen: not on a shelf that it does not stand on', async () => {
    const harness = await openLoaded([noteOf('a', 'a #boat')]);
    harness.store.getState().openSection({ kind: 'tag', tag: 'boat' }, false);
    harness.store.getState().createNote();
    expect(harness.store.getState().route).toMatchObject({ section: { kind: 'all' } });
    harness.store.getState().openSection({ kind: 'tag', tag: 'boat' }, false);
    harness.store.getState().createNote({ tags: ['boat'] });
    expect(harness.store.getState().route).toMatchObject({ section: { kind: 'tag', tag: 'boat' } });
  });

  it('keeps the open note beside another shelf, but never across the edge of the trash', async () => {
    const harness = await openLoaded([noteOf('n', 'one', { pinned: true }), noteOf('gone', 'old', { trashedAtMs: 5 })]);
    const { openNote, openSection } = harness.store.getState();
    const openId = () => {
      const { route } = harness.store.getState();
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
    const harness = await openLoaded([noteOf('n', 'one', { updatedAtMs: 5 })]);
    harness.store.getState().pinNote('n', true);
    await harness.store.getState().flush();
    expect(harness.notes.notes.get('n')).toMatchObject({ pinned: true, updatedAtMs: 5 });
    harness.store.getState().setTags('n', ['home']);
    expect(harness.store.getState().library.byId.get('n')?.updatedAtMs).toBe(1_000);
  });

  it('takes over what another tab stored, but never over a draft', async () => {
    const harness = await openLoaded([noteOf('n', 'one'), noteOf('m', 'one')]);
    harness.store.getState().editNote('m', { body: 'mine' });
    harness.notes.putElsewhere(noteOf('n', 'theirs', { revision: 2 }));
    harness.notes.putElsewhere(noteOf('m', 'theirs', { revision: 2 }));
    await settle();
    expect(harness.store.getState().library.byId.get('n')?.body).toBe('theirs');
    expect(harness.store.getState().library.byId.get('m')?.body).toBe('mine');
    await harness.store.getState().flush();
    await settle();
    const bodies = [...harness.notes.notes.values()].map(({ body }) => body).sort();
    expect(bodies).toEqual(['mine', 'theirs', 'theirs']);
    expect(harness.noticeKeys()).toContain('notes:conflict.kept');
    // Every list tells the copy from the note.
    const copy = [...harness.notes.notes.values()].find(({ id }) => id !== 'n' && id !== 'm');
    expect(copy).toMatchObject({ body: 'theirs', tags: ['conflict'] });
  });

  it('drops a note that another tab erased, and closes it', async () => {
    const harness = await openLoaded([noteOf('n', 'one')]);
    harness.store.getState().openNote('n');
    harness.notes.notes.delete('n');
    await harness.store.getState().reloadNotes(['n']);
    expect(harness.store.getState().library.byId.size).toBe(0);
    expect(openedId(harness)).toBeNull();
  });

  it('lets nobody write on in the note that takes the place of an erased one', async () => {
    const harness = await openLoaded([noteOf('n', 'one'), noteOf('m', 'two')]);
    harness.store.getState().setWide(true);
    harness.store.getState().openNote('n');
    harness.store.getState().focus('editor');
    harness.notes.notes.delete('n');
    await harness.store.getState().reloadNotes(['n']);
    expect(openedId(harness)).toBe('m');
    expect(harness.store.getState().focusRequest.target).toBe('list');
  });

  it('stores a duplicate that has tags but no text', async () => {
    const harness = await openLoaded([noteOf('n', '', { tags: ['home'] })]);
    const id = harness.store.getState().duplicateNote('n');
    await harness.time.advance(1_000);
    expect(harness.notes.notes.get(id!)).toMatchObject({ body: '', tags: ['home'] });
  });

  it('reads and shows many changed notes in one go', async () => {
    const harness = await openLoaded([noteOf('gone-1', 'x'), noteOf('gone-2', 'x')]);
    const reads = vi.spyOn(harness.notes, 'get');
    let shown = 0;
    harness.store.subscribe((now, before) => void (shown += now.library === before.library ? 0 : 1));
    harness.notes.notes.clear();
    for (const id of ['a', 'b', 'c']) harness.notes.notes.set(id, noteOf(id, 'new'));
    await harness.store.getState().reloadNotes(['a', 'b', 'gone-1', 'gone-2', 'c']);
    expect([...harness.store.getState().library.byId.keys()]).toEqual(['a', 'b', 'c']);
    expect(reads).not.toHaveBeenCalled();
    expect(shown).toBe(1);
  });

  it('brings back what an earlier page left in the journal', async () => {
    const harness = openHarness([noteOf('n', 'old')]);
    harness.journal.left = [noteOf('n', 'typed before the crash')];
    await harness.store.getState().load();
    expect(harness.store.getState().library.byId.get('n')?.body).toBe('typed before the crash');
    expect(harness.noticeKeys()).toEqual(['notes:recovered']);
    await harness.store.getState().flush();
    expect(harness.notes.notes.get('n')?.body).toBe('typed before the crash');
  });

  it('says when the notes cannot be opened, and opens them at the next try', async () => {
    const harness = openHarness([noteOf('n', 'one')]);
    const all = harness.notes.all.bind(harness.notes);
    harness.notes.all = () => Promise.reject(new Error('no access'));
    await harness.store.getState().load();
    expect(harness.store.getState().loadState).toBe('failed');
    harness.notes.all = all;
    await harness.store.getState().load();
    expect(harness.store.getState().loadState).toBe('ready');
    expect(harness.store.getState().library.byId.size).toBe(1);
  });

  it('puts a new note on the shelf that is open', async () => {
    const harness = await openLoaded();
    harness.store.getState().openSection({ kind: 'tag', tag: 'boat' }, false);
    const id = harness.store.getState().createNote({ tags: ['boat'] });
    expect(harness.store.getState().route).toEqual({
      page: 'notes',
      section: { kind: 'tag', tag: 'boat' },
      noteId: id,
    });
  });
});
