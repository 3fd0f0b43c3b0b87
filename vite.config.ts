import { createReadStream, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { compressedBytes } from './src/cli/build/compress';
import { integrityOf } from './src/cli/build/integrity';
import { pagePolicy } from './src/cli/build/headers';
import { constructedStyles } from './src/cli/build/constructedStyles';
import { readerPage } from './src/cli/build/readerPage';
import { smallerShell } from './src/cli/build/smallerShell';
import { webManifest } from './src/cli/build/webManifest';
import { factsOfManifest } from './src/core/assistant/packFacts';
import { ENGINE_FOLDER } from './src/shared/engineCache';
import type { PackManifest } from './src/shared/packManifest';

const root = import.meta.dirname;
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
// Two builds of the same sources differ only by this label: the update story is tested with it.
const label = process.env['INKLING_BUILD_LABEL'];

const buildVersion = label === undefined ? version : `${version}+${label}`;

/** What the assistant's runtime weighs on the wire: the invitation names it before a byte of it is fetched. */
const runtimeBytes = (name: string): Promise<number> =>
  compressedBytes(path.join(root, 'node_modules/onnxruntime-web/dist', name));
const engineBytes = await runtimeBytes('ort-wasm-simd-threaded.wasm');
const webgpuBytes = await runtimeBytes('ort-wasm-simd-threaded.jspi.wasm');

/** The page names its version, so that anyone can see which build a tab runs. */
const versionInPage = (): Plugin => ({
  name: 'inkling-version',
  transformIndexHtml: () => [{ tag: 'meta', attrs: { name: 'version', content: buildVersion }, injectTo: 'head' }],
});

/** In development the packs are read where they are; a build copies them (src/cli/build/build.ts). */
const packsInDevelopment = (): Plugin => ({
  name: 'inkling-packs',
  apply: 'serve',
  configureServer(server) {
    server.middlewares.use('/packs', (request, response) => {
      const packsPath = path.join(root, 'models/packs');
      const filePath = path.join(packsPath, decodeURIComponent((request.url ?? '').split('?')[0] ?? ''));
      const isFile =
        filePath.startsWith(packsPath + path.sep) && statSync(filePath, { throwIfNoEntry: false })?.isFile();
      if (isFile !== true) {
        response.statusCode = 404;
        response.end();
        return;
      }
      createReadStream(filePath).pipe(response);
    });
  },
});

/** The app carries of each pack's manifest only what a person is told before a byte of the pack is fetched. */
const packFacts = (): Plugin => ({
  name: 'inkling-pack-facts',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/models\/packs\/[^/]+\/manifest\.json$/u.test(id.split('?')[0] ?? '')) return null;
    return { code: JSON.stringify(factsOfManifest(JSON.parse(code) as PackManifest)), map: null };
  },
});

let outDir = path.join(root, 'dist');
/** The service worker checks what it keeps against the bytes that were built. */
const knowOutDir = (): Plugin => ({
  name: 'inkling-out-dir',
  configResolved: (config) => void (outDir = path.resolve(root, config.build.outDir)),
});

/** The policy also stands in the page itself, for servers that send no headers. */
const policyInPage = (): Plugin => ({
  name: 'inkling-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: pagePolicy },
      injectTo: 'head-prepend',
    },
  ],
});

const isEngineAsset = (name: string): boolean => name.startsWith('ort-');

export default defineConfig({
  // Relative, so that the built folder works at any address.
  base: './',
  define: {
    __APP_VERSION__: JSON.stringify(buildVersion),
    __ENGINE_BYTES__: JSON.stringify(engineBytes),
    __WEBGPU_BYTES__: JSON.stringify(webgpuBytes),
  },
  resolve: {
    // The runtime's variant that takes its wasm from our own address instead of carrying a second copy.
    // The package's own entry wraps an ES5 build; every engine that runs this app runs the modern one.
    alias: [{ find: /^dexie$/u, replacement: 'dexie/dist/modern/dexie.mjs' }],
    conditions: ['onnxruntime-web-use-extern-wasm', ...defaultClientConditions],
  },
  plugins: [
    constructedStyles(),
    smallerShell(),
    packFacts(),
    readerPage(),
    react(),
    versionInPage(),
    policyInPage(),
    knowOutDir(),
    packsInDevelopment(),
    VitePWA({
      strategies: 'injectManifest',
      registerType: 'prompt',
      injectRegister: false,
      srcDir: 'src/sw',
      filename: 'serviceWorker.ts',
      includeManifestIcons: false,
      manifest: webManifest,
      injectManifest: {
        globPatterns: ['**/*.{html,js,mjs,css,woff2,svg,png,wasm,webmanifest}'],
        globIgnores: ['packs/**', 'screenshots/**', 'serviceWorker.js'],
        // The engine's wasm is in the list so that the service worker knows its name; it is not precached.
        maximumFileSizeToCacheInBytes: 40 * 1024 * 1024,
        dontCacheBustURLsMatching: /^assets\//u,
        manifestTransforms: [
          (entries) => ({
            manifest: entries.map((entry) => ({ ...entry, ...integrityOf(outDir, entry.url) })),
            warnings: [],
          }),
        ],
      },
    }),
  ],
  optimizeDeps: { exclude: ['onnxruntime-web'] },
  worker: {
    format: 'es',
    rolldownOptions: {
      output: {
        entryFileNames: `${ENGINE_FOLDER}[name]-[hash].js`,
        chunkFileNames: `${ENGINE_FOLDER}[name]-[hash].js`,
        assetFileNames: `${ENGINE_FOLDER}[name]-[hash][extname]`,
      },
    },
  },
  build: {
    target: 'es2022',
    // A file stays a file: the policy allows no data: fonts or scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // One script for all that the page starts with: pieces that lazy parts share compress worse by themselves.
        codeSplitting: { groups: [{ name: 'shell', tags: ['$initial'] }] },
        assetFileNames: ({ names }) => `${names.some(isEngineAsset) ? ENGINE_FOLDER : 'assets/'}[name]-[hash][extname]`,
      },
    },
  },
});
