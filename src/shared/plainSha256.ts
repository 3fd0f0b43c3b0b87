const BLOCK_BYTES = 64;
const LENGTH_BYTES = 8;

const isPrime = (value: number): boolean => {
  for (let divisor = 2; divisor * divisor <= value; divisor += 1) if (value % divisor === 0) return false;
  return true;
};

const firstPrimes = (count: number): number[] => {
  const primes: number[] = [];
  for (let value = 2; primes.length < count; value += 1) if (isPrime(value)) primes.push(value);
  return primes;
};

/** First 32 bits of the fraction of a root, as the standard defines its constants. */
const fractionBits = (root: number): number => Math.floor((root % 1) * 2 ** 32) | 0;

const ROUNDS = firstPrimes(64).map((prime) => fractionBits(Math.cbrt(prime)));
const START = firstPrimes(8).map((prime) => fractionBits(Math.sqrt(prime)));

const rotated = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

const padded = (bytes: Uint8Array): DataView => {
  const blocks = Math.ceil((bytes.length + 1 + LENGTH_BYTES) / BLOCK_BYTES);
  const all = new Uint8Array(blocks * BLOCK_BYTES);
  all.set(bytes);
  all[bytes.length] = 0x80;
  const view = new DataView(all.buffer);
  view.setBigUint64(all.length - LENGTH_BYTES, BigInt(bytes.length) * 8n);
  return view;
};

/** SHA-256 (FIPS 180-4) for pages that come over plain http, to which the browser denies its own. */
export const plainSha256Hex = (bytes: Uint8Array): string => {
  const view = padded(bytes);
  const state = Int32Array.from(START);
  const words = new Int32Array(64);
  const at = (list: Int32Array | number[], index: number): number => list[index] ?? 0;
  for (let offset = 0; offset < view.byteLength; offset += BLOCK_BYTES) {
    for (let index = 0; index < 16; index += 1) words[index] = view.getInt32(offset + 4 * index);
    for (let index = 16; index < 64; index += 1) {
      const [early, late] = [at(words, index - 15), at(words, index - 2)];
      const small = rotated(early, 7) ^ rotated(early, 18) ^ (early >>> 3);
      const large = rotated(late, 17) ^ rotated(late, 19) ^ (late >>> 10);
      words[index] = at(words, index - 16) + small + at(words, index - 7) + large;
    }
    let [a, b, c, d, e, f, g, h] = [0, 1, 2, 3, 4, 5, 6, 7].map((index) => at(state, index)) as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    for (let index = 0; index < 64; index += 1) {
      const choice = (e & f) ^ (~e & g);
      const majority = (a & b) ^ (a & c) ^ (b & c);
      const first =
        h + (rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)) + choice + at(ROUNDS, index) + at(words, index);
      const second = (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) + majority;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
    }
    for (const [index, value] of [a, b, c, d, e, f, g, h].entries()) state[index] = at(state, index) + value;
  }
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
};
