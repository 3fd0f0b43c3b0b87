export const KEY_BYTES = 32;
export const SALT_BYTES = 32;
export const IV_BYTES = 12;
/** Arguments that a call surely takes. */
const CHUNK = 0x8000;

export type Bytes = Uint8Array<ArrayBuffer>;

export const toBase64 = (bytes: Bytes): string => {
  let signs = '';
  for (let at = 0; at < bytes.length; at += CHUNK) signs += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(signs);
};

/** Throws for what is no base64. */
export const fromBase64 = (text: string): Bytes => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));

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
