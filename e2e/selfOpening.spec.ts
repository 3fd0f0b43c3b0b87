import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { InklingApp } from './harness/app';
import { giveFiles, pasteImage, textsIn } from './harness/library';
import { editorOf, openSettings, waitSaved, write } from './harness/notebook';
import { bringFiles, MEMO, PLAN } from './harness/noteFiles';
import { expect, test } from './harness/test';

const PASSPHRASE = 'four calm harbours';
const HOSTILE = [
  'Hostile',
  '<script>window.hit = 1</script>',
  '<img src="https://elsewhere.example/a.png" onerror="window.hit = 1">',
  '![far](https://elsewhere.example/b.png) [click](javascript:window.hit=1)',
  '<iframe src="https://elsewhere.example/"></iframe><svg onload="window.hit=1">',
  '</script><script>window.hit = 1</script>',
].join('\n\n');

const check = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
};

const writeLibrary = async (page: Page): Promise<void> => {
  await write(page, '# Boat\n\nThe pump is in the shed, Zebrafinchlantern. #boat\n\n- [ ] Call Anna');
  await editorOf(page).press('Control+End');
  const icon = readFileSync(path.join(import.meta.dirname, '../public/icons/icon-192.png'));
  await pasteImage(page, icon, 'drop.png');
  await expect(editorOf(page).getByRole('img', { name: 'drop' })).toBeVisible();
  await bringFiles(page, 'paste', [PLAN, MEMO]);
  await expect(editorOf(page).getByRole('button', { name: /^memo\.wav /u })).toBeVisible();
  await waitSaved(page);
  // By its key: on a phone the button is beside the list.
  const address = page.url();
  await page.keyboard.press('Alt+n');
  await expect(page).not.toHaveURL(address);
  await write(page, HOSTILE);
};

const savePage = async (page: Page, passphrase: string | null): Promise<{ name: string; html: Buffer }> => {
  await openSettings(page, 'transfer');
  // The sections above arrive late and push it down: a press may fall beside it, and is repeated as a person would.
  const opensItself = page.getByRole('switch', { name: 'As a page that opens itself' });
  await expect(() => opensItself.setChecked(true, { timeout: 5_000 })).toPass();
  if (passphrase !== null) {
    await page.getByRole('switch', { name: 'With a passphrase' }).click();
    await page.getByLabel('New passphrase').fill(passphrase);
    await page.getByLabel('Once more').fill(passphrase);
  } else await expect(page.getByText('Without a passphrase, whoever has the file can read it.')).toBeVisible();
  await check(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a backup' }).click();
  const file = await download;
  return { name: file.suggestedFilename(), html: readFileSync(await file.path()) };
};

/** Opens a page from the disk, without a server, and gives back what it asked for. */
const openFile = async (app: InklingApp, folder: string, html: Buffer): Promise<{ page: Page; asked: string[] }> => {
  const filePath = path.join(folder, 'backup.html');
  await writeFile(filePath, html);
  const page = await app.context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(filePath).href);
  return { page, asked };
};

const savedBy = async (page: Page, button: string | RegExp): Promise<Buffer> => {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return readFileSync(await (await download).path());
};

const elsewhere = (asked: readonly string[]): string[] => asked.filter((url) => !/^(?:file|blob):/u.test(url));

let folder = '';
test.beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'inkling-page-'));
});
test.afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

