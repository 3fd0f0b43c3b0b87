/**
 * The key that texts are encrypted with, itself encrypted with a passphrase. Nothing in it is secret; binary fields are
 * base64.
 */
export interface WrappedKey {
  /** Stays the same when the passphrase is changed: it is the same key in another wrapping. */
  readonly id: string;
  /** When it was wrapped, in milliseconds since the epoch: of two wrappings of one key the newer holds. */
  readonly wrappedAtMs: number;
  /** Rounds of PBKDF2 with SHA-256. */
  readonly iterations: number;
  readonly salt: string;
  readonly iv: string;
  readonly wrapped: string;
}

/** A text as AES-256-GCM leaves it; base64. */
export interface SealedText {
  readonly iv: string;
  readonly ciphertext: string;
}

/** A key in memory. There is no way to get at its bytes. */
export interface OpenKey {
  readonly id: string;
  /** With a new random IV each time. `context` must be given again to read it. */
  seal(text: string, context: string): Promise<SealedText>;
  /** null when a bit of it, or the context, is not what was sealed. */
  read(sealed: SealedText, context: string): Promise<string | null>;
}

export interface NoteCipher {
  /** A new random key. */
  create(passphrase: string, nowMs: number): Promise<{ readonly wrapped: WrappedKey; readonly key: OpenKey }>;
  /** null for another passphrase, and for a key whose wrapping is damaged. */
  open(wrapped: WrappedKey, passphrase: string): Promise<OpenKey | null>;
  /** The same key for another passphrase; null as in `open`. */
  rewrap(wrapped: WrappedKey, passphrase: string, next: string, nowMs: number): Promise<WrappedKey | null>;
}
