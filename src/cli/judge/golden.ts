/**
 * Prints what the engine's own backend makes of a pack's golden prompt: one JSON line {"tokens", "p50Ms"}.
 *
 *     npx tsx src/cli/judge/golden.ts PACK_FOLDER [STEPS]
 *
 * The prompt is read in one run, then tokens one by one: greedy, the way the manifest's answer was made.
 * STEPS longer than the answer only time the decoding.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { GoldenText, PackManifest } from '../../shared/packManifest';
import type { KvCache } from '../../worker/backend/modelSession';
import { wasmBackend } from '../../worker/backend/wasmBackend';

const [folder, wantedSteps] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: golden PACK_FOLDER [STEPS]');
  process.exit(2);
}
const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(path.join(folder, file)));
const manifest = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as PackManifest & {
  readonly golden: GoldenText;
};
const { model, golden } = manifest;
const wasmFile = createRequire(import.meta.url).resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm');
const session = await wasmBackend({ wasmBinary: new Uint8Array(readFileSync(wasmFile)) }).open({
  graph: bytesOf(manifest.graphs.wasm.path),
  shards: manifest.shards.map(({ location, path: file }) => ({ location, bytes: bytesOf(file) })),
  vocabSize: model.vocabSize,
  hiddenSize: model.hiddenSize,
  layers: model.layers,
  kvHeads: model.kvHeads,
  headDim: model.headDim,
});

const prefixTokens = model.prefixBidirectional === true ? golden.promptTokens.length : 0;
const steps = Math.max(golden.tokens.length, Number(wantedSteps ?? 0));
const tokens: number[] = [];
const stepMs: number[] = [];
let fed: readonly number[] = golden.promptTokens;
let past: KvCache | null = null;
let pastTokens = 0;
while (tokens.length < steps) {
  const started = performance.now();
  const output = await session.run({
    batch: 1,
    tokens: fed,
    past,
    pastTokens,
    prefixTokens,
    keep: 1,
    wantPresent: true,
  });
  let best = 0;
  output.logits.forEach((logit, token) => {
    if (logit > (output.logits[best] ?? -Infinity)) best = token;
  });
  if (tokens.length > 0) stepMs.push(performance.now() - started);
  past = output.present;
  pastTokens += fed.length;
  fed = [best];
  tokens.push(best);
}
stepMs.sort((a, b) => a - b);
const p50Ms = stepMs[Math.floor(stepMs.length / 2)] ?? 0;
console.log(JSON.stringify({ tokens: tokens.slice(0, golden.tokens.length), p50Ms: Number(p50Ms.toFixed(3)) }));
