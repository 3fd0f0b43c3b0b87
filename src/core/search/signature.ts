/** A bit for every pair and triple of neighbouring units in a text: most notes without a word are told by it at once. */
export type Signature = Uint32Array;

/** 4,096 bits: a note of 1,500 characters fills about a quarter. */
const WORDS = 128;
const BITS = WORDS * 32;

const pairBit = (a: number, b: number): number => (Math.imul(a, 0x9e3b) ^ Math.imul(b, 0x85eb)) & (BITS - 1);
const tripleBit = (a: number, b: number, c: number): number =>
  ((Math.imul(a, 0x27d4eb2f) ^ Math.imul(b, 0x165667b1) ^ Math.imul(c, 0x3c6ef372)) >>> 13) & (BITS - 1);

export const signatureOf = (...texts: readonly string[]): Signature => {
  const signature = new Uint32Array(WORDS);
  const set = (bit: number): void => {
    signature[bit >>> 5] = (signature[bit >>> 5] ?? 0) | (1 << (bit & 31));
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
  return signature;
};

const has = (signature: Signature, bit: number): boolean => (((signature[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1;

/** False only when `term` is surely not in the text; terms of one unit are never told. */
export const mayHold = (signature: Signature, term: string): boolean => {
  if (term.length === 2) return has(signature, pairBit(term.charCodeAt(0), term.charCodeAt(1)));
  for (let index = 2; index < term.length; index += 1) {
    const bit = tripleBit(term.charCodeAt(index - 2), term.charCodeAt(index - 1), term.charCodeAt(index));
    if (!has(signature, bit)) return false;
  }
  return true;
};
