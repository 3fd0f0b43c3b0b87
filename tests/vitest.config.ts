import path from 'node:path';
import { defineConfig } from 'vitest/config';

const dom = ['tests/ui/**/*.test.{ts,tsx}', 'tests/state/**/*.test.{ts,tsx}', 'tests/platform/**/*.test.{ts,tsx}'];

export default defineConfig({
  root: path.join(import.meta.dirname, '..'),
  test: {
    // The rooms that notes can be lost in; measured by `npm run test:coverage`.
    coverage: {
      provider: 'v8',
      include: ['src/storage/**', 'src/core/saving/**', 'src/worker/packStore/**', 'src/sw/**'],
      reporter: ['text-summary'],
      reportsDirectory: 'test-results/coverage',
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
