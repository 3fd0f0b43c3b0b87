import type { Bytes } from '../shared/base64';

export const KEY_BYTES = 32;
export const SALT_BYTES = 32;
export const IV_BYTES = 12;

export const utf8 = (text: string): Bytes => new TextEncoder().encode(text);

export const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

/** The key of AES-256-GCM that PBKDF2 with SHA-256 makes of a passphrase. Its bytes cannot be read. */
export const passphraseKey = async (passphrase: string, salt: Bytes, iterations: number): Promise<CryptoKey> => {
  // One passphrase, however a keyboard composes its letters.
  const typed = await crypto.subtle.importKey('raw', utf8(passphrase.normalize('NFKC')), 'PBKDF2', false, [
    'deriveKey',
  ]);
  const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypto.subtle.deriveKey(derivation, typed, { name: 'AES-GCM', length: 8 * KEY_BYTES }, false, [
    'encrypt',
    'decrypt',
  ]);
};
