import { expect, test } from 'vitest';
import { writeLocked } from '../../../src/core/locking/lockedBody';
import { KEY_ITERATIONS } from '../../../src/core/locking/wrappedKey';
import { mayBeRead } from '../../../src/core/meaning/readableNotes';
import { learnableNotes } from '../../../src/core/memory/learnableNotes';
import { DEFAULT_MEMORY_SETTINGS } from '../../../src/core/memory/memorySettings';
import { newNote } from '../../../src/core/note/note';
import { createSearchIndex } from '../../../src/core/search/searchIndex';
import { digestOf } from '../../../src/state/notes/librarySelectors';

const KEY = { id: 'a2V5', wrappedAtMs: 5, iterations: KEY_ITERATIONS, salt: 'c2FsdA==', iv: 'aXY=', wrapped: 'd3Jh' };
const body = writeLocked('Boat diary', { noteId: 'a', key: KEY, iv: 'aXYx', ciphertext: 'Umuddyriverbank' }, []);
const locked = { ...newNote('a', 5, body), revision: 1 };
const plain = { ...newNote('b', 5, 'Boat diary\n\nThe muddy riverbank'), revision: 1 };

test('neither the memory nor the index of meaning, and so no quiz, gets a locked note', () => {
  const settings = { ...DEFAULT_MEMORY_SETTINGS, enabled: true, sinceMs: 0 };
  expect(learnableNotes([locked, plain], settings).map(({ id }) => id)).toEqual(['b']);
  expect([locked, plain].map(mayBeRead)).toEqual([false, true]);
});

test('the search finds its title and nothing of its envelope, nor a word that is near to some of it', () => {
  const index = createSearchIndex();
  index.put(locked);
  for (const query of ['inkling-locked', 'umuddyriver', 'umudyriverbank', 'wrapped', 'version', '"iterations"'])
    expect(index.search(query).total).toBe(0);
  expect(index.search('diary').hits.map(({ id, excerpt }) => [id, excerpt])).toEqual([['a', '']]);
  index.put(plain);
  expect(index.search('riverbank').hits.map(({ id }) => id)).toEqual(['b']);
});

test('a list shows its title, a lock, and no line of base64', () => {
  expect(digestOf(locked)).toMatchObject({ title: 'Boat diary', snippet: '', locked: true, tags: [] });
  expect(digestOf(plain)).toMatchObject({ snippet: 'The muddy riverbank', locked: false });
});
