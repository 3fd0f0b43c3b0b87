import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from '../src/cli/test/browser';
import { expect, test } from './harness/test';
import { editorOf, openSettings, write } from './harness/notebook';

/** A name that is not this machine's own: browsers take plain http from it for what it is. */
const NAME = 'inkling.test';

test('over plain http from another device the app explains itself, writes, keeps and exports', async ({ app }) => {
  const profile = await mkdtemp(path.join(tmpdir(), 'inkling-insecure-'));
  const address = new URL(app.server.url);
  address.hostname = NAME;
  const launch = () =>
    chromium.launchPersistentContext(profile, {
      executablePath: findBrowser() ?? '',
      args: [...BROWSER_FLAGS, `--host-resolver-rules=MAP ${NAME} localhost`],
      locale: 'en-GB',
      viewport: { width: 1280, height: 800 },
      acceptDownloads: true,
    });
  const faults: string[] = [];
  let context = await launch();
  try {
    let page = context.pages()[0] ?? (await context.newPage());
    page.on('pageerror', ({ message }) => faults.push(message));
    await page.goto(address.href);
    expect(await page.evaluate(() => [isSecureContext, 'randomUUID' in crypto, 'serviceWorker' in navigator])).toEqual([
      false,
      false,
      false,
    ]);
    const dialog = page.getByRole('dialog', { name: 'This address is not secure' });
    await expect(dialog.getByText(/No offline copy/u)).toBeVisible();
    await dialog.getByRole('button', { name: 'Go on all the same' }).click();
    await expect(dialog).toHaveCount(0);
    await write(page, 'Written over plain http');

    await openSettings(page, 'transfer');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save a backup' }).click();
    expect((await download).suggestedFilename()).toMatch(/^inkling-backup-.*\.zip$/u);
    await context.close();

    context = await launch();
    page = context.pages()[0] ?? (await context.newPage());
    page.on('pageerror', ({ message }) => faults.push(message));
    await page.goto(address.href);
    await page.getByRole('button', { name: 'Go on all the same' }).click();
    await expect(editorOf(page)).toContainText('Written over plain http');
    expect(faults).toEqual([]);
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});
