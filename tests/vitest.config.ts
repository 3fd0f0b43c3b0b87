import path from 'node:path';
import { defineConfig } from 'vitest/config';

const dom = ['tests/ui/**/*.test.{ts,tsx}', 'tests/state/**/*.test.{ts,tsx}', 'tests/platform/**/*.test.{ts,tsx}'];
/** Tests of code without a clock, a DOM and a store: they share what they import, which saves a start for each. */
const pure = ['tests/core/**/*.test.ts', 'tests/shared/**/*.test.ts'];

export default defineConfig({
  root: path.join(import.meta.dirname, '..'),
  test: {
    // Ends what hangs; on a machine that is slow and does other things as well, a test that only reckons takes seconds.
    testTimeout: 30_000,
    // The rooms that notes can be lost in; measured by `npm test`, and by `npm run test:coverage` with a line for each file.
    coverage: {
      provider: 'v8',
      include: ['storage', 'core/saving', 'worker/packStore', 'sw'].map((room) => `src/${room}/**/*.ts`),
      reporter: ['text-summary', 'json-summary'],
      reportsDirectory: 'test-results/coverage',
      thresholds: { branches: 95 },
    },
    projects: [
      { extends: true, test: { name: 'pure', environment: 'node', include: pure, isolate: false } },
      {
        extends: true,
        test: { name: 'node', environment: 'node', include: ['tests/**/*.test.{ts,tsx}'], exclude: [...dom, ...pure] },
      },
      {
        extends: true,
        test: { name: 'dom', environment: 'jsdom', include: dom, setupFiles: ['tests/setup/dom.ts'] },
      },
    ],
  },
});
