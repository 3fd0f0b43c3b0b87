import { packFiles } from '../../shared/decodePackManifest';
import { InklingFault } from '../../shared/errors';
import type { PackFile, PackId, PackManifest } from '../../shared/packManifest';
import { isNewerVersion } from '../../shared/packVersion';
import type { PackStatus, PackUpdate } from '../../shared/protocol';
import { Cancelled } from '../calls/cancellation';
import { assertWhole } from './checksum';
import { downloadBytes } from './fileDownload';
import type { Fetch } from './fileDownload';
import { downloadManifest } from './manifestDownload';
import { collectPack, parseManifest } from './packContents';
import { PackFileCache } from './packFileCache';
import type { PackCache } from './packFileCache';
import type { DownloadingPackStore, DownloadOptions, PackContents } from './packStore';

export const PACK_CACHE = 'inkling-packs';

export interface CachePackStoreParts {
  /** Absolute URL of the folder of the packs, with a trailing slash. */
  readonly packsUrl: string;
  readonly fetch: Fetch;
  readonly openCache: () => Promise<PackCache>;
  /** Runs one job at a time, those of other tabs included: what one tab clears away another may be about to use. */
  readonly exclusively: <Value>(job: () => Promise<Value>) => Promise<Value>;
}

/** Longest wait for what the server says of a pack that is neither here nor was ever seen. */
const STATUS_FETCH_MS = 3_000;

const sizeOf = (files: readonly PackFile[]): number => files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);

const throwIfAborted = (signal: AbortSignal | undefined): void => {
  if (signal?.aborted === true) throw new Cancelled();
};

/** Files of `manifest` whose bytes `old` does not have under any name. */
const filesBeyond = (manifest: PackManifest, old: PackManifest | null): readonly PackFile[] => {
  const had = new Set(old === null ? [] : packFiles(old).map(({ sha256 }) => sha256));
  return packFiles(manifest).filter(({ sha256 }) => !had.has(sha256));
};

/**
 * Packs in Cache Storage. A version is in use from the one write of its mark on, which comes last, when each of its
 * files is here and was verified; until then the version before it is, and none of its files is touched.
 */
export class CachePackStore implements DownloadingPackStore {
  readonly #parts: CachePackStoreParts;
  readonly #files: PackFileCache;
  /** The downloads and updates of each pack that are under way here; they resolve when the last file is written. */
  readonly #running = new Map<PackId, Promise<unknown>>();

  constructor(parts: CachePackStoreParts) {
    this.#parts = parts;
    this.#files = new PackFileCache(parts.packsUrl, parts.openCache);
  }

  async read(packId: PackId): Promise<PackContents> {
    let manifest = await this.#committed(packId);
    for (;;) {
      try {
        return await collectPack(manifest, (file) => this.#readFile(packId, file));
      } catch (thrown) {
        const now = await this.#committed(packId);
        // Another tab may have switched to a new version, and cleared this one away, between two files.
        if (now.version === manifest.version) throw thrown;
        manifest = now;
      }
    }
  }

  async status(packId: PackId): Promise<PackStatus> {
    const committed = await this.#files.manifest(packId, 'committed');
    const seen = await this.#files.manifest(packId, 'seen');
    const manifest = committed ?? seen ?? (await this.#offered(packId));
    if (manifest === null)
      return { packId, state: 'absent', version: null, storedBytes: 0, totalBytes: 0, update: null };
    const held: PackFile[] = [];
    for (const file of packFiles(manifest)) if (await this.#files.holds(packId, file)) held.push(file);
    const [storedBytes, totalBytes] = [sizeOf(held), sizeOf(packFiles(manifest))];
    const facts = { packId, version: committed?.version ?? null, totalBytes };
    if (committed !== null) {
      const state = storedBytes === totalBytes ? 'ready' : 'damaged';
      return { ...facts, state, storedBytes, update: await this.#updateOf(committed, seen) };
    }
    // The graphs are every pack's: they alone are no part of this one.
    const isBegun = held.some(({ path }) => !path.startsWith('../'));
    return { ...facts, state: isBegun ? 'partial' : 'absent', storedBytes: isBegun ? storedBytes : 0, update: null };
  }

  async check(packId: PackId, signal?: AbortSignal): Promise<PackStatus> {
    try {
      const { version } = await this.#fetchManifest(packId, signal);
      const fetching = await this.#files.manifest(packId, 'fetching');
      const committed = await this.#files.manifest(packId, 'committed');
      // Either it was ended, or it cannot be: the server has another version by now.
      const isOver = fetching !== null && (fetching.version === committed?.version || fetching.version !== version);
      if (isOver) await this.#files.removeMark(packId, 'fetching');
    } finally {
      // What an update that a crash cut off has left behind.
      await this.#parts.exclusively(() => this.#files.sweep());
    }
    return this.status(packId);
  }

  download(packId: PackId, options: DownloadOptions = {}): Promise<PackStatus> {
    return this.#run(packId, async () => {
      const committed = await this.#files.manifest(packId, 'committed');
      if (committed !== null && (await this.#isWhole(packId, committed, options))) return this.status(packId);
      return this.#install(await this.#fetchManifest(packId, options.signal), options);
    });
  }

  update(packId: PackId, options: DownloadOptions = {}): Promise<PackStatus> {
    return this.#run(packId, async () => {
      const manifest = await this.#fetchManifest(packId, options.signal);
      const committed = await this.#files.manifest(packId, 'committed');
      // Another tab has switched meanwhile, or the server went back.
      if (committed !== null && !isNewerVersion(manifest.version, committed.version)) return this.status(packId);
      return this.#install(manifest, options);
    });
  }

  async discard(packId: PackId): Promise<PackStatus> {
    await this.#running.get(packId);
    await this.#parts.exclusively(() => this.#tidy(packId));
    return this.status(packId);
  }

  async delete(packId: PackId): Promise<PackStatus> {
    await this.#running.get(packId);
    await this.#parts.exclusively(async () => {
      await this.#files.removeMark(packId, 'committed');
      await this.#tidy(packId);
    });
    return this.status(packId);
  }

