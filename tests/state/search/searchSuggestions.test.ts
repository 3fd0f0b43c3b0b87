import { describe, expect, it } from 'vitest';
import { plainExcerpt } from '../../../src/state/search/excerptSelectors';
import type { SectionCounts } from '../../../src/state/notes/librarySelectors';
import { suggestFilters } from '../../../src/state/search/searchSuggestions';

const COUNTS: SectionCounts = {
  all: 5,
  pinned: 1,
  archive: 2,
  trash: 3,
  tags: [
    { tag: 'boat', count: 2 },
    { tag: 'home', count: 4 },
    { tag: 'home/garden', count: 1 },
  ],
};
const ALL = { kind: 'all' } as const;
const queries = (query: string, counts = COUNTS) => suggestFilters(query, counts, ALL).map((one) => one.query);

describe('filters for a query', () => {
  it('are all of them at first, without the one of the shelf itself, and none in an empty library', () => {
    expect(queries('')).toEqual(['tag:', 'title:', 'is:pinned ', 'is:archived ', 'has:', 'edited:', '-', '"']);
    expect(suggestFilters('', COUNTS, { kind: 'pinned' }).map(({ name }) => name)).not.toContain('pinned');
    expect(queries('', { ...COUNTS, tags: [] })).not.toContain('tag:');
    expect(queries('', { all: 0, pinned: 0, archive: 0, trash: 0, tags: [] })).toEqual([]);
  });

  it('are the tags, the most used first, those that begin so before those that hold it', () => {
    expect(queries('tag:')).toEqual(['tag:home ', 'tag:boat ', 'tag:home/garden ']);
    expect(queries('pump #a')).toEqual(['pump #boat ', 'pump #home/garden ']);
    expect(queries('-TAG:Bo')).toEqual(['-TAG:boat ']);
    expect(queries('tag:boat')).toEqual([]);
    expect(queries('tag:home')).toEqual(['tag:home ', 'tag:home/garden ']);
  });

  it('are the states of a note after is:', () => {
    expect(queries('is:')).toEqual(['is:pinned ', 'is:archived ', 'is:trashed ']);
    expect(queries('x -is:t')).toEqual(['x -is:trashed ']);
    expect(queries('is:pinned')).toEqual([]);
  });

  it('are what a note may hold, and when it was written', () => {
    expect(queries('has:')).toEqual(['has:image ', 'has:file ', 'has:todo ', 'has:link ']);
    expect(queries('pump -has:t')).toEqual(['pump -has:todo ']);
    expect(queries('edited:y')).toEqual(['edited:yesterday ', 'edited:year ']);
    expect(queries('Created:t')).toEqual(['created:today ']);
    expect(queries('edited:2026')).toEqual([]);
  });

  it('keep out of words and of open quotes', () => {
    for (const query of ['boat', 'tag:boat ', '"a #', 'a-#', 'this is']) expect(queries(query), query).toEqual([]);
    expect(queries('"two words" #b')).toEqual(['"two words" #boat ']);
  });
});

describe('the line around a match', () => {
  const excerptOf = (excerpt: string, word: string) => {
    const excerptSpans = excerpt
      .split(word)
      .slice(0, -1)
      .map((_, index, parts) => parts.slice(0, index + 1).join(word).length)
      .map((start) => ({ start, end: start + word.length }));
    const { text, spans } = plainExcerpt({ excerpt, excerptSpans });
    return [text, spans.map(({ start, end }) => text.slice(start, end))];
  };

  it('is shown without Markdown, its words marked where they are then', () => {
    expect(excerptOf('See [[Kitchen plan]] and **plan** it', 'plan')).toEqual([
      'See Kitchen plan and plan it',
      ['plan', 'plan'],
    ]);
    expect(excerptOf('- [ ] a (b) pump', '(b)')).toEqual(['a (b) pump', ['(b)']]);
    expect(excerptOf('…chen plan]] and pump', 'pump')).toEqual(['…chen plan and pump', ['pump']]);
    expect(excerptOf('plain words', 'words')).toEqual(['plain words', ['words']]);
  });

  it('stays as it is when only a mark holds the word', () => {
    expect(excerptOf('[here](https://boat.test)', 'boat')).toEqual(['[here](https://boat.test)', ['boat']]);
  });
});
