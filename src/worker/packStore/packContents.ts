import { decodePackManifest } from '../../shared/decodePackManifest';
import { InklingFault } from '../../shared/errors';
import type { PackFile, PackId, PackManifest } from '../../shared/packManifest';
import { assertWhole } from './checksum';
import type { PackContents } from './packStore';

/** The manifest in `bytes`, which must be the one of `packId`. */
export const parseManifest = (bytes: Uint8Array, packId: PackId): PackManifest => {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new InklingFault('pack-damaged', `The manifest of the pack ${packId} is not JSON.`, true);
  }
  const manifest = decodePackManifest(json);
  if (manifest.id !== packId) throw new InklingFault('pack-damaged', `The manifest of ${packId} is another pack's.`);
  return manifest;
};

/** Reads and verifies every file of `manifest` through `readFile`. */
export const collectPack = async (
  manifest: PackManifest,
  readFile: (file: PackFile) => Promise<Uint8Array>,
): Promise<PackContents> => {
  const whole = async (file: PackFile): Promise<Uint8Array> => assertWhole(await readFile(file), file);
  const shards = [];
  for (const shard of manifest.shards) shards.push({ location: shard.location, bytes: await whole(shard) });
  return {
    manifest,
    tokenizer: await whole(manifest.tokenizer),
    graphs: { wasm: await whole(manifest.graphs.wasm), webgpu: await whole(manifest.graphs.webgpu) },
    shards,
  };
};
