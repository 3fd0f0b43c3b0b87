import { describe, expect, it } from 'vitest';
import { suggestedTags } from '../../../src/core/meaning/suggestedTags';

describe('suggestedTags', () => {
  const near = (score: number, ...tags: string[]) => ({ score, tags });

  it('offers what two near notes share, the weightiest first, and nothing that the note has', () => {
    const neighbours = [near(0.7, 'boat', 'trip'), near(0.6, 'boat', 'sea'), near(0.55, 'sea', 'trip', 'boat')];
    expect(suggestedTags(neighbours, ['trip'], 0.5)).toEqual(['boat', 'sea']);
  });

  it('trusts one note only when it is nearly the same', () => {
    expect(suggestedTags([near(0.6, 'boat')], [], 0.5)).toEqual([]);
    expect(suggestedTags([near(0.85, 'boat')], [], 0.5)).toEqual(['boat']);
  });

  it('asks no note below the bound, and offers three at most', () => {
    expect(suggestedTags([near(0.4, 'a'), near(0.4, 'a'), near(0.4, 'a')], [], 0.5)).toEqual([]);
    expect(suggestedTags([near(0.9, 'a', 'b', 'c', 'd')], [], 0.5)).toEqual(['a', 'b', 'c']);
  });
});
