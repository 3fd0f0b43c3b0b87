import { InklingFault } from '../../shared/errors';
import type { PackFile } from '../../shared/packManifest';
import { sha256Hex } from '../../shared/sha256';

export const isWhole = async (bytes: Uint8Array, file: PackFile): Promise<boolean> =>
  bytes.byteLength === file.sizeBytes && (await sha256Hex(bytes)) === file.sha256;

/** @throws InklingFault `pack-damaged` unless `bytes` are exactly what the manifest names. */
export const assertWhole = async (bytes: Uint8Array, file: PackFile): Promise<Uint8Array> => {
  if (await isWhole(bytes, file)) return bytes;
  throw new InklingFault('pack-damaged', `The pack is damaged: ${file.path} is not what its manifest says.`, true);
};
