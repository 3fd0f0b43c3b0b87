import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './harness/test';
import { editorOf, newNote, openSettings, turnOnAssistant, waitSaved } from './harness/notebook';
import { DIST_PATH, type Interference } from './harness/server';

const PACK = '/packs/notes-en/';
const isShard =
  (number: number) =>
  (urlPath: string): boolean =>
    urlPath.startsWith(`${PACK}weights-${number}.`);
const isAi = (urlPath: string): boolean => /^\/(packs|assets\/engine)\//u.test(urlPath);
const bytesOf = (urlPath: string): Buffer => readFileSync(path.join(DIST_PATH, urlPath));

/** Names of the files of the pack that this device keeps. A file is kept under its SHA-256, which its name begins. */
const keptFiles = async (page: Page): Promise<string[]> => {
  const kept = await page.evaluate(async () =>
    (await (await caches.open('inkling-packs')).keys()).map(({ url }) => url.split('/files/')[1] ?? ''),
  );
  const hashOf = (name: string): string => name.split('.')[1] ?? '';
  return readdirSync(path.join(DIST_PATH, PACK))
    .filter((name) => /^[\w-]+\.[0-9a-f]{8}\.\w+$/u.test(name) && kept.some((hash) => hash.startsWith(hashOf(name))))
    .map((name) => PACK + name);
};

const turnOn = async (page: Page): Promise<void> => {
  await editorOf(page).focus();
  await page.getByRole('button', { name: /^Turn it on/u }).click();
};

test('the server dies in the middle of a shard: what was whole is kept and only the rest fetched', async ({ app }) => {
  const page = await app.open();
  // The pages of the settings, too, must be here before the server is gone.
  await app.waitUntilOffline();
  let halfSent = false;
  app.server.interfere((urlPath, response) => {
    if (!isShard(1)(urlPath)) return false;
    const shard = bytesOf(urlPath);
    response.writeHead(200, { 'Content-Type': 'application/octet-stream', 'Content-Length': shard.length });
    response.write(shard.subarray(0, shard.length / 2), () => {
      halfSent = true;
    });
    return true;
  });
  await turnOn(page);
  const invitation = page.getByRole('complementary', { name: 'The assistant' });
  await expect(invitation.getByRole('progressbar')).toBeVisible();
  await expect.poll(() => halfSent, { timeout: 30_000 }).toBe(true);
  await app.server.kill();
  await expect(invitation.getByRole('alert')).toContainText('The download broke off.', { timeout: 30_000 });
  expect((await keptFiles(page)).some(isShard(0))).toBe(true);
  expect((await keptFiles(page)).some(isShard(1))).toBe(false);

  await test.step('still without a server: writing goes on, trying again fails again', async () => {
    await newNote(page);
    await expect(invitation.getByRole('alert')).toContainText('The download broke off.');
    await page.keyboard.type('Written meanwhile');
    await waitSaved(page);
    await openSettings(page, 'assistant');
    const row = page.locator('[data-pack="notes-en"]');
    await expect(row).toHaveAttribute('data-state', 'partial', { timeout: 30_000 });
    await row.getByRole('button', { name: 'Try again' }).click();
    await expect(row.getByRole('alert')).toContainText('The download broke off.', { timeout: 30_000 });
  });

  await test.step('the server is back', async () => {
    app.server.interfere(null);
    await app.server.restart();
    app.server.paths.length = 0;
    const row = page.locator('[data-pack="notes-en"]');
    await row.getByRole('button', { name: 'Try again' }).click();
    await expect(row).toHaveAttribute('data-state', 'ready', { timeout: 60_000 });
    expect(app.server.paths.filter(isShard(0))).toEqual([]);
    expect(app.server.paths.filter(isShard(1))).toHaveLength(1);
  });
});

test('a damaged shard and a page in its place are refused and fetched again', async ({ app }) => {
  const page = await app.open();
  const damaged: Interference = (urlPath, response) => {
    if (!isShard(2)(urlPath)) return false;
    const shard = bytesOf(urlPath);
    const middle = shard.length >> 1;
    shard.writeUInt8(shard.readUInt8(middle) ^ 1, middle);
    response.writeHead(200, { 'Content-Type': 'application/octet-stream' }).end(shard);
    return true;
  };
  const captivePortal: Interference = (urlPath, response) => {
    if (!isShard(2)(urlPath)) return false;
    response
      .writeHead(200, { 'Content-Type': 'text/html' })
      .end('<!doctype html><title>Sign in to this network</title>');
    return true;
  };
  const invitation = page.getByRole('complementary', { name: 'The assistant' });
  const refused = async (): Promise<void> => {
    await expect(invitation.getByRole('alert')).toContainText('damaged and was not used', { timeout: 60_000 });
    expect((await keptFiles(page)).some(isShard(2))).toBe(false);
  };

  app.server.interfere(damaged);
  await turnOn(page);
  await refused();
  app.server.interfere(captivePortal);
  app.server.paths.length = 0;
  await invitation.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => app.server.paths.filter(isShard(2)).length).toBe(1);
  await refused();
  app.server.interfere(null);
  await invitation.getByRole('button', { name: 'Try again' }).click();
  await expect(invitation).toHaveCount(0, { timeout: 60_000 });
  expect((await keptFiles(page)).some(isShard(2))).toBe(true);
});

test('assistant off: not a byte of it is fetched and no worker runs, before and after', async ({ app }) => {
  const page = await app.open();
  await app.waitUntilOffline();
  await editorOf(page).focus();
  await page.keyboard.type('Thank you very mu');
  await waitSaved(page);
  await openSettings(page, 'assistant');
  await expect(page.getByRole('switch', { name: 'Assistant on this device' })).not.toBeChecked();
  await page.goBack();
  expect(app.server.paths.filter(isAi)).toEqual([]);
  expect(page.workers()).toEqual([]);
  await expect(page.getByRole('button', { name: 'Summarise' })).toHaveCount(0);

  await test.step('on: it is there', async () => {
    await turnOnAssistant(page);
    expect(app.server.paths.filter(isAi)).not.toEqual([]);
    expect(page.workers()).toHaveLength(1);
  });

  await test.step('off again: it is gone, also after a new start', async () => {
    await openSettings(page, 'assistant');
    await page.getByRole('switch', { name: 'Assistant on this device' }).click();
    await expect.poll(() => page.workers().length).toBe(0);
    app.server.paths.length = 0;
    const next = await app.reopen();
    await editorOf(next).click();
    await next.keyboard.type('ch');
    await waitSaved(next);
    expect(next.workers()).toEqual([]);
    expect(app.server.paths.filter(isAi)).toEqual([]);
    await expect(next.getByRole('button', { name: 'Summarise' })).toHaveCount(0);
  });
});
