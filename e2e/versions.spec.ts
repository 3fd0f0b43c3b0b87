import type { Page } from '@playwright/test';
import { expect, test } from './harness/test';
import { editorOf, noteText, waitSaved, write } from './harness/notebook';

const openVersions = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /commands|palette/iu }).fill('Earlier versions');
  await page.keyboard.press('Enter');
};
const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Earlier versions' });

const FIRST = 'Harbour\n\nCall Anna about the red boat.\n\n1\n2\n3\n4\n5\n6\n7\n8\n9';
const SECOND = 'Harbour\n\nCall Anna and Ben about the blue boat.\n\n1\n2\n3\n4\n5\n6\n7\n8\n9';

test('history says by words what changed since a version, puts it back in place, takes that back, and makes a copy', async ({
  app,
}) => {
  const page = await app.open();
  await expect(editorOf(page)).toBeFocused();
  await write(page, FIRST);
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(SECOND);
  await waitSaved(page);

  await openVersions(page);
  const dialog = dialogOf(page);
  await expect(dialog.locator('pre ins')).toHaveText(['and Ben ', 'blue']);
  await expect(dialog.locator('pre del')).toHaveText(['red']);
  await expect(dialog.getByText(/lines unchanged/u)).toBeVisible();
  await dialog.getByRole('combobox', { name: 'Show' }).selectOption('What changed then');
  await expect(dialog.getByText('This is the oldest version')).toBeVisible();
  await dialog.getByRole('combobox', { name: 'Show' }).selectOption('The text then');
  await expect(dialog.locator('pre')).toHaveText(FIRST);

  await dialog.getByRole('button', { name: 'Put this text back' }).click();
  await expect.poll(() => noteText(page)).toBe(FIRST);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => noteText(page)).toBe(SECOND);
  // What was put back is an edit like any other.
  await openVersions(page);
  await dialog.getByRole('button', { name: 'Put this text back' }).click();
  await expect.poll(() => noteText(page)).toBe(FIRST);
  await editorOf(page).focus();
  await page.keyboard.press('Control+z');
  await expect.poll(() => noteText(page)).toBe(SECOND);
  await waitSaved(page);

  await openVersions(page);
  await dialog.getByRole('button', { name: 'Restore as a copy' }).click();
  await expect(page.getByRole('list', { name: 'All notes' }).getByRole('listitem')).toHaveCount(2);
  await expect.poll(() => noteText(page)).toBe(FIRST);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('changes of a version fit the screen and can be taken over there', async ({ app }) => {
    const page = await app.open();
    await expect(editorOf(page)).toBeVisible();
    await write(page, FIRST);
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(SECOND);
    await waitSaved(page);
    await page
      .getByRole('button', { name: /menu|more/iu })
      .first()
      .tap();
    await page.getByRole('menuitem', { name: 'Earlier versions' }).tap();
    await expect(dialogOf(page).locator('pre ins')).toHaveCount(2);
    const width = await dialogOf(page).evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
    expect(width).toBe(0);
    await dialogOf(page).getByRole('button', { name: 'Put this text back' }).tap();
    await expect.poll(() => noteText(page)).toBe(FIRST);
  });
});
