import { expect, it } from 'vitest';
import { sha256Hex } from '../../src/shared/sha256';

it.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
])('is the SHA-256 of FIPS 180-4 for %j', async (text, hash) => {
  expect(await sha256Hex(new TextEncoder().encode(text))).toBe(hash);
});

it('reads a part of a buffer and not all of it', async () => {
  const bytes = new TextEncoder().encode('xabcx');
  expect(await sha256Hex(bytes.subarray(1, 4))).toBe(await sha256Hex(new TextEncoder().encode('abc')));
});
