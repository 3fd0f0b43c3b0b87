import { beforeEach, describe, expect, it } from 'vitest';
import { recoverDrafts } from '../../../src/core/saving/draftRecovery';
import { newNote } from '../../../src/core/note/note';
import type { Note } from '../../../src/core/note/note';
import { createSaveQueue, SAVE_DEBOUNCE_MS, SAVE_MAX_WAIT_MS } from '../../../src/core/saving/saveQueue';
import type { SaveQueue } from '../../../src/core/saving/saveQueue';
import { mergeTexts } from '../../../src/core/saving/textMerge';
import { MemoryNoteRepository } from '../../fakes/memoryNoteRepository';
import { MemoryDraftJournal, MemoryHistoryRepository } from '../../fakes/memoryRepositories';
import { manualTime, settle } from '../../fakes/manualTimers';
import type { ManualTime } from '../../fakes/manualTimers';

let time: ManualTime;
let repository: MemoryNoteRepository;
let journal: MemoryDraftJournal;
let history: MemoryHistoryRepository;
let queue: SaveQueue;
let states: string[];
let screen: Note;
let copies: Note[];
let puts: string[];

beforeEach(() => {
  time = manualTime();
  repository = new MemoryNoteRepository();
  journal = new MemoryDraftJournal();
  history = new MemoryHistoryRepository();
  states = [];
  copies = [];
  puts = [];
  screen = newNote('a', 1_000, 'start');
  queue = createSaveQueue({
    repository: {
      put: (note, revision) => {
        puts.push(note.body);
        return repository.put(note, revision);
      },
    },
    clock: time.clock,
    timers: time.timers,
    history,
    journal,
    loadTextMerge: async () => mergeTexts,
    onState: (_id, state) => states.push(state.status),
    onStored: (_stored, draft) => (screen = draft),
    onConflictCopy: (copy) => copies.push(copy),
  });
});

/** Types as the app does: the draft goes on the screen and to the queue. */
const type = (patch: Partial<Note>, base?: Note | null): void => {
  screen = { ...screen, ...patch };
  queue.edit(screen, base);
};
const bodies = (): string[] => [...repository.notes.values()].map(({ body }) => body).sort();

