import { beforeEach, describe, expect, it } from 'vitest';
import { allNoteLinks, createLinkIndex, noteLinks } from '../../../src/core/note/links';
import type { LinkIndex } from '../../../src/core/note/links';
import { newNote } from '../../../src/core/note/note';
import { retargetLinks } from '../../../src/core/note/retargetLinks';

it('finds links with their places', () => {
  const body = 'See [[Boat]] and [[ Sunday plan |the plan]], not [[]] or [[a\nb]].';
  expect(noteLinks(body).map(({ title, start, end }) => [title, body.slice(start, end)])).toEqual([
    ['Boat', '[[Boat]]'],
    ['Sunday plan', '[[ Sunday plan |the plan]]'],
  ]);
});

it('finds links to files of notes, and no others', () => {
  const body =
    '[Packing](Trip%20a1b2/Packing%200f1e2d3c4b5a69788796a5b4c3d2e1f0.md) [up](../Boat.md#Engine) ![p](x.md) [w](https://a.example/b.md) [m](mailto:a@b.md) [p](p.pdf) [a](<My note.md>)';
  expect(allNoteLinks(body).map(({ title }) => title)).toEqual([
    'Trip a1b2/Packing 0f1e2d3c4b5a69788796a5b4c3d2e1f0.md',
    'Boat.md#Engine',
    'My note.md',
  ]);
});

it('lets links follow a title, with their headings and shown words', () => {
  const body = '[[Boat]] [[boat |the boat]] [[Boat#Engine]] [[Sea/Boat.md#Engine|x]] [[Boats]]';
  expect(retargetLinks(body, 'Boat', 'Old ship')).toBe(
    '[[Old ship]] [[Old ship|the boat]] [[Old ship#Engine]] [[Old ship#Engine|x]] [[Boats]]',
  );
});

it('reads the bar of a link in a table, which has a backslash', () => {
  const body = '| [[Boat\\|the boat]] | [[Boat \\|x]] | [[Boat\\]] |';
  expect(noteLinks(body).map(({ title }) => title)).toEqual(['Boat', 'Boat', 'Boat\\']);
  expect(retargetLinks(body, 'Boat', 'Ship')).toBe('| [[Ship\\|the boat]] | [[Ship\\|x]] | [[Boat\\]] |');
});

it.each([
  ['[it](Boat.md)', 'Old ship (1)', '[it](Old%20ship%20%281%29.md)'],
  ['[Boat.md](../Sea/Boat.md#The%20Engine)', 'Ship', '[Boat.md](../Sea/Ship.md#The%20Engine)'],
  ['[it](<Boat.md>)', 'Old ship', '[it](<Old ship.md>)'],
  ['[it]( ./Boat.markdown )', 'Köln', '[it]( ./Köln.markdown )'],
  ['[it](%42oat.md)', 'Köln', '[it](K%C3%B6ln.md)'],
  ['[it](a sea/Boat.md)', 'Old ship', '[it](a sea/Old ship.md)'],
  ['[it](Boat 0f1e2d3c4b5a69788796a5b4c3d2e1f0.md)', '50%', '[it](50%25.md)'],
  ['[it](Boat.md)', 'C# and/or', '[it](C%23%20and%2For.md)'],
  ['[it](%42oat.md)', 'a\ud800', '[it](a\ud800.md)'],
])('lets the file link %j follow the title %j', (body, title, expected) => {
  const index = createLinkIndex();
  index.put(newNote('boat', 1, title));
  const after = retargetLinks(body, 'Boat', title);
  expect(after).toBe(expected);
  index.put(newNote('src', 2, `Log\n${after}`));
  expect(index.backlinks('boat')).toEqual(['src']);
});

