import { beforeEach, describe, expect, it } from 'vitest';
import { recoverDrafts } from '../../../src/core/saving/draftRecovery';
import { newNote } from '../../../src/core/note/note';
import type { Note } from '../../../src/core/note/note';
import { createSaveQueue } from '../../../src/core/saving/saveQueue';
import { MemoryNoteRepository } from '../../fakes/memoryNoteRepository';
import { MemoryDraftJournal } from '../../fakes/memoryRepositories';
import { manualTime } from '../../fakes/manualTimers';

const on = (body: string, updatedAtMs: number, revision = 1): Note => ({
  ...newNote('n', updatedAtMs, body),
  revision,
});

let repository: MemoryNoteRepository;
let journal: MemoryDraftJournal;
let time: ReturnType<typeof manualTime>;

beforeEach(() => {
  repository = new MemoryNoteRepository();
  journal = new MemoryDraftJournal();
  time = manualTime();
});

const recover = async (): Promise<Note[]> => {
  const queue = createSaveQueue({
    repository,
    journal,
    clock: time.clock,
    timers: time.timers,
    onState: () => undefined,
    onStored: () => undefined,
    onConflictCopy: () => undefined,
  });
  const recovered = await recoverDrafts(journal, repository, queue, time.clock.newId);
  expect(journal.left).toEqual([]);
  expect(await queue.flush()).toBe(true);
  expect(journal.all()).toEqual([]);
  return recovered;
};
const bodies = (): string[] => [...repository.notes.values()].map(({ body }) => body).sort();

describe('drafts that were left behind', () => {
  it('are dropped when they had reached the disk after all', async () => {
    repository.notes.set('n', on('same', 5, 2));
    journal.left = [on('same', 5)];
    expect(await recover()).toEqual([]);
  });

  it('become a copy when the stored text is newer', async () => {
    repository.notes.set('n', on('written later', 9, 3));
    journal.left = [on('last words', 5)];
    expect(await recover()).toHaveLength(1);
    expect(repository.notes.get('n')).toMatchObject({ body: 'written later', revision: 3 });
    expect(bodies()).toEqual(['last words', 'written later']);
  });

  it.each([
    ['written on', 'Dear Ann', { body: 'Dear Ann, and so on' }],
    ['shortened', 'Dear Ann, my password is x', { body: 'Dear Ann' }],
    ['tagged', 'Dear Ann', { body: 'Dear Ann', tags: ['letters'] }],
  ])('are the note when they were made on what is stored, and %s, though the clock was set back', async (...of) => {
    const [, body, draft] = of;
    repository.notes.set('n', on(body, 10_000, 7));
    journal.left = [{ ...on('', 5_000, 7), ...draft }];
    expect(await recover()).toHaveLength(1);
    expect([...repository.notes.values()]).toEqual([expect.objectContaining({ ...draft, revision: 8 })]);
  });

  it('are dropped when they were stored and only written on since', async () => {
    repository.notes.set('n', on('one and more', 9, 3));
    journal.left = [on('one', 5)];
    expect(await recover()).toEqual([]);
    expect(bodies()).toEqual(['one and more']);
  });

  it.each([
    ['the trash', { trashedAtMs: 9 }],
    ['the archive', { archived: true }],
    ['the top', { pinned: true }],
  ])('do not bring back a note that another tab moved to %s after their text was stored', async (_where, moved) => {
    // A move leaves the time of writing as it is.
    repository.notes.set('n', { ...on('last words', 5, 3), ...moved });
    journal.left = [on('last words', 5)];
    expect(await recover()).toEqual([]);
    expect([...repository.notes.values()]).toEqual([{ ...on('last words', 5, 3), ...moved }]);
  });

  it.each([
    ['of the stored text', 2],
    ['behind a write of which their page heard nothing', 1],
  ])('bring their own move with them: that %s', async (_which, revision) => {
    repository.notes.set('n', on('last words', 5, 2));
    journal.left = [{ ...on('last words', 5, revision), trashedAtMs: 9 }];
    journal.unheard.set('n', [on('last words', 5)]);
    expect(await recover()).toHaveLength(1);
    expect([...repository.notes.values()]).toEqual([{ ...on('last words', 5, 3), trashedAtMs: 9 }]);
  });

  it('of two pages that both died with the same note are both kept, the newer as the note', async () => {
    repository.notes.set('n', on('base', 1));
    journal.left = [on('base, as one had it', 5), on('base, as the other had it', 7), on('base, as one had it', 5)];
    expect(await recover()).toHaveLength(3);
    expect(repository.notes.get('n')?.body).toBe('base, as the other had it');
    expect(bodies()).toContain('base, as one had it');
  });

  it('become one copy where two pages start at once', async () => {
    repository.notes.set('n', on('written later', 9, 3));
    journal.left = [on('last words', 5)];
    const [one, two] = await Promise.all([recover(), recover()]);
    expect([one.length, two.length]).toEqual([1, 0]);
    expect(bodies()).toEqual(['last words', 'written later']);
  });

  it('stay where they are when the notes cannot be read', async () => {
    journal.left = [on('last words', 5)];
    repository.getMany = () => Promise.reject(new Error('no access'));
    await expect(recover()).rejects.toThrow('no access');
    expect(journal.left).toHaveLength(1);
  });

  it('stay until they are stored where the journal has no room to take them over', async () => {
    journal.left = [on('last words', 5, 0)];
    journal.write = () => false;
    const queue = createSaveQueue({
      repository,
      journal,
      clock: time.clock,
      timers: time.timers,
      onState: () => undefined,
      onStored: () => undefined,
      onConflictCopy: () => undefined,
    });
    repository.nextFailure = { kind: 'quota', reason: 'full' };
    await recoverDrafts(journal, repository, queue, time.clock.newId);
    await time.advance(0);
    expect(journal.left).toHaveLength(1);
    await recoverDrafts(journal, repository, queue, time.clock.newId);
    await time.advance(0);
    expect(bodies()).toEqual(['last words']);
    expect(journal.left).toEqual([]);
  });
});
