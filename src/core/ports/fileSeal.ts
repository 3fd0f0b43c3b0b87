/** `wrong`: not the passphrase. `damaged`: not the bytes that were written. `newer`: written by a later version of the app. */
export type UnsealFailure = 'wrong' | 'damaged' | 'newer';

/** A file encrypted with a passphrase of its own. It carries all that it takes to open it, but the passphrase. */
export interface FileSeal {
  /** Whether bytes begin like a sealed file. */
  isSealed(bytes: Uint8Array): boolean;
  seal(bytes: Uint8Array, passphrase: string): Promise<Uint8Array>;
  /** Damage is found without the passphrase: null asks for nothing else. */
  unseal(sealed: Uint8Array, passphrase: string | null): Promise<Uint8Array | 'needsPassphrase' | UnsealFailure>;
}
