import { expect, test } from './harness/test';
import { command, press, tabTo, type, typeInField } from './harness/keys';
import { listOf } from './harness/library';
import { editorOf, noteText, waitSaved } from './harness/notebook';

// No story of this file touches the mouse: every step is a key.

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
  await typeInField(page, 'harbour');
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
  await typeInField(page, 'erase');
  const loaded = page.waitForEvent('load');
  await press(page, 'Enter');
  await loaded;
  await expect(editorOf(page)).toBeFocused();
  await expect(editorOf(page)).not.toContainText('Kept');
});
