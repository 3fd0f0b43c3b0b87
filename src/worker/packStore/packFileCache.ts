import { packFiles } from '../../shared/decodePackManifest';
import { InklingFault } from '../../shared/errors';
import type { PackFile, PackId, PackManifest } from '../../shared/packManifest';
import { isWhole } from './checksum';
import { parseManifest } from './packContents';

/** What is used of a `Cache`. */
export interface PackCache {
  match(url: string): Promise<Response | undefined>;
  put(url: string, response: Response): Promise<void>;
  delete(url: string): Promise<boolean>;
  keys(): Promise<readonly { readonly url: string }[]>;
}

/**
 * `committed`: the version in use, all of whose files are here. `fetching`: the one whose files are being gathered.
 * `seen`: the one that the server offered last, of which nothing needs to be here.
 */
export type PackMark = 'committed' | 'fetching' | 'seen';

const MARK_PATH = /^([^/]+)\/(committed|fetching|seen)\.mark$/u;

const storageFault = (thrown: unknown): InklingFault =>
  thrown instanceof Error && thrown.name === 'QuotaExceededError'
    ? new InklingFault('storage-full', 'There is too little room on this device for the pack.', true)
    : new InklingFault('internal', 'The storage of this browser refused the pack.', true);

/**
 * Files and marks in Cache Storage. A file stands under its SHA-256, so that versions and packs share what is the
 * same, and no new file can ever take the place of one that is in use, whatever it is called.
 */
export class PackFileCache {
  /** Absolute URL of the folder of the packs, with a trailing slash. */
  readonly #packsUrl: string;
  readonly #openCache: () => Promise<PackCache>;

  constructor(packsUrl: string, openCache: () => Promise<PackCache>) {
    this.#packsUrl = packsUrl;
    this.#openCache = openCache;
  }

  folderUrl(packId: PackId): string {
    return `${this.#packsUrl}${packId}/`;
  }

  /** Where the server has the file. The first versions of the app kept it under this URL, too. */
  sourceUrl(packId: PackId, file: PackFile): string {
    return new URL(file.path, this.folderUrl(packId)).href;
  }

  async manifest(packId: PackId, mark: PackMark): Promise<PackManifest | null> {
    const bytes = await this.#bytes(this.#markUrl(packId, mark));
    if (bytes === null) return null;
    try {
      return parseManifest(bytes, packId);
    } catch {
      // Written by another version of the app, or rotten: as good as not there.
      return null;
    }
  }

  async setMark(packId: PackId, mark: PackMark, manifest: PackManifest): Promise<void> {
    await this.#put(this.#markUrl(packId, mark), new TextEncoder().encode(JSON.stringify(manifest)));
  }

  async removeMark(packId: PackId, mark: PackMark): Promise<void> {
    await (await this.#openCache()).delete(this.#markUrl(packId, mark));
  }

  /** Whether any pack is in use. */
  async holdsAny(): Promise<boolean> {
    return (await (await this.#openCache()).keys()).some(({ url }) => url.endsWith('/committed.mark'));
  }

  /** Whether a file is here, unread. */
  async holds(packId: PackId, file: PackFile): Promise<boolean> {
    const cache = await this.#openCache();
    return (await this.holdsVerified(file)) || (await cache.match(this.sourceUrl(packId, file))) !== undefined;
  }

  /** Whether a file is here under its SHA-256: what stands under its URL may be an earlier file of that name. */
  async holdsVerified(file: PackFile): Promise<boolean> {
    return (await (await this.#openCache()).match(this.#fileUrl(file))) !== undefined;
  }

  /** The file, proven by its SHA-256; null when it is not here or damaged. */
  async read(packId: PackId, file: PackFile): Promise<Uint8Array | null> {
    for (const url of [this.#fileUrl(file), this.sourceUrl(packId, file)]) {
      const bytes = await this.#bytes(url);
      if (bytes !== null && (await isWhole(bytes, file))) return bytes;
    }
    return null;
  }

  /** Only for bytes that were verified. */
  async keep(file: PackFile, bytes: Uint8Array): Promise<void> {
    await this.#put(this.#fileUrl(file), bytes);
  }

  /** Forgets a damaged file. */
  async drop(packId: PackId, file: PackFile): Promise<void> {
    const cache = await this.#openCache();
    if (!(await cache.delete(this.#fileUrl(file)))) await cache.delete(this.sourceUrl(packId, file));
  }

  /** Deletes every file that is of no pack in use and of none that is being fetched. */
  async sweep(): Promise<void> {
    const cache = await this.#openCache();
    const urls = new Set((await cache.keys()).map(({ url }) => url));
    const kept = new Set<string>();
    for (const url of urls) {
      const [, packId, mark] = MARK_PATH.exec(url.slice(this.#packsUrl.length)) ?? [];
      if (packId === undefined) continue;
      kept.add(url);
      if (mark === 'seen') continue;
      const manifest = await this.manifest(packId as PackId, mark as PackMark);
      // A mark of a later version of the app, in use in another tab: it is not for this one to say what it needs.
      if (manifest === null) return;
      for (const file of packFiles(manifest)) {
        kept.add(urls.has(this.#fileUrl(file)) ? this.#fileUrl(file) : this.sourceUrl(manifest.id, file));
      }
    }
    for (const url of urls) if (!kept.has(url)) await cache.delete(url);
  }

  async #bytes(url: string): Promise<Uint8Array | null> {
    const response = await (await this.#openCache()).match(url);
    return response === undefined ? null : new Uint8Array(await response.arrayBuffer());
  }

  async #put(url: string, bytes: Uint8Array): Promise<void> {
    const headers = { 'content-type': 'application/octet-stream', 'content-length': String(bytes.byteLength) };
    try {
      const cache = await this.#openCache();
      await cache.put(url, new Response(bytes as Uint8Array<ArrayBuffer>, { headers }));
    } catch (thrown) {
      throw storageFault(thrown);
    }
  }

  #fileUrl(file: PackFile): string {
    return `${this.#packsUrl}files/${file.sha256}`;
  }

  #markUrl(packId: PackId, mark: PackMark): string {
    return `${this.folderUrl(packId)}${mark}.mark`;
  }
}