it('leaves other files alone, and names a heading of the new note', () => {
  const body = '![Boat](Boat.md) [x](Boats.md) [x](Boat.pdf) [x](https://a.example/Boat.md)';
  expect(retargetLinks(body, 'Boat', 'Ship')).toBe(body);
  expect(retargetLinks('[[Boat]] [x](Boat.md)', 'Boat', 'Trip', 'The boat')).toBe(
    '[[Trip#The boat]] [x](Trip.md#The%20boat)',
  );
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

  it('resolves links with a heading, a folder and an ending around the title', () => {
    for (const target of ['Boat#Engine', 'Sea/Boat', 'Sea/boat.md', 'Boat.md#Engine', '#Boat', 'a/b/BOAT'])
      expect(index.resolve(target), target).toBe(target === '#Boat' ? undefined : 'boat');
    index.put(newNote('csharp', 1, 'C# notes'));
    index.put(newNote('slash', 1, 'and/or'));
    expect(index.resolve('C# notes')).toBe('csharp');
    expect(index.resolve('and/or')).toBe('slash');
    index.put(newNote('deep', 30, 'Deep\n[[Boat#Engine]] and [Trip](Trip%20x/Trip.md)'));
    expect(index.backlinks('boat').sort()).toEqual(['deep', 'plan']);
    index.put(newNote('trip', 40, 'Trip'));
    expect(index.backlinks('trip').sort()).toEqual(['deep', 'plan']);
    // A note of exactly that title takes the link from the one that it seemed to mean.
    index.put(newNote('exact', 50, 'Boat#Engine'));
    expect(index.backlinks('boat')).toEqual(['plan']);
  });

  it('resolves other names of a note, after titles, and counts links by them', () => {
    index.put(newNote('ship', 5, '---\naliases: [The Vessel, "Trip"]\n---\n# Ship'));
    index.put(newNote('mast', 6, '---\ntitle: x\naliases:\n  - Boat\n  - Pole\n---\n# Mast'));
    index.put(newNote('log', 7, 'Log\n[[the vessel#Deck|there]] and [[pole]]'));
    expect(['The vessel', 'trip', 'boat', 'Pole', 'log'].map(index.resolve)).toEqual([
      'ship',
      'ship',
      'boat',
      'mast',
      'log',
    ]);
    expect(index.backlinks('ship').sort()).toEqual(['log', 'plan']);
    expect(index.backlinks('mast')).toEqual(['log']);
    expect(index.complete('vess', 5)).toEqual([{ id: 'ship', title: 'Ship' }]);
    index.put(newNote('ship', 5, '# Ship'));
    expect(index.resolve('The vessel')).toBeUndefined();
    expect(index.dangling('Trip')).toEqual(['plan']);
    index.remove('mast');
    expect(index.resolve('Pole')).toBeUndefined();
  });

  it('knows which notes name a title that is gone', () => {
    expect(index.dangling('Boat')).toEqual([]);
    index.put(newNote('boat', 10, '# Ship\n[[boat]] itself'));
    expect(index.dangling('Boat').sort()).toEqual(['boat', 'plan']);
    expect(index.dangling('nothing')).toEqual([]);
  });

  it('completes titles, the ones that begin with the words first', () => {
    index.put(newNote('x', 1, 'My boat'));
    expect(index.complete('bo', 5).map(({ title }) => title)).toEqual(['Boat', 'My boat']);
    expect(index.complete('bo', 1)).toHaveLength(1);
  });

  it('completes no title that a link cannot hold', () => {
    for (const title of ['[Draft] Bo', 'Bo | x', 'Bo]']) index.put(newNote(title, 1, title));
    expect(index.complete('bo', 9).map(({ title }) => title)).toEqual(['Boat']);
  });
});

it('leads to a title with a formula, as it is shown and as it is written', () => {
  const index = createLinkIndex();
  index.put(newNote('a', 1, '# The area $\\pi r^2$'));
  expect(index.resolve('The area π r²')).toBe('a');
  expect(index.resolve('The area $\\pi r^2$')).toBe('a');
  expect(index.resolve('The area')).toBeUndefined();
});
