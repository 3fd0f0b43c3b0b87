/**
 * `npm test`: types, lint, unit and component tests, the tests of the model pipeline where Python has what they
 * need, the stories in a real Chromium, and the main ones in Firefox and WebKit where they are installed. Runs all of
 * them whatever fails, and ends with `N passed, N failed`. The pipeline's tests run beside types and lint, which keep
 * one core busy alone; what they print is shown when the others of their stage have ended.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { findBrowser, NO_BROWSER_HELP } from './browser';
import { missingFor, OTHER_ENGINES } from './engines';
import { missingModules, PYTHON, PYTHON_REQUIRED } from './python';
import {
  check,
  FAILED,
  npx,
  REPORTS,
  ROOT,
  run,
  suite,
  runLane,
  type Lane,
  type Start,
  type Step,
  type Words,
} from './steps';
import { coverageWords, playwrightCounts, pytestCounts, secondTries, vitestCounts, type Counts } from './testReports';

const PYTHON_PARTS = [
  'torch',
  'numpy',
  'onnx',
  'onnxruntime',
  'tokenizers',
  'regex',
  'jsonschema',
  'sacrebleu',
  'rouge_score',
  'gguf',
  'pytest',
];

/** A step's remarks as one. */
const joined = (...notes: readonly (string | undefined)[]): Pick<Step, 'note'> => {
  const said = notes.filter((note) => note !== undefined);
  return said.length === 0 ? {} : { note: said.join('; ') };
};

/** A step of the pipeline, where Python has what it needs; where it must have it, a gap is a failure. */
const withPython = async (name: string, parts: readonly string[], start: () => Promise<Step>): Promise<Step> => {
  const missing = missingModules(parts);
  if (missing.length === 0) return start();
  const note = `${PYTHON} has no ${missing.join(', ')}; pip install -r models/requirements.txt`;
  const counts = PYTHON_REQUIRED ? FAILED : { passed: 0, failed: 0, skipped: 1 };
  return { name, counts, note: PYTHON_REQUIRED ? note : `skipped: ${note}` };
};

const pipeline: Start = (words) => {
  const name = 'pipeline (pytest)';
  return withPython(name, PYTHON_PARTS, () =>
    suite(name, 'pytest.xml', pytestCounts, (report) =>
      // On one core: threads that wait for each other would take the other lane's time.
      run(words, PYTHON, ['-m', 'pytest', 'models/tests', '-q', `--junitxml=${report}`], { OMP_NUM_THREADS: '1' }),
    ),
  );
};

const pipelineLint: Start = (words) => {
  const name = 'pipeline lint (ruff)';
  const ruff = (...args: readonly string[]): Promise<boolean> => run(words, PYTHON, ['-m', 'ruff', ...args, 'models']);
  return withPython(name, ['ruff'], async () =>
    check(name, (await ruff('check')) && (await ruff('format', '--check'))),
  );
};

/** Tests of parts, with the share of the code that they reach in the rooms that notes can be lost in. */
const units: Start = async (words) => {
  const summary = path.join(ROOT, 'test-results/coverage/coverage-summary.json');
  rmSync(summary, { force: true });
  const step = await suite('unit and component (Vitest)', 'vitest.json', vitestCounts, (report) =>
    npx(words, [
      'vitest',
      'run',
      '--config',
      'tests/vitest.config.ts',
      '--coverage.enabled',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ]),
  );
  if (!existsSync(summary)) return step;
  const coverage = `of storage, saving, packs and service worker: ${coverageWords(readFileSync(summary, 'utf8'))}`;
  return { ...step, ...joined(step.note, coverage) };
};

/** Stories by their runner. What passed at a second try alone is named in the last lines. */
const told = async (name: string, reportName: string, config: string, words: Words): Promise<Step> => {
  let tries: string[] = [];
  const read = (text: string): Counts => {
    tries = secondTries(text);
    return playwrightCounts(text);
  };
  const step = await suite(name, reportName, read, (report) =>
    npx(words, ['playwright', 'test', '--config', config], { INKLING_E2E_REPORT: report }),
  );
  const note = tries.length === 0 ? undefined : `at the second try: ${tries.join('; ')}`;
  return { ...step, ...joined(step.note, note) };
};

const stories: Start = async (words) => {
  const name = 'stories (Chromium)';
  if (findBrowser() === null) await npx(words, ['playwright', 'install', 'chromium']);
  if (findBrowser() === null) {
    console.error(NO_BROWSER_HELP);
    return { name, counts: FAILED, note: 'no browser' };
  }
  return told(name, 'e2e.json', 'e2e/playwright.config.ts', words);
};

/** No machine must have them: what is missing is skipped, and the last lines say so. */
const engines: Start = async (words) => {
  const found = OTHER_ENGINES.filter((engine) => missingFor(engine).length === 0);
  const absent = OTHER_ENGINES.filter((engine) => !found.includes(engine));
  const name = `stories (${found.length === 0 ? OTHER_ENGINES.join(', ') : found.join(', ')})`;
  const note = absent.map((engine) => `NOT TESTED in ${engine}: it lacks ${missingFor(engine).join(', ')}`).join('; ');
  if (found.length === 0) return { name, counts: { passed: 0, failed: 0, skipped: OTHER_ENGINES.length }, note };
  const step = await told(name, 'engines.json', 'e2e/engines/playwright.config.ts', words);
  if (absent.length === 0) return step;
  const counts = { ...step.counts, skipped: step.counts.skipped + absent.length };
  return { ...step, counts, ...joined(step.note, note) };
};

mkdirSync(REPORTS, { recursive: true });
const only = process.argv.slice(2);
/** One stage after another; the lanes of a stage run beside each other. */
const stages: readonly (readonly Lane[])[] = [
  [
    [
      ['types', async (words) => check('types', await npx(words, ['tsc', '-b']))],
      ['lint', async (words) => check('lint', await run(words, 'npm', ['run', '--silent', 'lint']))],
      ['unit', units],
    ],
    [
      ['pipeline-lint', pipelineLint],
      ['pipeline', pipeline],
    ],
  ],
  [[['stories', stories]]],
  [[['engines', engines]]],
];

const results: Step[] = [];
for (const stage of stages) {
  const kept: Buffer[] = [];
  const lanes = await Promise.all(stage.map((lane, at) => runLane(lane, at === 0 ? 'shown' : kept, only)));
  process.stdout.write(Buffer.concat(kept));
  results.push(...lanes.flat());
}

console.log('');
for (const { name, counts, note } of results) {
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
  console.log(
    `${name}: ${counts.passed} passed, ${counts.failed} failed${skipped}${note === undefined ? '' : ` (${note})`}`,
  );
}
const total = (key: keyof Counts): number => results.reduce((sum, { counts }) => sum + counts[key], 0);
console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') > 0 ? 1 : 0;
