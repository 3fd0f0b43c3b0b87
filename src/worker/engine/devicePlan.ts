import type { DevicePlan } from '../../shared/protocol';
import type { KvCache, ModelSession } from '../backend/modelSession';
import { argmax } from './distribution';
import { checkpoint } from '../calls/cancellation';

const READ_TOKENS = 256;
const DECODE_PAST_TOKENS = 64;
const DECODE_RUNS = 12;
const READ_RUNS = 3;
/** A provider must be this much faster to be worth a second runtime. */
const CLEARLY_FASTER = 0.75;
/** Share of positions on which both providers expect the same next token. */
const MIN_AGREEMENT = 0.97;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Median time of `job`; one time alone when that is past `giveUpMs`: nobody waits for a hopeless provider. */
const timed = async (
  runs: number,
  job: () => Promise<unknown>,
  giveUpMs: number,
  signal: AbortSignal | undefined,
): Promise<number> => {
  // The first run compiles: shaders on the GPU, hot code on Wasm.
  await job();
  const warmMs = performance.now();
  await job();
  const firstMs = performance.now() - warmMs;
  if (firstMs > giveUpMs) return firstMs;
  const durationsMs: number[] = [];
  for (let run = 0; run < runs; run++) {
    const startMs = performance.now();
    await job();
    durationsMs.push(performance.now() - startMs);
    await checkpoint(signal);
  }
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

export const timeProvider = async (
  session: ModelSession,
  prompts: readonly (readonly number[])[],
  giveUp: ProviderTimes = { decodeMs: Infinity, readMs: Infinity },
  signal?: AbortSignal,
): Promise<ProviderTimes> => {
  const text = fill(prompts, READ_TOKENS);
  const read = (length: number, wantPresent: boolean) =>
    session.run({ batch: 1, tokens: text.slice(0, length), past: null, pastTokens: 0, keep: 1, wantPresent });
  const past: KvCache | null = (await read(DECODE_PAST_TOKENS, true)).present;
  const decode = () =>
    session.run({
      batch: 1,
      tokens: text.slice(0, 1),
      past,
      pastTokens: DECODE_PAST_TOKENS,
      keep: 1,
      wantPresent: true,
    });
  return {
    decodeMs: await timed(DECODE_RUNS, decode, giveUp.decodeMs, signal),
    readMs: await timed(READ_RUNS, () => read(READ_TOKENS, true), giveUp.readMs, signal),
  };
};

/** True when the GPU would be used for anything, if it can be trusted. */
export const isWorthTrusting = (wasm: ProviderTimes, webgpu: ProviderTimes): boolean =>
  webgpu.readMs < wasm.readMs * CLEARLY_FASTER || webgpu.decodeMs < wasm.decodeMs * CLEARLY_FASTER;

/** Share of the positions of natural prompts on which both sessions expect the same token. */
export const topOneAgreement = async (
  a: ModelSession,
  b: ModelSession,
  prompts: readonly (readonly number[])[],
): Promise<number> => {
  let same = 0;
  let positions = 0;
  for (const tokens of prompts) {
    const run = { batch: 1, tokens, past: null, pastTokens: 0, keep: tokens.length, wantPresent: false };
    const [first, second] = [await a.run(run), await b.run(run)];
    for (let at = 0; at < tokens.length; at++) {
      const [from, to] = [at * a.vocabSize, (at + 1) * a.vocabSize];
      if (argmax(first.logits, from, to) === argmax(second.logits, from, to)) same++;
      positions++;
    }
  }
  return positions === 0 ? 0 : same / positions;
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
