import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inlineTags, isTagWithin, normalizeTag, tagsOf } from '../../../src/core/note/tags';

it.each<[string, string[]]>([
  ['Go #Boat and #home/Garden, (#x1) #größe #旅行', ['boat', 'home/garden', 'x1', 'größe', '旅行']],
  ['# Heading\n## Two #real', ['real']],
  ['a#b https://x.example/#part #1 #2026 C# #', []],
  ['colour #fff #FFFFFF #0f0 #1a2b3c #ff000080 #dadada #f00', []],
  ['#cafe #bad #b2b #facade #feed #c4d #abc', ['cafe', 'bad', 'b2b', 'facade', 'feed', 'c4d', 'abc']],
  ['`#code` ``a #b` ``  #out ```\n', ['out']],
  ['```\n#inside\n```\n#after\n~~~\n#in\n```\n~~~\n#last', ['after', 'last']],
  ['#boat #BOAT #boat-', ['boat']],
  ['#one#two', ['one']],
  ['x ```a #b`` #c ``d #e``` `f` #g` h', ['g']],
  ['x ``a #b` #c', ['b', 'c']],
])('finds the tags of %j', (body, expected) => {
  expect(inlineTags(body)).toEqual(expected);
});

it('finds the same in a text without fences, which is read line by line only where a tag may be', () => {
  const piece = fc.constantFrom('#a', '#b/c', ' ', '\n', '`', '``', '#', 'x', '(', '#ä-', '\t', '- ', '\r\n');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const body = pieces.join('');
      fc.pre(!body.includes('```'));
      // An empty fence at the end changes nothing but the way that is taken.
      expect(inlineTags(body)).toEqual(inlineTags(`${body}\n~~~`));
    }),
  );
});

it('takes no more time than the text is long, however many backticks and dashes it holds', () => {
  expect(inlineTags(`#a ${'`'.repeat(1_000_000)} #b`)).toEqual(['a', 'b']);
  expect(inlineTags(`#a ${'`'.repeat(999)} ${'`` ` '.repeat(100_000)}#b`)).toEqual(['a', 'b']);
  expect(inlineTags(`#a${'-'.repeat(500_000)}b`)).toEqual([`a${'-'.repeat(500_000)}b`]);
});

it('reads a long text once while it stays the same', () => {
  const book = 'Word upon word. '.repeat(10_000);
  const tags = inlineTags(`${book}#sea`);
  expect(tags).toEqual(['sea']);
  expect(inlineTags([book, '#sea'].join(''))).toBe(tags);
  expect(inlineTags(`${book}#see`)).toEqual(['see']);
});

it('joins tags set by hand and written ones', () => {
  expect(tagsOf({ body: '#b #c', tags: ['a', 'b'] })).toEqual(['a', 'b', 'c']);
});

it('takes what a person types for a tag', () => {
  expect(normalizeTag(' #To do! ')).toBe('to-do');
  expect(normalizeTag('##')).toBe('');
  expect(normalizeTag('Home/Garden/')).toBe('home/garden');
});

it('knows nested tags', () => {
  expect(isTagWithin('home/garden', 'home')).toBe(true);
  expect(isTagWithin('homework', 'home')).toBe(false);
});
