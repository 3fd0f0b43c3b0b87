import { count, record, text, type Decoder } from '../../shared/decoder';
import type { WrappedKey } from '../ports/noteCipher';

/** What OWASP asks of PBKDF2 with SHA-256. */
export const KEY_ITERATIONS = 600_000;
/** A file from elsewhere must not keep the device busy for hours. */
const MOST_ITERATIONS = 20 * KEY_ITERATIONS;

export const base64: Decoder<string> = (value) => {
  const read = text(value);
  return read !== undefined && /^(?=.)(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/u.test(read)
    ? read
    : undefined;
};

/** Rounds that are neither weaker than any that was written here nor a burden. */
export const iterations: Decoder<number> = (value) => {
  const read = count(value);
  return Number.isInteger(read) && Number(read) >= KEY_ITERATIONS && Number(read) <= MOST_ITERATIONS ? read : undefined;
};

/** A wrapped key from outside; undefined when a field is missing, of the wrong type or weaker than any that was written here. */
export const decodeWrappedKey: Decoder<WrappedKey> = record<WrappedKey>({
  id: base64,
  wrappedAtMs: count,
  iterations,
  salt: base64,
  iv: base64,
  wrapped: base64,
});

export const isSameWrapping = (a: WrappedKey, b: WrappedKey): boolean => a.id === b.id && a.wrapped === b.wrapped;

/** Of two wrappings of one key the newer; `ours` where they are of different keys. */
export const newerWrapping = (ours: WrappedKey, other: WrappedKey): WrappedKey =>
  ours.id === other.id && other.wrappedAtMs > ours.wrappedAtMs ? other : ours;
