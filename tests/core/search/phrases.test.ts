import { beforeEach, describe, expect, it } from 'vitest';
import { newNote } from '../../../src/core/note/note';
import { createSearchIndex } from '../../../src/core/search/searchIndex';

let index: ReturnType<typeof createSearchIndex>;
const ids = (query: string): string[] => index.search(query).hits.map((hit) => hit.id);

beforeEach(() => {
  index = createSearchIndex();
  index.put(newNote('boat', 1_000, 'Sunday plan\nCall Anna about the boat. Bring the pump.'));
});

describe('phrases and signs', () => {
  it('takes all white space in a phrase, a line break and marks of Markdown too, for one space', () => {
    index.put(
      newNote(
        'spaced',
        1_000,
        'Greek\nalpha   beta\tgamma\ndelta and **bold** word\n> quoted\n> lines by [Ann](https://a.example/b) re-use today',
      ),
    );
    for (const query of [
      '"alpha beta"',
      '"beta gamma"',
      '"gamma delta"',
      '"bold word"',
      '"quoted lines"',
      '«alpha beta»',
      "'alpha beta'",
      '‘alpha beta’',
      '"by ann re-use today"',
      '"re\u2011use today"',
    ])
      expect(ids(query), query).toEqual(['spaced']);
    for (const query of ['"alpha gamma"', '"alphabeta"', '"beta alpha"', "'beta alpha'", '"ann today"'])
      expect(ids(query), query).toEqual([]);
    expect(ids('greek -"alpha beta"')).toEqual([]);
    const [hit] = index.search('"gamma delta"').hits;
    expect(hit?.excerptSpans.map(({ start, end }) => hit.excerpt.slice(start, end))).toEqual(['gamma']);
    const [inLine] = index.search('"alpha beta"').hits;
    expect(inLine?.excerptSpans.map(({ start, end }) => inLine.excerpt.slice(start, end))).toEqual(['alpha   beta']);
    // Typed letter by letter, the answer narrows as it does from nothing.
    for (const query of ['"alp', '"alpha', '"alpha ', '"alpha b', '"alpha be', "'alp", "'alpha be", "'alpha'"])
      expect(ids(query), query).toEqual(['spaced']);
  });

  it('finds words past signs that nobody sees, and every hyphen by the one on the keyboard', () => {
    index.put(
      newNote(
        'odd',
        1_000,
        'Odd\nzero\u200bwidth jo\u200diner re\u2011use state\u2013wide soft\u00adhyphen \u00bd cup \u02bcokina',
      ),
    );
    for (const query of ['zerowidth', 'joiner', 're-use', 'state-wide', 'softhyphen', '1/2', "'okina", 're\u2010use'])
      expect(ids(query), query).toEqual(['odd']);
    const [hit] = index.search('joiner').hits;
    expect(hit?.excerptSpans.map(({ start, end }) => hit.excerpt.slice(start, end))).toEqual(['jo\u200diner']);
  });
});
