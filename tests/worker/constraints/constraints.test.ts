import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeholdersOnce } from '../../../src/worker/constraints/placeholdersOnce';
import { subsequenceOf } from '../../../src/worker/constraints/subsequence';
import { wordBagOf } from '../../../src/worker/constraints/wordBag';
import type { Constraint } from '../../../src/worker/engine/constraint';
import { FIRST_PLACEHOLDER } from '../../../src/worker/tokenizer/reservedTokens';
import { TextTokenizer } from '../../../src/worker/tokenizer/textTokenizer';
import { tokenizerJson } from '../../fakes/scriptedModel';

const tokenizer = new TextTokenizer(tokenizerJson);
const { vocabulary } = tokenizer;

/** True when the constraint lets the tokens through and may end after them. */
const accepts = <State>(constraint: Constraint<State>, tokens: readonly number[]): boolean => {
  let state: State | null = constraint.start;
  for (const token of tokens) {
    state = constraint.step(state, token);
    if (state === null) return false;
  }
  return constraint.mayEnd(state);
};

describe('subsequenceOf', () => {
  const source = 'The old captain, who never slept, sold his "good" boat in 2024.';
  const write = (text: string) => accepts(subsequenceOf(source, vocabulary), tokenizer.encode(text));

  it.each([
    source,
    'The captain sold his boat.',
    'captain, who never slept',
    'who sold boat in 2024',
    'The old captain',
  ])('lets through: %s', (text) => expect(write(text)).toBe(true));

  it.each([
    'The captain sold a boat.',
    'boat captain',
    'The cap',
    'The captains',
    'the old captain',
    'The The captain',
    '',
    'The captain sold his boat. ',
  ])('refuses: %s', (text) => expect(write(text)).toBe(false));

  it('lets any words through in their order, however they are tokenized', () => {
    const words = source.split(' ');
    fc.assert(
      fc.property(
        fc.subarray(
          words.map((_, index) => index),
          { minLength: 1 },
        ),
        fc.boolean(),
        (kept, byBytes) => {
          const text = kept.map((index) => words[index]).join(' ');
          const tokens = byBytes ? Array.from(text).flatMap((char) => tokenizer.encode(char)) : tokenizer.encode(text);
          expect(accepts(subsequenceOf(source, vocabulary), tokens)).toBe(true);
        },
      ),
    );
  });
});

describe('wordBagOf', () => {
  const source = "Anna doesn't sell the boat. Überholung im März, 2 pumps.";
  const write = (text: string) => accepts(wordBagOf(source, vocabulary), tokenizer.encode(text));

  it.each([
    'Anna and the Boat',
    'boat',
    'Pumps: 2',
    "Anna doesn't Sell",
    'überholung of März',
    'With Anna',
    "Doesn't Anna",
  ])('lets through: %s', (text) => expect(write(text)).toBe(true));

  it.each([
    'Anna sells',
    'Anna has sold',
    'Anna does not sell',
    'May 2',
    'The and of',
    'boats',
    'Boat boat',
    'Anna\nboat',
    'bo',
    '',
  ])('refuses: %s', (text) => expect(write(text)).toBe(false));
});

describe('placeholdersOnce', () => {
  const [word = 0] = tokenizer.encode('a');
  const [newline = 0] = tokenizer.encode('\n');
  const p = (index: number): number => FIRST_PLACEHOLDER + index;

  it('wants each exactly once before the end, in any order', () => {
    const constraint = placeholdersOnce(2, vocabulary);
    expect(accepts(constraint, [word, p(1), word, p(0)])).toBe(true);
    expect(accepts(constraint, [word, p(1)])).toBe(false);
    expect(accepts(constraint, [p(0), p(0), p(1)])).toBe(false);
    expect(accepts(constraint, [p(0), p(1), p(2)])).toBe(false);
    expect(constraint.beforeEnd?.(0b10)).toEqual([p(0)]);
  });

  it('holds sixteen', () => {
    const all = Array.from({ length: 16 }, (_, index) => p(index));
    expect(accepts(placeholdersOnce(16, vocabulary), all)).toBe(true);
    expect(accepts(placeholdersOnce(16, vocabulary), all.slice(1))).toBe(false);
  });

  it('writes one line of text, no other reserved token', () => {
    const constraint = placeholdersOnce(0, vocabulary);
    expect(accepts(constraint, [word])).toBe(true);
    expect(accepts(constraint, [newline])).toBe(false);
    for (const reserved of [0, 1, 3, 4, 26, 31]) expect(accepts(constraint, [reserved])).toBe(false);
  });
});
