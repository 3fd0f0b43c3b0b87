import { beforeEach, describe, expect, it } from 'vitest';
import { recoverDrafts } from '../../../src/core/saving/draftRecovery';
import { createSaveQueue, SAVE_DEBOUNCE_MS, SAVE_MAX_WAIT_MS } from '../../../src/core/saving/saveQueue';
import { settle } from '../../fakes/manualTimers';
import { openSaveQueue } from './saveQueueHarness';

let harness: ReturnType<typeof openSaveQueue>;

beforeEach(() => {
  harness = openSaveQueue();
});

describe('save queue', () => {
  it('joins the edits of a pause into one write', async () => {
    harness.type({ body: 'a' }, null);
    await harness.time.advance(SAVE_MAX_WAIT_MS - SAVE_DEBOUNCE_MS - 1);
    harness.type({ body: 'ab' });
    await harness.time.advance(SAVE_DEBOUNCE_MS - 1);
    expect(harness.puts).toEqual([]);
    await harness.time.advance(1);
    expect(harness.puts).toEqual(['ab']);
    expect(harness.screen.note.revision).toBe(1);
    expect(harness.states).toEqual(['unsaved', 'saving', 'saved']);
    expect(harness.queue.pending()).toEqual([]);
  });

  it('writes while typing never pauses', async () => {
    for (let step = 0; step < 20; step += 1) {
      harness.type({ body: 'x'.repeat(step + 1) }, null);
      await harness.time.advance(100);
    }
    expect(harness.puts.length).toBeGreaterThanOrEqual(2);
    expect(harness.puts[0]?.length).toBeLessThanOrEqual(SAVE_MAX_WAIT_MS / 100 + 1);
  });

  it('begins the next write as soon as a slow one has ended, for letters that waited all that time', async () => {
    const put = harness.repository.put.bind(harness.repository);
    harness.repository.put = async (note, revision) => {
      await new Promise<void>((resolve) => harness.time.timers.after(600, resolve));
      return put(note, revision);
    };
    harness.type({ body: 'one' }, null);
    await harness.time.advance(SAVE_DEBOUNCE_MS);
    harness.type({ body: 'one two' });
    await harness.time.advance(600);
    expect(harness.puts).toEqual(['one', 'one two']);
  });

  it('counts from the letter, where its text came later', async () => {
    harness.queue.edit({ ...harness.screen.note, body: 'x' }, null, [], harness.time.clock.nowMs() - 200);
    await harness.time.advance(SAVE_MAX_WAIT_MS - 200);
    expect(harness.puts).toEqual(['x']);
  });

  it('does not let letters push ahead a write that is due, where a busy page runs its timers late', async () => {
    const { clock, timers } = harness.time;
    // Nothing but letters gets its turn here.
    timers.after = () => () => undefined;
    harness.type({ body: 'x' }, null);
    clock.nowMs = () => 1_000 + SAVE_MAX_WAIT_MS;
    harness.type({ body: 'xy' });
    await settle();
    expect(harness.puts).toEqual(['xy']);
  });

  it('keeps one write in flight and says saved only for what is on the screen', async () => {
    let release = (): void => undefined;
    const put = harness.repository.put.bind(harness.repository);
    let running = 0;
    harness.repository.put = async (note, revision) => {
      running += 1;
      expect(running).toBe(1);
      await new Promise<void>((resolve) => (release = resolve));
      running -= 1;
      return put(note, revision);
    };
    harness.type({ body: 'one' }, null);
    await harness.time.advance(SAVE_DEBOUNCE_MS);
    harness.type({ body: 'two' });
    await harness.time.advance(5_000);
    expect(harness.puts).toEqual(['one']);
    release();
    await settle();
    expect(harness.queue.stateOf('a')?.status).toBe('unsaved');
    expect(harness.screen.note).toMatchObject({ body: 'two', revision: 1 });
    await harness.time.advance(SAVE_DEBOUNCE_MS);
    release();
    await settle();
    expect(harness.puts).toEqual(['one', 'two']);
    expect(harness.states).toEqual(['unsaved', 'saving', 'unsaved', 'saving', 'saved']);
    expect(harness.repository.notes.get('a')).toMatchObject({ body: 'two', revision: 2 });
  });

  it('flushes what is typed during the flush as well', async () => {
    harness.type({ body: 'one' }, null);
    const flushed = harness.queue.flush();
    harness.type({ body: 'two' });
    expect(await flushed).toBe(true);
    expect(harness.bodies()).toEqual(['two']);
  });

  it('keeps the draft of a failed write, says why, and tries again later and later', async () => {
    const quota = { kind: 'quota', reason: 'full' } as const;
    harness.repository.nextFailure = quota;
    harness.type({ body: 'kept' }, null);
    await harness.time.advance(SAVE_DEBOUNCE_MS);
    expect(harness.queue.stateOf('a')).toEqual({ status: 'failed', failure: quota });
    expect(harness.journal.drafts.get('a')?.body).toBe('kept');
    harness.repository.nextFailure = quota;
    await harness.time.advance(1_000);
    expect(harness.puts).toHaveLength(2);
    harness.type({ body: 'kept and more' });
    expect(harness.queue.stateOf('a')?.status).toBe('failed');
    expect(harness.journal.drafts.get('a')?.body).toBe('kept and more');
    await harness.time.advance(1_999);
    expect(harness.puts).toHaveLength(2);
    await harness.time.advance(1);
    expect(harness.bodies()).toEqual(['kept and more']);
    expect(harness.states.at(-1)).toBe('saved');
    expect(harness.journal.drafts.size).toBe(0);
  });

  it('takes a thrown error for a failure, and flush tries at once', async () => {
    const put = harness.repository.put.bind(harness.repository);
    harness.repository.put = () => Promise.reject(new TypeError('boom'));
    harness.type({ body: 'kept' }, null);
    expect(await harness.queue.flush()).toBe(false);
    expect(harness.queue.stateOf('a')).toEqual({ status: 'failed', failure: { kind: 'unknown', reason: 'TypeError' } });
    expect(harness.queue.pending()).toEqual(['a']);
    harness.repository.put = put;
    expect(await harness.queue.flush('a')).toBe(true);
    expect(harness.bodies()).toEqual(['kept']);
  });

  it('hands the old text to the history before it is overwritten', async () => {
    harness.type({ body: 'first' }, null);
    await harness.queue.flush();
    expect(harness.history.versions).toEqual([]);
    harness.type({ body: 'x' });
    await harness.queue.flush();
    expect(harness.history.versions.map(({ body }) => body)).toEqual(['first']);
  });

  it('forgets a note that was deleted for good', async () => {
    harness.repository.nextFailure = { kind: 'quota', reason: 'full' };
    harness.type({ body: 'gone' }, null);
    await harness.queue.flush();
    await harness.queue.forget('a');
    await harness.time.advance(60_000);
    expect(harness.puts).toHaveLength(1);
    expect(harness.queue.pending()).toEqual([]);
    expect(harness.journal.drafts.size).toBe(0);
  });

  it('leaves drafts in the journal when the page goes away, and the next page stores them', async () => {
    harness.type({ body: 'saved' }, null);
    await harness.queue.flush();
    harness.type({ body: 'last words' });
    harness.queue.journalPending();
    const left = [...harness.journal.drafts.values()];
    expect(left.map(({ body, revision }) => [body, revision])).toEqual([['last words', 1]]);
    harness.journal.leave();

    const next = createSaveQueue({
      repository: harness.repository,
      clock: harness.time.clock,
      timers: harness.time.timers,
      journal: harness.journal,
      onState: () => undefined,
      onStored: () => undefined,
      onConflictCopy: (copy) => harness.copies.push(copy),
    });
    expect(await recoverDrafts(harness.journal, harness.repository, next, harness.time.clock.newId)).toEqual(left);
    expect(await next.flush()).toBe(true);
    expect(harness.repository.notes.get('a')).toMatchObject({ body: 'last words', revision: 2 });
    expect(harness.copies).toEqual([]);
    expect(harness.journal.all()).toEqual([]);
  });

  it('drops every draft at once, and tries no write again that fails afterwards', async () => {
    harness.type({ body: 'secret' }, null);
    harness.repository.nextFailure = { kind: 'closed', reason: 'erased' };
    const writing = harness.queue.flush();
    harness.queue.discard();
    await writing;
    await harness.time.advance(60_000);
    harness.queue.journalPending();
    expect(harness.queue.pending()).toEqual([]);
    expect(harness.puts).toHaveLength(1);
  });
});
