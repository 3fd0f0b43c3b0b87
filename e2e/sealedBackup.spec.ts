import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { giveFiles, openNote } from './harness/library';
import { editorOf, noteText, openSettings, write } from './harness/notebook';
import { expect, test } from './harness/test';

const WORD = 'Zebrafinchlantern';
const TEXT = `My ${WORD}\n\nIt hangs behind the shed.`;
const PASSPHRASE = 'four calm harbours';

const check = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
};

/** With the keyboard alone. */
const saveEncrypted = async (page: Page): Promise<{ name: string; bytes: Buffer }> => {
  await openSettings(page, 'transfer');
  await page.getByRole('switch', { name: 'With a passphrase' }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByText('Without the passphrase nobody can open the file, we neither.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save a backup' })).toBeDisabled();
  await page.keyboard.press('Tab');
  await page.keyboard.type('short');
  await expect(page.getByText('Too short: at least 8 characters.')).toBeVisible();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(PASSPHRASE);
  await page.keyboard.press('Tab');
  await page.keyboard.type('four calm harbour');
  await expect(page.getByRole('button', { name: 'Save a backup' })).toBeDisabled();
  await page.keyboard.type('s');
  await check(page);
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const file = await download;
  await expect(page.getByLabel('New passphrase')).toHaveValue('');
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
};

const eraseAll = async (page: Page): Promise<void> => {
  await openSettings(page, 'device');
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await page.getByRole('alertdialog').getByRole('textbox').fill('erase');
  const loaded = page.waitForEvent('load');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Erase everything' }).click();
  await loaded;
  await expect(editorOf(page)).toBeFocused();
};

const story = async (page: Page): Promise<void> => {
  await write(page, TEXT);
  const { name, bytes } = await saveEncrypted(page);
  expect(name).toMatch(/^inkling-backup-\d{4}-\d\d-\d\d\.inkling$/u);
  expect(bytes.includes(WORD)).toBe(false);
  await eraseAll(page);

  const give = (content: Buffer) => giveFiles(page, [{ name, mimeType: 'application/octet-stream', buffer: content }]);
  const damaged = Buffer.from(bytes);
  damaged[bytes.length - 60]! ^= 1;
  const refused = await give(damaged);
  await expect(refused.getByText(/The backup is damaged: its checksums do not fit\. Nothing/u)).toBeVisible();
  await page.keyboard.press('Escape');

  const dialog = await give(bytes);
  const field = dialog.getByLabel('Its passphrase');
  await expect(field).toBeFocused();
  await check(page);
  await page.keyboard.type('four calm harbour');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('This passphrase does not open the backup. Nothing');
  await expect(field).toBeFocused();
  await check(page);
  await page.keyboard.type(PASSPHRASE);
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Import 1 note' }).click();
  await expect(page.getByRole('status').getByText('1 note imported.')).toBeVisible();
  await page.getByRole('button', { name: 'Back to the notes' }).click();
  await openNote(page, `My ${WORD}`);
  expect(await noteText(page)).toBe(TEXT);
};

test('a backup with a passphrase: written, everything erased, a damaged file and a wrong passphrase told, read back', async ({
  app,
}) => {
  test.slow();
  await story(await app.open());
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the same, on a small screen', async ({ app }) => {
    test.slow();
    const page = await app.open();
    await write(page, TEXT);
    const { bytes } = await saveEncrypted(page);
    const dialog = await giveFiles(page, [
      { name: 'kept.inkling', mimeType: 'application/octet-stream', buffer: bytes },
    ]);
    await dialog.getByLabel('Its passphrase').fill(PASSPHRASE);
    await dialog.getByRole('button', { name: 'Open' }).tap();
    await expect(dialog.getByText(/is here already|are here already/u).first()).toBeVisible();
  });
});
