import type { PackId, PackManifest } from '../../shared/packManifest';
import type { PackStatus } from '../../shared/protocol';

/** Bytes of a whole pack, every file proven by its SHA-256. */
export interface PackContents {
  readonly manifest: PackManifest;
  readonly tokenizer: Uint8Array;
  readonly graphs: { readonly wasm: Uint8Array; readonly webgpu: Uint8Array };
  readonly shards: readonly { readonly location: string; readonly bytes: Uint8Array }[];
}

/** Where the packs of this device are read from. */
export interface PackStore {
  /**
   * A pack that is here, verified anew: storage may have rotted since it was written.
   *
   * @throws InklingFault `pack-missing`, `pack-damaged` or `pack-incompatible`.
   */
  read(packId: PackId): Promise<PackContents>;
  status(packId: PackId): Promise<PackStatus>;
}

export interface DownloadOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (loadedBytes: number, totalBytes: number) => void;
}

/** A store that fetches packs, and may be asked to drop them. */
export interface DownloadingPackStore extends PackStore {
  /**
   * Asks the server which version it offers; the status tells when that is a newer one.
   *
   * @throws InklingFault `network`, `pack-damaged`, `pack-incompatible` for one that is made for a later app;
   * Cancelled on abort.
   */
  check(packId: PackId, signal?: AbortSignal): Promise<PackStatus>;
  /**
   * Sees to it that the pack is here and whole, in the version in use where there is one; what is missing or damaged
   * comes from the version that the server has. Files count only once they are verified, so that an abort, a crash or
   * a bad answer leaves a shorter next try and never a half file.
   *
   * @throws InklingFault `network`, `pack-damaged`, `storage-full`; Cancelled on abort.
   */
  download(packId: PackId, options?: DownloadOptions): Promise<PackStatus>;
  /** Fetches what the server's version has beyond the one in use, which works until all of it is here. Throws as above. */
  update(packId: PackId, options?: DownloadOptions): Promise<PackStatus>;
  /** Removes what was fetched of a version that is not in use. Both of these wait for a fetch that was aborted to end. */
  discard(packId: PackId): Promise<PackStatus>;
  delete(packId: PackId): Promise<PackStatus>;
}
