import { expect, test } from 'vitest';
import { writeLocked } from '../../../src/core/locking/lockedBody';
import { KEY_ITERATIONS } from '../../../src/core/locking/wrappedKey';
import { newNote } from '../../../src/core/note/note';
import { createSaveQueue } from '../../../src/core/saving/saveQueue';
import { manualTime } from '../../fakes/manualTimers';
import { MemoryNoteRepository } from '../../fakes/memoryNoteRepository';
import { MemoryHistoryRepository } from '../../fakes/memoryRepositories';

const KEY = { id: 'a2V5', wrappedAtMs: 5, iterations: KEY_ITERATIONS, salt: 'c2FsdA==', iv: 'aXY=', wrapped: 'd3Jh' };
const envelope = (ciphertext: string): string =>
  writeLocked('Locked note', { noteId: 'a', key: KEY, iv: 'aXYx', ciphertext }, []);

/** The versions that are kept when a note goes through these bodies. */
const versionsOf = async (...bodies: readonly string[]): Promise<string[]> => {
  const time = manualTime(1_000_000);
  const repository = new MemoryNoteRepository();
  const history = new MemoryHistoryRepository();
  const queue = createSaveQueue({
    ...time,
    repository,
    history,
    onState: () => undefined,
    onStored: () => undefined,
    onConflictCopy: () => undefined,
  });
  for (const body of bodies) {
    const stored = repository.notes.get('a') ?? null;
    queue.edit({ ...(stored ?? newNote('a', 5)), body }, stored);
    await queue.flush();
    await time.advance(10 * 60_000);
  }
  return history.versions.map(({ body }) => body);
};

test('what was readable is no version of a note that is locked; envelopes are', async () => {
  const [one, other] = [envelope('QUJD'), envelope('REVG')];
  expect(await versionsOf('Plain one', 'Plain two')).toEqual(['Plain one']);
  expect(await versionsOf('Plain', one, other)).toEqual([one]);
  expect(await versionsOf(one, 'Plain')).toEqual([one]);
});
