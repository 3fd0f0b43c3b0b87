import { InklingFault } from '../shared/errors';
import type { PackId } from '../shared/packManifest';
import type { DevicePlan } from '../shared/protocol';
import type { Backend } from './backend/modelSession';
import { RunQueue } from './backend/runQueue';
import { choosePlan, isWorthTrusting, timeProvider, topOneAgreement } from './engine/devicePlan';
import type { Model } from './engine/model';
import { graphFiles, openModel } from './engine/openModel';
import type { PackContents, PackStore } from './packStore/packStore';

/** Packs held ready at once: the notes and one pair of languages. The runtime never gives memory back. */
const MAX_LOADED = 2;
/** A GPU this many times slower than Wasm is not timed any further. */
const GIVE_UP = 4;
/** Natural text that both providers must read alike. */
const PROBE_TEXTS = [
  'Call Anna about the boat. Bring the charts and the pump from the shed before Sunday.',
  'The meeting was moved to Thursday because two people were still on the train from Berlin.',
  'Buy milk, bread and apples on the way home, and ask whether the parcel has arrived.',
];

export interface ModelHostParts {
  readonly store: PackStore;
  readonly wasm: Backend;
  /** Opens the second runtime; null where there is no WebGPU. */
  readonly webgpu: (() => Promise<Backend>) | null;
  readonly onLoad?: (packId: PackId, model: Model) => void;
}

/** The packs that are loaded, the device's plan, and the one queue that all their runs go through. */
export class ModelHost {
  readonly #parts: ModelHostParts;
  readonly #queue = new RunQueue();
  /** In the order of use, the latest last. */
  readonly #loaded = new Map<PackId, Promise<Model>>();
  #plan: DevicePlan | null = null;
  #webgpu: Promise<Backend> | null = null;

  constructor(parts: ModelHostParts) {
    this.#parts = parts;
  }

  /** @throws InklingFault `pack-missing`, `pack-damaged`, `backend-failed` … */
  async model(packId: PackId): Promise<Model> {
    const here = this.#loaded.get(packId);
    const loading = here ?? this.#open(packId);
    this.#loaded.delete(packId);
    this.#loaded.set(packId, loading);
    if (here === undefined) {
      // A pack that failed to load is tried anew the next time.
      loading.catch(() => this.#loaded.get(packId) === loading && this.#loaded.delete(packId));
      for (const [oldest] of this.#loaded) {
        if (this.#loaded.size <= MAX_LOADED) break;
        await this.unload(oldest);
      }
    }
    return loading;
  }

  async unload(packId: PackId): Promise<void> {
    const loading = this.#loaded.get(packId);
    this.#loaded.delete(packId);
    const model = await loading?.catch(() => undefined);
    // Behind the runs that are under way: releasing a session that runs would fail them.
    if (model !== undefined) await this.#queue.run(() => model.release());
  }

  /** Times both providers on the pack `packId` and plans by it. */
  async probe(packId: PackId, signal?: AbortSignal): Promise<DevicePlan> {
    const pack = await this.#parts.store.read(packId);
    const { tokenizer } = await this.model(packId);
    const prompts = PROBE_TEXTS.map((text) => tokenizer.encode(text));
    this.#plan = await this.#queue.run(() => this.#measure(pack, prompts, signal));
    const loaded = [...this.#loaded.keys()];
    if (this.#plan.read === 'webgpu' || this.#plan.decode === 'webgpu') for (const id of loaded) await this.unload(id);
    return this.#plan;
  }

  async #measure(
    pack: PackContents,
    prompts: readonly (readonly number[])[],
    signal?: AbortSignal,
  ): Promise<DevicePlan> {
    const wasm = await this.#parts.wasm.open(graphFiles(pack, 'wasm'));
    try {
      const wasmTimes = await timeProvider(wasm, prompts, undefined, signal);
      const gpu = await this.#gpuSession(pack);
      if (gpu === null) return choosePlan(wasmTimes, null, 0);
      try {
        const giveUp = { decodeMs: wasmTimes.decodeMs * GIVE_UP, readMs: wasmTimes.readMs * GIVE_UP };
        const gpuTimes = await timeProvider(gpu, prompts, giveUp, signal);
        const agreement = isWorthTrusting(wasmTimes, gpuTimes) ? await topOneAgreement(wasm, gpu, prompts) : 0;
        return choosePlan(wasmTimes, gpuTimes, agreement);
      } catch (thrown) {
        if (thrown instanceof InklingFault) return choosePlan(wasmTimes, null, 0);
        throw thrown;
      } finally {
        await gpu.release();
      }
    } finally {
      await wasm.release();
    }
  }

  /** A session on the GPU; null where there is none or it cannot be had: Wasm does everything then. */
  async #gpuSession(pack: PackContents) {
    if (this.#parts.webgpu === null) return null;
    try {
      this.#webgpu ??= this.#parts.webgpu();
      return await (await this.#webgpu).open(graphFiles(pack, 'webgpu'));
    } catch {
      return null;
    }
  }

  async #open(packId: PackId): Promise<Model> {
    const pack = await this.#parts.store.read(packId);
    const model = await openModel(pack, this.#parts.wasm, this.#queue);
    const plan = this.#plan;
    if (plan !== null && (plan.read === 'webgpu' || plan.decode === 'webgpu')) {
      const gpu = await this.#queue.run(() => this.#gpuSession(pack));
      if (gpu !== null) model.useWebgpu(gpu, plan);
    }
    this.#parts.onLoad?.(packId, model);
    return model;
  }
}
