import { describe, expect, it } from 'vitest';
import { count, flag, isRecord, list, nullable, oneOf, record, text } from '../../src/shared/decoder';

describe('decoders', () => {
  it('take what fits and nothing near it', () => {
    expect([text('a'), flag(false), count(0), nullable(text)(null)]).toEqual(['a', false, 0, null]);
    expect([text(1), flag('true'), count(-1), count(Number.NaN), count(Infinity), nullable(text)(1)]).toEqual(
      Array.from({ length: 6 }, () => undefined),
    );
    expect(oneOf(['a', 'b'])('c')).toBeUndefined();
  });

  it('read a list whole or not at all', () => {
    expect(list(count)([1, 2])).toEqual([1, 2]);
    expect(list(count)([1, '2'])).toBeUndefined();
    expect(list(count)({ 0: 1, length: 1 })).toBeUndefined();
  });

  it('read the fields of a record, all of them, and leave out the rest', () => {
    const decode = record<{ name: string; sizeBytes: number | null }>({ name: text, sizeBytes: nullable(count) });
    expect(decode({ name: 'a', sizeBytes: null, more: 1 })).toEqual({ name: 'a', sizeBytes: null });
    expect(decode({ name: 'a' })).toBeUndefined();
    for (const other of [null, 'a', 1, [], undefined]) expect(decode(other), String(other)).toBeUndefined();
  });

  it('do not take a list for a record', () => {
    expect([{}, [], null, ''].map(isRecord)).toEqual([true, false, false, false]);
  });
});
