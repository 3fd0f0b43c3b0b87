import type { Constraint } from '../engine/constraint';
import { FIRST_PLACEHOLDER, FIRST_TEXT_TOKEN, isPlaceholder } from '../tokenizer/reservedTokens';
import type { Vocabulary } from '../tokenizer/vocabulary';
import { fromByteLevel } from '../tokenizer/byteAlphabet';

/** Bit i is set once placeholder i has been written. */
type Written = number;

const LINE_BREAK = /[\r\n\v\f\u0085\u2028\u2029]/u;
const breakersOf = new WeakMap<Vocabulary, ReadonlySet<number>>();

/** Tokens that would end the line. */
const lineBreakers = (vocabulary: Vocabulary): ReadonlySet<number> => {
  const known = breakersOf.get(vocabulary);
  if (known !== undefined) return known;
  const all = Array.from({ length: vocabulary.size }, (_, token) => token);
  const breakers = new Set(all.filter((token) => LINE_BREAK.test(fromByteLevel(vocabulary.stringOf(token)))));
  breakersOf.set(vocabulary, breakers);
  return breakers;
};

/** One line of text in which each of the first `count` placeholders comes exactly once, in any order. */
export const placeholdersOnce = (count: number, vocabulary: Vocabulary): Constraint<Written> => {
  const all = 2 ** count - 1;
  const breakers = lineBreakers(vocabulary);
  return {
    start: 0,
    step(written, token) {
      if (isPlaceholder(token)) {
        const bit = 1 << (token - FIRST_PLACEHOLDER);
        return (all & bit) !== 0 && (written & bit) === 0 ? written | bit : null;
      }
      return token < FIRST_TEXT_TOKEN || breakers.has(token) ? null : written;
    },
    mayEnd: (written) => written === all,
    beforeEnd: (written) =>
      Array.from({ length: count }, (_, index) => index)
        .filter((index) => (written & (1 << index)) === 0)
        .map((index) => FIRST_PLACEHOLDER + index),
  };
};
