import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { notesOf } from '../../../src/state/notes/librarySelectors';
import { tagNotes } from '../../../src/ui/list/tagNotes';
import { noteOf, openLoaded } from '../storeHarness';

const NOTES = [
  noteOf('a', 'Part 10', { updatedAtMs: 300, createdAtMs: 10 }),
  noteOf('b', 'part 2', { updatedAtMs: 200, createdAtMs: 30, tags: ['boat'] }),
  noteOf('c', 'Älteres', { updatedAtMs: 100, createdAtMs: 20 }),
  noteOf('d', '', { updatedAtMs: 400, createdAtMs: 5 }),
  noteOf('p', 'Zeta', { updatedAtMs: 1, createdAtMs: 1, pinned: true }),
];

describe('the order of a list', () => {
  it('is by edit, by birth or by title, pinned notes first, and follows a change', async () => {
    const { store } = await openLoaded(NOTES);
    const ids = (sortBy: 'edited' | 'created' | 'title') =>
      notesOf(store.getState().library, { kind: 'all' }, sortBy).map(({ id }) => id);
    expect(ids('edited')).toEqual(['p', 'd', 'a', 'b', 'c']);
    expect(ids('created')).toEqual(['p', 'b', 'c', 'a', 'd']);
    expect(ids('title')).toEqual(['p', 'c', 'b', 'a', 'd']);
    store.getState().editNote('c', { tags: ['x'] });
    expect(ids('title')).toEqual(['p', 'c', 'b', 'a', 'd']);
    expect(ids('edited')).toEqual(['p', 'c', 'd', 'a', 'b']);
    store.getState().pinNote('p', false);
    expect(ids('title').at(-2)).toBe('p');
  });

  it('is remembered, and a value that is none is the usual one', async () => {
    const { store, settings } = await openLoaded(NOTES);
    store.getState().setPreference('sortBy', 'title');
    expect(await settings.get('sortBy')).toBe('title');
    await settings.set('sortBy', 'colour');
    await store.getState().loadPreferences();
    expect(store.getState().preferences.sortBy).toBe('edited');
  });
});

describe('several notes together', () => {
  it('go to the trash as one move, and come back as one', async () => {
    const harness = await openLoaded(NOTES);
    const { trashNotes, undoMove, archiveNotes } = harness.store.getState();
    const shelf = (kind: 'all' | 'trash' | 'archive') =>
      notesOf(harness.store.getState().library, { kind }, 'edited')
        .map(({ id }) => id)
        .sort();
    archiveNotes(['a'], true);
    trashNotes(['b', 'c', 'nothing']);
    expect(shelf('trash')).toEqual(['b', 'c']);
    expect(harness.noticeKeys()).toEqual(['order:trashed']);
    expect(harness.store.getState().notices[0]?.values).toEqual({ count: 2 });
    undoMove();
    expect(shelf('trash')).toEqual([]);
    undoMove();
    expect(shelf('archive')).toEqual([]);
    expect(shelf('all')).toEqual(['a', 'b', 'c', 'd', 'p']);
    await harness.store.getState().flush();
    expect([...harness.notes.notes.values()].every(({ trashedAtMs }) => trashedAtMs === null)).toBe(true);
  });

  it('say the title when it is one, and forget an older move of a note that was moved again', async () => {
    const harness = await openLoaded(NOTES);
    harness.store.getState().trashNotes(['a', 'b']);
    harness.store.getState().restoreNotes(['a', 'b']);
    expect(harness.store.getState().moves).toEqual([]);
    expect(harness.noticeKeys()).toEqual(['order:restored']);
    harness.store.getState().trashNotes(['b']);
    expect(harness.store.getState().notices.at(-1)).toMatchObject({
      key: 'notes:trashed',
      values: { title: 'part 2' },
    });
  });

  it('get a tag where they lack it; taken back, those that had it keep it', async () => {
    const harness = await openLoaded([...NOTES, noteOf('w', 'In the text #boat')]);
    const { store } = harness;
    const tagged = () =>
      [...store.getState().library.byId.values()].filter(({ tags }) => tags.includes('boat')).map(({ id }) => id);
    tagNotes(store, ['a', 'b', 'w'], 'boat');
    expect(tagged()).toEqual(['a', 'b']);
    expect(store.getState().notices[0]?.values).toEqual({ count: 1, tag: 'boat' });
    store.getState().answerNotice();
    expect(tagged()).toEqual(['b']);
  });

  it('are fewer when one of them is erased', async () => {
    const { store } = await openLoaded(NOTES);
    store.getState().select(['a', 'b']);
    await store.getState().eraseNotes(['a']);
    expect([...store.getState().selected]).toEqual(['b']);
  });

  it('are exported alone', async () => {
    const harness = await openLoaded(NOTES);
    await harness.store.getState().exportAll('markdown', new Set(['a', 'b']));
    const names = Object.keys(unzipSync(harness.files[0]?.bytes ?? new Uint8Array()));
    expect(names.sort()).toEqual(['Part 10.md', 'part 2.md']);
  });
});
