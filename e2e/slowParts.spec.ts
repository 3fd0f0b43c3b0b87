import type { Page } from '@playwright/test';
import { expect, test } from './harness/test';
import { holdPart } from './harness/heldParts';
import { editorOf, newNote, noteText, paste, turnOnAssistant, wholeText, write } from './harness/notebook';

/** A part of the app that is fetched when it is first wanted takes its time. */
const slowDown = async (page: Page, part: string): Promise<void> => {
  await page.route(`**/${part}-*.js`, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 3000));
    await route.continue();
  });
  await page.reload();
  await editorOf(page).focus();
};

test('what is typed before the commands are there is looked for among them', async ({ app }) => {
  const page = await app.open();
  const letGo = await holdPart(page, 'Palette');
  await page.reload();
  await editorOf(page).focus();
  await write(page, 'The harbour is closed.');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('short');
  const field = page.getByRole('combobox', { name: 'Commands and notes' });
  await expect(field).toHaveCount(0);
  letGo();
  await expect(field).toHaveValue('short');
  await page.keyboard.type('cuts');
  await expect(field).toHaveValue('shortcuts');
  await page.keyboard.press('Escape');
  expect(await wholeText(page)).toBe('The harbour is closed.');
});

test('bold that is pressed before it is there marks the words that it was pressed for', async ({ app }) => {
  const page = await app.open();
  await slowDown(page, 'formatting');
  await page.keyboard.type('We leave ');
  await page.keyboard.press('Control+b');
  await page.keyboard.type('on Friday');
  await expect(editorOf(page).locator('.md-strong:not(.md-mark)')).toHaveText('on Friday');
  expect(await wholeText(page)).toBe('We leave **on Friday**');
  // In another note by then, the key marks nothing.
  await page.reload();
  await editorOf(page).focus();
  await page.keyboard.press('Control+b');
  await newNote(page);
  await write(page, 'Another');
  await page.waitForTimeout(4000);
  expect(await wholeText(page)).toBe('Another');
});

test('a page that is pasted before its reader is there keeps its marks', async ({ app }) => {
  const page = await app.open();
  await slowDown(page, 'late');
  await paste(page, { 'text/html': '<p>at <b>noon</b></p>', 'text/plain': 'at noon' });
  await expect.poll(() => wholeText(page)).toBe('at **noon**');
});

test('whoever writes on while the sheet of the assistant is on its way is not taken away from the note', async ({
  app,
}) => {
  const page = await app.open();
  await write(page, 'Anna has');
  await turnOnAssistant(page);
  await slowDown(page, 'OpenSheet');
  // Until its settings are read the assistant counts as off, and its keys do nothing.
  await expect(page.getByRole('button', { name: 'Summarise' })).toBeVisible();
  await editorOf(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Alt+s');
  await page.keyboard.type(' the charts and the pump', { delay: 60 });
  const heading = page
    .getByRole('complementary', { name: 'Summary' })
    .getByRole('heading', { name: 'Summary', exact: true });
  await expect(heading).toBeVisible();
  await page.keyboard.type(' in the shed');
  expect(await noteText(page)).toBe('Anna has the charts and the pump in the shed');
  // Asked for again, it is there at once and takes the focus with it.
  await page.keyboard.press('Alt+s');
  await expect(heading).toBeFocused();
});
