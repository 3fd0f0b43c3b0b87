/**
 * A Bloom filter, with one hash, of the character bigrams and trigrams of a text: it tells most notes without a word at
 * once.
 */
export type BloomFilter = Uint32Array;

/** 4,096 bits: a note of 1,500 characters fills about a quarter. */
const WORDS = 128;
const BITS = WORDS * 32;

const pairBit = (a: number, b: number): number => (Math.imul(a, 0x9e3b) ^ Math.imul(b, 0x85eb)) & (BITS - 1);
const tripleBit = (a: number, b: number, c: number): number =>
  ((Math.imul(a, 0x27d4eb2f) ^ Math.imul(b, 0x165667b1) ^ Math.imul(c, 0x3c6ef372)) >>> 13) & (BITS - 1);

export const bloomFilterOf = (...texts: readonly string[]): BloomFilter => {
  const bloomFilter = new Uint32Array(WORDS);
  const set = (bit: number): void => {
    bloomFilter[bit >>> 5] = (bloomFilter[bit >>> 5] ?? 0) | (1 << (bit & 31));
  };
  for (const text of texts) {
    let a = 0;
    let b = 0;
    for (let index = 0; index < text.length; index += 1) {
      const c = text.charCodeAt(index);
      if (index > 0) set(pairBit(b, c));
      if (index > 1) set(tripleBit(a, b, c));
      a = b;
      b = c;
    }
  }
  return bloomFilter;
};

/** A word to look for, with the bits that a text which holds it must have: worked out once, not for every note. */
export interface Probe {
  readonly word: string;
  readonly bits: readonly number[];
}

/** Words of one unit have no bits and are never told. */
const bitsOf = (word: string): number[] => {
  if (word.length === 2) return [pairBit(word.charCodeAt(0), word.charCodeAt(1))];
  const bits: number[] = [];
  for (let index = 2; index < word.length; index += 1) {
    bits.push(tripleBit(word.charCodeAt(index - 2), word.charCodeAt(index - 1), word.charCodeAt(index)));
  }
  return bits;
};

/** Of a phrase the words are known, but not what stands between them. */
export const probeOf = (word: string): Probe => ({ word, bits: word.split(' ').flatMap(bitsOf) });

/** False only when the word is surely not in the text. */
export const mayHold = (bloomFilter: BloomFilter, { bits }: Probe): boolean => {
  for (const bit of bits) {
    if ((((bloomFilter[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 0) return false;
  }
  return true;
};
