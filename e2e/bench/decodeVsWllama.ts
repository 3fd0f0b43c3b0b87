/**
 * Milliseconds a decoded token: our engine against wllama (llama.cpp on WebAssembly) with the same weights as q8_0,
 * one thread each, in one Chromium, turn about.
 *
 *     python -m inkling_models.packing.gguf_export models/packs/notes-en model.gguf      (in models/)
 *     npx tsx e2e/bench/decodeVsWllama.ts models/packs/notes-en model.gguf [OUT.json]
 */
import { mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { PackManifest } from '../../src/shared/packManifest';
import { TextTokenizer } from '../../src/worker/tokenizer/textTokenizer';
import { runPage } from './benchPage';
import type { DecodeInput, DecodeTimes } from './decodePage';

const STEPS = 100;
const ROUNDS = 5;

const [pack, gguf, out] = process.argv.slice(2);
if (pack === undefined || gguf === undefined) {
  console.error('usage: decodeVsWllama PACK_FOLDER MODEL.gguf [OUT.json]');
  process.exit(2);
}
const manifest = JSON.parse(readFileSync(path.join(pack, 'manifest.json'), 'utf8')) as PackManifest;
const tokenizer = new TextTokenizer(JSON.parse(readFileSync(path.join(pack, manifest.tokenizer.path), 'utf8')));
const ggufFolder = mkdtempSync(path.join(tmpdir(), 'inkling-gguf-'));
symlinkSync(path.resolve(gguf), path.join(ggufFolder, 'model.gguf'));

const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return Number((sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN).toFixed(3));
};

if (!('promptTokens' in manifest.golden)) throw new Error('a pack that embeds writes nothing');
const { promptTokens } = manifest.golden;
const namedToken = (id: number): string | undefined =>
  Object.entries(manifest.specialTokens).find(([, token]) => token === id)?.[0];
const promptText = promptTokens.map((id) => namedToken(id) ?? tokenizer.decode([id])).join('');

const times = await runPage<DecodeTimes>(
  path.join(import.meta.dirname, 'decodePage.ts'),
  {
    '/pack/': path.resolve(pack),
    '/pack-graph/': path.resolve(pack, '../graph'),
    '/gguf/': ggufFolder,
    '/wllama/': path.resolve(import.meta.dirname, '../../node_modules/@wllama/wllama/esm/wasm'),
  },
  { promptTokens, promptText, steps: STEPS, rounds: ROUNDS } satisfies DecodeInput,
);
const oursText = tokenizer.decode(times.oursTokens);
let shared = 0;
while (shared < oursText.length && oursText[shared] === times.wllamaText[shared]) shared++;
const result = {
  pack: manifest.id,
  tokens: STEPS,
  rounds: ROUNDS,
  ours: { p50Ms: quantile(times.oursMs, 0.5), p95Ms: quantile(times.oursMs, 0.95) },
  wllama: { p50Ms: quantile(times.wllamaMs, 0.5), p95Ms: quantile(times.wllamaMs, 0.95) },
  // llama.cpp's own clock, which leaves out its way to the page: the fairer figure of the two for it.
  wllamaInner: { p50Ms: quantile(times.wllamaInnerMs, 0.5) },
  wllamaThreads: times.wllamaThreads,
  timesFaster: Number((quantile(times.wllamaMs, 0.5) / quantile(times.oursMs, 0.5)).toFixed(2)),
  timesFasterThanInner: Number((quantile(times.wllamaInnerMs, 0.5) / quantile(times.oursMs, 0.5)).toFixed(2)),
  // q8_0 and int8 round differently, so the texts part at the first close call.
  sameCharactersFromTheStart: shared,
};
console.log(JSON.stringify({ ...result, oursText, wllamaText: times.wllamaText }, null, 2));
if (out !== undefined) writeFileSync(out, `${JSON.stringify(result, null, 2)}\n`);
