import { expect, test } from './harness/test';
import { holdPart } from './harness/heldParts';
import { command } from './harness/keys';
import { editorOf, openSettings, write } from './harness/notebook';

test('a note is locked though what locks it is not there yet when it is asked for', async ({ app }) => {
  const page = await app.open();
  await write(page, 'A diary');
  const letGo = await holdPart(page, 'keepers');
  await page.reload();
  await expect(editorOf(page)).toContainText('A diary');
  await command(page, 'Lock this note');
  const dialog = page.getByRole('dialog', { name: 'Lock this note' });
  await expect(dialog).toHaveCount(0);
  letGo();
  await expect(dialog.getByLabel('New passphrase')).toBeFocused();
});

test('the app locks though its lock is not there yet when the key is pressed', async ({ app }) => {
  const page = await app.open();
  await write(page, 'A diary');
  await openSettings(page, 'device');
  await page.locator('summary', { hasText: 'Turn on the lock of the app' }).click();
  await page.getByLabel('New passphrase').fill('nine patient gulls');
  await page.getByLabel('Once more').fill('nine patient gulls');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Lock the app now' })).toBeVisible();
  const letGo = await holdPart(page, 'keepers');
  await page.reload();
  await page.getByLabel('Passphrase', { exact: true }).fill('nine patient gulls');
  await page.keyboard.press('Enter');
  const locked = page.getByRole('heading', { name: 'Inkling is locked' });
  await expect(locked).toHaveCount(0);
  // Between the passphrase and the app nothing is drawn, and no key is heard.
  await expect(page.getByRole('button', { name: 'New note' })).toBeVisible();
  await page.keyboard.press('Alt+Shift+L');
  await expect(locked).toHaveCount(0);
  letGo();
  await expect(locked).toBeVisible();
});