describe('save queue', () => {
  it('joins the edits of a pause into one write', async () => {
    type({ body: 'a' }, null);
    await time.advance(SAVE_DEBOUNCE_MS - 1);
    type({ body: 'ab' });
    await time.advance(SAVE_DEBOUNCE_MS - 1);
    expect(puts).toEqual([]);
    await time.advance(1);
    expect(puts).toEqual(['ab']);
    expect(screen.revision).toBe(1);
    expect(states).toEqual(['unsaved', 'saving', 'saved']);
    expect(queue.pending()).toEqual([]);
  });

  it('writes while typing never pauses', async () => {
    for (let step = 0; step < 20; step += 1) {
      type({ body: 'x'.repeat(step + 1) }, null);
      await time.advance(100);
    }
    expect(puts.length).toBeGreaterThanOrEqual(2);
    expect(puts[0]?.length).toBeLessThanOrEqual(SAVE_MAX_WAIT_MS / 100 + 1);
  });

  it('keeps one write in flight and says saved only for what is on the screen', async () => {
    let release = (): void => undefined;
    const put = repository.put.bind(repository);
    let running = 0;
    repository.put = async (note, revision) => {
      running += 1;
      expect(running).toBe(1);
      await new Promise<void>((resolve) => (release = resolve));
      running -= 1;
      return put(note, revision);
    };
    type({ body: 'one' }, null);
    await time.advance(SAVE_DEBOUNCE_MS);
    type({ body: 'two' });
    await time.advance(5_000);
    expect(puts).toEqual(['one']);
    release();
    await settle();
    expect(queue.stateOf('a')?.status).toBe('unsaved');
    expect(screen).toMatchObject({ body: 'two', revision: 1 });
    await time.advance(SAVE_DEBOUNCE_MS);
    release();
    await settle();
    expect(puts).toEqual(['one', 'two']);
    expect(states).toEqual(['unsaved', 'saving', 'unsaved', 'saving', 'saved']);
    expect(repository.notes.get('a')).toMatchObject({ body: 'two', revision: 2 });
  });

  it('flushes what is typed during the flush as well', async () => {
    type({ body: 'one' }, null);
    const flushed = queue.flush();
    type({ body: 'two' });
    expect(await flushed).toBe(true);
    expect(bodies()).toEqual(['two']);
  });

  it('keeps the draft of a failed write, says why, and tries again later and later', async () => {
    const quota = { kind: 'quota', reason: 'full' } as const;
    repository.nextFailure = quota;
    type({ body: 'kept' }, null);
    await time.advance(SAVE_DEBOUNCE_MS);
    expect(queue.stateOf('a')).toEqual({ status: 'failed', failure: quota });
    expect(journal.drafts.get('a')?.body).toBe('kept');
    repository.nextFailure = quota;
    await time.advance(1_000);
    expect(puts).toHaveLength(2);
    type({ body: 'kept and more' });
    expect(queue.stateOf('a')?.status).toBe('failed');
    expect(journal.drafts.get('a')?.body).toBe('kept and more');
    await time.advance(1_999);
    expect(puts).toHaveLength(2);
    await time.advance(1);
    expect(bodies()).toEqual(['kept and more']);
    expect(states.at(-1)).toBe('saved');
    expect(journal.drafts.size).toBe(0);
  });

  it('takes a thrown error for a failure, and flush tries at once', async () => {
    const put = repository.put.bind(repository);
    repository.put = () => Promise.reject(new TypeError('boom'));
    type({ body: 'kept' }, null);
    expect(await queue.flush()).toBe(false);
    expect(queue.stateOf('a')).toEqual({ status: 'failed', failure: { kind: 'unknown', reason: 'TypeError' } });
    expect(queue.pending()).toEqual(['a']);
    repository.put = put;
    expect(await queue.flush('a')).toBe(true);
    expect(bodies()).toEqual(['kept']);
  });

  describe('with another tab', () => {
    const open = async (): Promise<Note> => {
      const result = await repository.put(screen, 0);
      if (!result.ok) throw new Error(result.error.kind);
      screen = result.value;
      return result.value;
    };

    it('keeps both texts: theirs as a copy, ours under the id', async () => {
      const base = await open();
      type({ body: 'ours' }, base);
      repository.putElsewhere({ ...base, body: 'theirs', revision: 2 });
      expect(await queue.flush()).toBe(true);
      expect(repository.notes.get('a')).toMatchObject({ body: 'ours', revision: 3 });
      expect(copies).toHaveLength(1);
      expect(copies[0]).toMatchObject({ body: 'theirs', revision: 1, tags: ['conflict'] });
      expect(bodies()).toEqual(['ours', 'theirs']);
    });

    it('joins two texts that changed different words, without a copy', async () => {
      screen = newNote('a', 1_000, 'Call Anna\n\nBuy bread');
      const base = await open();
      type({ body: 'Call Ben\n\nBuy bread' }, base);
      repository.putElsewhere({ ...base, body: 'Call Anna\n\nBuy bread and milk', revision: 2 });
      expect(await queue.flush()).toBe(true);
      expect(screen).toMatchObject({ body: 'Call Ben\n\nBuy bread and milk', revision: 3 });
      expect(bodies()).toEqual(['Call Ben\n\nBuy bread and milk']);
      expect(copies).toEqual([]);
    });

    it('keeps every text of theirs that nobody has written on from', async () => {
      let stored = await open();
      for (let round = 1; round <= 4; round += 1) {
        type({ body: `ours${round}` }, round === 1 ? stored : undefined);
        stored = { ...stored, body: `theirs${round}`, revision: (repository.notes.get('a')?.revision ?? 0) + 1 };
        repository.putElsewhere(stored);
        expect(await queue.flush()).toBe(true);
      }
      expect(bodies()).toEqual(['ours4', 'theirs1', 'theirs2', 'theirs3', 'theirs4']);
    });

    it('leaves a copy alone that somebody has written in since', async () => {
      const base = await open();
      type({ body: 'ours' }, base);
      repository.putElsewhere({ ...base, body: 'theirs', revision: 2 });
      await queue.flush();
      const [copy] = copies;
      repository.putElsewhere({ ...copy!, body: 'theirs, put in order', revision: 2 });
      type({ body: 'ours again' });
      repository.putElsewhere({ ...base, body: 'theirs again', revision: 4 });
      await queue.flush();
      expect(bodies()).toEqual(['ours again', 'theirs again', 'theirs, put in order']);
    });

    it('merges a flag of theirs into a text of ours without a copy', async () => {
      const base = await open();
      type({ body: 'ours' }, base);
      repository.putElsewhere({ ...base, pinned: true, revision: 2 });
      await queue.flush();
      expect(repository.notes.get('a')).toMatchObject({ body: 'ours', pinned: true, revision: 3 });
      expect(screen).toMatchObject({ body: 'ours', pinned: true, revision: 3 });
      expect(copies).toEqual([]);
    });

    it('merges a text of theirs into a flag of ours', async () => {
      const base = await open();
      type({ pinned: true }, base);
      repository.putElsewhere({ ...base, body: 'theirs', revision: 2 });
      await queue.flush();
      expect(repository.notes.get('a')).toMatchObject({ body: 'theirs', pinned: true });
      expect(screen.body).toBe('theirs');
      expect(copies).toEqual([]);
    });

    it('keeps a copy when nothing is known about the base', async () => {
      const base = await open();
      repository.putElsewhere({ ...base, body: 'theirs', revision: 2 });
      type({ body: 'ours' });
      await queue.flush();
      expect(bodies()).toEqual(['ours', 'theirs']);
    });

    it('does not overwrite when the screen still shows an older revision than the given base', async () => {
      const base = await open();
      const theirs = { ...base, body: 'theirs', revision: 2 };
      repository.putElsewhere(theirs);
      type({ body: 'ours' }, theirs);
      await queue.flush();
      expect(bodies()).toEqual(['ours', 'theirs']);
    });

    it('brings a note back that the other tab erased while it was typed in', async () => {
      const base = await open();
      type({ body: 'ours' }, base);
      repository.notes.clear();
      expect(await queue.flush()).toBe(true);
      expect(repository.notes.get('a')).toMatchObject({ body: 'ours', revision: 1 });
    });

    it('keeps our text when the copy of theirs cannot be stored', async () => {
      const base = await open();
      const put = repository.put.bind(repository);
      repository.put = async (note, revision) =>
        revision === 0 ? { ok: false, error: { kind: 'quota', reason: 'full' } } : put(note, revision);
      type({ body: 'ours' }, base);
      repository.putElsewhere({ ...base, body: 'theirs', revision: 2 });
      expect(await queue.flush()).toBe(false);
      expect(repository.notes.get('a')?.body).toBe('theirs');
      expect(queue.stateOf('a')?.status).toBe('failed');
      repository.put = put;
      expect(await queue.flush()).toBe(true);
      expect(bodies()).toEqual(['ours', 'theirs']);
    });
  });

  it('hands the old text to the history before it is overwritten', async () => {
    type({ body: 'first' }, null);
    await queue.flush();
    expect(history.versions).toEqual([]);
    type({ body: 'x' });
    await queue.flush();
    expect(history.versions.map(({ body }) => body)).toEqual(['first']);
  });

  it('forgets a note that was deleted for good', async () => {
    repository.nextFailure = { kind: 'quota', reason: 'full' };
    type({ body: 'gone' }, null);
    await queue.flush();
    await queue.forget('a');
    await time.advance(60_000);
    expect(puts).toHaveLength(1);
    expect(queue.pending()).toEqual([]);
    expect(journal.drafts.size).toBe(0);
  });

  it('leaves drafts in the journal when the page goes away, and the next page stores them', async () => {
    type({ body: 'saved' }, null);
    await queue.flush();
    type({ body: 'last words' });
    queue.journalPending();
    const left = [...journal.drafts.values()];
    expect(left.map(({ body, revision }) => [body, revision])).toEqual([['last words', 1]]);
    journal.leave();

    const next = createSaveQueue({
      repository,
      clock: time.clock,
      timers: time.timers,
      journal,
      onState: () => undefined,
      onStored: () => undefined,
      onConflictCopy: (copy) => copies.push(copy),
    });
    expect(await recoverDrafts(journal, repository, next, time.clock.newId)).toEqual(left);
    expect(await next.flush()).toBe(true);
    expect(repository.notes.get('a')).toMatchObject({ body: 'last words', revision: 2 });
    expect(copies).toEqual([]);
    expect(journal.all()).toEqual([]);
  });

  it('drops every draft at once, and tries no write again that fails afterwards', async () => {
    type({ body: 'secret' }, null);
    repository.nextFailure = { kind: 'closed', reason: 'erased' };
    const writing = queue.flush();
    queue.discard();
    await writing;
    await time.advance(60_000);
    queue.journalPending();
    expect(queue.pending()).toEqual([]);
    expect(puts).toHaveLength(1);
  });
});
