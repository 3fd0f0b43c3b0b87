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
    store.getState().setPreference('savedSearches', ['tag:home/x rope', '#homes']);
    renameTag(store, 'home', 'house');
    expect(of('a')?.body).toBe('A #house');
    expect(of('b')?.tags).toEqual(['house/garden']);
    expect(of('c')?.updatedAtMs).toBe(100);
    expect(store.getState().route).toMatchObject({ section: { tag: 'house' } });
    expect(store.getState().preferences.savedSearches).toEqual(['tag:house/x rope', '#homes']);
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

describe('a renaming that is taken back', () => {
  it('leaves searches alone that were kept or forgotten since', async () => {
    const { store } = await openLoaded(NOTES);
    const searches = () => store.getState().preferences.savedSearches;
    store.getState().setPreference('savedSearches', ['#home', 'rope', 'tag:home x']);
    renameTag(store, 'home', 'house');
    store.getState().setPreference('savedSearches', [...searches().filter((search) => search !== 'rope'), 'boat']);
    store.getState().answerNotice();
    expect(searches()).toEqual(['#home', 'tag:home x', 'boat']);
  });
});

describe('renaming a tag that front matter lists', () => {
  it('changes those notes alone and comes back with the same press', async () => {
    const written = '---\ntags: [x,  "home" ] # mine\n---\nA #home';
    const { store } = await openLoaded([
      noteOf('a', written),
      noteOf('b', '---\ntags:\n- home/roof\n---\nB'),
      ...NOTES.slice(2),
    ]);
    const of = (id: string) => store.getState().library.byId.get(id)?.body;
    renameTag(store, 'home', 'house');
    expect(of('a')).toBe('---\ntags: [x,  "house" ] # mine\n---\nA #house');
    expect(of('b')).toBe('---\ntags:\n- house/roof\n---\nB');
    expect(store.getState().notices[0]?.values).toMatchObject({ count: 2 });
    store.getState().answerNotice();
    expect(of('a')).toBe(written);
    expect(of('b')).toBe('---\ntags:\n- home/roof\n---\nB');
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

  it('is no move any more once it was taken back: the key takes back what came before it', async () => {
    const { store } = await openLoaded(NOTES);
    const of = (id: string) => store.getState().library.byId.get(id)?.trashedAtMs;
    store.getState().trashNote('c');
    const merged = mergeNotes(store, ['a', 'b'])!;
    store.getState().undoMove();
    store.getState().undoMove();
    expect([of('c'), store.getState().moves]).toEqual([null, []]);
    expect(of(merged)).not.toBeNull();
  });

  it('lets links to a part lead into the whole, until it is taken back', async () => {
    const link = noteOf('l', 'See [[B]], [[B|there]], [it](B.md) and [[A]].');
    const { store } = await openLoaded([...NOTES.map((note) => ({ ...note, body: note.body.slice(0, 1) })), link]);
    const body = () => store.getState().library.byId.get('l')?.body;
    mergeNotes(store, ['a', 'b']);
    expect(body()).toBe('See [[A#B]], [[A#B|there]], [it](A.md#B) and [[A]].');
    store.getState().answerNotice();
    expect(body()).toBe(link.body);
  });

  it('needs two', async () => {
    const { store } = await openLoaded(NOTES);
    expect(mergeNotes(store, ['a', 'gone'])).toBeNull();
    expect(of(store)).toEqual([null, null, null]);
  });
});

const of = (store: Awaited<ReturnType<typeof openLoaded>>['store']) =>
  [...store.getState().library.byId.values()].map(({ trashedAtMs }) => trashedAtMs);