  /** A job that was aborted may still write one file: what clears its files away waits for the end of it. */
  async #run<Value>(packId: PackId, job: () => Promise<Value>): Promise<Value> {
    const running = job();
    const all = Promise.allSettled([this.#running.get(packId), running]);
    this.#running.set(packId, all);
    try {
      return await running;
    } finally {
      if (this.#running.get(packId) === all) this.#running.delete(packId);
    }
  }

  /** Fetches what is missing of `manifest` and puts it to use. */
  async #install(manifest: PackManifest, options: DownloadOptions): Promise<PackStatus> {
    do {
      await this.#fetchMissing(manifest, options);
    } while (!(await this.#commit(manifest)));
    return this.status(manifest.id);
  }

  async #fetchMissing(manifest: PackManifest, { signal, onProgress }: DownloadOptions): Promise<void> {
    await this.#files.setMark(manifest.id, 'fetching', manifest);
    const beyond = new Set(filesBeyond(manifest, await this.#files.manifest(manifest.id, 'committed')));
    const missing: PackFile[] = [];
    let loadedBytes = 0;
    let totalBytes = 0;
    for (const file of packFiles(manifest)) {
      throwIfAborted(signal);
      const isHere = (await this.#files.read(manifest.id, file)) !== null;
      if (!isHere) missing.push(file);
      if (!isHere || beyond.has(file)) totalBytes += file.sizeBytes;
      if (isHere && beyond.has(file)) loadedBytes += file.sizeBytes;
    }
    onProgress?.(loadedBytes, totalBytes);
    for (const file of missing) {
      const before = loadedBytes;
      const bytes = await downloadBytes(this.#parts.fetch, this.#files.sourceUrl(manifest.id, file), {
        maxBytes: file.sizeBytes,
        signal,
        onBytes: (receivedBytes) => onProgress?.(before + receivedBytes, totalBytes),
      });
      await assertWhole(bytes, file);
      throwIfAborted(signal);
      await this.#files.keep(file, bytes);
      loadedBytes += file.sizeBytes;
      onProgress?.(loadedBytes, totalBytes);
    }
  }

  /** The switch. False, and nothing has changed, when another tab cleared a file away meanwhile. */
  async #commit(manifest: PackManifest): Promise<boolean> {
    return this.#parts.exclusively(async () => {
      for (const file of packFiles(manifest)) if (!(await this.#files.holds(manifest.id, file))) return false;
      await this.#files.setMark(manifest.id, 'committed', manifest);
      // The new version is in use: what cannot be cleared away now is cleared away by the next check.
      await this.#tidy(manifest.id).catch(() => undefined);
      return true;
    });
  }

  /** Nothing more is being fetched of the pack: what is not in use goes away. */
  async #tidy(packId: PackId): Promise<void> {
    await this.#files.removeMark(packId, 'fetching');
    await this.#files.sweep();
  }

  /** Reads every file again; a damaged one is forgotten, so that the next download fetches it. */
  async #isWhole(packId: PackId, manifest: PackManifest, { signal, onProgress }: DownloadOptions): Promise<boolean> {
    const files = packFiles(manifest);
    let readBytes = 0;
    let isWhole = true;
    for (const file of files) {
      throwIfAborted(signal);
      if ((await this.#files.read(packId, file)) === null) {
        isWhole = false;
        await this.#files.drop(packId, file);
      } else {
        readBytes += file.sizeBytes;
        onProgress?.(readBytes, sizeOf(files));
      }
    }
    return isWhole;
  }

  async #updateOf(committed: PackManifest, seen: PackManifest | null): Promise<PackUpdate | null> {
    if (seen === null || !isNewerVersion(seen.version, committed.version)) return null;
    const files = filesBeyond(seen, committed);
    let storedBytes = 0;
    for (const file of files) if (await this.#files.holdsVerified(file)) storedBytes += file.sizeBytes;
    return { version: seen.version, sizeBytes: sizeOf(files), storedBytes };
  }

  async #fetchManifest(packId: PackId, signal?: AbortSignal): Promise<PackManifest> {
    const manifest = parseManifest(
      await downloadManifest(this.#parts.fetch, this.#files.folderUrl(packId), signal),
      packId,
    );
    await this.#files.setMark(packId, 'seen', manifest);
    return manifest;
  }

  /** What the server offers, for a pack that was never seen. Packs that are here are listed with it: they do not wait. */
  async #offered(packId: PackId): Promise<PackManifest | null> {
    const offered = this.#fetchManifest(packId, AbortSignal.timeout(STATUS_FETCH_MS)).catch(() => null);
    return (await this.#files.holdsAny()) ? null : offered;
  }

  async #committed(packId: PackId): Promise<PackManifest> {
    const manifest = await this.#files.manifest(packId, 'committed');
    if (manifest === null)
      throw new InklingFault('pack-missing', `The pack ${packId} is not on this device yet.`, true);
    return manifest;
  }

  async #readFile(packId: PackId, file: PackFile): Promise<Uint8Array> {
    const bytes = await this.#files.read(packId, file);
    if (bytes !== null) return bytes;
    // Dropped, so that the next download fetches it anew.
    await this.#files.drop(packId, file);
    throw new InklingFault('pack-damaged', `A file of the pack ${packId} is damaged. Download it again.`, true);
  }
}
