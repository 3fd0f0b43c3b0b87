import { beforeEach, describe, expect, it } from 'vitest';
import { newNote } from '../../../src/core/note/note';
import type { Note } from '../../../src/core/note/note';
import { openSaveQueue } from './saveQueueHarness';

let harness: ReturnType<typeof openSaveQueue>;

beforeEach(() => {
  harness = openSaveQueue();
});

describe('save queue beside another tab', () => {
  const open = async (): Promise<Note> => {
    const result = await harness.repository.put(harness.screen.note, 0);
    if (!result.ok) throw new Error(result.error.kind);
    harness.screen.note = result.value;
    return result.value;
  };

  it('keeps both texts: theirs as a copy, ours under the id', async () => {
    const base = await open();
    harness.type({ body: 'ours' }, base);
    harness.repository.putElsewhere({ ...base, body: 'theirs', revision: 2 });
    expect(await harness.queue.flush()).toBe(true);
    expect(harness.repository.notes.get('a')).toMatchObject({ body: 'ours', revision: 3 });
    expect(harness.copies).toHaveLength(1);
    expect(harness.copies[0]).toMatchObject({ body: 'theirs', revision: 1, tags: ['conflict'] });
    expect(harness.bodies()).toEqual(['ours', 'theirs']);
  });

  it('joins two texts that changed different words, without a copy', async () => {
    harness.screen.note = newNote('a', 1_000, 'Call Anna\n\nBuy bread');
    const base = await open();
    harness.type({ body: 'Call Ben\n\nBuy bread' }, base);
    harness.repository.putElsewhere({ ...base, body: 'Call Anna\n\nBuy bread and milk', revision: 2 });
    expect(await harness.queue.flush()).toBe(true);
    expect(harness.screen.note).toMatchObject({ body: 'Call Ben\n\nBuy bread and milk', revision: 3 });
    expect(harness.bodies()).toEqual(['Call Ben\n\nBuy bread and milk']);
    expect(harness.copies).toEqual([]);
  });

  it('keeps every text of theirs that nobody has written on from', async () => {
    let stored = await open();
    for (let round = 1; round <= 4; round += 1) {
      harness.type({ body: `ours${round}` }, round === 1 ? stored : undefined);
      stored = { ...stored, body: `theirs${round}`, revision: (harness.repository.notes.get('a')?.revision ?? 0) + 1 };
      harness.repository.putElsewhere(stored);
      expect(await harness.queue.flush()).toBe(true);
    }
    expect(harness.bodies()).toEqual(['ours4', 'theirs1', 'theirs2', 'theirs3', 'theirs4']);
  });

  it('leaves a copy alone that somebody has written in since', async () => {
    const base = await open();
    harness.type({ body: 'ours' }, base);
    harness.repository.putElsewhere({ ...base, body: 'theirs', revision: 2 });
    await harness.queue.flush();
    const [copy] = harness.copies;
    harness.repository.putElsewhere({ ...copy!, body: 'theirs, put in order', revision: 2 });
    harness.type({ body: 'ours again' });
    harness.repository.putElsewhere({ ...base, body: 'theirs again', revision: 4 });
    await harness.queue.flush();
    expect(harness.bodies()).toEqual(['ours again', 'theirs again', 'theirs, put in order']);
  });

  it('keeps one copy of theirs, also when a third tab has kept it already', async () => {
    const base = await open();
    harness.type({ body: 'ours' }, base);
    const theirs = { ...base, body: 'theirs', revision: 2 };
    harness.repository.putElsewhere(theirs);
    harness.repository.putElsewhere({ ...theirs, id: 'a-conflict-1', tags: ['conflict'], revision: 1 });
    expect(await harness.queue.flush()).toBe(true);
    expect(harness.bodies()).toEqual(['ours', 'theirs']);
    expect(harness.copies.map(({ id }) => id)).toEqual(['a-conflict-1']);
  });

  it('keeps theirs where it can be seen, also when an equal copy lies in the trash', async () => {
    const base = await open();
    const theirs = { ...base, body: 'theirs', revision: 2 };
    harness.repository.putElsewhere({ ...theirs, id: 'a-conflict-1', trashedAtMs: 5 });
    harness.type({ body: 'ours' }, base);
    harness.repository.putElsewhere(theirs);
    expect(await harness.queue.flush()).toBe(true);
    expect(harness.copies).toMatchObject([{ id: 'a-conflict-2', body: 'theirs', trashedAtMs: null }]);
  });

  it('overwrites no copy that a third tab writes in at the same moment', async () => {
    let stored = await open();
    for (const round of [1, 2]) {
      harness.type({ body: `ours ${String(round)}` }, round === 1 ? stored : undefined);
      stored = { ...stored, body: 'first of theirs', revision: (harness.repository.notes.get('a')?.revision ?? 0) + 1 };
      if (round === 2) {
        const put = harness.repository.put.bind(harness.repository);
        harness.repository.put = async (note, revision) => {
          // The copy still holds what this tab has written on from, until now.
          if (note.id === 'a-conflict-1' && revision === 1)
            harness.repository.putElsewhere({ ...note, body: 'written at that moment', revision: 2 });
          return put(note, revision);
        };
        harness.repository.putElsewhere({ ...stored, id: 'a-conflict-1', body: 'ours 1', revision: 1 });
        stored = { ...stored, body: 'second of theirs' };
      }
      harness.repository.putElsewhere(stored);
      expect(await harness.queue.flush()).toBe(true);
    }
    expect(harness.bodies()).toEqual(['ours 2', 'second of theirs', 'written at that moment']);
  });

  it('merges a flag of theirs into a text of ours without a copy', async () => {
    const base = await open();
    harness.type({ body: 'ours' }, base);
    harness.repository.putElsewhere({ ...base, pinned: true, revision: 2 });
    await harness.queue.flush();
    expect(harness.repository.notes.get('a')).toMatchObject({ body: 'ours', pinned: true, revision: 3 });
    expect(harness.screen.note).toMatchObject({ body: 'ours', pinned: true, revision: 3 });
    expect(harness.copies).toEqual([]);
  });

  it('merges a text of theirs into a flag of ours', async () => {
    const base = await open();
    harness.type({ pinned: true }, base);
    harness.repository.putElsewhere({ ...base, body: 'theirs', revision: 2 });
    await harness.queue.flush();
    expect(harness.repository.notes.get('a')).toMatchObject({ body: 'theirs', pinned: true });
    expect(harness.screen.note.body).toBe('theirs');
    expect(harness.copies).toEqual([]);
  });

  it('keeps a copy when nothing is known about the base', async () => {
    const base = await open();
    harness.repository.putElsewhere({ ...base, body: 'theirs', revision: 2 });
    harness.type({ body: 'ours' });
    await harness.queue.flush();
    expect(harness.bodies()).toEqual(['ours', 'theirs']);
  });

  it('does not overwrite when the screen still shows an older revision than the given base', async () => {
    const base = await open();
    const theirs = { ...base, body: 'theirs', revision: 2 };
    harness.repository.putElsewhere(theirs);
    harness.type({ body: 'ours' }, theirs);
    await harness.queue.flush();
    expect(harness.bodies()).toEqual(['ours', 'theirs']);
  });

  it('brings a note back that the other tab erased while it was typed in', async () => {
    const base = await open();
    harness.type({ body: 'ours' }, base);
    harness.repository.notes.clear();
    expect(await harness.queue.flush()).toBe(true);
    expect(harness.repository.notes.get('a')).toMatchObject({ body: 'ours', revision: 1 });
  });

  it('keeps our text when the copy of theirs cannot be stored', async () => {
    const base = await open();
    const put = harness.repository.put.bind(harness.repository);
    harness.repository.put = async (note, revision) =>
      revision === 0 ? { ok: false, error: { kind: 'quota', reason: 'full' } } : put(note, revision);
    harness.type({ body: 'ours' }, base);
    harness.repository.putElsewhere({ ...base, body: 'theirs', revision: 2 });
    expect(await harness.queue.flush()).toBe(false);
    expect(harness.repository.notes.get('a')?.body).toBe('theirs');
    expect(harness.queue.stateOf('a')?.status).toBe('failed');
    harness.repository.put = put;
    expect(await harness.queue.flush()).toBe(true);
    expect(harness.bodies()).toEqual(['ours', 'theirs']);
  });

  describe('when the answer to a write is lost', () => {
    /** The first writes are stored or not, as `isStored` says; their answers are lost. */
    const lose = (answers: number, isStored: (place: number) => boolean): void => {
      const put = harness.repository.put.bind(harness.repository);
      let place = 0;
      harness.repository.put = async (note, revision) => {
        if ((place += 1) > answers) return put(note, revision);
        if (isStored(place)) await put(note, revision);
        return { ok: false, error: { kind: 'unknown', reason: 'The browser reported TimeoutError.' } };
      };
    };

    it.each([1, 3])('takes what it stored for its own, however often it was lost (%s)', async (answers) => {
      const base = await open();
      lose(answers, (place) => place === 1);
      for (const body of ['start of', 'start of it', 'start of it all']) {
        harness.type({ body }, base);
        await harness.time.advance(1_000);
      }
      await harness.time.advance(30_000);
      expect(harness.copies).toEqual([]);
      expect(harness.bodies()).toEqual(['start of it all']);
      expect(harness.screen.note).toEqual(harness.repository.notes.get('a'));
      expect(harness.states.at(-1)).toBe('saved');
    });

    it('still keeps what another tab stored at that revision, or since', async () => {
      for (const revision of [2, 3]) {
        harness = openSaveQueue();
        const base = await open();
        lose(1, () => revision === 3);
        harness.type({ body: 'start of' }, base);
        await harness.time.advance(300);
        harness.repository.putElsewhere({ ...base, body: 'start of theirs', revision });
        harness.type({ body: 'start of it' });
        await harness.time.advance(30_000);
        expect(harness.bodies()).toEqual(['start of it', 'start of theirs']);
      }
    });
  });
});
