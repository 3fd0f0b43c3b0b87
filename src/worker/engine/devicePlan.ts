import type { DevicePlan } from '../../shared/protocol';
import type { KvCache, ModelOutput, ModelRun, ModelSession } from '../backend/modelSession';
import { argmax } from './distribution';
import { checkpoint } from '../calls/cancellation';

/** What a probe may take of a device, all its runs together. */
const PROBE_MS = 2_000;
const READ_TOKENS = 256;
/** Pieces of one run: on the processor so short that nobody notices who asks for something meanwhile. */
const PIECE_TOKENS = { wasm: 64, webgpu: READ_TOKENS } as const;
const DECODE_PAST_TOKENS = 64;
const DECODE_RUNS = 12;
const READ_RUNS = { wasm: 1, webgpu: 3 } as const;
/** A provider must be this much faster to be worth a second runtime. */
const CLEARLY_FASTER = 0.75;
/** Share of positions on which both providers expect the same next token, and how many must have been looked at. */
const MIN_AGREEMENT = 0.97;
export const MIN_POSITIONS = 500;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** The runs of one probe. Each takes its turn behind whatever somebody waits for, and only its own time counts. */
export class Probe {
  #spentMs = 0;
  readonly #inTurn: <Value>(job: () => Promise<Value>) => Promise<Value>;
  readonly #signal: AbortSignal | undefined;

  constructor(inTurn: <Value>(job: () => Promise<Value>) => Promise<Value>, signal?: AbortSignal) {
    this.#inTurn = inTurn;
    this.#signal = signal;
  }

  /** False once the probe has to come to its end: no run is begun then. */
  get hasTime(): boolean {
    return this.#spentMs < PROBE_MS;
  }

  /** @throws Cancelled when the signal was aborted. */
  async run(session: ModelSession, run: ModelRun): Promise<{ readonly output: ModelOutput; readonly ms: number }> {
    const result = await this.#inTurn(async () => {
      const startMs = performance.now();
      const output = await session.run(run);
      return { output, ms: performance.now() - startMs };
    });
    this.#spentMs += result.ms;
    await checkpoint(this.#signal);
    return result;
  }
}

/** Median time of `job`, as far as there is time; of one run alone when that is past `giveUpMs`: it is hopeless then. */
const timed = async (probe: Probe, runs: number, job: () => Promise<number>, giveUpMs: number): Promise<number> => {
  const durationsMs = [await job()];
  while (durationsMs.length < runs && probe.hasTime && (durationsMs[0] ?? 0) <= giveUpMs) durationsMs.push(await job());
  return median(durationsMs);
};

/** `length` tokens made of the prompts, over and over. */
const fill = (prompts: readonly (readonly number[])[], length: number): number[] => {
  const all = prompts.flat();
  return Array.from({ length }, (_, index) => all[index % all.length] ?? 0);
};

export interface ProviderTimes {
  readonly decodeMs: number;
  readonly readMs: number;
}

/** Reads `tokens` in pieces while there is time. `each` gets the logits of a piece, [keep, vocabulary]. */
const readPieces = async (
  probe: Probe,
  session: ModelSession,
  tokens: readonly number[],
  each?: (logits: Float32Array, count: number) => void,
): Promise<{ readonly ms: number; readonly read: number }> => {
  let past: KvCache | null = null;
  let [ms, at] = [0, 0];
  while (at < tokens.length && (at === 0 || probe.hasTime)) {
    const piece = tokens.slice(at, at + PIECE_TOKENS[session.provider]);
    const keep = each === undefined ? 1 : piece.length;
    const run: ModelRun = { batch: 1, tokens: piece, past, pastTokens: at, keep, wantPresent: true };
    const { output, ms: pieceMs } = await probe.run(session, run);
    each?.(output.logits, piece.length);
    past = output.present;
    ms += pieceMs;
    at += piece.length;
  }
  return { ms, read: at };
};

