import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { SHELL_LIMIT_BYTES } from '../src/cli/build/budget';
import { expect, test } from './harness/test';
import { editorOf, waitSaved } from './harness/notebook';
import { DIST_PATH } from './harness/server';

interface WebManifest {
  readonly id: string;
  readonly name: string;
  readonly start_url: string;
  readonly display: string;
  readonly icons: readonly { readonly src: string; readonly sizes: string; readonly purpose: string }[];
  readonly screenshots: readonly { readonly src: string; readonly sizes: string; readonly form_factor: string }[];
  readonly shortcuts: readonly { readonly url: string }[];
  readonly share_target: { readonly action: string; readonly method: string };
  readonly file_handlers: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
}

/** Width and height that a PNG says it has. */
const pngSize = (bytes: Buffer): string => `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;

test('the browser finds nothing that keeps the app from being installed', async ({ app }) => {
  const page = await app.open();
  await app.waitUntilOffline();
  const session = await app.context.newCDPSession(page);
  const { errors } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // A profile under automation is told apart from a normal one; that is no fault of the app.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
});

test('the manifest names icons and screenshots that are what it says', async ({ app }) => {
  const page = await app.open();
  const address = await page.evaluate(() => document.querySelector<HTMLLinkElement>('link[rel=manifest]')?.href ?? '');
  const manifest = (await (await page.request.get(address)).json()) as WebManifest;
  expect(manifest).toMatchObject({ name: 'Inkling', display: 'standalone', share_target: { method: 'POST' } });
  expect(manifest.shortcuts.map(({ url }) => url)).toEqual(['./?new', './?search']);
  expect(manifest.file_handlers[0]?.accept).toEqual({ 'text/markdown': ['.md', '.markdown'] });
  expect(new Set(manifest.screenshots.map(({ form_factor }) => form_factor))).toEqual(new Set(['wide', 'narrow']));
  for (const purpose of ['any', 'maskable']) {
    const sizes = manifest.icons.filter((icon) => icon.purpose === purpose).map((icon) => icon.sizes);
    expect(sizes).toEqual(expect.arrayContaining(['192x192', '512x512']));
  }
  for (const { src, sizes } of [...manifest.icons, ...manifest.screenshots]) {
    const answer = await page.request.get(new URL(src, address).href);
    expect(answer.status(), src).toBe(200);
    if (src.endsWith('.png')) expect(pngSize(await answer.body()), src).toBe(sizes);
  }
});

test('the shortcuts open a new note and the search', async ({ app }) => {
  const page = await app.open('?new');
  await expect(editorOf(page)).toBeFocused();
  await page.keyboard.type('From a shortcut');
  await waitSaved(page);
  await page.goto(new URL('?search', app.server.url).href);
  await expect(page.getByRole('search').getByRole('combobox')).toBeFocused();
  await expect(page.getByRole('link', { name: /From a shortcut/u })).toBeVisible();
  expect(page.url()).not.toContain('?search');
});

test('a first visit fetches the shell within its budget, keeps all of it, and not one byte of the assistant', async ({
  app,
}) => {
  const page = await app.open();
  await expect(editorOf(page)).toBeFocused();

  // What came before the page's load event is the shell; the rest loads when the page is idle or asks for it.
  const scripts = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry): entry is PerformanceResourceTiming => 'encodedBodySize' in entry && entry.name.endsWith('.js'))
      .filter(
        ({ startTime }) =>
          startTime <= (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).loadEventStart,
      )
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
  );
  expect(scripts).toBeGreaterThan(10_000);
  expect(scripts).toBeLessThanOrEqual(SHELL_LIMIT_BYTES);
  await app.waitUntilOffline();

  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return { names, paths: keys.flat().map(({ url }) => new URL(url).pathname.slice(1)) };
  });
  const shipped = readdirSync(DIST_PATH, { recursive: true, encoding: 'utf8' }).filter(
    (name) =>
      statSync(path.join(DIST_PATH, name)).isFile() &&
      !/\.(br|gz)$|^(packs|screenshots|assets\/engine)\/|^serviceWorker\.js$|^_headers$|^\.built$/u.test(name),
  );
  expect(kept.paths.sort()).toEqual(expect.arrayContaining(shipped.sort()));
  // The ledger of requests is kept from the first one on; nothing of the assistant is.
  expect(kept.names.filter((name) => name.startsWith('inkling-'))).toEqual(['inkling-network']);
  expect(app.requestsOf('assets/engine/')).toEqual([]);
  expect(app.requestsOf('packs/')).toEqual([]);
  expect(page.workers()).toEqual([]);
});

test('every answer carries the policy, and no missing file turns into a page', async ({ app }) => {
  const page = await app.open();
  await app.waitUntilOffline();
  const policy = (await page.request.get(app.server.url)).headers()['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|\*|https?:/u);
  // Through the service worker, as the app itself would ask.
  const statuses = await page.evaluate(async () =>
    Promise.all(
      ['packs/notes-en/weights-9.bin', 'packs/none/manifest.json', 'assets/gone-12345678.js'].map(
        async (name) => (await fetch(name)).status,
      ),
    ),
  );
  expect(statuses).toEqual([404, 404, 404]);
});

test('the built page has no inline code', () => {
  const html = readFileSync(path.join(DIST_PATH, 'index.html'), 'utf8');
  expect(html).not.toMatch(/<style|<script(?![^>]*\bsrc=)|\son\w+=|\sstyle=/u);
});
