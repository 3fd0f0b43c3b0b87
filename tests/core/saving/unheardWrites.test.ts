import { describe, expect, it } from 'vitest';
import { newNote, type Note } from '../../../src/core/note/note';
import { recoverDrafts } from '../../../src/core/saving/draftRecovery';
import { createSaveQueue, type SaveQueue } from '../../../src/core/saving/saveQueue';
import { mergeTexts } from '../../../src/core/saving/textMerge';
import { fail } from '../../../src/shared/result';
import { manualTime } from '../../fakes/manualTimers';
import { MemoryNoteRepository } from '../../fakes/memoryNoteRepository';
import { MemoryDraftJournal } from '../../fakes/memoryRepositories';

/** A stored note, and pages that write through `put`. */
const openPages = () => {
  const time = manualTime();
  const journal = new MemoryDraftJournal();
  const repository = new MemoryNoteRepository();
  const stored: Note = { ...newNote('a', 1_000, 'Buy milk'), revision: 1 };
  repository.notes.set('a', stored);
  const copies: Note[] = [];
  const open = (put: MemoryNoteRepository['put']): SaveQueue =>
    createSaveQueue({
      repository: { put },
      journal,
      clock: time.clock,
      timers: time.timers,
      loadTextMerge: async () => mergeTexts,
      onState: () => undefined,
      onStored: () => undefined,
      onConflictCopy: (copy) => copies.push(copy),
    });
  const texts = (): string[] => [...repository.notes.values()].map(({ body }) => body);
  return { time, journal, repository, stored, copies, open, texts };
};

/** A page that goes away while it writes: what it sent is stored `whenever`, and it hears nothing of it. */
const leaveWhileWriting = async (typed: string) => {
  const { time, journal, repository, stored, copies, open, texts } = openPages();
  let arrive = (): void => undefined;
  const page = open(
    (note, revision) =>
      new Promise(() => {
        arrive = () => void repository.put(note, revision);
      }),
  );
  page.edit({ ...stored, body: 'Buy milk and' }, stored);
  void page.flush();
  page.edit({ ...stored, body: typed });
  page.journalPending();
  journal.leave();

  const next = open((note, revision) => repository.put(note, revision));
  const recover = () => recoverDrafts(journal, repository, next, time.clock.newId);
  return { repository, copies, arrive: () => arrive(), next, recover, texts, journal };
};

/** A page whose write is stored, while what it hears is that it failed; it goes away with more typed. */
const hearOfFailure = async (kind: 'unknown' | 'closed') => {
  const { time, journal, repository, stored, open, texts } = openPages();
  const page = open(async (note) => {
    await repository.put(note, 1);
    return fail({ kind, reason: 'A newer version of the app is open in another tab.' });
  });
  page.edit({ ...stored, body: 'Buy milk and' }, stored);
  await page.flush();
  await page.flush();
  page.edit({ ...stored, body: 'Buy milk or jam', updatedAtMs: 2_000 });
  page.journalPending();
  expect(journal.unheard.get('a')).toHaveLength(1);
  journal.leave();
  const next = open((note, revision) => repository.put(note, revision));
  await recoverDrafts(journal, repository, next, time.clock.newId);
  await next.flush();
  return texts();
};

it.each(['unknown', 'closed'] as const)('a write that was stored, and ended as %s, leaves one note', async (kind) => {
  expect(await hearOfFailure(kind)).toEqual(['Buy milk or jam']);
});

describe('a page that goes away while it writes', () => {
  it('leaves one note, where its write was stored before the next page looked', async () => {
    const { arrive, recover, next, texts, copies } = await leaveWhileWriting('Buy milk and jam');
    arrive();
    expect(await recover()).toHaveLength(1);
    expect(await next.flush()).toBe(true);
    expect([texts(), copies]).toEqual([['Buy milk and jam'], []]);
  });

  it('leaves one note, where its write is stored behind the look of the next page', async () => {
    const { arrive, recover, next, texts, copies } = await leaveWhileWriting('Buy milk and jam');
    await recover();
    arrive();
    expect(await next.flush()).toBe(true);
    expect([texts(), copies]).toEqual([['Buy milk and jam'], []]);
  });

  it('leaves one note, though the clock was set back', async () => {
    const { arrive, recover, next, texts, copies, journal } = await leaveWhileWriting('Buy milk and jam');
    arrive();
    journal.left = journal.left.map((draft) => ({ ...draft, updatedAtMs: 1 }));
    await recover();
    expect(await next.flush()).toBe(true);
    expect([texts(), copies]).toEqual([['Buy milk and jam'], []]);
  });

  it('leaves what it took back taken back', async () => {
    const { arrive, recover, next, texts } = await leaveWhileWriting('Buy');
    arrive();
    await recover();
    expect(await next.flush()).toBe(true);
    expect(texts()).toEqual(['Buy']);
  });

  it('leaves no copy of what it wrote, where another page has changed that since', async () => {
    const { repository, arrive, recover, next, texts } = await leaveWhileWriting('Buy milk and');
    arrive();
    const seen = repository.notes.get('a')!;
    next.edit({ ...seen, body: 'Buy tea', updatedAtMs: 9_000 }, seen);
    await next.flush();
    expect(await recover()).toEqual([]);
    expect(texts()).toEqual(['Buy tea']);
  });

  it('leaves its text where another page could not change it, and what was typed behind it', async () => {
    const { repository, arrive, next, journal } = await leaveWhileWriting('Buy milk and jam');
    arrive();
    const seen = repository.notes.get('a')!;
    const typed = journal.left;
    journal.left = [...typed, { ...typed[0]!, body: seen.body }];
    next.edit({ ...seen, body: 'Buy tea' }, seen);
    repository.nextFailure = { kind: 'quota', reason: 'full' };
    await next.flush();
    expect(journal.left).toHaveLength(2);
    await next.flush();
    expect(journal.left).toEqual(typed);
  });

  it('leaves the text of another page beside its own, be it of the same revision', async () => {
    const { repository, recover, next, texts } = await leaveWhileWriting('Buy milk and jam');
    const theirs = { ...newNote('a', 1_500, 'Buy milk or tea'), revision: 1 };
    await repository.put(theirs, 1);
    await recover();
    expect(await next.flush()).toBe(true);
    expect(texts().sort()).toEqual(['Buy milk and jam', 'Buy milk or tea']);
  });

  it('keeps nothing readable beside a note that it has locked', async () => {
    const locked = 'Shopping\n\n```inkling-locked\nbm90IGEgd29yZA==\n```\n';
    const { journal } = await leaveWhileWriting(locked);
    expect(await journal.leftBehind()).toMatchObject([{ note: { body: locked }, unheard: [] }]);
  });
});
