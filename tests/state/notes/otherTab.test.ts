import { describe, expect, it } from 'vitest';
import type { Note } from '../../../src/core/note/note';
import { settle } from '../../fakes/manualTimers';
import { noteOf, openLoaded } from '../storeHarness';

const START = noteOf('a', 'Start');
const conflictCopies = (notes: ReadonlyMap<string, Note>): string[] =>
  [...notes.values()].filter(({ id }) => id.startsWith('a-conflict')).map(({ body }) => body);

describe('a note that another tab stores', () => {
  it('never goes back to what was read before this tab stored a newer text', async () => {
    const harness = await openLoaded([START]);
    const { notes, store } = harness;
    // The read is under way while this tab writes and stores.
    const { getMany } = notes;
    let answer = (): void => undefined;
    notes.getMany = async (ids) => {
      const read = await getMany.call(notes, ids);
      await new Promise<void>((resolve) => (answer = resolve));
      return read;
    };
    notes.putElsewhere({ ...START, body: 'Startbb', revision: 2 });
    await settle();
    notes.getMany = getMany;
    store.getState().editNote('a', { body: 'Startaa' });
    await store.getState().flush();
    expect(notes.notes.get('a')).toMatchObject({ body: 'Startaa', revision: 3 });
    answer();
    await settle();
    expect(store.getState().library.byId.get('a')).toMatchObject({ body: 'Startaa', revision: 3 });

    // The other tab writes on, too: still one copy, which holds what was theirs at last.
    notes.putElsewhere({ ...START, body: 'Startbbb', revision: 4 });
    notes.notes.set('a-conflict-1', { ...noteOf('a-conflict-1', 'Startaa'), tags: ['conflict'], revision: 2 });
    store.getState().editNote('a', { body: 'Startaaa' });
    await store.getState().flush();
    await settle();
    expect(notes.notes.get('a')?.body).toBe('Startaaa');
    expect(conflictCopies(notes.notes)).toEqual(['Startbbb']);
  });

  it('waits while somebody writes here, so that no word is torn in two and one copy is enough', async () => {
    const { notes, store, time } = await openLoaded([START]);
    store.getState().editNote('a', { body: 'Starta' });
    await time.advance(300);
    // The other tab has kept what was here and stored its own; here, between two letters, nothing waits to be stored.
    notes.putElsewhere({ ...noteOf('a-conflict-1', 'Starta'), tags: ['conflict'] });
    notes.putElsewhere({ ...START, body: 'Startb', revision: 3 });
    await settle();
    expect(store.getState().library.byId.get('a')?.body).toBe('Starta');
    store.getState().editNote('a', { body: 'Startaa' });
    await store.getState().flush();
    expect(notes.notes.get('a')?.body).toBe('Startaa');
    expect(conflictCopies(notes.notes)).toEqual(['Startb']);
  });

  it('is there once the writer rests, at once where nobody writes', async () => {
    const { notes, store, time } = await openLoaded([START, noteOf('b', 'Other')]);
    store.getState().editNote('a', { body: 'Starta' });
    await time.advance(300);
    notes.putElsewhere({ ...START, body: 'Startab', revision: 3 });
    notes.putElsewhere(noteOf('b', 'Other, changed', { revision: 2 }));
    await settle();
    expect(store.getState().library.byId.get('b')?.body).toBe('Other, changed');
    expect(store.getState().library.byId.get('a')?.body).toBe('Starta');
    await time.advance(1_500);
    await settle();
    expect(store.getState().library.byId.get('a')?.body).toBe('Startab');
  });

  it('is there once the writer rests, though the clock was set back by a day', async () => {
    const { notes, store, time } = await openLoaded([START]);
    store.getState().editNote('a', { body: 'Starta' });
    await time.advance(60_000);
    const { nowMs } = time.clock;
    time.clock.nowMs = () => nowMs() - 24 * 60 * 60_000;
    notes.putElsewhere({ ...START, body: 'Startab', revision: 3 });
    await settle();
    expect(store.getState().library.byId.get('a')?.body).toBe('Startab');
  });
});
