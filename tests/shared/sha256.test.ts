// @vitest-environment node
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { plainSha256Hex } from '../../src/shared/plainSha256';
import { sha256Hex } from '../../src/shared/sha256';

afterEach(() => vi.unstubAllGlobals());

describe.each(['by the browser', 'on plain http'])('%s', (where) => {
  const hash = async (bytes: Uint8Array): Promise<string> => {
    // Where the page is not secure the browser has no `subtle`.
    if (where === 'on plain http') vi.stubGlobal('crypto', {});
    return await sha256Hex(bytes);
  };

  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ])('is the SHA-256 of FIPS 180-4 for %j', async (text, expected) => {
    expect(await hash(new TextEncoder().encode(text))).toBe(expected);
  });

  it('reads a part of a buffer and not all of it', async () => {
    const bytes = new TextEncoder().encode('xabcx');
    expect(await hash(bytes.subarray(1, 4))).toBe(await hash(new TextEncoder().encode('abc')));
  });
});

it('agrees with another implementation at every length, over the edges of blocks too', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(plainSha256Hex(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
    }),
  );
});
