import { packFiles } from '../../shared/decodePackManifest';
import { InklingFault } from '../../shared/errors';
import { PACK_IDS } from '../../shared/packManifest';
import type { PackFile, PackId, PackManifest } from '../../shared/packManifest';
import type { PackStatus } from '../../shared/protocol';
import { assertWhole, isWhole } from './checksum';
import { downloadBytes } from './fileDownload';
import type { Fetch } from './fileDownload';
import { collectPack, parseManifest } from './packContents';
import type { DownloadingPackStore, DownloadOptions, PackContents } from './packStore';

export const PACK_CACHE = 'inkling-packs';
const MAX_MANIFEST_BYTES = 1_000_000;

/** What is used of a `Cache`. */
export interface PackCache {
  match(url: string): Promise<Response | undefined>;
  put(url: string, response: Response): Promise<void>;
  delete(url: string): Promise<boolean>;
}

export interface CachePackStoreParts {
  /** Absolute URL of the folder of the packs, with a trailing slash. */
  readonly packsUrl: string;
  readonly fetch: Fetch;
  readonly openCache: () => Promise<PackCache>;
}

const storageFault = (thrown: unknown): InklingFault =>
  thrown instanceof Error && thrown.name === 'QuotaExceededError'
    ? new InklingFault('storage-full', 'There is too little room on this device for the pack.', true)
    : new InklingFault('internal', 'The storage of this browser refused the pack.', true);

/**
 * Packs in Cache Storage. A file is put there only after its SHA-256 was right, under its own URL; the commit
 * mark, put last, holds the manifest whose files are all here. Nothing else ever writes to this cache.
 */
export class CachePackStore implements DownloadingPackStore {
  readonly #parts: CachePackStoreParts;

  constructor(parts: CachePackStoreParts) {
    this.#parts = parts;
  }

