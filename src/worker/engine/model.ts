import type { DevicePlan } from '../../shared/protocol';
import type { PackManifest } from '../../shared/packManifest';
import type { ModelOutput, ModelRun, ModelSession } from '../backend/modelSession';
import type { RunPriority, RunQueue } from '../backend/runQueue';
import type { TextTokenizer } from '../tokenizer/textTokenizer';

export type ReadPlan = Pick<DevicePlan, 'decode' | 'read' | 'readFromTokens'>;

const WASM_ONLY = { decode: 'wasm', read: 'wasm', readFromTokens: Infinity } as const satisfies ReadPlan;

/** A pack that is ready to run: its sessions, tokenizer and manifest. */
export class Model {
  readonly tokenizer: TextTokenizer;
  readonly manifest: PackManifest;
  plan: ReadPlan = WASM_ONLY;
  readonly #wasm: ModelSession;
  readonly #queue: RunQueue;
  #webgpu: ModelSession | null = null;

  constructor(manifest: PackManifest, tokenizer: TextTokenizer, wasm: ModelSession, queue: RunQueue) {
    this.manifest = manifest;
    this.tokenizer = tokenizer;
    this.#wasm = wasm;
    this.#queue = queue;
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

  /** Adds the GPU's session; `plan` says what it is used for. */
  useWebgpu(session: ModelSession, plan: ReadPlan): void {
    this.#webgpu = session;
    this.plan = plan;
  }

  /** One step of the graph on the provider that the plan names for its length. */
  async run(run: ModelRun, priority: RunPriority): Promise<ModelOutput> {
    const length = run.tokens.length / run.batch;
    const provider = length >= this.plan.readFromTokens ? this.plan.read : this.plan.decode;
    const gpu = provider === 'webgpu' ? this.#webgpu : null;
    if (gpu === null) return this.#queue.run(() => this.#wasm.run(run), priority);
    try {
      return await this.#queue.run(() => gpu.run(run), priority);
    } catch {
      // The device may go away at any time (sleep, driver reset); Wasm holds the same weights and goes on.
      this.#webgpu = null;
      this.plan = WASM_ONLY;
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
