import type { Page } from '@playwright/test';
import { expect, test } from './harness/test';
import { editorOf, newNote, waitSaved, wholeText, write } from './harness/notebook';

const TABLE = 'Rigging\n\n| Part | Price |\n| --- | --: |\n| Rope | 12 |\n\nend';
const rowsOf = (page: Page) => editorOf(page).locator('.md-row');
const cellOf = (page: Page, row: number, column: number) => rowsOf(page).nth(row).locator('.md-cell').nth(column);
const menuOf = (page: Page) => page.getByRole('menu', { name: 'Rows and columns' });

test('a table is written in where it stands: cells by Tab, rows and columns by key and menu, its source one click away', async ({
  app,
}) => {
  const page = await app.open();
  await expect(editorOf(page)).toBeFocused();
  await write(page, TABLE);
  await cellOf(page, 0, 0).click();
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await page.keyboard.type('Spare ');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type(', tarred');
  await expect(rowsOf(page)).toHaveCount(2);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Sail | cloth');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('0');
  await page.keyboard.press('Enter');
  await page.keyboard.type('9');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('80');
  expect(await wholeText(page)).toBe(
    TABLE.replace('Part', 'Spare Part')
      .replace('Rope', 'Rope, tarred')
      .replace('12 |', '120 |\n| Sail \\| cloth | 80 |'),
  );

  // The arrows go from cell to cell, and out of the table.
  await cellOf(page, 1, 1).click();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('x');
  await expect(cellOf(page, 2, 0)).toHaveText(/^xSail/u);
  await page.keyboard.press('Backspace');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.type('y');
  await expect(cellOf(page, 1, 0)).toHaveText(/y/u);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('below');
  await expect(
    editorOf(page)
      .locator('.cm-line')
      .filter({ hasText: /^below$/u }),
  ).toHaveCount(1);

  await cellOf(page, 2, 0).click();
  await page.keyboard.press('Control+Shift+Enter');
  await page.keyboard.type('blue');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.type('red');
  await expect(cellOf(page, 2, 1)).toHaveText('blue');
  await expect(cellOf(page, 3, 1)).toHaveText('red');
  await page.keyboard.press('Control+Shift+Backspace');
  await expect(rowsOf(page)).toHaveCount(3);
  await page.keyboard.press('Alt+Enter');
  await expect(menuOf(page).getByRole('menuitem', { name: 'Row above' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(menuOf(page)).toHaveCount(0);
  await expect(editorOf(page)).toBeFocused();
  await page.keyboard.press('Alt+Enter');
  await menuOf(page).getByRole('menuitem', { name: 'Delete the column' }).click();
  await expect(rowsOf(page).first().locator('.md-cell')).toHaveCount(2);

  await page.getByRole('button', { name: 'Show the source' }).click();
  await expect(rowsOf(page)).toHaveCount(0);
  await expect(editorOf(page)).toContainText('| --- | --: |');
  await page.keyboard.press('Control+End');
  await expect(rowsOf(page)).toHaveCount(3);
  await waitSaved(page);
  await newNote(page);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a tap writes in a cell, and the menu of the table adds a column', async ({ app }) => {
    const page = await app.open();
    await write(page, TABLE);
    await cellOf(page, 1, 1).tap();
    await page.keyboard.press('End');
    await page.keyboard.insertText('0');
    await expect(cellOf(page, 1, 1)).toHaveText('120');
    await page.getByRole('button', { name: 'Rows and columns' }).tap();
    await menuOf(page).getByRole('menuitem', { name: 'Column after' }).tap();
    await expect(rowsOf(page).first().locator('.md-cell')).toHaveCount(3);
    await page.keyboard.insertText('note');
    await expect(cellOf(page, 1, 2)).toHaveText('note');
  });
});
