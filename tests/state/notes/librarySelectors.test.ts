import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Note } from '../../../src/core/note/note';
import { createLibrary } from '../../../src/state/notes/library';
import { countSections, neighbour, notesByTitlePart, notesOf } from '../../../src/state/notes/librarySelectors';
import { noteOf } from '../storeHarness';

const library = (notes: readonly Note[]) => {
  const keeper = createLibrary();
  for (const note of notes) keeper.set(note);
  return keeper.snapshot();
};
const ids = (notes: readonly Note[]) => notes.map(({ id }) => id);

const NOTES = [
  noteOf('old', 'Old #home', { updatedAtMs: 1 }),
  noteOf('new', 'New #home/garden', { updatedAtMs: 9 }),
  noteOf('pin', 'Pin', { pinned: true, updatedAtMs: 2, tags: ['home'] }),
  noteOf('filed', 'Filed #home', { archived: true }),
  noteOf('gone1', 'Gone #home', { trashedAtMs: 5, pinned: true }),
  noteOf('gone2', 'Gone too', { trashedAtMs: 7, archived: true }),
];

describe('library views', () => {
  it('puts each note on the right shelves', () => {
    const lib = library(NOTES);
    expect(ids(notesOf(lib, { kind: 'all' }, 'edited'))).toEqual(['pin', 'new', 'old']);
    expect(ids(notesOf(lib, { kind: 'pinned' }, 'edited'))).toEqual(['pin']);
    expect(ids(notesOf(lib, { kind: 'archive' }, 'edited'))).toEqual(['filed']);
    expect(ids(notesOf(lib, { kind: 'trash' }, 'edited'))).toEqual(['gone2', 'gone1']);
    expect(ids(notesOf(lib, { kind: 'tag', tag: 'home' }, 'edited'))).toEqual(['pin', 'new', 'old']);
    expect(ids(notesOf(lib, { kind: 'tag', tag: 'home/garden' }, 'edited'))).toEqual(['new']);
  });

  it('counts what the shelves show, and tags of active notes only', () => {
    expect(countSections(library(NOTES))).toEqual({
      all: 3,
      pinned: 1,
      archive: 1,
      trash: 2,
      tags: [
        { tag: 'home', count: 2 },
        { tag: 'home/garden', count: 1 },
      ],
    });
  });

  it('keeps lists and counts right through any changes, as if made anew', () => {
    const change = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      gone: fc.boolean(),
      fields: fc.record({
        body: fc.constantFrom('x', 'x #home', 'x #home/garden #sea'),
        pinned: fc.boolean(),
        archived: fc.boolean(),
        trashedAtMs: fc.option(fc.nat(3), { nil: null }),
        updatedAtMs: fc.nat(4),
      }),
      looks: fc.boolean(),
    });
    const sections = [
      { kind: 'all' },
      { kind: 'pinned' },
      { kind: 'archive' },
      { kind: 'trash' },
      { kind: 'tag', tag: 'home' },
    ] as const;
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), fc.constantFrom(...sections), (changes, section) => {
        const keeper = createLibrary();
        for (const { id, gone, fields, looks } of changes) {
          if (gone) keeper.delete(id);
          else keeper.set(noteOf(id, fields.body, fields));
          if (!looks) continue;
          const now = keeper.snapshot();
          const anew = library([...now.byId.values()]);
          expect(notesOf(now, section, 'edited')).toEqual(notesOf(anew, section, 'edited'));
          expect(countSections(now)).toEqual(countSections(anew));
        }
      }),
    );
  });

  it('starts over when too much has changed to remember', () => {
    const keeper = createLibrary();
    keeper.set(noteOf('a', 'one'));
    const first = keeper.snapshot();
    expect(ids(notesOf(first, { kind: 'all' }, 'edited'))).toEqual(['a']);
    for (let turn = 0; turn < 5_000; turn += 1) keeper.set(noteOf('b', 'two', { updatedAtMs: turn }));
    const later = keeper.snapshot();
    expect(later.changesSince(first.version)).toBeNull();
    expect(ids(notesOf(later, { kind: 'all' }, 'edited'))).toEqual(['b', 'a']);
    expect(countSections(later).all).toBe(2);
  });

  it('finds titles: beginnings first, never from the trash', () => {
    const lib = library([
      noteOf('a', 'The boat', { updatedAtMs: 9 }),
      noteOf('b', 'Boat list', { updatedAtMs: 1 }),
      noteOf('c', 'Boat sold', { trashedAtMs: 1 }),
      noteOf('d', ''),
    ]);
    expect(ids(notesByTitlePart(lib, 'BOAT', 5))).toEqual(['b', 'a']);
    expect(ids(notesByTitlePart(lib, '', 5))).toEqual(['a', 'b']);
  });

  it('steps through a list', () => {
    expect(neighbour(['a', 'b', 'c'], 'b', 1)).toBe('c');
    expect(neighbour(['a', 'b', 'c'], 'a', -1)).toBeUndefined();
    expect(neighbour(['a', 'b', 'c'], null, 1)).toBe('a');
  });
});
