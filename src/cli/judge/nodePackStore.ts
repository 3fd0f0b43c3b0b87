import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { packFiles } from '../../shared/decodePackManifest';
import { InklingFault } from '../../shared/errors';
import type { PackId } from '../../shared/packManifest';
import type { PackStatus } from '../../shared/protocol';
import { isWhole } from '../../worker/packStore/checksum';
import { collectPack, parseManifest } from '../../worker/packStore/packContents';
import type { PackContents, PackStore } from '../../worker/packStore/packStore';

const isMissing = (thrown: unknown): boolean =>
  thrown instanceof Error && 'code' in thrown && (thrown.code === 'ENOENT' || thrown.code === 'ENOTDIR');

/** Packs in a folder laid out as models/packs. */
export class NodePackStore implements PackStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async read(packId: PackId): Promise<PackContents> {
    const manifest = parseManifest(await this.#file(packId, 'manifest.json', 'pack-missing'), packId);
    return collectPack(manifest, (file) => this.#file(packId, file.path, 'pack-damaged'));
  }

  async status(packId: PackId): Promise<PackStatus> {
    let storedBytes = 0;
    let totalBytes = 0;
    let version: string | null = null;
    try {
      const manifest = parseManifest(await this.#file(packId, 'manifest.json', 'pack-missing'), packId);
      version = manifest.version;
      for (const file of packFiles(manifest)) {
        totalBytes += file.sizeBytes;
        if (await isWhole(await this.#file(packId, file.path, 'pack-damaged'), file)) storedBytes += file.sizeBytes;
      }
    } catch (thrown) {
      const isAbsent = thrown instanceof InklingFault && thrown.detail.code === 'pack-missing';
      return { packId, state: isAbsent ? 'absent' : 'damaged', version, storedBytes, totalBytes, update: null };
    }
    const state = storedBytes === totalBytes ? 'ready' : 'damaged';
    return { packId, state, version, storedBytes, totalBytes, update: null };
  }

  async #file(packId: PackId, relativePath: string, missing: 'pack-missing' | 'pack-damaged'): Promise<Uint8Array> {
    const filePath = path.join(this.#folder, packId, relativePath);
    try {
      return await readFile(filePath);
    } catch (thrown) {
      if (isMissing(thrown)) {
        const what =
          missing === 'pack-missing'
            ? `The pack ${packId} is not in ${this.#folder}`
            : `The pack ${packId} is damaged: ${relativePath} is missing`;
        throw new InklingFault(missing, `${what}.`);
      }
      throw new InklingFault('pack-damaged', `The pack ${packId} cannot be read: ${relativePath}.`);
    }
  }
}
