import { defineConfig } from 'vitest/config';

const dom = ['tests/ui/**/*.test.{ts,tsx}', 'tests/state/**/*.test.{ts,tsx}', 'tests/pwa/**/*.test.{ts,tsx}'];

export default defineConfig({
  test: {
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
