import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { PackId } from '../../shared/packManifest';
import { RunQueue } from '../../worker/backend/runQueue';
import { wasmBackend } from '../../worker/backend/wasmBackend';
import type { Model } from '../../worker/engine/model';
import { openModel } from '../../worker/engine/openModel';
import { NodePackStore } from './nodePackStore';

export const DEFAULT_PACKS = 'models/packs';

/** A pack of `folder`, ready to run on the same Wasm build that browsers get. */
export const openNodeModel = async (folder: string, packId: PackId): Promise<Model> => {
  const pack = await new NodePackStore(folder).read(packId);
  const wasmPath = createRequire(import.meta.url).resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm');
  return openModel(pack, wasmBackend({ wasmBinary: readFileSync(wasmPath) }), new RunQueue());
};
