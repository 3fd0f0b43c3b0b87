import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords, folded, type DiffPart } from '../../../src/core/saving/textDiff';

const side = (parts: readonly DiffPart[], left: 'added' | 'removed') =>
  parts.flatMap(({ kind, text }) => (kind === left ? [] : [text])).join('');

describe('diffWords', () => {
  it('says which words went and which came', () => {
    expect(diffWords('Call Anna about the boat.', 'Call Anna about the old boat.\nSoon.')).toEqual([
      { kind: 'same', text: 'Call Anna about the ' },
      { kind: 'added', text: 'old ' },
      { kind: 'same', text: 'boat.' },
      { kind: 'added', text: '\nSoon.' },
    ]);
    expect(diffWords('one two three', 'one three')).toEqual([
      { kind: 'same', text: 'one ' },
      { kind: 'removed', text: 'two ' },
      { kind: 'same', text: 'three' },
    ]);
  });

  it('reads two words rewritten side by side as one change', () => {
    expect(diffWords('see the cat run', 'see a dog run')).toEqual([
      { kind: 'same', text: 'see ' },
      { kind: 'removed', text: 'the cat' },
      { kind: 'added', text: 'a dog' },
      { kind: 'same', text: ' run' },
    ]);
  });

  it('leaves space on both sides of a change out of it', () => {
    expect(diffWords('|  |', '| hull |')).toEqual([
      { kind: 'same', text: '| ' },
      { kind: 'added', text: 'hull' },
      { kind: 'same', text: ' |' },
    ]);
  });

  it('holds both texts whole, whatever they are', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'long', ' ', '\n', '  ', 'é🎉'), { maxLength: 60 });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [before, after] = [one.join(''), other.join('')];
        const parts = diffWords(before, after);
        expect(side(parts, 'added')).toBe(before);
        expect(side(parts, 'removed')).toBe(after);
      }),
    );
  });
});

describe('folded', () => {
  it('leaves out what is far from any change, and counts it', () => {
    const lines = Array.from({ length: 20 }, (_, index) => `line ${index}\n`).join('');
    const parts = folded(diffWords(`${lines}end`, `${lines}last`), 2);
    expect(parts).toEqual([
      { kind: 'gap', lines: 18 },
      { kind: 'same', text: 'line 18\nline 19\n' },
      { kind: 'removed', text: 'end' },
      { kind: 'added', text: 'last' },
    ]);
  });

  it('does so before, between and behind changes', () => {
    const lines = (name: string): string => Array.from({ length: 9 }, (_, index) => `${name} ${index}\n`).join('');
    const text = (word: string): string => `${lines('a')}${word}\n${lines('b')}${word}\n${lines('c')}`;
    const parts = folded(diffWords(text('old'), text('new')), 1);
    expect(parts.map((part) => (part.kind === 'gap' ? part.lines : part.text))).toEqual([
      8,
      'a 8\n',
      'old',
      'new',
      '\nb 0\n',
      7,
      'b 8\n',
      'old',
      'new',
      '\nc 0\n',
      8,
    ]);
  });

  it('keeps all of a short text', () => {
    const parts = diffWords('a\nb\nc', 'a\nb\nd');
    expect(folded(parts, 2)).toEqual(parts);
  });
});
