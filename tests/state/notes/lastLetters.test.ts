import { describe, expect, it } from 'vitest';
import { SAVE_DEBOUNCE_MS, SAVE_MAX_WAIT_MS } from '../../../src/core/saving/saveQueue';
import { settle } from '../../fakes/manualTimers';
import { noteOf, openHarness } from '../storeHarness';

/** A loaded note, and an editor that hands over what `letters` holds. */
const openWithLetters = async () => {
  const letters = { waiting: '' };
  const harness = openHarness([noteOf('n', 'one')], {
    handOver: () => {
      if (letters.waiting !== '') harness.store.getState().editNote('n', { body: letters.waiting });
      letters.waiting = '';
    },
  });
  await harness.store.getState().load();
  return { harness, letters };
};

describe('the last letters in the editor', () => {
  it('keeps what another tab stored while the last letters here were still in the editor', async () => {
    const harness = openHarness([noteOf('n', 'one')], {
      handOver: () => harness.store.getState().editNote('n', { body: 'one, mine' }),
    });
    await harness.store.getState().load();
    harness.notes.putElsewhere(noteOf('n', 'one, theirs', { revision: 2 }));
    await settle();
    await harness.store.getState().flush();
    await settle();
    expect([...harness.notes.notes.values()].map(({ body }) => body).sort()).toEqual(['one, mine', 'one, theirs']);
  });

  it('keeps what another tab stored when a change of this one had no text in it yet', async () => {
    let typed = false;
    const harness = openHarness([noteOf('n', 'one')], {
      handOver: () => {
        if (typed) harness.store.getState().editNote('n', { body: 'one, mine' });
      },
    });
    await harness.store.getState().load();
    harness.store.getState().pinNote('n', true);
    harness.notes.notes.set('n', noteOf('n', 'one, theirs', { revision: 2 }));
    harness.time.timers.after(249, () => (typed = true));
    await harness.time.advance(2_000);
    expect([...harness.notes.notes.values()].map(({ body }) => body).sort()).toEqual(['one, mine', 'one, theirs']);
  });

  it('asks the editor for its last letters before it stores everything, and before it writes the journal', async () => {
    let letters = 'two';
    const harness = openHarness([noteOf('n', 'one')], {
      handOver: () => harness.store.getState().editNote('n', { body: letters }),
    });
    await harness.store.getState().load();
    harness.store.getState().journalPending();
    expect(harness.journal.drafts.get('n')?.body).toBe('two');
    letters = 'three';
    await harness.store.getState().flush();
    expect(harness.notes.notes.get('n')?.body).toBe('three');
  });

  it('takes back that it is saved with the first letter, before it has its text', async () => {
    const harness = openHarness([noteOf('n', 'one')]);
    await harness.store.getState().load();
    harness.store.getState().lettersWait('n');
    expect(harness.store.getState().saveStates['n']).toEqual({ status: 'unsaved' });
    harness.store.getState().editNote('n', { body: 'one two' });
    await harness.time.advance(1_000);
    expect(harness.store.getState().saveStates['n']?.status).toBe('saved');
  });

  it('keeps a new note whose only text is in the editor yet, when another one is opened', async () => {
    let waiting = '';
    const harness = openHarness([noteOf('n', 'one')], {
      handOver: () => {
        if (waiting !== '') harness.store.getState().editNote(id, { body: waiting });
        waiting = '';
      },
    });
    await harness.store.getState().load();
    const id = harness.store.getState().createNote();
    waiting = 'A book that was pasted';
    harness.store.getState().openNote('n');
    await harness.store.getState().flush();
    expect(harness.notes.notes.get(id)?.body).toBe('A book that was pasted');
  });

  it('calls nothing saved while letters wait in the editor, as in a very long note they do', async () => {
    const { harness, letters } = await openWithLetters();
    const calledSaved: string[] = [];
    harness.store.subscribe(({ saveStates }) => {
      if (saveStates['n']?.status === 'saved')
        calledSaved.push(letters.waiting || (harness.notes.notes.get('n')?.body ?? ''));
    });
    harness.store.getState().editNote('n', { body: 'one two' });
    harness.time.timers.after(249, () => (letters.waiting = 'one two three'));
    await harness.time.advance(2_000);
    expect(new Set(calledSaved)).toEqual(new Set(['one two three']));
    expect(harness.notes.notes.get('n')?.body).toBe('one two three');
  });

  it('writes the letters that wait in the editor along, and no later than those of a short note', async () => {
    const { harness, letters } = await openWithLetters();
    // As `bodyReports.ts` does it in a very long note: told at the first letter, reported 0.2 s later.
    harness.store.getState().lettersWait('n');
    await harness.time.advance(200);
    harness.store.getState().editNote('n', { body: 'one two' });
    harness.store.getState().lettersWait('n');
    letters.waiting = 'one two three';
    await harness.time.advance(SAVE_MAX_WAIT_MS - 200);
    expect(harness.notes.notes.get('n')?.body).toBe('one two three');
  });

  it('counts nothing from letters that were taken back', async () => {
    const harness = openHarness([noteOf('n', 'one')]);
    await harness.store.getState().load();
    harness.store.getState().lettersWait('n');
    harness.store.getState().lettersCame('n');
    await harness.time.advance(10_000);
    harness.store.getState().editNote('n', { body: 'one two' });
    await harness.time.advance(SAVE_DEBOUNCE_MS - 1);
    expect(harness.notes.notes.get('n')?.body).toBe('one');
  });
});
