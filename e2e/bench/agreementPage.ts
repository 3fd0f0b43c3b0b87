import type { PackManifest } from '../../src/shared/packManifest';
import type { Backend, ModelSession } from '../../src/worker/backend/modelSession';
import { wasmBackend } from '../../src/worker/backend/wasmBackend';
import { webgpuBackend } from '../../src/worker/backend/webgpuBackend';

export interface AgreementInput {
  readonly prompts: readonly (readonly number[])[];
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
      manifest.shards.map(async ({ location: name, path }) => ({ location: name, bytes: await bytesOf(`/pack/${path}`) })),
    ),
    ...manifest.model,
  });

/** Logits of every position, [length, vocabulary]. */
const logitsOf = async (session: ModelSession, tokens: readonly number[]): Promise<Float32Array> =>
  (await session.run({ batch: 1, tokens, past: null, pastTokens: 0, keep: tokens.length, wantPresent: false })).logits;

const logSoftmax = (row: Float32Array): Float64Array => {
  const highest = row.reduce((most, value) => Math.max(most, value), -Infinity);
  const log = highest + Math.log(row.reduce((sum, value) => sum + Math.exp(value - highest), 0));
  return Float64Array.from(row, (value) => value - log);
};

const measure = async ({ prompts }: AgreementInput): Promise<Agreement> => {
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
  for (const tokens of prompts) {
    const [first, second] = [await logitsOf(wasm, tokens), await logitsOf(webgpu, tokens)];
    const size = wasm.vocabSize;
    for (let position = 0; position < tokens.length; position++) {
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
