import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeTexts, wordChanges } from '../../../src/core/saving/textMerge';
import { cpuMs } from '../../setup/cpuTime';

describe('two texts made of one', () => {
  it.each([
    ['two lines of their own', 'one\ntwo\nthree', 'ONE\ntwo\nthree', 'one\ntwo\nTHREE', 'ONE\ntwo\nTHREE'],
    [
      'two words of one line',
      'Call Anna about the boat',
      'Call Ben about the boat',
      'Call Anna about the ship',
      'Call Ben about the ship',
    ],
    ['a paragraph above and one below', 'middle', 'top\n\nmiddle', 'middle\n\nend', 'top\n\nmiddle\n\nend'],
    ['the same change on both sides', 'a b c', 'a x c', 'a x c', 'a x c'],
    ['the same change, and one more', 'a b c d e', 'a x c d e', 'a x c d Z', 'a x c d Z'],
    [
      'something taken out and something put in',
      'one\ntwo\nthree\nfour',
      'one\nthree\nfour',
      'one\ntwo\nthree\nfour five',
      'one\nthree\nfour five',
    ],
  ])('are joined: %s', (_what, base, mine, theirs, joined) => {
    expect(mergeTexts(base, mine, theirs)).toBe(joined);
    expect(mergeTexts(base, theirs, mine)).toBe(joined);
  });

  it.each([
    ['the same word', 'Call Anna', 'Call Ben', 'Call Eva'],
    ['the same place at the end', 'start', 'start one', 'start two'],
    ['a word in what the other took out', 'a b c d', 'a d', 'a b X d'],
    ['a text and its replacement', 'old words here', 'something else entirely', 'old words there'],
  ])('are left to a person: %s', (_what, base, mine, theirs) => {
    expect(mergeTexts(base, mine, theirs)).toBeNull();
    expect(mergeTexts(base, theirs, mine)).toBeNull();
  });

  const word = fc.constantFrom('a', 'bb', 'ccc', '\n', ' ', '  ', '#x', 'é', '😀');
  const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(''));

  it('never change what only one side changed', () => {
    fc.assert(
      fc.property(text, text, (base, other) => {
        expect(mergeTexts(base, other, base)).toBe(other);
        expect(mergeTexts(base, base, other)).toBe(other);
        expect(mergeTexts(base, other, other)).toBe(other);
      }),
    );
  });

  it('come out the same whichever side asks', () => {
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        expect(mergeTexts(a, b, c)).toBe(mergeTexts(a, c, b));
      }),
    );
  });

  it('are joined whenever a line that both left alone lies between, and keep every change', () => {
    const line = fc.constantFrom('alpha beta', 'gamma', 'delta epsilon zeta', '- item', '');
    const lines = fc.array(line, { maxLength: 6 });
    fc.assert(
      fc.property(lines, lines, lines, lines, (head, foot, newHead, newFoot) => {
        const between = ['', 'a line of neither side, told by its words', ''];
        const join = (...parts: string[][]): string => parts.flat().join('\n');
        expect(mergeTexts(join(head, between, foot), join(newHead, between, foot), join(head, between, newFoot))).toBe(
          join(newHead, between, newFoot),
        );
      }),
    );
  });

  it('lose no word that either side put in', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (base, first, second) => {
        const put = (at: number, what: string): string => {
          const where = at % (base.length + 1);
          return `${base.slice(0, where)} ${what} ${base.slice(where)}`;
        };
        const merged = mergeTexts(base, put(first, 'MINE'), put(second, 'THEIRS'));
        if (merged === null) return;
        expect(merged).toContain('MINE');
        expect(merged).toContain('THEIRS');
      }),
    );
  });

  it('lose no word of several that both sides put in, whatever else they took out', () => {
    const edits = fc.array(fc.tuple(fc.nat(40), fc.nat(3), fc.boolean()), { maxLength: 4 });
    fc.assert(
      fc.property(text, edits, (base, made) => {
        const sides = { mine: base, theirs: base };
        const put: (readonly ['mine' | 'theirs', string])[] = [];
        for (const [at, takenOut, isMine] of made) {
          const side = isMine ? 'mine' : 'theirs';
          const word = `W${put.length}`;
          sides[side] = `${sides[side].slice(0, at)} ${word} ${sides[side].slice(at + takenOut)}`;
          put.push([side, word]);
        }
        const merged = mergeTexts(base, sides.mine, sides.theirs);
        if (merged === null) return;
        for (const [side, word] of put) if (sides[side].includes(word)) expect(merged).toContain(word);
      }),
      { numRuns: 2_000, seed: 20_261_127 },
    );
  });

  it('are told apart by changes that make one of the other, in their order', () => {
    const check = (before: string, after: string): void => {
      let [made, reached] = ['', 0];
      for (const { from, to, insert } of wordChanges(before, after)) {
        expect(from).toBeGreaterThanOrEqual(reached);
        made += before.slice(reached, from) + insert;
        reached = to;
      }
      expect(made + before.slice(reached)).toBe(after);
    };
    const piece = fc.constantFrom('a', 'b', 'cc', ' ', '  ', '\n', '\n\n', '\t', 'é', '\r\n');
    const short = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
    // Longer than what is looked through edit by edit.
    const long = fc.array(piece, { minLength: 500, maxLength: 1_500 }).map((pieces) => pieces.join(''));
    fc.assert(fc.property(short, short, check), { numRuns: 1_000, seed: 20_261_127 });
    fc.assert(fc.property(long, long, check), { numRuns: 20, seed: 20_261_127 });
  });

  it('of which one was written anew are left to a person, soon', () => {
    const words = (name: string): string => Array.from({ length: 3_000 }, (_, index) => `${name}${index}`).join(' ');
    const [base, mine, theirs] = [words('old'), words('new'), `${words('old')} and more`];
    const spentMs = cpuMs(() => {
      expect(mergeTexts(base, mine, theirs)).toBeNull();
      expect(mergeTexts(base, theirs, mine)).toBeNull();
    });
    expect(spentMs).toBeLessThan(2_000);
  });

  it('of the length of a book take no time that anyone would feel', () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => `Line ${index} of a long book with some words in it.`);
    const base = lines.join('\n');
    const mine = base.replace('Line 10 of', 'Line ten of');
    const theirs = lines.map((line, index) => (index % 200 === 7 ? `${line} More.` : line)).join('\n');
    const spentMs = cpuMs(() => {
      const merged = mergeTexts(base, mine, theirs);
      expect(merged).toContain('Line ten of');
      expect(merged?.match(/More\./gu)).toHaveLength(100);
    });
    expect(spentMs).toBeLessThan(2_000);
  });
});
