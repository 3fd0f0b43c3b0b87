import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { secondBuild } from './harness/builds';
import { expect, test } from './harness/test';
import { editorOf, fetchPack, newNote, openSettings, turnOnAssistant, write } from './harness/notebook';
import { DIST_PATH, type Interference } from './harness/server';

const PACK = '/packs/en-de/';
const MANIFEST = `${PACK}manifest.json`;
const HASH = `${PACK}manifest.sha256`;
const TEXT = 'We walk to the station.';

interface File {
  path: string;
  sha256: string;
  sizeBytes: number;
}
interface Manifest {
  version: string;
  tokenizer: File;
  graphs: { wasm: File; webgpu: File };
  shards: File[];
}

const read = (name: string): Buffer => readFileSync(path.join(DIST_PATH, PACK, name));
const old = JSON.parse(read('manifest.json').toString()) as Manifest;
const filesOf = ({ tokenizer, graphs, shards }: Manifest): File[] => [tokenizer, graphs.wasm, graphs.webgpu, ...shards];
const totalOf = (files: readonly File[]): number => files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);

/**
 * The version after the one in the build. Its tokenizer writes the German word for a station as another one, so that
 * a translation tells which version made it, and its last shard differs by one bit; all else is the same.
 */
const nextVersion = () => {
  const bodies = new Map<string, Buffer>();
  const release = (file: File, body: Buffer): File => {
    const sha256 = createHash('sha256').update(body).digest('hex');
    const [stem, , ending] = file.path.split('.');
    const released = { ...file, path: `${stem}.${sha256.slice(0, 8)}.${ending}`, sha256, sizeBytes: body.length };
    bodies.set(PACK + released.path, body);
    return released;
  };
  const tokenizer = Buffer.from(read(old.tokenizer.path).toString().replace('"ĠBahnhof":', '"ĠGleishof":'));
  const last = old.shards[2];
  if (last === undefined) throw new Error('The pack has fewer shards than this story needs.');
  const shard = read(last.path);
  shard.writeUInt8(shard.readUInt8(shard.length >> 1) ^ 1, shard.length >> 1);
  const version = old.version.replace(
    /^(\d+)\.(\d+)/u,
    (_, major: string, minor: string) => `${major}.${Number(minor) + 1}`,
  );
  const manifest: Manifest = {
    ...old,
    version,
    tokenizer: release(old.tokenizer, tokenizer),
    shards: [...old.shards.slice(0, 2), release(last, shard)],
  };
  bodies.set(MANIFEST, Buffer.from(JSON.stringify(manifest)));
  bodies.set(HASH, Buffer.from(createHash('sha256').update(JSON.stringify(manifest)).digest('hex')));
  return { manifest, changed: [manifest.tokenizer, manifest.shards[2] ?? last], bodies };
};
const next = nextVersion();
const [nextTokenizer, nextShard] = next.changed.map((file) => PACK + file.path);

const HEADERS = { 'Content-Type': 'application/octet-stream' };
/** The server of the next release: the new files beside, and instead, of the old ones, which it has no more. */
const serveNext: Interference = (urlPath, response) => {
  const body = next.bodies.get(urlPath);
  if (body !== undefined) {
    response.writeHead(200, HEADERS).end(body);
    return true;
  }
  const isGone = [old.tokenizer, old.shards[2]].some((file) => PACK + (file?.path ?? '') === urlPath);
  if (isGone) response.writeHead(404).end();
  return isGone;
};
/** As serveNext, but the shard stops in its middle. */
const stallShard: Interference = (urlPath, response) => {
  if (urlPath !== nextShard) return serveNext(urlPath, response);
  const body = next.bodies.get(urlPath) ?? Buffer.alloc(0);
  response.writeHead(200, { ...HEADERS, 'Content-Length': body.length });
  response.write(body.subarray(0, body.length >> 1));
  return true;
};

/** SHA-256 of the files of packs on this device. */
const keptHashes = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const kept = await (await caches.open('inkling-packs')).keys();
    return kept
      .map(({ url }) => url.split('/files/')[1] ?? '')
      .filter((hash) => hash !== '')
      .sort();
  });

/** The German of TEXT, asked for anew, in a new note. */
const translate = async (page: Page): Promise<string> => {
  await newNote(page);
  await write(page, TEXT);
  await page.getByRole('button', { name: 'Translate' }).click();
  const sheet = page.getByRole('complementary', { name: 'Translation' });
  await sheet.getByLabel(/^To/u).selectOption('de');
  await expect(sheet.getByRole('button', { name: 'Replace' })).toBeEnabled({ timeout: 60_000 });
  await expect(sheet.getByRole('alert')).toHaveCount(0);
  const german = await sheet.getByRole('listitem').getByRole('paragraph').allInnerTexts();
  await sheet.getByRole('button', { name: 'Dismiss' }).click();
  return german.join(' ');
};

