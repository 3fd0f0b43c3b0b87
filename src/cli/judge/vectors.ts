/**
 * Prints the vectors that the task `embed` gives texts, as numbers: one JSON array a line, for each text on stdin.
 *
 *     npx tsx src/cli/judge/vectors.ts PACKS_FOLDER < texts.jsonl
 */
import process from 'node:process';
import { embed } from '../../worker/tasks/embed';
import { runCommand } from './commandLine';
import { inputLines } from './inputLines';
import { DEFAULT_PACKS, openNodeModel } from './nodeEngine';

await runCommand(async () => {
  const model = await openNodeModel(process.argv[2] ?? DEFAULT_PACKS, 'meaning');
  for await (const text of inputLines(process.stdin)) {
    const { vectors, scales } = await embed(model, { texts: [text], urgent: true });
    process.stdout.write(`${JSON.stringify([...vectors].map((value) => value * (scales[0] ?? 0)))}\n`);
  }
});
