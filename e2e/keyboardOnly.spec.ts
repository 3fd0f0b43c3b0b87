import { Buffer } from 'node:buffer';
import type { Page } from '@playwright/test';
import { expect, test } from './harness/test';
import { listOf } from './harness/library';
import { editorOf, noteText, waitSaved, wholeText } from './harness/notebook';

/** No story of this file touches the mouse: every step is a key. */
const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Ctrl+K, the name of an action or a note, down to it, Enter. */
const command = async (page: Page, name: string): Promise<void> => {
  await press(page, 'Control+k');
  await expect(page.getByRole('combobox', { name: 'Commands and notes' })).toBeFocused();
  await page.keyboard.type(name);
  await expect(page.locator('[role="option"][aria-selected="true"]')).toContainText(new RegExp(name, 'iu'));
  const options = await page.locator('[role="option"]').allInnerTexts();
  for (let step = options.findIndex((text) => text.startsWith(name)); step > 0; step--) await press(page, 'ArrowDown');
  await expect(page.locator('[role="option"][aria-selected="true"]')).toHaveText(new RegExp(`^${name}`, 'u'));
  await press(page, 'Enter');
  await expect(page.getByRole('dialog', { name: 'Commands and notes' })).toHaveCount(0);
};

const type = async (page: Page, ...lines: readonly string[]): Promise<void> => {
  await expect(editorOf(page)).toBeFocused();
  for (const [index, line] of lines.entries()) {
    if (index > 0) await press(page, 'Enter');
    await page.keyboard.type(line);
  }
  await waitSaved(page);
};

/** Tab until the focus is on what has this name; a row of the list is in front of the text, where Tab is a letter. */
const tabTo = async (page: Page, name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
  for (let step = 0; step < 60; step++) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    });
    if (typeof name === 'string' ? focused === name : name.test(focused)) return;
    await press(page, key);
  }
  throw new Error(`Tab does not reach “${String(name)}”.`);
};

test('notes are written, found, pinned, archived, thrown away, restored and erased by keys', async ({ app }) => {
  test.slow();
  const page = await app.open();
  await type(page, 'Boat plans', '', '- [ ] Pump', 'Charts');
  // The list went on by itself, and a key ticks the box.
  await expect(editorOf(page).getByRole('checkbox', { name: 'Done' })).toHaveCount(2);
  await press(page, 'Control+Enter');
  await expect(editorOf(page).getByRole('checkbox', { name: 'Done' }).nth(1)).toBeChecked();
  await press(page, 'Alt+n');
  await type(page, 'Garden list', '', 'Beans. ');
  await command(page, 'New note');
  await type(page, 'Old letter', '', 'Dear Anna.');
  await press(page, 'Alt+r');
  await expect(listOf(page)).toHaveText([/Garden list/u, /Boat plans/u]);

  // Search, down into the list, Enter opens, Alt+3 writes on.
  await press(page, 'Control+Shift+F');
  await expect(page.getByRole('search').getByRole('combobox')).toBeFocused();
  await page.keyboard.type('ump');
  await expect(listOf(page)).toHaveText([/Boat plans/u]);
  await press(page, 'ArrowDown');
  await expect(listOf(page).getByRole('link')).toBeFocused();
  await press(page, 'Enter');
  await expect(editorOf(page)).toContainText('Charts');
  await press(page, 'Alt+3');
  await expect(editorOf(page)).toBeFocused();
  await press(page, 'Alt+p', 'Control+Shift+F', 'Escape');
  await expect(listOf(page)).toHaveText([/Boat plans/u, /Garden list/u]);
  await expect(listOf(page).first().getByLabel('Pinned')).toBeVisible();

  // The list by arrows; the menu and Delete on a row.
  await press(page, 'ArrowDown');
  await expect(listOf(page).first().getByRole('link')).toBeFocused();
  await press(page, 'ArrowDown');
  await expect(listOf(page).nth(1).getByRole('link')).toBeFocused();
  await press(page, 'Shift+F10');
  await expect(page.getByRole('menuitem', { name: 'Duplicate' })).toBeVisible();
  await press(page, 'Escape');
  await expect(page.getByRole('menuitem')).toHaveCount(0);
  // The menu gives the focus back to its row a moment after it is gone.
  await expect(listOf(page).nth(1).locator(':focus')).toHaveCount(1);
  await press(page, 'Alt+2');
  await expect(listOf(page).nth(1).getByRole('link')).toBeFocused();
  await press(page, 'Delete');
  await expect(listOf(page)).toHaveText([/Boat plans/u]);

  await command(page, 'Trash');
  await expect(listOf(page, 'Trash')).toHaveText([/Garden list/u]);
  await press(page, 'Alt+2');
  await expect(listOf(page, 'Trash').getByRole('link')).toBeFocused();
  await press(page, 'Enter');
  await expect(editorOf(page)).toContainText('Beans.');
  await command(page, 'Restore');
  await command(page, 'All notes');
  await expect(listOf(page)).toHaveText([/Boat plans/u, /Garden list/u]);
  await command(page, 'Garden list');
  await expect(editorOf(page)).toBeFocused();
  await command(page, 'Move to the trash');
  await command(page, 'Trash');
  await press(page, 'Alt+2');
  await expect(listOf(page, 'Trash').getByRole('link')).toBeFocused();
  await press(page, 'Enter');
  await expect(editorOf(page)).toContainText('Beans.');
  await command(page, 'Erase for good');
  const question = page.getByRole('alertdialog', { name: 'Erase this note for good?' });
  // Enter by habit destroys nothing.
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await press(page, 'Tab', 'Enter');
  await expect(question).toHaveCount(0);
  await expect(page.getByText('The trash is empty')).toBeVisible();
});

