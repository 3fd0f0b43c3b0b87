/**
 * Prints what the engine's own backend makes of the golden texts of a pack that embeds: one JSON line {"vectors"}.
 *
 *     npx tsx src/cli/judge/goldenVectors.ts PACK_FOLDER
 */
import path from 'node:path';
import process from 'node:process';
import { PACK_IDS } from '../../shared/packManifest';
import { meanVector } from '../../worker/tasks/embed';
import { runCommand, usageFault } from './commandLine';
import { openNodeModel } from './nodeEngine';

await runCommand(async () => {
  const [folder = ''] = process.argv.slice(2);
  const packId = PACK_IDS.find((id) => id === path.basename(folder));
  if (packId === undefined) throw usageFault('Usage: goldenVectors PACK_FOLDER');
  const model = await openNodeModel(path.dirname(folder), packId);
  const { golden } = model.manifest;
  if (!('readings' in golden)) throw usageFault(`The pack ${packId} has no golden vectors.`);
  const vectors: number[][] = [];
  for (const { tokens } of golden.readings) vectors.push([...(await meanVector(model, tokens, 'background'))]);
  process.stdout.write(`${JSON.stringify({ vectors })}\n`);
});
