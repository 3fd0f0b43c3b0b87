import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carriedBefore } from '../../../src/core/ghost/contextWindow';
import { fitGhost } from '../../../src/core/ghost/fitGhost';

const of = (text: string) => (head: number) => carriedBefore((from, to) => text.slice(from, to), head);

describe('carriedBefore', () => {
  it('is all of a short note and a bounded end of a long one', () => {
    expect(of('abc')(3)).toBe('abc');
    const long = 'x'.repeat(1_000_000);
    expect(of(long)(1_000_000).length).toBeLessThanOrEqual(8_192 + 4_096);
  });

  it('keeps its start while the person types on', () => {
    const text = Array.from({ length: 5_000 }, (_, index) => `word${index} `).join('');
    const first = of(text)(20_000);
    expect(of(text)(20_001).startsWith(first)).toBe(true);
  });

  it('never begins with half a character', () => {
    fc.assert(
      fc.property(fc.integer({ min: 12_000, max: 30_000 }), (head) => {
        const first = of(`a${'😀'.repeat(15_000)}`)(head).charCodeAt(0);
        expect(first >= 0xdc00 && first <= 0xdfff).toBe(false);
      }),
    );
  });
});

describe('fitGhost', () => {
  it('cuts at words and keeps at least one', () => {
    expect(fitGhost(' the boat house', 9)).toBe(' the boat');
    expect(fitGhost(' the boat house', 100)).toBe(' the boat house');
    expect(fitGhost('extraordinary day', 3)).toBe('extraordinary');
  });
});
