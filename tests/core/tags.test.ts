import { expect, it } from 'vitest';
import { inlineTags, isTagWithin, normalizeTag, tagsOf } from '../../src/core/tags';

it.each<[string, string[]]>([
  ['Go #Boat and #home/Garden, (#x1) #größe #旅行', ['boat', 'home/garden', 'x1', 'größe', '旅行']],
  ['# Heading\n## Two #real', ['real']],
  ['a#b https://x.example/#part #1 #2026 C# #', []],
  ['`#code` ``a #b` ``  #out ```\n', ['out']],
  ['```\n#inside\n```\n#after\n~~~\n#in\n```\n~~~\n#last', ['after', 'last']],
  ['#boat #BOAT #boat-', ['boat']],
  ['#one#two', ['one']],
])('finds the tags of %j', (body, expected) => {
  expect(inlineTags(body)).toEqual(expected);
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
