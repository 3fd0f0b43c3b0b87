import { describe, expect, it } from 'vitest';
import { newNote } from '../../../src/core/note/note';
import { createSearchIndex } from '../../../src/core/search/searchIndex';

const NOTES: Readonly<Record<string, string>> = {
  lasagne: '# Lasagne\nRezept von Oma',
  haus: 'Das rote Haus',
  code: 'C++ and C# by hand, 50% done, a - b 🍌 #tag',
  plain: 'calm clouds, 50 of them',
  comma: 'Well, Oma, that was it',
};
const index = createSearchIndex();
for (const [id, body] of Object.entries(NOTES)) index.put(newNote(id, 1_000, body));
const ids = (query: string): string[] =>
  index
    .search(query)
    .hits.map(({ id }) => id)
    .sort();

describe('punctuation in a search', () => {
  it.each([
    'Rezept, Lasagne',
    'Rezept - Lasagne',
    'Lasagne – Oma',
    'Lasagne (Oma)',
    'Lasagne: Oma',
    'Rezept & Lasagne',
    'Rezept + Lasagne',
    'Rezept, Lasagne, Oma.',
    '¿Rezept?',
    '(Rezept von) Oma!',
    '[Lasagne]',
    '›Lasagne‹ „Oma“,',
    '「Lasagne」、Oma。'.replace('、', ' '),
    'Lasagne …',
    '- Lasagne',
    'title:lasagne, oma',
    'title:lasagne -',
    '-tag:tag, lasagne',
  ])('finds the words of %j', (query) => {
    expect(ids(query)).toEqual(['lasagne']);
  });

  it.each<[string, string[]]>([
    ['»Haus«', ['haus']],
    ['»rote Haus«', ['haus']],
    ['«rote Haus»', ['haus']],
    ['„rote Haus“', ['haus']],
    ['»Haus rote«', []],
    ['»rote Haus', ['haus']],
    ['title:»rote Haus«', ['haus']],
    ['title:»Haus rote«', []],
    ['das -»rote Haus«', []],
  ])('takes the quotation marks of %s', (query, expected) => {
    expect(ids(query)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    // As it is written where it stands somewhere.
    ['Oma,', ['comma']],
    ['Oma', ['comma', 'lasagne']],
    ['c++', ['code']],
    ['c#', ['code']],
    ['50%', ['code']],
    ['#tag', ['code']],
    ['-', ['code']],
    ['rezept 🍌', []],
    ['by 🍌', ['code']],
    ['f++', []],
    ['f#', []],
    ['"Haus, Lasagne"', []],
    ['"Haus!"', []],
    ['oma -lasagne', ['comma']],
    ['?!', []],
  ])('answers %j', (query, expected) => {
    expect(ids(query)).toEqual(expected);
  });

  it('marks the words alone and says that they were found', () => {
    const [hit] = index.search('(Lasagne), Oma!').hits;
    expect(hit?.fuzzy).toBe(false);
    expect(hit?.titleSpans).toEqual([{ start: 0, end: 7 }]);
  });

  it('forgives typing errors in them too', () => {
    expect(ids('Lasange, Rezept!')).toEqual(['lasagne']);
  });
});