  async read(packId: PackId): Promise<PackContents> {
    const manifest = await this.#stored(packId, 'committed');
    if (manifest === null) throw new InklingFault('pack-missing', `The pack ${packId} is not on this device yet.`, true);
    return collectPack(manifest, async (file) => {
      const bytes = await this.#cached(this.#urlOf(packId, file));
      if (bytes !== null && (await isWhole(bytes, file))) return bytes;
      // Dropped, so that the next download fetches it anew.
      await (await this.#parts.openCache()).delete(this.#urlOf(packId, file));
      throw new InklingFault('pack-damaged', `A file of the pack ${packId} is damaged. Download it again.`, true);
    });
  }

  async status(packId: PackId): Promise<PackStatus> {
    const committed = await this.#stored(packId, 'committed');
    const manifest = committed ?? (await this.#stored(packId, 'seen')) ?? (await this.#fetchManifest(packId).catch(() => null));
    if (manifest === null) return { packId, state: 'absent', storedBytes: 0, totalBytes: 0 };
    const cache = await this.#parts.openCache();
    let storedBytes = 0;
    let ownBytes = 0;
    let totalBytes = 0;
    for (const file of packFiles(manifest)) {
      totalBytes += file.sizeBytes;
      if ((await cache.match(this.#urlOf(packId, file))) === undefined) continue;
      storedBytes += file.sizeBytes;
      // The graphs are every pack's: they alone are no part of this one.
      if (!file.path.startsWith('../')) ownBytes += file.sizeBytes;
    }
    const isWholePack = storedBytes === totalBytes;
    const state = committed !== null ? (isWholePack ? 'ready' : 'damaged') : ownBytes > 0 ? 'partial' : 'absent';
    return { packId, state, storedBytes: state === 'absent' ? 0 : storedBytes, totalBytes };
  }

  async download(packId: PackId, options: DownloadOptions = {}): Promise<PackStatus> {
    const { signal, onProgress } = options;
    const manifest = await this.#newestManifest(packId, signal);
    const files = packFiles(manifest);
    const totalBytes = files.reduce((sum, file) => sum + file.sizeBytes, 0);
    let loadedBytes = 0;
    for (const file of files) {
      const url = this.#urlOf(packId, file);
      const here = await this.#cached(url);
      if (here === null || !(await isWhole(here, file))) {
        const before = loadedBytes;
        const bytes = await downloadBytes(this.#parts.fetch, url, {
          maxBytes: file.sizeBytes,
          signal,
          onBytes: (receivedBytes) => onProgress?.(before + receivedBytes, totalBytes),
        });
        await this.#put(url, await assertWhole(bytes, file));
      }
      loadedBytes += file.sizeBytes;
      onProgress?.(loadedBytes, totalBytes);
    }
    const old = await this.#stored(packId, 'committed');
    await this.#put(this.#markUrl(packId, 'committed'), new TextEncoder().encode(JSON.stringify(manifest)));
    if (old !== null) await this.#dropUnused(packId, old);
    return this.status(packId);
  }

  async delete(packId: PackId): Promise<PackStatus> {
    const cache = await this.#parts.openCache();
    const committed = await this.#stored(packId, 'committed');
    const seen = await this.#stored(packId, 'seen');
    await cache.delete(this.#markUrl(packId, 'committed'));
    for (const manifest of [committed, seen]) if (manifest !== null) await this.#dropUnused(packId, manifest);
    return this.status(packId);
  }

  /** Deletes the files of `manifest` that no committed pack uses. */
  async #dropUnused(packId: PackId, manifest: PackManifest): Promise<void> {
    const used = new Set<string>();
    for (const id of PACK_IDS) {
      const other = await this.#stored(id, 'committed');
      if (other !== null) for (const file of packFiles(other)) used.add(this.#urlOf(id, file));
    }
    const cache = await this.#parts.openCache();
    for (const file of packFiles(manifest)) {
      const url = this.#urlOf(packId, file);
      if (!used.has(url)) await cache.delete(url);
    }
  }

  async #fetchManifest(packId: PackId, signal?: AbortSignal): Promise<PackManifest> {
    const url = this.#folderUrl(packId) + 'manifest.json';
    const bytes = await downloadBytes(this.#parts.fetch, url, { maxBytes: MAX_MANIFEST_BYTES, signal });
    const manifest = parseManifest(bytes, packId);
    await this.#put(this.#markUrl(packId, 'seen'), bytes);
    return manifest;
  }

  /** The server's; without a network the committed one, so that a whole pack is checked, and found whole, offline too. */
  async #newestManifest(packId: PackId, signal?: AbortSignal): Promise<PackManifest> {
    try {
      return await this.#fetchManifest(packId, signal);
    } catch (thrown) {
      const committed = signal?.aborted === true ? null : await this.#stored(packId, 'committed');
      if (committed === null) throw thrown;
      return committed;
    }
  }

  async #stored(packId: PackId, mark: 'committed' | 'seen'): Promise<PackManifest | null> {
    const bytes = await this.#cached(this.#markUrl(packId, mark));
    if (bytes === null) return null;
    try {
      return parseManifest(bytes, packId);
    } catch {
      // Written by another version of the app, or rotten: as good as not there.
      return null;
    }
  }

  async #cached(url: string): Promise<Uint8Array | null> {
    const response = await (await this.#parts.openCache()).match(url);
    return response === undefined ? null : new Uint8Array(await response.arrayBuffer());
  }

  async #put(url: string, bytes: Uint8Array): Promise<void> {
    const headers = { 'content-type': 'application/octet-stream', 'content-length': String(bytes.byteLength) };
    try {
      const cache = await this.#parts.openCache();
      await cache.put(url, new Response(bytes as Uint8Array<ArrayBuffer>, { headers }));
    } catch (thrown) {
      throw storageFault(thrown);
    }
  }

  #folderUrl(packId: PackId): string {
    return `${this.#parts.packsUrl}${packId}/`;
  }

  #markUrl(packId: PackId, mark: 'committed' | 'seen'): string {
    return `${this.#folderUrl(packId)}${mark}.mark`;
  }

  #urlOf(packId: PackId, file: PackFile): string {
    return new URL(file.path, this.#folderUrl(packId)).href;
  }
}
