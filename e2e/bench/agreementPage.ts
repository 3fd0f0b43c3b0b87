import type { PackManifest } from '../../src/shared/packManifest';
import type { Backend, ModelSession } from '../../src/worker/backend/modelSession';
import { wasmBackend } from '../../src/worker/backend/wasmBackend';
import { webgpuBackend } from '../../src/worker/backend/webgpuBackend';

export interface AgreementInput {
  readonly prompts: readonly (readonly number[])[];
  /** Translation: only what follows the prompt counts, Wasm's own greedy answer; a source is never predicted. */
  readonly answers: boolean;
}
export interface Agreement {
  readonly positions: number;
  /** Positions where both providers put the same token first. */
  readonly same: number;
  /** Mean divergence of WebGPU's distribution from Wasm's, in nats. */
  readonly meanDivergence: number;
  readonly prompts: number;
}

const bytesOf = async (url: string): Promise<Uint8Array> => {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
};

const open = async (backend: Backend, manifest: PackManifest): Promise<ModelSession> =>
  backend.open({
    graph: await bytesOf(`/pack-graph/${manifest.graphs[backend.provider].path.split('/').at(-1) ?? ''}`),
    shards: await Promise.all(
      manifest.shards.map(async ({ location: name, path }) => ({
        location: name,
        bytes: await bytesOf(`/pack/${path}`),
      })),
    ),
    ...manifest.model,
  });

/** Logits of every position, [length, vocabulary]. */
const logitsOf = async (
  session: ModelSession,
  tokens: readonly number[],
  prefixTokens: number,
): Promise<Float32Array> => {
  const run = { batch: 1, tokens, past: null, pastTokens: 0, prefixTokens, keep: tokens.length, wantPresent: false };
  return (await session.run(run)).logits;
};

const logSoftmax = (row: Float32Array): Float64Array => {
  const highest = row.reduce((most, value) => Math.max(most, value), -Infinity);
  const log = highest + Math.log(row.reduce((sum, value) => sum + Math.exp(value - highest), 0));
  return Float64Array.from(row, (value) => value - log);
};

const END = 2;
const MAX_ANSWER_TOKENS = 48;

/** Greedy answer to a prompt, its end token left out. Every step reads everything again: slow and plain. */
const answerTo = async (session: ModelSession, prompt: readonly number[], prefixTokens: number): Promise<number[]> => {
  const tokens = [...prompt];
  while (tokens.length < prompt.length + MAX_ANSWER_TOKENS) {
    const run = { batch: 1, tokens, past: null, pastTokens: 0, prefixTokens, keep: 1, wantPresent: false };
    const { logits } = await session.run(run);
    const best = logits.indexOf(Math.max(...logits));
    if (best === END) break;
    tokens.push(best);
  }
  return tokens.slice(prompt.length);
};

const measure = async ({ prompts, answers }: AgreementInput): Promise<Agreement> => {
  const { origin } = location;
  const manifest = (await (await fetch('/pack/manifest.json')).json()) as PackManifest;
  const runtime = (build: string) => ({
    wasmUrl: `${origin}/runtime/ort-wasm-simd-threaded${build}.wasm`,
    mjsUrl: `${origin}/runtime/ort-wasm-simd-threaded${build}.mjs`,
  });
  const wasm = await open(wasmBackend(runtime('')), manifest);
  const webgpu = await open(await webgpuBackend(runtime('.jspi')), manifest);
  let positions = 0;
  let same = 0;
  let divergence = 0;
  for (const prompt of prompts) {
    // A pack that reads its source both ways is compared as the engine uses it.
    const prefix = answers && manifest.model.prefixBidirectional === true ? prompt.length : 0;
    const tokens = answers ? [...prompt, ...(await answerTo(wasm, prompt, prefix))] : prompt;
    const [first, second] = [await logitsOf(wasm, tokens, prefix), await logitsOf(webgpu, tokens, prefix)];
    const size = wasm.vocabSize;
    for (let position = answers ? prompt.length - 1 : 0; position < tokens.length; position++) {
      const p = logSoftmax(first.subarray(position * size, (position + 1) * size));
      const q = logSoftmax(second.subarray(position * size, (position + 1) * size));
      if (p.indexOf(Math.max(...p)) === q.indexOf(Math.max(...q))) same++;
      divergence += p.reduce((sum, value, token) => sum + Math.exp(value) * (value - (q[token] ?? 0)), 0);
      positions++;
    }
  }
  return { positions, same, meanDivergence: divergence / positions, prompts: prompts.length };
};

Object.assign(globalThis, { measure });