const openPacks = async (page: Page): Promise<Locator> => {
  await openSettings(page, 'assistant');
  return page.locator('[data-pack="en-de"]');
};

test('a newer version of a pack: only what differs is fetched, and the old one works until the new one is whole', async ({
  app,
}) => {
  test.slow();
  const release = await secondBuild();
  let page = await app.open();
  await app.waitUntilOffline();
  await turnOnAssistant(page);
  await fetchPack(page, 'en-de');
  const oldHashes = await keptHashes(page);
  expect(await translate(page)).toContain('Bahnhof');

  await test.step('the app is updated, the pack is not: it works on, also from a cold start without a network', async () => {
    app.server.interfere(serveNext);
    await app.server.restart(release);
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.ready).update();
    });
    const reloaded = page.waitForEvent('load');
    await page.getByRole('button', { name: 'Update', exact: true }).click();
    await reloaded;
    await app.server.kill();
    page = await app.reopen();
    expect(await page.locator('meta[name=version]').getAttribute('content')).toContain('+second');
    expect(await translate(page)).toContain('Bahnhof');
    expect(await keptHashes(page)).toEqual(oldHashes);
  });

  await test.step('the update is offered with the size of the two files that differ', async () => {
    await app.server.restart(release);
    const row = await openPacks(page);
    await expect(row.getByText(`Version ${next.manifest.version} is available.`)).toBeVisible();
    await expect(row.getByRole('button', { name: 'Update (1.6 MB)' })).toBeVisible();
    expect(Math.round(totalOf(next.changed) / 1e5)).toBe(16);
  });

  await test.step('cancelled: the old version is as it was', async () => {
    const row = await openPacks(page);
    app.server.interfere(stallShard);
    await row.getByRole('button', { name: /^Update/u }).click();
    await expect(row.getByText(/^Updating: 9\d\d kB of 1\.6 MB/u)).toBeVisible();
    expect(await keptHashes(page)).toHaveLength(oldHashes.length + 1);
    await row.getByRole('button', { name: 'Cancel' }).click();
    await expect(row.getByRole('button', { name: 'Update (1.6 MB)' })).toBeVisible();
    await expect.poll(() => keptHashes(page)).toEqual(oldHashes);
    expect(await translate(page)).toContain('Bahnhof');
  });

  await test.step('paused, and the browser ends: the old version works, and the rest is offered', async () => {
    const row = await openPacks(page);
    await row.getByRole('button', { name: /^Update/u }).click();
    await expect(row.getByText(/^Updating: 9\d\d kB of 1\.6 MB/u)).toBeVisible();
    await row.getByRole('button', { name: 'Pause' }).click();
    await expect(row.getByText(/^Paused at/u)).toBeVisible();
    await app.server.kill();
    page = await app.reopen();
    expect(await translate(page)).toContain('Bahnhof');
    await expect((await openPacks(page)).getByRole('button', { name: 'Update (1.4 MB)' })).toBeVisible();
  });

  await test.step('to its end, with two tabs open: nothing is fetched twice, and both have the new version', async () => {
    app.server.interfere(serveNext);
    await app.server.restart(release);
    app.server.paths.length = 0;
    const other = await app.context.newPage();
    await other.goto(app.server.url);
    expect(await translate(other)).toContain('Bahnhof');
    await page.bringToFront();
    const row = await openPacks(page);
    await row.getByRole('button', { name: 'Update (1.4 MB)' }).click();
    await expect(row.getByRole('button', { name: /^Update/u })).toHaveCount(0, { timeout: 60_000 });
    await expect(row.getByRole('alert')).toHaveCount(0);
    await row.getByText('About this pack').click();
    await expect(row.getByText(next.manifest.version, { exact: true })).toBeVisible();
    const fetched = app.server.paths.filter(
      (urlPath) => urlPath.startsWith('/packs/') && !/manifest\.(?:json|sha256)$/u.test(urlPath),
    );
    expect(fetched).toEqual([nextShard]);
    expect(fetched).not.toContain(nextTokenizer);
    expect(await translate(page)).toContain('Gleishof');
    await other.bringToFront();
    expect(await translate(other)).toContain('Gleishof');
    await other.close();
  });

  await test.step('what only the old version used is gone, what others share is here, and all of it works offline', async () => {
    const gone = [old.tokenizer.sha256, old.shards[2]?.sha256 ?? ''];
    const expected = [...oldHashes.filter((hash) => !gone.includes(hash)), ...next.changed.map(({ sha256 }) => sha256)];
    await expect.poll(() => keptHashes(page)).toEqual(expected.toSorted());
    for (const { sha256 } of filesOf(next.manifest)) expect(expected).toContain(sha256);
    await app.server.kill();
    page = await app.reopen();
    expect(await translate(page)).toContain('Gleishof');
    await newNote(page);
    await editorOf(page).focus();
    await page.keyboard.type('Please let me', { delay: 20 });
    await expect(page.locator('.ghost-text').first()).toBeVisible();
  });
});
