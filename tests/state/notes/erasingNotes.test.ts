import { describe, expect, it } from 'vitest';
import { fail } from '../../../src/shared/result';
import { settle } from '../../fakes/manualTimers';
import { noteOf, openLoaded } from '../storeHarness';

describe('erasing notes', () => {
  it('erases for good, out of the search as well', async () => {
    const harness = await openLoaded([noteOf('n', 'unmistakable')]);
    harness.store.getState().setQuery('unmistakable');
    expect(harness.store.getState().answer?.total).toBe(1);
    await harness.store.getState().eraseNotes(['n']);
    harness.store.getState().refreshSearch();
    expect(harness.store.getState().answer?.total).toBe(0);
    expect(harness.notes.notes.size).toBe(0);
  });

  it('erases for good what a page that is gone had left of it, and nothing else', async () => {
    const harness = await openLoaded([noteOf('a', 'A'), noteOf('b', 'B')]);
    for (const id of ['a', 'b']) harness.journal.write(noteOf(id, 'left'));
    harness.journal.leave();
    harness.journal.write(noteOf('a', 'of a page that lives'));
    await harness.store.getState().eraseNotes(['a']);
    await settle();
    expect(harness.journal.all().map(({ id, body }) => [id, body])).toEqual([
      ['a', 'of a page that lives'],
      ['b', 'left'],
    ]);
  });

  it('erases what no journal can tell anything about', async () => {
    const harness = await openLoaded([noteOf('a', 'A')]);
    harness.journal.leftBehind = () => Promise.reject(new Error('no locks'));
    await harness.store.getState().eraseNotes(['a']);
    await settle();
    expect([harness.notes.notes.size, harness.noticeKeys()]).toEqual([0, []]);
  });

  it('calls nothing unsaved that was erased', async () => {
    const harness = await openLoaded([noteOf('a', 'A'), noteOf('b', 'B')]);
    for (const id of ['a', 'b']) harness.store.getState().editNote(id, { body: 'more' });
    await harness.store.getState().eraseNotes(['a']);
    expect(Object.keys(harness.store.getState().saveStates)).toEqual(['b']);
  });

  it('erases from the trash what was put there a moment ago, and spares what another tab took out', async () => {
    const harness = await openLoaded([noteOf('n', 'one'), noteOf('m', 'two', { trashedAtMs: 1 })]);
    harness.store.getState().trashNote('n');
    harness.notes.putElsewhere({ ...noteOf('m', 'two, and more'), revision: 2 });
    await harness.store.getState().eraseNotes(['n', 'm'], 'trashed');
    await settle();
    expect([...harness.notes.notes.keys()]).toEqual(['m']);
    expect([...harness.store.getState().library.byId.values()]).toMatchObject([
      { id: 'm', body: 'two, and more', trashedAtMs: null },
    ]);
  });

  describe('when what was put in the trash a moment ago cannot be stored there', () => {
    const FULL = { kind: 'quota', reason: 'full' } as const;

    it('erases it all the same, its last words too', async () => {
      const harness = await openLoaded([noteOf('n', 'old')]);
      harness.store.getState().editNote('n', { body: 'old and new' });
      harness.store.getState().trashNote('n');
      harness.notes.nextFailure = FULL;
      await harness.store.getState().eraseNotes(['n'], 'trashed');
      await harness.time.advance(60_000);
      expect([harness.notes.notes.size, harness.store.getState().library.byId.size]).toEqual([0, 0]);
      expect(harness.journal.all()).toEqual([]);
      expect(harness.noticeKeys()).not.toContain('notes:eraseFailed');
    });

    it('erases it while the disk takes nothing at all', async () => {
      const harness = await openLoaded([noteOf('n', 'old'), noteOf('m', 'older', { trashedAtMs: 1 })]);
      harness.notes.put = async () => fail(FULL);
      harness.store.getState().trashNote('n');
      await harness.time.advance(2_000);
      await harness.store.getState().eraseNotes(['n', 'm'], 'trashed');
      expect([harness.notes.notes.size, harness.store.getState().library.byId.size]).toEqual([0, 0]);
    });

    it('spares what another tab has written since, and stores what was written here', async () => {
      const harness = await openLoaded([noteOf('n', 'one two three'), noteOf('m', 'taken out', { trashedAtMs: 1 })]);
      harness.store.getState().editNote('n', { body: 'ONE two three' });
      harness.store.getState().trashNote('n');
      harness.notes.nextFailure = FULL;
      harness.notes.notes.set('n', noteOf('n', 'one two THREE', { revision: 2 }));
      harness.notes.notes.set('m', noteOf('m', 'taken out', { revision: 2 }));
      await harness.store.getState().eraseNotes(['n', 'm'], 'trashed');
      expect(await harness.store.getState().flush()).toBe(true);
      expect(harness.notes.notes.get('n')).toMatchObject({ body: 'ONE two THREE', trashedAtMs: expect.any(Number) });
      expect(harness.store.getState().library.byId.get('m')).toMatchObject({ trashedAtMs: null, revision: 2 });
    });
  });

  it('keeps a note that could not be erased, and says so', async () => {
    const harness = await openLoaded([noteOf('n', 'one')]);
    harness.notes.nextFailure = { kind: 'unknown', reason: '' };
    await harness.store.getState().eraseNotes(['n']);
    expect(harness.store.getState().library.byId.has('n')).toBe(true);
    expect(harness.noticeKeys()).toEqual(['notes:eraseFailed']);
  });

  it('keeps a draft whose note could not be erased, and stores it after all', async () => {
    const harness = await openLoaded([noteOf('n', 'one')]);
    harness.store.getState().editNote('n', { body: 'two' });
    harness.notes.nextFailure = { kind: 'unknown', reason: '' };
    await harness.store.getState().eraseNotes(['n']);
    expect(harness.store.getState().library.byId.get('n')?.body).toBe('two');
    await harness.time.advance(1_000);
    expect(harness.notes.notes.get('n')?.body).toBe('two');
  });
});
