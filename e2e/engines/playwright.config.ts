import { defineConfig } from '@playwright/test';
import { missingFor, OTHER_ENGINES } from '../../src/cli/test/engines';
import type { EngineName } from './driver';

const outputFile = process.env['INKLING_E2E_REPORT'];

/** Chromium has stories enough of its own; INKLING_ENGINES=Chromium runs these there too, to compare. */
const isWanted = (engine: EngineName): boolean =>
  process.env['INKLING_ENGINES']?.split(',').includes(engine) ?? engine !== 'Chromium';

const engines: EngineName[] = ['Firefox', 'WebKit', 'Chromium'];
const here = engines.filter((engine) => {
  if (!isWanted(engine)) return false;
  const missing = OTHER_ENGINES.includes(engine as never) ? missingFor(engine as never) : [];
  // Each worker reads this file again; it is said once.
  if (missing.length > 0 && process.env['TEST_WORKER_INDEX'] === undefined)
    console.warn(`NOT TESTED in ${engine}: this machine lacks ${missing.join(', ')}.`);
  return missing.length === 0;
});
if (here.length === 0) throw new Error('There is no engine to test in.');

// The runner, its reports and assertions are Playwright's; its browsers are not used: it patches its own engines.
export default defineConfig<object, { engine: EngineName }>({
  testDir: '.',
  testMatch: '*.story.ts',
  globalSetup: '../harness/prepareBuild.ts',
  outputDir: '../../test-results/engines',
  // Every step has a patience of its own; a machine of half the speed needs twice as long for the longest story.
  timeout: 240_000,
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env['CI'] !== undefined,
  // A story races on a machine that is slow enough. `npm test` names those that needed it; see DECISIONS 66.
  retries: 1,
  reporter: outputFile === undefined ? [['list']] : [['list'], ['json', { outputFile }]],
  projects: here.map((engine) => ({ name: engine, use: { engine } })),
});
