import path from 'node:path';
import { defineConfig } from 'vitest/config';

const dom = ['tests/ui/**/*.test.{ts,tsx}', 'tests/state/**/*.test.{ts,tsx}', 'tests/platform/**/*.test.{ts,tsx}'];

export default defineConfig({
  root: path.join(import.meta.dirname, '..'),
  test: {
    // The rooms that notes can be lost in; measured by `npm test`, and by `npm run test:coverage` with a line for each file.
    coverage: {
      provider: 'v8',
      include: ['storage', 'core/saving', 'worker/packStore', 'sw'].map((room) => `src/${room}/**/*.ts`),
      reporter: ['text-summary', 'json-summary'],
      reportsDirectory: 'test-results/coverage',
      thresholds: { branches: 95 },
    },
    projects: [
      {
        extends: true,
        test: { name: 'node', environment: 'node', include: ['tests/**/*.test.{ts,tsx}'], exclude: dom },
      },
      {
        extends: true,
        test: { name: 'dom', environment: 'jsdom', include: dom, setupFiles: ['tests/setup/dom.ts'] },
      },
    ],
  },
});
