import { base64, iterations, KEY_ITERATIONS } from '../core/locking/wrappedKey';
import type { FileSeal } from '../core/ports/fileSeal';
import { fromBase64, toBase64, type Bytes } from '../shared/base64';
import { isRecord, oneOf, record } from '../shared/decoder';
import { IV_BYTES, passphraseKey, random, SALT_BYTES, utf8 } from './passphraseKey';

/** Raised when an older app could no longer open the file. */
const VERSION = 1;
const MAGIC = 'inkling-sealed\n';
const LINE_END = 10;
/** The second line holds four facts. */
const MOST_HEADER_BYTES = 1_000;
const DIGEST_BYTES = 32;

interface Header {
  readonly version: typeof VERSION;
  /** Rounds of PBKDF2 with SHA-256. */
  readonly iterations: number;
  readonly salt: string;
  readonly iv: string;
}

const decodeHeader = record<Header>({ version: oneOf([VERSION]), iterations, salt: base64, iv: base64 });

const digest = async (bytes: Bytes): Promise<Bytes> => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

const joined = (...parts: readonly Uint8Array[]): Bytes => {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

const isEqual = (a: Bytes, b: Bytes): boolean => a.length === b.length && a.every((byte, at) => byte === b[at]);

/** Whether a file was written with a passphrase, told by its first bytes. */
export const isSealed = (bytes: Uint8Array): boolean => {
  const magic = utf8(MAGIC);
  return bytes.length >= magic.length && magic.every((byte, at) => byte === bytes[at]);
};

const parse = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
};

/**
 * AES-256-GCM under a key of the passphrase; two lines of text with the parameters before it, which are authenticated with
 * it, and a SHA-256 of all that behind it: a file that was damaged on its way is told from a wrong passphrase by that. null
 * over plain http, where the browser has no cryptography.
 */
export const webFileSeal = (): FileSeal | null => {
  if ((crypto.subtle as SubtleCrypto | undefined) === undefined) return null;
  return {
    isSealed,
    seal: async (bytes, passphrase) => {
      const [salt, iv] = [random(SALT_BYTES), random(IV_BYTES)];
      const facts: Header = {
        version: VERSION,
        iterations: KEY_ITERATIONS,
        salt: toBase64(salt),
        iv: toBase64(iv),
      };
      const head = utf8(`${MAGIC}${JSON.stringify(facts)}\n`);
      const key = await passphraseKey(passphrase, salt, KEY_ITERATIONS);
      const algorithm = { name: 'AES-GCM', iv, additionalData: head };
      const ciphertext = await crypto.subtle.encrypt(algorithm, key, bytes as Bytes);
      const sealed = joined(head, new Uint8Array(ciphertext));
      return joined(sealed, await digest(sealed));
    },
    unseal: async (given, passphrase) => {
      const file = given as Bytes;
      const end = file.length - DIGEST_BYTES;
      if (!isSealed(file) || end < MAGIC.length) return 'damaged';
      if (!isEqual(await digest(file.subarray(0, end)), file.subarray(end))) return 'damaged';
      const headEnd = file.indexOf(LINE_END, MAGIC.length) + 1;
      if (headEnd === 0 || headEnd > MOST_HEADER_BYTES || headEnd > end) return 'damaged';
      const raw = parse(new TextDecoder().decode(file.subarray(MAGIC.length, headEnd)));
      if (isRecord(raw) && typeof raw['version'] === 'number' && raw['version'] > VERSION) return 'newer';
      const header = decodeHeader(raw);
      if (header === undefined) return 'damaged';
      if (passphrase === null) return 'needsPassphrase';
      const key = await passphraseKey(passphrase, fromBase64(header.salt), header.iterations);
      const algorithm = { name: 'AES-GCM', iv: fromBase64(header.iv), additionalData: file.subarray(0, headEnd) };
      try {
        return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, file.subarray(headEnd, end)));
      } catch {
        return 'wrong';
      }
    },
  };
};
