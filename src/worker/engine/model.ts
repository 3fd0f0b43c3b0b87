import type { DevicePlan } from '../../shared/protocol';
import type { PackManifest } from '../../shared/packManifest';
import type { ModelOutput, ModelRun, ModelSession } from '../backend/modelSession';
import type { RunPriority, RunQueue } from '../backend/runQueue';
import type { TextTokenizer } from '../tokenizer/textTokenizer';

export type ReadPlan = Pick<DevicePlan, 'decode' | 'read' | 'readFromTokens'>;

/** A GPU that takes longer for one run has gone away without a word: the processor goes on within a second. */
const GPU_RUN_MS = 800;
/** The first run compiles its shaders. */
const GPU_FIRST_RUN_MS = 10_000;

const within = async <Value>(limitMs: number, job: Promise<Value>): Promise<Value> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('The graphics device does not answer.')), limitMs);
  });
  try {
    return await Promise.race([job, late]);
  } finally {
    clearTimeout(timer);
  }
};

const WASM_ONLY = { decode: 'wasm', read: 'wasm', readFromTokens: Infinity } as const satisfies ReadPlan;

/** A pack that is ready to run: its sessions, tokenizer and manifest. */
export class Model {
  readonly tokenizer: TextTokenizer;
  readonly manifest: PackManifest;
  plan: ReadPlan = WASM_ONLY;
  readonly #wasm: ModelSession;
  readonly #queue: RunQueue;
  #webgpu: ModelSession | null = null;
  #webgpuRan = false;
  #webgpuLost: () => void = () => undefined;

  constructor(manifest: PackManifest, tokenizer: TextTokenizer, wasm: ModelSession, queue: RunQueue) {
    this.manifest = manifest;
    this.tokenizer = tokenizer;
    this.#wasm = wasm;
    this.#queue = queue;
  }

  /** For measuring: its runs must take their turn in the queue. */
  get wasm(): ModelSession {
    return this.#wasm;
  }

  get vocabSize(): number {
    return this.#wasm.vocabSize;
  }

  get hiddenSize(): number {
    return this.#wasm.hiddenSize;
  }

  get contextTokens(): number {
    return this.manifest.model.contextTokens;
  }

  /** Adds the GPU's session; `plan` says what it is used for. `lost` is called when it failed and was given back. */
  useWebgpu(session: ModelSession, plan: ReadPlan, lost: () => void = () => undefined): void {
    this.#webgpu = session;
    this.#webgpuRan = false;
    this.#webgpuLost = lost;
    this.plan = plan;
  }

  /** Gives the GPU's session back; the processor holds the same weights and goes on. */
  dropWebgpu(): void {
    const gpu = this.#webgpu;
    this.#webgpu = null;
    this.plan = WASM_ONLY;
    // One that hangs may never let go of it; nobody waits for that.
    void gpu?.release().catch(() => undefined);
  }

  /** One step of the graph on the provider that the plan names for its length. */
  async run(run: ModelRun, priority: RunPriority): Promise<ModelOutput> {
    const length = run.tokens.length / run.batch;
    const provider = length >= this.plan.readFromTokens ? this.plan.read : this.plan.decode;
    const gpu = provider === 'webgpu' ? this.#webgpu : null;
    if (gpu === null) return this.#queue.run(() => this.#wasm.run(run), priority);
    try {
      const limitMs = this.#webgpuRan ? GPU_RUN_MS : GPU_FIRST_RUN_MS;
      const output = await this.#queue.run(() => within(limitMs, gpu.run(run)), priority);
      this.#webgpuRan = true;
      return output;
    } catch {
      // The device may go away at any time (sleep, driver reset).
      if (this.#webgpu === gpu) {
        this.dropWebgpu();
        this.#webgpuLost();
      }
      return this.#queue.run(() => this.#wasm.run(run), priority);
    }
  }

  /** Largest piece that one run reads: bounded, so that a cancel is seen soon. */
  get pieceTokens(): number {
    return this.plan.read === 'webgpu' && this.#webgpu !== null ? 256 : 64;
  }

  async release(): Promise<void> {
    await this.#webgpu?.release();
    await this.#wasm.release();
  }
}
