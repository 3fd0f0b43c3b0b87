import { expect, it } from 'vitest';
import { noteOf, openLoaded } from '../storeHarness';

it('lists whole notes that the database lacks, and brings them back under their ids', async () => {
  const { store, history, notes, noticeKeys } = await openLoaded([noteOf('here', 'still here')]);
  await history.record(noteOf('here', 'before'), 1_000);
  await history.record(noteOf('gone', 'old text', { tags: ['t'] }), 2_000);
  await history.record(noteOf('gone', '# Gone\nlast text', { tags: ['t'], updatedAtMs: 700 }), 2_000_000);
  const lost = await store.getState().listLost();
  expect(lost.map(({ noteId, body }) => [noteId, body])).toEqual([['gone', '# Gone\nlast text']]);
  expect(await store.getState().bringBack(lost)).toBe(true);
  expect(notes.notes.get('gone')).toMatchObject({ body: '# Gone\nlast text', tags: ['t'], updatedAtMs: 700 });
  expect(store.getState().library.byId.has('gone')).toBe(true);
  expect(await store.getState().listLost()).toEqual([]);
  expect(noticeKeys()).toContain('lost:back');
});

it('says so when they could not be stored, and loses nothing', async () => {
  const { store, history, notes, noticeKeys } = await openLoaded();
  await history.record(noteOf('gone', 'text'), 2_000);
  notes.nextFailure = { kind: 'quota', reason: 'full' };
  expect(await store.getState().bringBack(await store.getState().listLost())).toBe(false);
  expect(noticeKeys()).toEqual(['lost:notStored']);
  expect(await store.getState().listLost()).toHaveLength(1);
});
