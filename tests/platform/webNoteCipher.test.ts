import { expect, test, vi } from 'vitest';
import { KEY_ITERATIONS } from '../../src/core/locking/wrappedKey';
import { webNoteCipher } from '../../src/platform/webNoteCipher';

// 600,000 rounds are many for a machine that does other things as well.
vi.setConfig({ testTimeout: 60_000 });

const cipher = webNoteCipher()!;
const PASSPHRASE = 'seven quiet boats';

/** The same base64 with one bit of one of its bytes turned round. */
const flipped = (base64: string, at: number): string => {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  bytes[at % bytes.length]! ^= 1;
  return btoa(String.fromCharCode(...bytes));
};

test('a text comes back as it was, however odd, and looks different each time', async () => {
  const { wrapped, key } = await cipher.create(PASSPHRASE, 5);
  expect(wrapped).toMatchObject({ iterations: KEY_ITERATIONS, wrappedAtMs: 5 });
  for (const text of ['', 'Boat', '\u{feff}Zeile\r\n日本 🚤', 'half a sign \ud83d', 'x'.repeat(300_000)]) {
    const sealed = await key.seal(text, 'note');
    expect(await key.read(sealed, 'note')).toBe(text);
  }
  const [one, other] = [await key.seal('Boat', 'note'), await key.seal('Boat', 'note')];
  expect(one.iv).not.toBe(other.iv);
  expect(one.ciphertext).not.toBe(other.ciphertext);
  expect(atob(one.iv)).toHaveLength(12);
});

test('opens with the passphrase alone, and with letters composed in another way', async () => {
  const { wrapped, key } = await cipher.create('größe', 5);
  const sealed = await key.seal('Boat', 'note');
  expect(await (await cipher.open(wrapped, 'gro\u0308ße'))?.read(sealed, 'note')).toBe('Boat');
  expect(await cipher.open(wrapped, 'grösse')).toBeNull();
  expect(await cipher.open(wrapped, 'größe ')).toBeNull();
});

test('one bit of the text, of its IV or of what it was sealed for makes it unreadable', async () => {
  const { key } = await cipher.create(PASSPHRASE, 5);
  const sealed = await key.seal('Boat', 'note a');
  expect(await key.read(sealed, 'note b')).toBeNull();
  for (let at = 0; at < 20; at += 1) {
    expect(await key.read({ ...sealed, ciphertext: flipped(sealed.ciphertext, at) }, 'note a')).toBeNull();
    expect(await key.read({ ...sealed, iv: flipped(sealed.iv, at) }, 'note a')).toBeNull();
  }
  expect(await key.read({ iv: '%', ciphertext: '%' }, 'note a')).toBeNull();
});

test('a damaged wrapping, or one put under another name, opens nothing', async () => {
  const { wrapped } = await cipher.create(PASSPHRASE, 5);
  for (const field of ['salt', 'iv', 'wrapped', 'id'] as const)
    expect(await cipher.open({ ...wrapped, [field]: flipped(wrapped[field], 3) }, PASSPHRASE)).toBeNull();
});

test('another passphrase wraps the same key anew; the old wrapping still opens what it did', async () => {
  const { wrapped, key } = await cipher.create(PASSPHRASE, 5);
  const sealed = await key.seal('Boat', 'note');
  expect(await cipher.rewrap(wrapped, 'wrong', 'next', 9)).toBeNull();
  const next = (await cipher.rewrap(wrapped, PASSPHRASE, 'next one', 9))!;
  expect(next).toMatchObject({ id: wrapped.id, wrappedAtMs: 9 });
  expect(next.salt).not.toBe(wrapped.salt);
  expect(await (await cipher.open(next, 'next one'))?.read(sealed, 'note')).toBe('Boat');
  expect(await cipher.open(next, PASSPHRASE)).toBeNull();
  expect(await (await cipher.open(wrapped, PASSPHRASE))?.read(sealed, 'note')).toBe('Boat');
});

test('the bytes of a key cannot be read, not even by the app', async () => {
  const made = [vi.spyOn(crypto.subtle, 'importKey'), vi.spyOn(crypto.subtle, 'deriveKey')];
  const { wrapped } = await cipher.create(PASSPHRASE, 5);
  await cipher.open(wrapped, PASSPHRASE);
  const keys = await Promise.all(
    made.flatMap((spy) => spy.mock.results.map(({ value }) => value as Promise<CryptoKey>)),
  );
  vi.restoreAllMocks();
  expect(keys.length).toBeGreaterThan(3);
  expect(keys.filter(({ extractable }) => extractable)).toEqual([]);
});

test('over plain http there is nothing to encrypt with', () => {
  vi.stubGlobal('crypto', {});
  expect(webNoteCipher()).toBeNull();
  vi.unstubAllGlobals();
});
