import { defineConfig } from '@playwright/test';

const outputFile = process.env['INKLING_E2E_REPORT'];

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  globalSetup: './harness/prepareBuild.ts',
  outputDir: '../test-results/e2e',
  timeout: 90_000,
  expect: { timeout: 30_000 },
  fullyParallel: false,
  workers: 2,
  forbidOnly: process.env['CI'] !== undefined,
  // A story races on a machine that is slow enough. `npm test` names those that needed it; see DECISIONS 66.
  retries: 1,
  reporter: outputFile === undefined ? [['list']] : [['list'], ['json', { outputFile }]],
  use: { viewport: { width: 1280, height: 800 }, locale: 'en-GB' },
});
