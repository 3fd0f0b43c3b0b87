import { LogLevel, Wllama } from '@wllama/wllama';
import type { PackManifest } from '../../src/shared/packManifest';
import type { KvCache, ModelSession } from '../../src/worker/backend/modelSession';
import { wasmBackend } from '../../src/worker/backend/wasmBackend';

export interface DecodeInput {
  readonly promptTokens: readonly number[];
  /** The same prompt as text, reserved tokens by name: wllama takes no ids. */
  readonly promptText: string;
  readonly steps: number;
  readonly rounds: number;
}
export interface DecodeTimes {
  /** Milliseconds of every decoded token, all rounds. */
  readonly oursMs: readonly number[];
  readonly wllamaMs: readonly number[];
  /** What llama.cpp itself counts per token, without its server loop around it: one figure a round. */
  readonly wllamaInnerMs: readonly number[];
  readonly oursTokens: readonly number[];
  readonly wllamaText: string;
  readonly wllamaThreads: number;
}

const bytesOf = async (url: string): Promise<Uint8Array> => {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
};

const openOurs = async (): Promise<ModelSession> => {
  const manifest = (await (await fetch('/pack/manifest.json')).json()) as PackManifest;
  const { origin } = location;
  const backend = wasmBackend({
    wasmUrl: `${origin}/runtime/ort-wasm-simd-threaded.wasm`,
    mjsUrl: `${origin}/runtime/ort-wasm-simd-threaded.mjs`,
  });
  return backend.open({
    graph: await bytesOf(`/pack-graph/${manifest.graphs.wasm.path.split('/').at(-1) ?? ''}`),
    shards: await Promise.all(
      manifest.shards.map(async ({ location: name, path }) => ({
        location: name,
        bytes: await bytesOf(`/pack/${path}`),
      })),
    ),
    ...manifest.model,
  });
};

const decodeOurs = async (session: ModelSession, { promptTokens, steps }: DecodeInput) => {
  const tokens: number[] = [];
  const ms: number[] = [];
  let fed = promptTokens;
  let past: KvCache | null = null;
  let pastTokens = 0;
  while (tokens.length < steps) {
    const started = performance.now();
    const output = await session.run({ batch: 1, tokens: fed, past, pastTokens, keep: 1, wantPresent: true });
    let best = 0;
    for (let token = 1; token < output.logits.length; token++) {
      if ((output.logits[token] ?? 0) > (output.logits[best] ?? 0)) best = token;
    }
    if (tokens.length > 0) ms.push(performance.now() - started);
    past = output.present;
    pastTokens += fed.length;
    fed = [best];
    tokens.push(best);
  }
  return { tokens, ms };
};

const decodeWllama = async (wllama: Wllama, { promptText, steps }: DecodeInput) => {
  const ms: number[] = [];
  let innerMs = 0;
  let last = 0;
  let text = '';
  const chunks = await wllama.createCompletion({
    prompt: promptText,
    max_tokens: steps,
    temperature: 0,
    top_k: 1,
    ignore_eos: true,
    stream: true,
  });
  for await (const chunk of chunks) {
    const now = performance.now();
    if (last > 0) ms.push(now - last);
    last = now;
    text += chunk.choices[0]?.text ?? '';
    if (chunk.timings) innerMs = chunk.timings.predicted_per_token_ms;
  }
  return { ms, innerMs, text };
};

const measure = async (input: DecodeInput): Promise<DecodeTimes> => {
  const ours = await openOurs();
  const wllama = new Wllama({ default: '/wllama/wllama.wasm' }, { suppressNativeLog: true });
  await wllama.loadModel([new Blob([(await bytesOf('/gguf/model.gguf')) as Uint8Array<ArrayBuffer>])], {
    n_ctx: 1024,
    n_threads: 1,
    n_parallel: 1,
    n_gpu_layers: 0,
    log_level: LogLevel.ERROR,
  });
  const times = { oursMs: [] as number[], wllamaMs: [] as number[], wllamaInnerMs: [] as number[] };
  let oursTokens: readonly number[] = [];
  let wllamaText = '';
  // Turn about, so that a busy machine slows both.
  for (let round = 0; round <= input.rounds; round++) {
    const mine = await decodeOurs(ours, input);
    const theirs = await decodeWllama(wllama, input);
    oursTokens = mine.tokens;
    wllamaText = theirs.text;
    // The first round warms both up.
    if (round === 0) continue;
    times.oursMs.push(...mine.ms);
    times.wllamaMs.push(...theirs.ms);
    times.wllamaInnerMs.push(theirs.innerMs);
  }
  return { ...times, oursTokens, wllamaText, wllamaThreads: wllama.getNumThreads() };
};

Object.assign(globalThis, { measure });
