import { usesWebgpu, withoutWebgpu } from '../../core/assistant/devicePlan';
import { InklingFault } from '../../shared/errors';
import type { PackId } from '../../shared/packManifest';
import type { DevicePlan } from '../../shared/protocol';
import type { Backend, ModelSession } from '../backend/modelSession';
import { RunQueue } from '../backend/runQueue';
import { choosePlan, isWorthTrusting, Probe, timeProvider, topOneAgreement, type ProviderTimes } from './devicePlan';
import { checkpoint } from '../calls/cancellation';
import type { Model } from './model';
import { graphFiles, openModel } from './openModel';
import { PROBE_TEXT } from './probeText';
import { watched } from './watchedBackend';
import type { PackContents, PackStore } from '../packStore/packStore';

/** Packs held ready at once: notes, meaning and one pair of languages. The runtime never gives memory back. */
const MAX_LOADED = 3;
/** A GPU this many times slower than Wasm is not timed any further. */
const GIVE_UP = 4;
/** The probe takes no step until nobody has asked for a suggestion, nor typed where one may come, for so long. */
const QUIET_MS = 1_000;

export interface ModelHostParts {
  readonly store: PackStore;
  readonly wasm: Backend;
  /** Opens the second runtime; null where there is no WebGPU. */
  readonly webgpu: (() => Promise<Backend>) | null;
  readonly onLoad?: (packId: PackId, model: Model) => void;
  /** The plan has changed by itself: the GPU failed. */
  readonly onPlan?: (plan: DevicePlan) => void;
  /** True before the GPU does what it has not done yet, which may end the worker without a word; false after it. */
  readonly onTrial?: (isTrying: boolean) => void;
}

/** The plan for a device with a GPU, which must be worth it and say what the processor says. */
const judge = async (
  probe: Probe,
  wasm: ModelSession,
  gpu: ModelSession,
  wasmTimes: ProviderTimes,
  prompts: readonly (readonly number[])[],
): Promise<DevicePlan> => {
  try {
    const giveUp = { decodeMs: wasmTimes.decodeMs * GIVE_UP, readMs: wasmTimes.readMs * GIVE_UP };
    const gpuTimes = await timeProvider(probe, gpu, prompts, giveUp);
    const isWorth = isWorthTrusting(wasmTimes, gpuTimes);
    return choosePlan(wasmTimes, gpuTimes, isWorth ? await topOneAgreement(probe, wasm, gpu, prompts) : 0);
  } catch (thrown) {
    if (thrown instanceof InklingFault) return choosePlan(wasmTimes, null, 0);
    await gpu.release();
    throw thrown;
  }
};

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
  #probing: Promise<unknown> = Promise.resolve();

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

  /** Goes by a plan of before, for what is loaded from now on. */
  usePlan(plan: DevicePlan): void {
    this.#plan = plan;
  }

  /**
   * Times both providers on the pack `packId` and plans by it: in steps that wait until nobody writes, so that no
   * suggestion is later for it, and for two seconds of work at most. Without `mayFetch` the GPU is left alone: its runtime
   * would have to be fetched.
   */
  probe(packId: PackId, mayFetch: boolean, signal?: AbortSignal): Promise<DevicePlan> {
    // One after the other: what was wished last is what holds.
    const plan = this.#probing.then(() => this.#probe(packId, mayFetch, signal));
    this.#probing = plan.catch(() => undefined);
    return plan;
  }

  async #probe(packId: PackId, mayFetch: boolean, signal: AbortSignal | undefined): Promise<DevicePlan> {
    return this.use(packId, async (model) => {
      const prompts = PROBE_TEXT.map((text) => model.tokenizer.encode(text));
      const inTurn = async <Value>(job: () => Promise<Value>): Promise<Value> => {
        await this.#quiet(signal);
        return this.#queue.run(job, 'idle');
      };
      const probe = new Probe(inTurn, signal);
      const wasmTimes = await timeProvider(probe, model.wasm, prompts);
      const pack = this.#parts.webgpu === null || !mayFetch ? null : await this.#parts.store.read(packId);
      const gpu = pack === null ? null : await inTurn(() => this.#gpuSession(pack));
      const plan =
        gpu === null ? choosePlan(wasmTimes, null, 0) : await judge(probe, model.wasm, gpu, wasmTimes, prompts);
      this.#plan = plan;
      model.dropWebgpu();
      // What is loaded goes on with it: loading anew would let a suggestion wait.
      if (gpu !== null && usesWebgpu(plan)) model.useWebgpu(gpu, plan, () => this.#lose());
      else await gpu?.release();
      return plan;
    });
  }

  /** Waits until nobody writes. @throws Cancelled */
  async #quiet(signal: AbortSignal | undefined): Promise<void> {
    for (;;) {
      const waitMs = this.#queue.interactiveAtMs + QUIET_MS - performance.now();
      if (waitMs <= 0) return;
      await new Promise((resolve) => setTimeout(resolve, waitMs));
      await checkpoint(signal);
    }
  }

  /** The GPU failed in one model: none relies on it any longer. */
  #lose(): void {
    if (this.#plan === null || !usesWebgpu(this.#plan)) return;
    this.#plan = withoutWebgpu(this.#plan);
    for (const { opening } of this.#loaded.values())
      void opening.then(
        (model) => model.dropWebgpu(),
        () => undefined,
      );
    this.#parts.onPlan?.(this.#plan);
  }

  /** A session on the GPU; null where there is none or it cannot be had: Wasm does everything then. */
  async #gpuSession(pack: PackContents) {
    if (this.#parts.webgpu === null) return null;
    try {
      const { webgpu, onTrial } = this.#parts;
      this.#webgpu ??= webgpu().then((backend) => (onTrial === undefined ? backend : watched(backend, onTrial)));
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
    if (plan !== null && usesWebgpu(plan)) {
      const gpu = await this.#queue.run(() => this.#gpuSession(pack));
      // It was there when it was measured: whoever reads the plan is to know that it is not now.
      if (gpu === null) this.#lose();
      else model.useWebgpu(gpu, plan, () => this.#lose());
    }
    this.#parts.onLoad?.(packId, model);
    return model;
  }
}
