import { InklingFault } from '../../shared/errors';
import type { PackId } from '../../shared/packManifest';
import type { DevicePlan } from '../../shared/protocol';
import type { Backend } from '../backend/modelSession';
import { RunQueue } from '../backend/runQueue';
import { choosePlan, isWorthTrusting, timeProvider, topOneAgreement } from './devicePlan';
import type { Model } from './model';
import { graphFiles, openModel } from './openModel';
import type { PackContents, PackStore } from '../packStore/packStore';

/** Packs held ready at once: notes, meaning and one pair of languages. The runtime never gives memory back. */
const MAX_LOADED = 3;
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

interface Loaded {
  readonly opening: Promise<Model>;
  /** Calls that work with it. Its memory is given back when it is retired and the last of them has ended. */
  users: number;
  isRetired: boolean;
}

/** The packs that are loaded, the device's plan, and the one queue that all their runs go through. */
export class ModelHost {
  readonly #parts: ModelHostParts;
  readonly #queue = new RunQueue();
  /** In the order of use, the latest last. */
  readonly #loaded = new Map<PackId, Loaded>();
  #plan: DevicePlan | null = null;
  #webgpu: Promise<Backend> | null = null;

  constructor(parts: ModelHostParts) {
    this.#parts = parts;
  }

  /**
   * Runs `job` with the model of the pack. A version that comes into use meanwhile waits for the next job: this one
   * ends with the model that it began with.
   *
   * @throws InklingFault `pack-missing`, `pack-damaged`, `backend-failed` …
   */
  async use<Value>(packId: PackId, job: (model: Model) => Promise<Value>): Promise<Value> {
    const loaded = this.#take(packId);
    loaded.users += 1;
    try {
      for (const [oldest] of this.#loaded) {
        if (this.#loaded.size <= MAX_LOADED) break;
        await this.unload(oldest);
      }
      return await job(await loaded.opening);
    } finally {
      loaded.users -= 1;
      // The answer is in hand: a runtime that does not let go of memory is no reason to lose it.
      if (loaded.isRetired && loaded.users === 0) void this.#release(loaded).catch(() => undefined);
    }
  }

  /** The next job opens the pack anew. What jobs work with stays theirs until they have ended. */
  async unload(packId: PackId): Promise<void> {
    const loaded = this.#loaded.get(packId);
    if (loaded === undefined) return;
    this.#loaded.delete(packId);
    loaded.isRetired = true;
    if (loaded.users === 0) await this.#release(loaded);
  }

  /** As `unload`, unless what is loaded is this version. */
  async unloadOther(packId: PackId, version: string): Promise<void> {
    const loaded = this.#loaded.get(packId);
    const model = await loaded?.opening.catch(() => undefined);
    if (model === undefined || model.manifest.version === version) return;
    if (this.#loaded.get(packId) === loaded) await this.unload(packId);
  }

  /** Times both providers on the pack `packId` and plans by it. */
  async probe(packId: PackId, signal?: AbortSignal): Promise<DevicePlan> {
    const pack = await this.#parts.store.read(packId);
    const prompts = await this.use(packId, async ({ tokenizer }) => PROBE_TEXTS.map((text) => tokenizer.encode(text)));
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

  /** What is loaded of the pack, as the one used last. */
  #take(packId: PackId): Loaded {
    const here = this.#loaded.get(packId);
    const loaded = here ?? { opening: this.#open(packId), users: 0, isRetired: false };
    this.#loaded.delete(packId);
    this.#loaded.set(packId, loaded);
    // A pack that failed to load is tried anew the next time.
    if (here === undefined) {
      loaded.opening.catch(() => this.#loaded.get(packId) === loaded && this.#loaded.delete(packId));
    }
    return loaded;
  }

  async #release({ opening }: Loaded): Promise<void> {
    const model = await opening.catch(() => undefined);
    // Behind the run that is under way: the runtime does one thing at a time.
    if (model !== undefined) await this.#queue.run(() => model.release());
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
