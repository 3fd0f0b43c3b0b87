import { KEY_ITERATIONS } from '../core/locking/wrappedKey';
import type { NoteCipher, OpenKey, WrappedKey } from '../core/ports/noteCipher';
import { fromBase64, toBase64, type Bytes } from '../shared/base64';
import { IV_BYTES, KEY_BYTES, passphraseKey, random, SALT_BYTES, utf8 } from './passphraseKey';

/** What is wrapped along with a key. */
const keyContext = (id: string): Bytes => utf8(`inkling-key:1:${id}`);

const encrypt = async (key: CryptoKey, bytes: Bytes, context: Bytes): Promise<{ iv: string; sealed: string }> => {
  const iv = random(IV_BYTES);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: context }, key, bytes);
  return { iv: toBase64(iv), sealed: toBase64(new Uint8Array(sealed)) };
};

/** null for whatever is not exactly what was encrypted. */
const decrypt = async (key: CryptoKey, iv: string, sealed: string, context: Bytes): Promise<Bytes | null> => {
  try {
    const algorithm = { name: 'AES-GCM', iv: fromBase64(iv), additionalData: context };
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, fromBase64(sealed)));
  } catch {
    return null;
  }
};

const importKey = (bytes: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);

const wrap = async (bytes: Bytes, id: string, passphrase: string, wrappedAtMs: number): Promise<WrappedKey> => {
  const salt = random(SALT_BYTES);
  const outer = await passphraseKey(passphrase, salt, KEY_ITERATIONS);
  const { iv, sealed } = await encrypt(outer, bytes, keyContext(id));
  return { id, wrappedAtMs, iterations: KEY_ITERATIONS, salt: toBase64(salt), iv, wrapped: sealed };
};

const unwrap = async ({ id, iterations, salt, iv, wrapped }: WrappedKey, passphrase: string): Promise<Bytes | null> => {
  const outer = await passphraseKey(passphrase, fromBase64(salt), iterations);
  const bytes = await decrypt(outer, iv, wrapped, keyContext(id));
  return bytes?.length === KEY_BYTES ? bytes : null;
};

/** Its bytes are wiped: from here on nobody can read them, not even this code. */
const openKey = async (id: string, bytes: Bytes): Promise<OpenKey> => {
  const key = await importKey(bytes);
  bytes.fill(0);
  return {
    id,
    seal: async (text, context) => {
      const { iv, sealed } = await encrypt(key, utf8(JSON.stringify(text)), utf8(context));
      return { iv, ciphertext: sealed };
    },
    read: async ({ iv, ciphertext }, context) => {
      const read = await decrypt(key, iv, ciphertext, utf8(context));
      // As JSON: UTF-8 alone would lose half a sign, and a mark at the start.
      const text: unknown = read === null ? null : JSON.parse(new TextDecoder().decode(read));
      return typeof text === 'string' ? text : null;
    },
  };
};

/** AES-256-GCM and PBKDF2 of the browser; null over plain http, where it has none. */
export const webNoteCipher = (): NoteCipher | null => {
  if ((crypto.subtle as SubtleCrypto | undefined) === undefined) return null;
  return {
    create: async (passphrase, nowMs) => {
      const bytes = random(KEY_BYTES);
      const id = toBase64(random(12));
      const wrapped = await wrap(bytes, id, passphrase, nowMs);
      return { wrapped, key: await openKey(id, bytes) };
    },
    open: async (wrapped, passphrase) => {
      const bytes = await unwrap(wrapped, passphrase);
      return bytes === null ? null : await openKey(wrapped.id, bytes);
    },
    rewrap: async (wrapped, passphrase, next, nowMs) => {
      const bytes = await unwrap(wrapped, passphrase);
      if (bytes === null) return null;
      const rewrapped = await wrap(bytes, wrapped.id, next, nowMs);
      bytes.fill(0);
      return rewrapped;
    },
  };
};
