import { beforeEach, describe, expect, it } from 'vitest';
import { createLinkIndex, noteLinks } from '../../../src/core/note/links';
import type { LinkIndex } from '../../../src/core/note/links';
import { newNote } from '../../../src/core/note/note';

it('finds links with their places', () => {
  const body = 'See [[Boat]] and [[ Sunday plan |the plan]], not [[]] or [[a\nb]].';
  expect(noteLinks(body).map(({ title, start, end }) => [title, body.slice(start, end)])).toEqual([
    ['Boat', '[[Boat]]'],
    ['Sunday plan', '[[ Sunday plan |the plan]]'],
  ]);
});

describe('link index', () => {
  let index: LinkIndex;
  beforeEach(() => {
    index = createLinkIndex();
    index.put(newNote('boat', 10, '# Boat\n[[boat]] itself'));
    index.put(newNote('plan', 20, 'Plan\nsee [[BOAT]] and [[Trip]]'));
  });

  it('resolves titles without case, the oldest first', () => {
    index.put(newNote('boat2', 5, 'boat'));
    expect(index.resolve('Boat')).toBe('boat2');
    index.remove('boat2');
    expect(index.resolve(' boat ')).toBe('boat');
    expect(index.resolve('Trip')).toBeUndefined();
  });

  it('follows edits, renames and the trash', () => {
    expect(index.backlinks('boat')).toEqual(['plan']);
    index.put(newNote('trip', 30, 'Trip'));
    expect(index.backlinks('trip')).toEqual(['plan']);
    index.put(newNote('boat', 10, '# Ship'));
    expect(index.backlinks('boat')).toEqual([]);
    index.put(newNote('boat', 10, '# Boat'));
    expect(index.backlinks('boat')).toEqual(['plan']);
    const plan = newNote('plan', 20, 'Plan\nsee [[BOAT]] and [[Trip]]');
    index.put({ ...plan, trashedAtMs: 1 });
    expect(index.backlinks('boat')).toEqual([]);
    index.put(plan);
    expect(index.backlinks('boat')).toEqual(['plan']);
    index.remove('plan');
    expect(index.backlinks('boat')).toEqual([]);
  });

  it('completes titles, the ones that begin with the words first', () => {
    index.put(newNote('x', 1, 'My boat'));
    expect(index.complete('bo', 5).map(({ title }) => title)).toEqual(['Boat', 'My boat']);
    expect(index.complete('bo', 1)).toHaveLength(1);
  });
});