test('a page with a passphrase opens from the disk by keys alone, shows and saves the notes, and asks nobody for anything', async ({
  app,
}) => {
  test.slow();
  const inkling = await app.open();
  await writeLibrary(inkling);
  const { name, html } = await savePage(inkling, PASSPHRASE);
  expect(name).toMatch(/^inkling-backup-\d{4}-\d\d-\d\d\.html$/u);
  expect(html.includes('Zebrafinchlantern')).toBe(false);
  await app.server.kill();

  const { page, asked } = await openFile(app, folder, html);
  await expect(page).toHaveTitle('Backup of Inkling');
  const field = page.getByLabel('Passphrase');
  await expect(field).toBeFocused();
  await check(page);
  await page.keyboard.type('four calm harbour');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('This passphrase does not open the file. Nothing was changed.');
  await expect(field).toBeFocused();
  await check(page);
  await page.keyboard.type(PASSPHRASE);
  await page.keyboard.press('Enter');
  const rows = page.getByRole('list', { name: 'Notes' }).getByRole('listitem');
  await expect(rows).toHaveCount(2);
  await check(page);

  // The search first, then the list: the focus goes the way the page is read.
  await page.keyboard.press('Tab');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('zebrafinchlantérn SHED');
  await expect(page.getByRole('status')).toHaveText('1 note');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  if (!(await rows.getByRole('link').evaluate((link) => link === document.activeElement)))
    await rows.getByRole('link').focus();
  await page.keyboard.press('Enter');
  const note = page.getByRole('article');
  await expect(note.getByRole('heading', { name: 'Boat' })).toBeVisible();
  await expect(note).toContainText('#boat');
  await expect.poll(() => note.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(192);
  await check(page);
  // The files of the note are saved as they were, and a sound is heard.
  expect(await savedBy(page, /^Pläne 2\.pdf \d+ B$/u)).toEqual(PLAN.buffer);
  expect(await savedBy(page, /^memo\.wav 8 kB$/u)).toEqual(MEMO.buffer);
  const sound = note.locator('audio');
  await sound.evaluate((player: HTMLAudioElement) => player.play());
  await expect.poll(() => sound.evaluate((player: HTMLAudioElement) => player.currentTime)).toBeGreaterThan(0);

  await page.getByRole('searchbox').fill('');
  await rows.getByRole('link', { name: /Hostile/u }).click();
  await expect(note).toContainText('<script>window.hit = 1</script>');
  await expect(note.locator('img, script, iframe, svg')).toHaveCount(0);
  await note.getByText('click', { exact: true }).click();
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => 'hit' in window)).toBe(false);

  const texts = textsIn(await savedBy(page, 'Save as Markdown'));
  expect(texts['Boat.md']).toContain('The pump is in the shed, Zebrafinchlantern.');
  expect(Object.keys(texts)).toContain('attachments/drop.png');
  const backup = await savedBy(page, 'Save the backup');
  expect(textsIn(backup)['notes.json']).toContain('Zebrafinchlantern');
  expect(elsewhere(asked)).toEqual([]);

  // The page itself is a backup for the app, too, and so is what it saved.
  await app.server.restart();
  await inkling.bringToFront();
  const dialog = await giveFiles(inkling, [{ name: 'kept.html', mimeType: 'text/html', buffer: html }]);
  await dialog.getByLabel('Its passphrase').fill(PASSPHRASE);
  await dialog.getByRole('button', { name: 'Open' }).click();
  await expect(dialog).toContainText('2');
  await expect(dialog.getByText(/here already/u).first()).toBeVisible();
  await inkling.keyboard.press('Escape');
  const again = await giveFiles(inkling, [{ name: 'saved.zip', mimeType: 'application/zip', buffer: backup }]);
  await expect(again.getByText(/here already/u).first()).toBeVisible();
});

test('a damaged page says so, and a script that somebody puts into it does not run', async ({ app }) => {
  const inkling = await app.open();
  await write(inkling, 'One note');
  const { html } = await savePage(inkling, null);
  const start = html.indexOf('id="inkling-backup">') + 20;
  const flipped = Buffer.from(html);
  flipped[start + 200] = flipped[start + 200] === 65 ? 66 : 65;
  const damaged = await openFile(app, folder, flipped);
  await expect(damaged.page.getByRole('alert')).toContainText('The file is damaged');
  // The script of the page names that end as well.
  const end = html.lastIndexOf('</body>');
  const added = Buffer.from('<script>document.title = "taken over"</script>');
  const changed = Buffer.concat([html.subarray(0, end), added, html.subarray(end)]);
  const told: string[] = [];
  const { page } = await openFile(app, folder, Buffer.from('<!doctype html>'));
  page.on('console', (message) => told.push(message.text()));
  await writeFile(path.join(folder, 'backup.html'), changed);
  await page.reload();
  await expect(page.getByRole('listitem')).toHaveCount(1);
  expect(await page.title()).toBe('Backup of Inkling');
  expect(told.join(' ')).toContain('Content Security Policy');
  // It was meant to be refused here.
  app.faults.length = 0;
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a page without a passphrase reads one note at a time, goes back, and speaks the language it was saved in', async ({
    app,
  }) => {
    test.slow();
    const inkling = await app.open();
    await writeLibrary(inkling);
    const { html } = await savePage(inkling, null);
    const { page, asked } = await openFile(app, folder, html);
    const row = page.getByRole('link', { name: /Boat/u });
    await check(page);
    await row.tap();
    await expect(page.getByRole('article').getByRole('heading', { name: 'Boat' })).toBeVisible();
    await expect(row).toBeHidden();
    await check(page);
    await page.getByRole('link', { name: 'All notes' }).tap();
    await expect(row).toBeVisible();
    await row.tap();
    await page.goBack();
    await expect(row).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(elsewhere(asked)).toEqual([]);
    for (const [language, words] of [
      ['de', 'Als Markdown speichern'],
      ['es', 'Guardar como Markdown'],
      ['fr', 'Enregistrer en Markdown'],
      ['pt-BR', 'Salvar como Markdown'],
    ] as const) {
      const spoken = Buffer.from(html.toString('latin1').replace('lang="en"', `lang="${language}"`), 'latin1');
      const other = await openFile(app, folder, spoken);
      await expect(other.page.getByRole('button', { name: words })).toBeVisible();
      await other.page.close();
    }
  });
});
