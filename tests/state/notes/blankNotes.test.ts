import { describe, expect, it } from 'vitest';
import { HOME } from '../../../src/state/view/route';
import { noteOf, openLoaded } from '../storeHarness';

const openedId = ({ store }: Awaited<ReturnType<typeof openLoaded>>) => {
  const { route } = store.getState();
  return route.page === 'notes' ? route.noteId : null;
};

describe('a blank note', () => {
  it('stays off the disk and goes when it is left', async () => {
    const harness = await openLoaded();
    const id = harness.store.getState().createNote();
    expect(openedId(harness)).toBe(id);
    harness.store.getState().editNote(id, { body: '  \n' });
    await harness.time.advance(5_000);
    expect(harness.notes.notes.size).toBe(0);
    harness.store.getState().closeNote();
    expect(harness.store.getState().library.byId.has(id)).toBe(false);
  });

  it('that was left for another page leads back to the list', async () => {
    const harness = await openLoaded([noteOf('n', 'one')]);
    const { createNote, openSettings, closeSettings, openNote } = harness.store.getState();
    createNote();
    openSettings();
    closeSettings();
    expect(harness.store.getState().route).toEqual(HOME);
    openNote('n');
    openSettings();
    closeSettings();
    expect(openedId(harness)).toBe('n');
  });

  it('is thrown away without a word: there is nothing to bring back', async () => {
    const harness = await openLoaded([noteOf('n', 'one')]);
    const state = () => harness.store.getState();
    state().setWide(true);
    state().trashNote(state().createNote());
    expect([openedId(harness), state().library.byId.size]).toEqual(['n', 1]);
    expect([state().moves, state().notices]).toEqual([[], []]);
    const blank = state().createNote();
    state().trashNotes([blank, 'n']);
    expect(state().notices).toMatchObject([{ key: 'notes:trashed', values: { title: 'one' } }]);
    state().undoMove();
    expect([...state().library.byId.values()]).toMatchObject([{ id: 'n', trashedAtMs: null }]);
    expect(openedId(harness)).toBeNull();
  });

  it('goes with the tag of its shelf alone, yet not with a tag that somebody gave', async () => {
    const harness = await openLoaded();
    const { createNote, closeNote, setTags, flush } = harness.store.getState();
    createNote({ tags: ['boat'] });
    closeNote();
    const tagged = createNote({ tags: ['boat'] });
    setTags(tagged, ['boat', 'sea']);
    closeNote();
    await flush();
    expect([...harness.store.getState().library.byId.keys()]).toEqual([tagged]);
    expect([...harness.notes.notes.keys()]).toEqual([tagged]);
  });
});
