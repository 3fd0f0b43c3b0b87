/**
 * Prints what the task `readAnswers` marks: one JSON array a line, an answer for each passage, for each line on stdin that
 * is a JSON array of a question and its passages.
 *
 *     npx tsx src/cli/judge/answers.ts PACKS_FOLDER < asked.jsonl
 */
import process from 'node:process';
import { list, text } from '../../shared/decoder';
import { readAnswers } from '../../worker/tasks/readAnswers';
import { runCommand, usageFault } from './commandLine';
import { inputLines } from './inputLines';
import { DEFAULT_PACKS, openNodeModel } from './nodeEngine';

await runCommand(async () => {
  const model = await openNodeModel(process.argv[2] ?? DEFAULT_PACKS, 'reader');
  for await (const line of inputLines(process.stdin)) {
    const [question, ...passages] = list(text)(JSON.parse(line) as unknown) ?? [];
    if (question === undefined) throw usageFault('A line is a JSON array of a question and its passages.');
    process.stdout.write(`${JSON.stringify((await readAnswers(model, { question, passages })).answers)}\n`);
  }
});