test('tags, links, undo across notes, and out of the editor by keys', async ({ app }) => {
  const page = await app.open();
  await type(page, 'Boat plans', '', 'A pump.');
  await press(page, 'Alt+n');
  await type(page, 'Weekend', '', 'See [[Bo');
  await page.getByRole('option', { name: /Boat plans/u }).waitFor();
  // A list that has just come up takes no key yet: it could be meant for the text.
  await page.waitForTimeout(300);
  await press(page, 'Enter');
  await expect.poll(() => noteText(page)).toBe('Weekend\n\nSee [[Boat plans]]');
  await press(page, 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'Control+Enter');
  await expect(editorOf(page)).toContainText('A pump.');
  await press(page, 'Alt+3');

  // Tab belongs to the text until Escape was pressed.
  await press(page, 'Escape');
  await tabTo(page, 'Add tag');
  await press(page, 'Enter');
  await page.keyboard.type('harbour');
  await press(page, 'Enter', 'Escape');
  await expect(page.getByRole('list', { name: 'Tags' })).toContainText('#harbour');
  await tabTo(page, 'Linked from 1 note');
  await press(page, 'Enter');
  const linking = page.getByRole('navigation', { name: 'Notes that link here' }).getByRole('button');
  await expect(linking).toBeFocused();
  await press(page, 'Enter');
  await expect(editorOf(page)).toContainText(/See (?:\[\[)?Boat plans/u);
  await press(page, 'Alt+3', 'Control+End', 'Control+Backspace');
  await waitSaved(page);
  const shorter = await noteText(page);
  await press(page, 'Alt+j');
  await expect(editorOf(page)).toContainText('A pump.');
  await press(page, 'Alt+k');
  await expect(editorOf(page)).toContainText('See');
  expect(await noteText(page)).toBe(shorter);
  await press(page, 'Control+z');
  await expect.poll(() => noteText(page)).toBe('Weekend\n\nSee [[Boat plans]]');
});

test('settings, theme, shortcut sheet and a backup by keys; every dialog gives the focus back', async ({ app }) => {
  const page = await app.open();
  await type(page, 'Kept');
  await press(page, 'Control+/');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toContainText('Ctrl+K');
  await press(page, 'Escape');
  await expect(editorOf(page)).toBeFocused();
  await press(page, 'Control+k', 'Escape');
  await expect(editorOf(page)).toBeFocused();

  await press(page, 'Control+,');
  await expect(page.getByRole('heading', { level: 1, name: 'Appearance' })).toBeFocused();
  await press(page, 'Tab');
  await expect(page.getByRole('radio', { name: 'Like the device' })).toBeFocused();
  await press(page, 'ArrowRight', 'ArrowRight');
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  await expect.poll(() => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
  await tabTo(page, 'Backup and import');
  await press(page, 'Enter');
  const download = page.waitForEvent('download');
  await tabTo(page, 'Save a backup');
  await press(page, 'Enter');
  expect((await download).suggestedFilename()).toMatch(/\.zip$/u);
  await tabTo(page, 'Back to the notes');
  await press(page, 'Enter');
  await expect(editorOf(page)).toContainText('Kept');

  await command(page, 'On this device');
  await tabTo(page, 'Erase everything');
  await press(page, 'Enter');
  await page.keyboard.type('erase');
  const loaded = page.waitForEvent('load');
  await press(page, 'Enter');
  await loaded;
  await expect(editorOf(page)).toBeFocused();
  await expect(editorOf(page)).not.toContainText('Kept');
});

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
  await page.keyboard.type('trip');
  await press(page, 'Enter');
  await message('2 notes have the tag #trip now.');
  await press(page, 'Alt+2', 'Space', 'Shift+ArrowDown');
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
  await page.keyboard.type('sail');
  await press(page, 'Enter');
  await message('#trip is called #sail now, in 2 notes.');
  await press(page, 'Control+Shift+F');
  await page.keyboard.type('chain');
  await tabTo(page, 'Keep this search');
  await press(page, 'Enter', 'Control+Shift+F', 'Escape', 'Alt+1');
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
