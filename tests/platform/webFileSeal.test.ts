// @vitest-environment node
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { KEY_ITERATIONS } from '../../src/core/locking/wrappedKey';
import { webFileSeal } from '../../src/platform/webFileSeal';

// 600,000 rounds are many for a machine that does other things as well.
vi.setConfig({ testTimeout: 120_000 });

const seal = webFileSeal()!;
const PASSPHRASE = 'four calm harbours';
const CONTENT = new TextEncoder().encode('The library, as a zip would be. '.repeat(20));
const sealed = await seal.seal(CONTENT, PASSPHRASE);
const HEAD_BYTES = sealed.indexOf(10, 20) + 1;

/** The digest at its end put right again, as somebody would who means to change the file. */
const rehashed = (file: Uint8Array): Uint8Array => {
  const body = file.subarray(0, file.length - 32);
  return new Uint8Array([...body, ...createHash('sha256').update(body).digest()]);
};

const flipped = (file: Uint8Array, bit: number): Uint8Array => {
  const copy = file.slice();
  copy[Math.floor(bit / 8)]! ^= 1 << (bit % 8);
  return copy;
};

test('what was sealed comes back with its passphrase alone, and looks different each time', async () => {
  expect(await seal.unseal(sealed, PASSPHRASE)).toEqual(CONTENT);
  expect(await seal.unseal(sealed, 'four calm harbour')).toBe('wrong');
  expect(await seal.unseal(sealed, '')).toBe('wrong');
  expect(await seal.unseal(sealed, null)).toBe('needsPassphrase');
  const again = await seal.seal(CONTENT, PASSPHRASE);
  expect(again.subarray(HEAD_BYTES)).not.toEqual(sealed.subarray(HEAD_BYTES));
  expect(await seal.unseal(again, PASSPHRASE)).toEqual(CONTENT);
  expect(await seal.unseal(await seal.seal(new Uint8Array(), 'x'), 'x')).toEqual(new Uint8Array());
});

test('the file names its parameters and nothing else', () => {
  const [magic, json = ''] = new TextDecoder('latin1').decode(sealed).split('\n');
  expect(magic).toBe('inkling-sealed');
  const facts = JSON.parse(json) as { salt: string; iv: string };
  expect(facts).toEqual({ version: 1, iterations: KEY_ITERATIONS, salt: facts.salt, iv: facts.iv });
  expect(atob(facts.salt)).toHaveLength(32);
  expect(atob(facts.iv)).toHaveLength(12);
  expect(new TextDecoder('latin1').decode(sealed)).not.toContain('library');
  // What was sealed, the tag of GCM and the digest: there is no room for more.
  expect(sealed.length - HEAD_BYTES).toBe(CONTENT.length + 16 + 32);
});

test('any bit that is turned and any cut is told as damage, before a passphrase is asked for', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(sealed.length * 8 - 1), async (bit) => {
      expect(await seal.unseal(flipped(sealed, bit), null)).toBe('damaged');
      expect(await seal.unseal(flipped(sealed, bit), PASSPHRASE)).toBe('damaged');
    }),
    { numRuns: 600 },
  );
  for (let length = 0; length < sealed.length; length += 1)
    expect(await seal.unseal(sealed.subarray(0, length), PASSPHRASE)).toBe('damaged');
  expect(await seal.unseal(new Uint8Array([...sealed, 0]), PASSPHRASE)).toBe('damaged');
});

test('a file that was changed by somebody who knows its form opens for nobody', async () => {
  const bits = (sealed.length - 32) * 8;
  await fc.assert(
    fc.asyncProperty(fc.nat(bits - 1), async (bit) => {
      const opened = await seal.unseal(rehashed(flipped(sealed, bit)), PASSPHRASE);
      expect(['damaged', 'wrong', 'newer']).toContain(opened);
    }),
    { numRuns: 40, examples: [[15 * 8], [HEAD_BYTES * 8], [bits - 1]] },
  );
  // Fewer rounds would be guessed sooner, and millions of them would keep the device busy.
  const [magic = '', json = ''] = new TextDecoder('latin1').decode(sealed).split('\n');
  for (const iterations of [1000, 1_000_000_000]) {
    const head = `${magic}\n${JSON.stringify({ ...(JSON.parse(json) as object), iterations })}\n`;
    const file = new Uint8Array([...new TextEncoder().encode(head), ...sealed.subarray(HEAD_BYTES)]);
    expect(await seal.unseal(rehashed(file), PASSPHRASE)).toBe('damaged');
  }
  // The same facts, written in another way: they are sealed as they stand.
  const spaced = new TextEncoder().encode(`${magic}\n${json.replace(/,/gu, ', ')}\n`);
  const respaced = rehashed(new Uint8Array([...spaced, ...sealed.subarray(HEAD_BYTES)]));
  expect(await seal.unseal(respaced, PASSPHRASE)).toBe('wrong');
  const newer = new TextEncoder().encode(`${magic}\n{"version":2}\n`);
  expect(await seal.unseal(rehashed(new Uint8Array([...newer, ...new Uint8Array(32)])), null)).toBe('newer');
});
