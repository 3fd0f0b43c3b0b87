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
