import { expect, it } from 'vitest';
import { learnableNotes, toLearn } from '../../../src/core/memory/learnableNotes';
import { DEFAULT_MEMORY_SETTINGS } from '../../../src/core/memory/memorySettings';
import { newNote, type Note } from '../../../src/core/note/note';

const note = (id: string, chars: number, updatedAtMs: number): Note => ({
  ...newNote(id, 1, 'a'.repeat(chars)),
  revision: 1,
  updatedAtMs,
});
const learnt = (...notes: readonly Note[]): string[] =>
  learnableNotes(notes, DEFAULT_MEMORY_SETTINGS).map(({ id }) => id);

it('learns of a long note only its beginning, and every other note', () => {
  const long = note('long', 12_100_000, 2);
  expect(learnt(note('old', 40, 1), long, note('new', 40, 3))).toEqual(['new', 'long', 'old']);
  expect(toLearn(long, DEFAULT_MEMORY_SETTINGS, null).text).toHaveLength(500_000);
});

it('leaves out of too much what does not fit any more, the oldest first', () => {
  const long = Array.from({ length: 25 }, (_, age) => note(`long-${age}`, 490_000, 100 - age));
  expect(learnt(...long, note('old', 40, 1))).toEqual([...long.slice(0, 24).map(({ id }) => id), 'old']);
});
