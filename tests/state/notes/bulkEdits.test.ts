import { describe, expect, it } from 'vitest';
import { mergeNotes, renameTag } from '../../../src/state/notes/bulkEdits';
import { noteOf, openLoaded } from '../storeHarness';

const NOTES = [
  noteOf('a', 'A #home', { updatedAtMs: 300 }),
  noteOf('b', 'B', { updatedAtMs: 200, tags: ['home/garden'] }),
  noteOf('c', 'C', { updatedAtMs: 100 }),
];

describe('renaming a tag', () => {
  it('goes through all notes, is seen on its shelf, and comes back by one press', async () => {
    const { store } = await openLoaded(NOTES);
    const of = (id: string) => store.getState().library.byId.get(id);
    store.getState().openSection({ kind: 'tag', tag: 'home' }, false);
    renameTag(store, 'home', 'house');
    expect(of('a')?.body).toBe('A #house');
    expect(of('b')?.tags).toEqual(['house/garden']);
    expect(of('c')?.updatedAtMs).toBe(100);
    expect(store.getState().route).toMatchObject({ section: { tag: 'house' } });
    store.getState().setQuery('tag:house');
    expect(store.getState().answer?.total).toBe(2);
    store.getState().editNote('a', { body: 'A #house more' });
    store.getState().answerNotice();
    // What was written since stays.
    expect(of('a')?.body).toBe('A #house more');
    expect(of('b')?.tags).toEqual(['home/garden']);
    expect(store.getState().route).toMatchObject({ section: { tag: 'home' } });
  });
});

describe('merging notes', () => {
  it('makes one of several, throws the originals away, and takes all of it back at once', async () => {
    const { store } = await openLoaded(NOTES);
    const of = (id: string) => store.getState().library.byId.get(id);
    const merged = mergeNotes(store, ['b', 'a'])!;
    expect(of(merged)).toMatchObject({ body: 'B\n\nA #home', tags: ['home/garden'] });
    expect(of('a')?.trashedAtMs).not.toBeNull();
    expect(store.getState().route).toMatchObject({ noteId: merged });
    expect(store.getState().notices.map(({ key }) => key)).toEqual(['order:merged']);
    store.getState().undoMove();
    expect(of('a')?.trashedAtMs).toBeNull();
    expect(of('b')?.trashedAtMs).toBeNull();
    expect(of(merged)?.trashedAtMs ?? 1).not.toBeNull();
    expect([...store.getState().library.byId.values()].filter(({ trashedAtMs }) => trashedAtMs === null)).toHaveLength(
      3,
    );
    expect(store.getState().notices).toEqual([]);
  });

  it('needs two', async () => {
    const { store } = await openLoaded(NOTES);
    expect(mergeNotes(store, ['a', 'gone'])).toBeNull();
    expect(of(store)).toEqual([null, null, null]);
  });
});

const of = (store: Awaited<ReturnType<typeof openLoaded>>['store']) =>
  [...store.getState().library.byId.values()].map(({ trashedAtMs }) => trashedAtMs);
