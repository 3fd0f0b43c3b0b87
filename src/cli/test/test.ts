/**
 * `npm test`: types, lint, unit and component tests, the tests of the model pipeline where Python has what they
 * need, the stories in a real Chromium, and the main ones in Firefox and WebKit where they are installed. Runs all of
 * them whatever fails, and ends with `N passed, N failed`.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { findBrowser, NO_BROWSER_HELP } from './browser';
import { missingFor, OTHER_ENGINES } from './engines';
import { missingModules, PYTHON, PYTHON_REQUIRED } from './python';
import { coverageWords, playwrightCounts, pytestCounts, vitestCounts, type Counts } from './testReports';

const root = path.join(import.meta.dirname, '../../..');
const reports = path.join(root, 'test-results/reports');
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

interface Step {
  readonly name: string;
  readonly counts: Counts;
  readonly note?: string;
}

const run = (command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): boolean =>
  spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;

const npx = (args: readonly string[], env?: NodeJS.ProcessEnv): boolean => run('npx', ['--no-install', ...args], env);

const FAILED: Counts = { passed: 0, failed: 1, skipped: 0 };

/** A check that is one thing: it passed or it failed. */
const check = (name: string, passed: boolean): Step => ({
  name,
  counts: passed ? { passed: 1, failed: 0, skipped: 0 } : FAILED,
});

/** A suite's counts from its report. A run that failed without a failed test (a crash, a bad config) counts as one. */
const suite = (
  name: string,
  reportName: string,
  read: (text: string) => Counts,
  start: (report: string) => boolean,
): Step => {
  const report = path.join(reports, reportName);
  rmSync(report, { force: true });
  const passed = start(report);
  if (!existsSync(report)) return { name, counts: FAILED, note: 'it wrote no report' };
  const counts = read(readFileSync(report, 'utf8'));
  return passed || counts.failed > 0
    ? { name, counts }
    : { name, counts: { ...counts, failed: 1 }, note: 'it ended badly' };
};

/** A step of the pipeline, where Python has what it needs; where it must have it, a gap is a failure. */
const withPython = (name: string, parts: readonly string[], start: () => Step): Step => {
  const missing = missingModules(parts);
  if (missing.length === 0) return start();
  const note = `${PYTHON} has no ${missing.join(', ')}; pip install -r models/requirements.txt`;
  const counts = PYTHON_REQUIRED ? FAILED : { passed: 0, failed: 0, skipped: 1 };
  return { name, counts, note: PYTHON_REQUIRED ? note : `skipped: ${note}` };
};

const pipeline = (): Step => {
  const name = 'pipeline (pytest)';
  return withPython(name, PYTHON_PARTS, () =>
    suite(name, 'pytest.xml', pytestCounts, (report) =>
      run(PYTHON, ['-m', 'pytest', 'models/tests', '-q', `--junitxml=${report}`]),
    ),
  );
};

const pipelineLint = (): Step => {
  const name = 'pipeline lint (ruff)';
  const ruff = (...args: readonly string[]): boolean => run(PYTHON, ['-m', 'ruff', ...args, 'models']);
  return withPython(name, ['ruff'], () => check(name, ruff('check') && ruff('format', '--check')));
};

/** Tests of parts, with the share of the code that they reach in the rooms that notes can be lost in. */
const units = (): Step => {
  const summary = path.join(root, 'test-results/coverage/coverage-summary.json');
  rmSync(summary, { force: true });
  const step = suite('unit and component (Vitest)', 'vitest.json', vitestCounts, (report) =>
    npx([
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
  return { ...step, note: step.note === undefined ? coverage : `${step.note}; ${coverage}` };
};

const stories = (): Step => {
  const name = 'stories (Chromium)';
  if (findBrowser() === null) npx(['playwright', 'install', 'chromium']);
  if (findBrowser() === null) {
    console.error(NO_BROWSER_HELP);
    return { name, counts: FAILED, note: 'no browser' };
  }
  return suite(name, 'e2e.json', playwrightCounts, (report) =>
    npx(['playwright', 'test', '--config', 'e2e/playwright.config.ts'], { INKLING_E2E_REPORT: report }),
  );
};

/** No machine must have them: what is missing is skipped, and the last lines say so. */
const engines = (): Step => {
  const found = OTHER_ENGINES.filter((engine) => missingFor(engine).length === 0);
  const absent = OTHER_ENGINES.filter((engine) => !found.includes(engine));
  const name = `stories (${found.length === 0 ? OTHER_ENGINES.join(', ') : found.join(', ')})`;
  const note = absent.map((engine) => `NOT TESTED in ${engine}: it lacks ${missingFor(engine).join(', ')}`).join('; ');
  if (found.length === 0) return { name, counts: { passed: 0, failed: 0, skipped: OTHER_ENGINES.length }, note };
  const step = suite(name, 'engines.json', playwrightCounts, (report) =>
    npx(['playwright', 'test', '--config', 'e2e/engines/playwright.config.ts'], { INKLING_E2E_REPORT: report }),
  );
  if (absent.length === 0) return step;
  const counts = { ...step.counts, skipped: step.counts.skipped + absent.length };
  return { ...step, counts, note: step.note === undefined ? note : `${step.note}; ${note}` };
};

mkdirSync(reports, { recursive: true });
const only = process.argv.slice(2);
const steps: readonly (readonly [string, () => Step])[] = [
  ['types', () => check('types', npx(['tsc', '-b']))],
  ['lint', () => check('lint', run('npm', ['run', '--silent', 'lint']))],
  ['unit', units],
  ['pipeline-lint', pipelineLint],
  ['pipeline', pipeline],
  ['stories', stories],
  ['engines', engines],
];
const results = steps.filter(([key]) => only.length === 0 || only.includes(key)).map(([, start]) => start());

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
