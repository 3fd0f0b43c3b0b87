/**
 * Times decoding on onnxruntime-web's Wasm build for graphs that carry their weights inside.
 *
 *     npx tsx src/cli/judge/decodeSpeed.ts LAYERS KV_HEADS HEAD_DIM VOCABULARY GRAPH.onnx ...
 *
 * The graphs take turns, so that a busy machine slows all of them. One JSON line: {"GRAPH.onnx": p50 ms a token}.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { KvCache, ModelSession } from '../../worker/backend/modelSession';
import { wasmBackend } from '../../worker/backend/wasmBackend';

const PROMPT_TOKENS = 64;
const STEPS = 40;
const ROUNDS = 6;

const [layers, kvHeads, headDim, vocabSize, ...graphs] = process.argv.slice(2);
const wasmFile = createRequire(import.meta.url).resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm');
const backend = wasmBackend({ wasmBinary: new Uint8Array(readFileSync(wasmFile)) });

const decode = async (session: ModelSession): Promise<number[]> => {
  let past: KvCache | null = null;
  let pastTokens = 0;
  const ms: number[] = [];
  let tokens = Array.from({ length: PROMPT_TOKENS }, (_, index) => 32 + ((index * 7) % 200));
  for (let step = 0; step <= STEPS; step++) {
    const started = performance.now();
    const output = await session.run({ batch: 1, tokens, past, pastTokens, keep: 1, wantPresent: true });
    if (step > 0) ms.push(performance.now() - started);
    past = output.present;
    pastTokens += tokens.length;
    tokens = [40 + step];
  }
  return ms;
};

const sessions = new Map<string, ModelSession>();
const times = new Map<string, number[]>();
for (const file of graphs) {
  const shape = { layers: Number(layers), kvHeads: Number(kvHeads), headDim: Number(headDim) };
  const files = {
    graph: new Uint8Array(readFileSync(file)),
    shards: [],
    vocabSize: Number(vocabSize),
    hiddenSize: 0,
    ...shape,
  };
  sessions.set(path.basename(file), await backend.open(files));
}
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, session] of sessions) {
    const ms = await decode(session);
    // The first round compiles.
    if (round > 0) times.set(name, [...(times.get(name) ?? []), ...ms]);
  }
}
const p50 = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
console.log(JSON.stringify(Object.fromEntries([...times].map(([name, ms]) => [name, Number(p50(ms).toFixed(3))]))));
