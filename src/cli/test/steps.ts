import { existsSync, readFileSync, rmSync } from 'node:fs';
import { spawn } from 'node:child_process';
import path from 'node:path';
import type { Counts } from './testReports';

export const ROOT = path.join(import.meta.dirname, '../../..');
export const REPORTS = path.join(ROOT, 'test-results/reports');

export interface Step {
  readonly name: string;
  readonly counts: Counts;
  readonly note?: string;
}

/** Where a command's words go: to the screen as they come, or kept until another lane has ended. */
export type Words = 'shown' | Buffer[];
export type Start = (words: Words) => Promise<Step>;

export const run = (
  words: Words,
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: words === 'shown' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    if (words !== 'shown')
      for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => words.push(chunk));
    child.once('error', (error) => {
      console.error(String(error));
      resolve(false);
    });
    child.once('close', (code) => resolve(code === 0));
  });

export const npx = (words: Words, args: readonly string[], env?: NodeJS.ProcessEnv): Promise<boolean> =>
  run(words, 'npx', ['--no-install', ...args], env);

export const FAILED: Counts = { passed: 0, failed: 1, skipped: 0 };

/** A check that is one thing: it passed or it failed. */
export const check = (name: string, passed: boolean): Step => ({
  name,
  counts: passed ? { passed: 1, failed: 0, skipped: 0 } : FAILED,
});

/** A suite's counts from its report. A run that failed without a failed test (a crash, a bad config) counts as one. */
export const suite = async (
  name: string,
  reportName: string,
  read: (text: string) => Counts,
  start: (report: string) => Promise<boolean>,
): Promise<Step> => {
  const report = path.join(REPORTS, reportName);
  rmSync(report, { force: true });
  const passed = await start(report);
  if (!existsSync(report)) return { name, counts: FAILED, note: 'it wrote no report' };
  const counts = read(readFileSync(report, 'utf8'));
  return passed || counts.failed > 0
    ? { name, counts }
    : { name, counts: { ...counts, failed: 1 }, note: 'it ended badly' };
};

/** Steps by name, one after another. */
export type Lane = readonly (readonly [string, Start])[];

/** Runs those of a lane that are wanted: all of them where `only` names none. */
export const runLane = async (lane: Lane, words: Words, only: readonly string[]): Promise<Step[]> => {
  const done: Step[] = [];
  for (const [, start] of lane.filter(([key]) => only.length === 0 || only.includes(key)))
    done.push(await start(words));
  return done;
};
