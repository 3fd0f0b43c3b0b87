import { expectAccessible } from './harness/axe';
import { expect, test } from './harness/test';
import { editorOf, newNote, waitSaved, wholeText, write } from './harness/notebook';

const NOTE = [
  'Boat trip',
  '',
  'What to buy, and for how much.',
  '',
  '| Part | Price | Where |',
  '|---|--:|:--:|',
  '| **Rope**, twelve metres of it, tarred | 12 | [[Harbour]] |',
  '| Paint |  | town |',
  '',
  '- one',
  '- two',
  '  - deeper',
  '1. first',
  '- [ ] open',
].join('\n');

test('a note shows its title, dots and tables, which are written in where they stand', async ({ app }) => {
  const page = await app.open();
  await expect(editorOf(page)).toHaveAttribute('aria-placeholder', /first line is the title/u);
  await write(page, NOTE);
  await page.keyboard.press('Control+Home');
  const rows = editorOf(page).locator('.md-row');
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(1).locator('.md-cell')).toHaveText(['Rope, twelve metres of it, tarred', '12', 'Harbour']);
  // The columns stand below each other.
  const lefts = (row: number): Promise<number[]> =>
    rows
      .nth(row)
      .locator('.md-cell')
      .evaluateAll((cells) => cells.map((cell) => Math.round(cell.getBoundingClientRect().left)));
  expect(await lefts(1)).toEqual(await lefts(0));
  expect(await lefts(2)).toEqual(await lefts(0));

  await expectAccessible(page, 'title, dots and a table');
  await rows.nth(2).locator('.md-cell').nth(2).click();
  await expect(rows).toHaveCount(3);
  await page.keyboard.press('End');
  await page.keyboard.type('!');
  await page.keyboard.press('Control+End');
  await expect(rows.nth(2).locator('.md-cell')).toHaveText(['Paint', '', 'town!']);
  await waitSaved(page);
  expect(await wholeText(page)).toBe(NOTE.replace('| town |', '| town! |'));
  await newNote(page);
});