export const timeProvider = async (
  probe: Probe,
  session: ModelSession,
  prompts: readonly (readonly number[])[],
  giveUp: ProviderTimes = { decodeMs: Infinity, readMs: Infinity },
): Promise<ProviderTimes> => {
  const text = fill(prompts, READ_TOKENS);
  const opening = { batch: 1, tokens: text.slice(0, DECODE_PAST_TOKENS), past: null, pastTokens: 0 };
  const past = (await probe.run(session, { ...opening, keep: 1, wantPresent: true })).output.present;
  const step = { batch: 1, tokens: text.slice(0, 1), past, pastTokens: DECODE_PAST_TOKENS, keep: 1, wantPresent: true };
  const decode = async (): Promise<number> => (await probe.run(session, step)).ms;
  const read = async (): Promise<number> => {
    const { ms, read: count } = await readPieces(probe, session, text);
    return (ms * READ_TOKENS) / count;
  };
  // The first run compiles: hot code on Wasm, shaders on the GPU, where they are others for long texts.
  await decode();
  const decodeMs = await timed(probe, DECODE_RUNS, decode, giveUp.decodeMs);
  if (session.provider === 'webgpu' && probe.hasTime) await read();
  return { decodeMs, readMs: await timed(probe, READ_RUNS[session.provider], read, giveUp.readMs) };
};

/** True when the GPU would be used for anything, if it can be trusted. */
export const isWorthTrusting = (wasm: ProviderTimes, webgpu: ProviderTimes): boolean =>
  webgpu.readMs < wasm.readMs * CLEARLY_FASTER || webgpu.decodeMs < wasm.decodeMs * CLEARLY_FASTER;

/**
 * Share of the positions of natural prompts on which both sessions expect the same token; 0 when there was time for
 * fewer than it takes to judge.
 */
export const topOneAgreement = async (
  probe: Probe,
  a: ModelSession,
  b: ModelSession,
  prompts: readonly (readonly number[])[],
): Promise<number> => {
  const all = prompts.flat();
  const topOnes = async (session: ModelSession, tokens: readonly number[]): Promise<number[]> => {
    const found: number[] = [];
    await readPieces(probe, session, tokens, (logits, count) => {
      for (let at = 0; at < count; at++) {
        const from = at * session.vocabSize;
        found.push(argmax(logits, from, from + session.vocabSize) - from);
      }
    });
    return found;
  };
  let [same, positions] = [0, 0];
  for (let at = 0; at < all.length && positions < MIN_POSITIONS && probe.hasTime; at += READ_TOKENS) {
    const tokens = all.slice(at, at + READ_TOKENS);
    const [first, second] = [await topOnes(a, tokens), await topOnes(b, tokens)];
    const compared = Math.min(first.length, second.length);
    for (let position = 0; position < compared; position++) if (first[position] === second[position]) same++;
    positions += compared;
  }
  return positions < MIN_POSITIONS ? 0 : same / positions;
};

/** The plan that the figures speak for; WebGPU only when it says the same as Wasm. */
export const choosePlan = (wasm: ProviderTimes, webgpu: ProviderTimes | null, agreement: number): DevicePlan => {
  const isTrusted = webgpu !== null && agreement >= MIN_AGREEMENT;
  const reads = isTrusted && webgpu.readMs < wasm.readMs * CLEARLY_FASTER;
  const decodes = isTrusted && webgpu.decodeMs < wasm.decodeMs * CLEARLY_FASTER;
  // Wasm reads in proportion to the length; the GPU takes about as long for few tokens as for many.
  const breakEven = reads ? Math.ceil((webgpu.readMs / wasm.readMs) * READ_TOKENS) : Infinity;
  return {
    decode: decodes ? 'webgpu' : 'wasm',
    read: reads ? 'webgpu' : 'wasm',
    readFromTokens: reads ? Math.max(8, breakEven) : Number.MAX_SAFE_INTEGER,
    wasmDecodeMs: wasm.decodeMs,
    wasmReadMs: wasm.readMs,
    webgpuDecodeMs: webgpu?.decodeMs ?? null,
    webgpuReadMs: webgpu?.readMs ?? null,
  };
};
