import { createReadStream, existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { BROWSER_FLAGS, findBrowser, NO_BROWSER_HELP } from '../../src/cli/test/browser';
import { mimeTypeOf } from '../../src/cli/build/headers';

const require = createRequire(import.meta.url);
const runtimeFolder = path.dirname(require.resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm'));

/**
 * Bundles a page script, serves it from this machine with the folders in `mounts` (URL prefix to folder), runs it in
 * a fresh Chromium and returns what its `globalThis.measure(input)` gives. onnxruntime-web's files lie under /runtime/.
 */
export const runPage = async <Output>(
  script: string,
  mounts: Readonly<Record<string, string>>,
  input: unknown,
  flags: readonly string[] = [],
): Promise<Output> => {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error(NO_BROWSER_HELP);
  const folder = await mkdtemp(path.join(tmpdir(), 'inkling-bench-'));
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      minify: false,
      target: 'esnext',
      rolldownOptions: { input: script, output: { entryFileNames: 'page.js' } },
    },
  });
  await writeFile(path.join(folder, 'index.html'), '<!doctype html><script type="module" src="page.js"></script>');
  const roots: Record<string, string> = { '/runtime/': runtimeFolder, ...mounts, '/': folder };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const wanted = pathname === '/' ? '/index.html' : pathname;
    const prefix = Object.keys(roots).find((name) => wanted.startsWith(name)) ?? '/';
    const name = path.join(roots[prefix] ?? folder, path.posix.normalize(wanted.slice(prefix.length)));
    if (name.includes('..') || !existsSync(name)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': mimeTypeOf(path.extname(name)) });
    createReadStream(name).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const browser = await chromium.launch({ executablePath, args: [...BROWSER_FLAGS, ...flags] });
  try {
    const page = await browser.newPage();
    if (process.env['BENCH_LOG']) page.on('console', (message) => console.error(message.text()));
    page.on('pageerror', (error) => console.error(error.message));
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
    await page.waitForFunction(() => 'measure' in globalThis);
    return (await page.evaluate(
      (value) => (globalThis as unknown as { measure: (value: unknown) => Promise<unknown> }).measure(value),
      input,
    )) as Output;
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
    await rm(folder, { recursive: true, force: true });
  }
};
