import { decodeWrappedKey, newerWrapping } from '../../core/locking/wrappedKey';
import type { NoteCipher, OpenKey, WrappedKey } from '../../core/ports/noteCipher';
import type { SettingsRepository } from '../../core/ports/settingsRepository';

export const LOCKING_KEY_KEY = 'locking.key';

/** A key in memory, and the wrapping that goes into envelopes. */
export interface HeldKey {
  readonly key: OpenKey;
  readonly wrapped: WrappedKey;
}

/** The library's key, wrapped, and every key that was opened; the latter until they are dropped. */
export class KeyRing {
  #library: WrappedKey | null = null;
  readonly #held = new Map<string, HeldKey>();

  constructor(
    private readonly cipher: NoteCipher,
    private readonly settings: Pick<SettingsRepository, 'get' | 'set'>,
    private readonly nowMs: () => number,
  ) {}

  get library(): WrappedKey | null {
    return this.#library;
  }

  get ids(): ReadonlySet<string> {
    return new Set(this.#held.keys());
  }

  /** Takes over what this device knows: at the start, and when another tab has changed it. */
  async read(): Promise<void> {
    const stored = decodeWrappedKey(await this.settings.get(LOCKING_KEY_KEY).catch(() => undefined));
    if (stored !== undefined) this.#library = stored;
  }

  /** The wrapping to write a key's envelopes with: the library's where it is the same key. */
  wrappingOf(wrapped: WrappedKey): WrappedKey {
    return this.#library === null ? wrapped : newerWrapping(wrapped, this.#library);
  }

  held(keyId: string): HeldKey | undefined {
    const held = this.#held.get(keyId);
    return held && { ...held, wrapped: this.wrappingOf(held.wrapped) };
  }

  /** The library's key while it is in memory. */
  get libraryKey(): HeldKey | undefined {
    return this.#library === null ? undefined : this.held(this.#library.id);
  }

  /**
   * Opens an envelope's key, by the library's wrapping or by its own; null for a wrong passphrase. On a device that knows none,
   * or an older wrapping, it becomes the library's.
   */
  async open(own: WrappedKey, passphrase: string): Promise<HeldKey | null> {
    const newest = this.wrappingOf(own);
    for (const wrapped of newest === own ? [own] : [newest, own]) {
      const key = await this.cipher.open(wrapped, passphrase);
      if (key === null) continue;
      this.#held.set(key.id, { key, wrapped });
      const library = this.#library;
      if (library === null || newerWrapping(library, wrapped) !== library) await this.#keep(wrapped);
      return { key, wrapped: this.wrappingOf(wrapped) };
    }
    return null;
  }

  /** The key that notes are locked with; made with the first of them. Resolves to why there is none. */
  async forLocking(passphrase: string | null): Promise<HeldKey | 'wrong' | 'notStored'> {
    const known = this.libraryKey;
    if (known !== undefined) return known;
    if (passphrase === null) return 'wrong';
    if (this.#library !== null) return (await this.open(this.#library, passphrase)) ?? 'wrong';
    const { key, wrapped } = await this.cipher.create(passphrase, this.nowMs());
    // Before anything is written with it: a key that only lives in memory would be lost with the page.
    if (!(await this.#keep(wrapped))) return 'notStored';
    const held = { key, wrapped };
    this.#held.set(key.id, held);
    return held;
  }

  async change(passphrase: string, next: string): Promise<'changed' | 'wrong' | 'notStored'> {
    if (this.#library === null) return 'wrong';
    // Later than the last change, whatever the clock says.
    const wrappedAtMs = Math.max(this.nowMs(), this.#library.wrappedAtMs + 1);
    const rewrapped = await this.cipher.rewrap(this.#library, passphrase, next, wrappedAtMs);
    if (rewrapped === null) return 'wrong';
    return (await this.#keep(rewrapped)) ? 'changed' : 'notStored';
  }

  drop(): void {
    this.#held.clear();
  }

  async #keep(wrapped: WrappedKey): Promise<boolean> {
    const stored = await this.settings.set(LOCKING_KEY_KEY, { ...wrapped }).catch(() => null);
    if (stored?.ok !== true) return false;
    this.#library = wrapped;
    return true;
  }
}
