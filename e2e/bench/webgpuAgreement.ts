/**
 * How often WebGPU (on the software adapter) and Wasm put the same token first, teacher-forced on fifty natural
 * prompts, in one Chromium. A translation pack is compared on the words of its answers.
 *
 *     npx tsx e2e/bench/webgpuAgreement.ts models/packs/notes-en [OUT.json]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PackManifest } from '../../src/shared/packManifest';
import { BOS, languageToken, SEP } from '../../src/worker/tokenizer/reservedTokens';
import { TextTokenizer } from '../../src/worker/tokenizer/textTokenizer';
import type { Agreement, AgreementInput } from './agreementPage';
import { runPage } from './benchPage';
import { NATURAL_PROMPTS } from './naturalPrompts';

const SOFTWARE_WEBGPU = ['--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader', '--enable-features=Vulkan'];

const [pack, out] = process.argv.slice(2);
if (pack === undefined) {
  console.error('usage: webgpuAgreement PACK_FOLDER [OUT.json]');
  process.exit(2);
}
const manifest = JSON.parse(readFileSync(path.join(pack, 'manifest.json'), 'utf8')) as PackManifest;
const tokenizer = new TextTokenizer(JSON.parse(readFileSync(path.join(pack, manifest.tokenizer.path), 'utf8')));
const target = manifest.languages.find((language) => language !== 'en');
const prompts = NATURAL_PROMPTS.map((text) => {
  const tokens = tokenizer.encode(text);
  return target === undefined ? [BOS, ...tokens] : [languageToken(target), ...tokens, SEP];
});
const found = await runPage<Agreement>(
  path.join(import.meta.dirname, 'agreementPage.ts'),
  { '/pack/': path.resolve(pack), '/pack-graph/': path.resolve(pack, '../graph') },
  { prompts, answers: target !== undefined } satisfies AgreementInput,
  SOFTWARE_WEBGPU,
);
const result = {
  pack: manifest.id,
  prompts: found.prompts,
  positions: found.positions,
  top1Agreement: Number((found.same / found.positions).toFixed(4)),
  meanDivergenceNats: Number(found.meanDivergence.toFixed(5)),
};
console.log(JSON.stringify(result));
if (out !== undefined) writeFileSync(out, `${JSON.stringify(result, null, 2)}\n`);
