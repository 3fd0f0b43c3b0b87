// @vitest-environment node
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { matcherOf } from '../../src/platform/scanMatcher';

const canary = 'Zürich "canary" 🌊';
const matcher = matcherOf([canary]);
const utf8 = new TextEncoder().encode(`xx${canary}yy`);

describe('a text is found', () => {
  it.each<[string, unknown]>([
    ['as it is', `a ${canary} b`],
    ['in another case', `a ${canary.toUpperCase()} b`],
    ['in JSON', JSON.stringify({ body: canary })],
    ['in a field, however deep', { a: [{ b: { c: canary } }] }],
    ['in the name of a field', { [canary]: 1 }],
    ['in bytes', utf8],
    ['in a part of a buffer', utf8.subarray(1)],
    ['in a buffer', utf8.buffer],
    ['in a map', new Map([['k', canary]])],
    ['in bytes of JSON', new TextEncoder().encode(JSON.stringify(canary))],
  ])('%s', (_where, value) => {
    expect(matcher.value(value)).toBe(true);
  });

  it('in text of two bytes a sign, where the memory keeps its words', () => {
    const units = Uint16Array.from({ length: canary.length }, (_, at) => canary.charCodeAt(at));
    expect(matcher.value(new Uint8Array(units.buffer))).toBe(true);
  });
});

it.each<[string, unknown]>([
  ['another text', 'Zurich canary'],
  ['numbers and nothing', [1, null, undefined, true]],
  ['compressed bytes, which is why none are stored', new Uint8Array(deflateSync(utf8))],
])('is not found in %s', (_where, value) => {
  expect(matcher.value(value)).toBe(false);
});

it('finds nothing by an empty text', () => {
  expect(matcherOf(['']).value({ a: 'anything', b: new Uint8Array([1, 2]) })).toBe(false);
});
