import type { Attachment } from '../../../core/ports/attachmentRepository';
import { MAX_ATTACHMENT_BYTES } from '../../../core/ports/attachmentRepository';
import { extensionFor, fileTypeOf, imageTypeOf } from '../../../core/transfer/filePaths';
import { sha256Hex } from '../../../shared/sha256';
import { bytesOfBase64 } from './base64';
import type { ImportFile } from './importer';

/** A picture or any other file that notes may name. */
export interface Asset {
  readonly path: string;
  readonly isImage: boolean;
  readonly file: ImportFile;
}

const DATA = /^data:(image\/[a-z+.-]+)(?:;[a-z]+=[^;,]*)*;base64,([\s\S]+)$/iu;

/** Files of an import by the names that notes have for them. Read only when a note names one. */
export class AssetStore {
  readonly #named = new Map<string, Asset>();
  readonly #inText = new Map<string, Asset | undefined>();

  add(file: ImportFile, names: readonly string[] = []): void {
    const asset: Asset = { path: file.path, isImage: imageTypeOf(file.path) !== undefined, file };
    this.#named.set(file.path, asset);
    for (const name of names) this.#named.set(name, asset);
  }

  /** The file at exactly this path. */
  at(path: string): Asset | undefined {
    const asset = this.#named.get(path);
    return asset?.path === path ? asset : undefined;
  }

  named(): Iterable<readonly [string, Asset]> {
    return this.#named;
  }

  /** All files, each once, pictures in the text left out. */
  all(): Set<Asset> {
    return new Set(this.#named.values());
  }

  /** A picture whose bytes are its address. */
  fromData(address: string): Asset | undefined {
    if (this.#inText.has(address)) return this.#inText.get(address);
    const [, type = '', content = ''] = DATA.exec(address) ?? [];
    const extension = extensionFor(type.toLowerCase());
    const bytes = extension === '' ? null : bytesOfBase64(content.replace(/%3D/giu, '='));
    const path = `picture ${this.#inText.size + 1}${extension}`;
    const asset: Asset | undefined =
      bytes === null
        ? undefined
        : { path, isImage: true, file: { path, sizeBytes: bytes.length, bytes: async () => bytes } };
    this.#inText.set(address, asset);
    return asset;
  }

  /** The file as it will be stored, or why it cannot be. */
  async read({ file }: Asset): Promise<Attachment | 'too-large' | 'unreadable'> {
    if (file.sizeBytes > MAX_ATTACHMENT_BYTES) return 'too-large';
    try {
      const bytes = await file.bytes();
      if (bytes.length > MAX_ATTACHMENT_BYTES) return 'too-large';
      const name = file.path.slice(file.path.lastIndexOf('/') + 1).normalize('NFC');
      return { id: await sha256Hex(bytes), name, mimeType: fileTypeOf(file.path), bytes };
    } catch {
      return 'unreadable';
    }
  }
}
