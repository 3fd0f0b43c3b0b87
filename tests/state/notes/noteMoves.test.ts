import { expect, it } from 'vitest';
import { noteOf, openLoaded } from '../storeHarness';

it('takes back more than one move, the newest first, and never one that was made again since', async () => {
  const harness = await openLoaded([noteOf('a', 'a'), noteOf('b', 'b'), noteOf('c', 'c')]);
  const state = () => harness.store.getState();
  for (const id of ['a', 'b', 'c']) state().trashNote(id);
  state().restoreNote('b');
  const trashed = () => ['a', 'b', 'c'].filter((id) => state().library.byId.get(id)?.trashedAtMs !== null);
  expect(trashed()).toEqual(['a', 'c']);
  state().undoMove();
  expect(trashed()).toEqual(['a']);
  state().undoMove();
  expect(trashed()).toEqual([]);
  state().undoMove();
  expect(state().moves).toEqual([]);
});

it('shows that a version could not be kept, and saves the note all the same', async () => {
  const harness = await openLoaded([noteOf('a', 'before')]);
  harness.history.record = () => Promise.reject(new Error('full'));
  harness.store.getState().editNote('a', { body: 'after' });
  expect(await harness.store.getState().flush()).toBe(true);
  expect(harness.noticeKeys()).toContain('notes:versions.notKept');
  expect(harness.notes.notes.get('a')?.body).toBe('after');
});
