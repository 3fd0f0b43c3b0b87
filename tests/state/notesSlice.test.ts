import { describe, expect, it } from 'vitest';
import { settle } from '../core/manualTimers';
import { noteOf, openBench, openLoaded } from './storeBench';

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
  });

  it('drops a note that another tab erased, and closes it', async () => {
    const bench = await openLoaded([noteOf('n', 'one')]);
    bench.store.getState().openNote('n');
    bench.notes.notes.delete('n');
    await bench.store.getState().reloadNotes(['n']);
    expect(bench.store.getState().library.byId.size).toBe(0);
    expect(openedId(bench)).toBeNull();
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

  it('keeps a note that could not be erased, and says so', async () => {
    const bench = await openLoaded([noteOf('n', 'one')]);
    bench.notes.nextFailure = { kind: 'unknown', reason: '' };
    await bench.store.getState().eraseNotes(['n']);
    expect(bench.store.getState().library.byId.has('n')).toBe(true);
    expect(bench.noticeKeys()).toEqual(['notes:eraseFailed']);
  });

  it('brings back what an earlier page left in the journal', async () => {
    const bench = openBench([noteOf('n', 'old')]);
    bench.journal.left = [noteOf('n', 'typed before the crash')];
    await bench.store.getState().load();
    expect(bench.store.getState().library.byId.get('n')?.body).toBe('typed before the crash');
    expect(bench.noticeKeys()).toEqual(['notes:recovered']);
    await bench.store.getState().flush();
    expect(bench.notes.notes.get('n')?.body).toBe('typed before the crash');
  });

  it('says when the notes cannot be opened, and opens them at the next try', async () => {
    const bench = openBench([noteOf('n', 'one')]);
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
