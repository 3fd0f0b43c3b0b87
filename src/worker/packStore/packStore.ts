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
   * Fetches what is not yet here. Files count only once they are verified, so that an abort, a crash or a bad
   * answer leaves a shorter next try and never a half file.
   *
   * @throws InklingFault `network`, `pack-damaged`, `storage-full`; Cancelled on abort.
   */
  download(packId: PackId, options?: DownloadOptions): Promise<PackStatus>;
  delete(packId: PackId): Promise<PackStatus>;
}
