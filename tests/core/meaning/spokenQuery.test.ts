import { describe, expect, it } from 'vitest';
import { spokenQuery } from '../../../src/core/meaning/spokenQuery';

describe('spokenQuery', () => {
  it.each([
    ['tooth repair', 'tooth repair'],
    ['  short   getaway ', 'short getaway'],
    ['tag:trips beach -rain is:pinned #sea', 'beach'],
    ['“two words” and more', 'two words and more'],
    ['"open phrase', 'open phrase'],
    ['-"left out" sea salt', 'sea salt'],
    ['ab', ''],
    ['12', ''],
    ['-rain', ''],
    ['', ''],
  ])('of %j says %j', (query, said) => {
    expect(spokenQuery(query)).toBe(said);
  });
});
