import { Buffer } from 'node:buffer';
import { expect, test } from './harness/test';
import { command, press, tabTo, type, typeInField } from './harness/keys';
import { listOf } from './harness/library';
import { editorOf, noteText, waitSaved, wholeText } from './harness/notebook';

// No story of this file touches the mouse: every step is a key.

test('a table, a footnote, sections, the outline and earlier versions by keys', async ({ app }) => {
  const page = await app.open();
  await type(page, 'Boat plans', '');
  await command(page, 'Insert a table');
  for (const cell of ['Part', 'Price', 'Rope']) {
    await page.keyboard.type(cell);
    await press(page, 'Tab');
  }
  await page.keyboard.type('12');
  await press(page, 'Alt+Enter');
  await expect(page.getByRole('menuitem', { name: 'Row above' })).toBeFocused();
  await press(page, 'ArrowDown', 'Enter');
  await page.keyboard.type('80');
  const rows = editorOf(page).locator('.md-row');
  await expect(rows.nth(2).locator('.md-cell').last()).toHaveText('80');
  // An empty row leads out of the table.
  await press(page, 'Enter', 'Enter');
  await type(page, 'Words[^1] here.', '', '[^1]: The foot', '', '# Deck', 'planks', '# Mast', 'spruce');

  await press(page, 'Control+.');
  await expect(page.getByRole('button', { name: '1 line folded' })).toBeVisible();
  await press(page, 'Alt+i');
  await expect(page.getByRole('dialog', { name: 'Outline' }).getByRole('button', { name: 'Deck' })).toBeVisible();
  await tabTo(page, 'Deck');
  await press(page, 'Enter');
  await expect(editorOf(page)).toBeFocused();
  await press(page, 'End');
  await page.keyboard.type('s');
  await press(page, 'ArrowUp', 'ArrowUp', 'Control+Enter');
  await expect(page.getByRole('tooltip')).toHaveText('The foot');
  await press(page, 'Escape');
  await page.keyboard.type('!');
  expect(await wholeText(page)).toMatch(/\| 80 \|\n\nWords\[\^1\]! here\.[^]*# Decks\nplanks\n# Mast\nspruce$/u);
  await waitSaved(page);

  await press(page, 'Control+a');
  await page.keyboard.type('Gone');
  await waitSaved(page);
  await command(page, 'Earlier versions');
  await expect(page.getByRole('dialog', { name: 'Earlier versions' }).locator('pre')).toContainText('Gone');
  await tabTo(page, 'Put this text back');
  await press(page, 'Enter');
  // How much of what was typed the oldest version holds is a matter of time.
  await expect.poll(() => noteText(page)).toMatch(/^B(?!.*Gone)/u);
});

test('several notes, their tags, a search, a title that others name, export and import by keys', async ({ app }) => {
  const page = await app.open();
  const message = (words: string | RegExp) => expect(page.getByText(words)).toBeVisible();
  await type(page, 'Anchor', '', 'chain ');
  await press(page, 'Alt+n');
  await type(page, 'Buoy', '', 'See [[Anchor]] ');
  await press(page, 'Alt+2');
  await expect(listOf(page).first().getByRole('link')).toBeFocused();
  await press(page, 'Space', 'Shift+ArrowDown');
  const bar = page.getByRole('toolbar', { name: 'Chosen notes' });
  await expect(bar).toContainText('2 chosen');
  await tabTo(page, 'Add a tag', 'Shift+Tab');
  await press(page, 'Enter');
  await typeInField(page, 'trip');
  await press(page, 'Enter');
  await message('2 notes have the tag #trip now.');
  // What has a tag now was edited, and stands where such a note stands.
  await waitSaved(page);
  await press(page, 'Alt+2', 'Home');
  await expect(listOf(page).first().getByRole('link')).toBeFocused();
  await press(page, 'Space', 'Shift+ArrowDown');
  await expect(bar).toContainText('2 chosen');
  await tabTo(page, 'Merge into one note', 'Shift+Tab');
  await press(page, 'Enter');
  await message('2 notes are one note now');
  await press(page, 'Alt+z');
  await expect(listOf(page)).toHaveCount(2);

  await press(page, 'Alt+1');
  await tabTo(page, /^trip/u);
  await press(page, 'Enter');
  await tabTo(page, 'Rename the tag');
  await press(page, 'Enter');
  await typeInField(page, 'sail');
  await press(page, 'Enter');
  await message('#trip is called #sail now, in 2 notes.');
  await press(page, 'Control+Shift+F');
  await expect(page.getByRole('search').getByRole('combobox')).toBeFocused();
  await page.keyboard.type('chain');
  await tabTo(page, 'Keep this search');
  await press(page, 'Enter');
  const kept = page.getByRole('link', { name: 'tag:sail chain' });
  await expect(kept).toBeVisible();
  await press(page, 'Control+Shift+F', 'Escape');
  await expect(page.getByRole('search').getByRole('combobox')).toHaveValue('');
  await press(page, 'Alt+1');
  await tabTo(page, 'tag:sail chain');
  await press(page, 'Enter');
  await expect(listOf(page)).toHaveText([/Anchor/u]);
  await press(page, 'Control+Shift+F', 'Escape');
  await tabTo(page, 'Sort by');
  await page.keyboard.type('T');
  await expect(listOf(page)).toHaveText([/Anchor/u, /Buoy/u]);

  await command(page, 'Anchor');
  await expect(editorOf(page)).toContainText('chain');
  await press(page, 'Alt+3', 'Control+Home', 'End');
  await page.keyboard.type(' No 2');
  await message('1 note still links to “Anchor”.');
  await press(page, 'Escape');
  await tabTo(page, 'Change its name there');
  await press(page, 'Enter');
  await message('The links in 1 note follow.');

  await command(page, 'Export or share');
  await expect(page.getByRole('dialog', { name: 'Export this note' })).toBeVisible();
  await tabTo(page, /^Plain text/u);
  const download = page.waitForEvent('download');
  await press(page, 'Enter');
  expect((await download).suggestedFilename()).toBe('Anchor No 2.txt');
  // A key is faster than the news that somebody waits for the dialog.
  page.on('filechooser', () => undefined);
  const chooser = page.waitForEvent('filechooser');
  await command(page, 'Import notes');
  await (await chooser).setFiles([{ name: 'c.md', mimeType: 'text/markdown', buffer: Buffer.from('# Compass') }]);
  await expect(page.getByRole('button', { name: 'Import 1 note' })).toBeVisible();
  await tabTo(page, 'Import 1 note');
  await press(page, 'Enter');
  await message('1 note imported.');
  await command(page, 'Take back the last import');
  await message('The import was taken back.');
});
