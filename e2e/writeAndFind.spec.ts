import type { Page } from '@playwright/test';
import { expect, test } from './harness/test';
import { chooseFromMenu, listOf, openNote, openShelf } from './harness/library';
import { editorOf, newNote, noteText, waitSaved, write } from './harness/notebook';

const articleOf = (page: Page) => page.getByRole('article', { name: 'Note' });
const shelvesOf = (page: Page) => page.getByRole('navigation', { name: 'Notes and tags' });

const writeAll = async (page: Page, texts: readonly string[]): Promise<void> => {
  for (const [index, text] of texts.entries()) {
    if (index > 0) await newNote(page);
    await write(page, text);
  }
};

test('notes are tagged, pinned, archived, thrown away and brought back', async ({ app }) => {
  const page = await app.open();
  await writeAll(page, [
    'Boat plans\n\nBuy a pump. #boat',
    'Garden list\n\nBeans and peas.',
    'Old letter\n\nDear Anna.',
  ]);
  await expect(listOf(page)).toHaveText([/Old letter/u, /Garden list/u, /Boat plans/u]);

  await openNote(page, /Garden list/u);
  await page.getByRole('button', { name: 'Add tag' }).click();
  await page.getByRole('combobox', { name: 'Add tag' }).fill('Home');
  await page.keyboard.press('Enter');
  await expect(articleOf(page).getByRole('list', { name: 'Tags' })).toContainText('#home');
  await chooseFromMenu(page, 'Pin');
  await expect(listOf(page).first()).toContainText('Garden list');
  await expect(listOf(page).first().getByLabel('Pinned')).toBeVisible();
  await openShelf(page, /^boat/u);
  await expect(listOf(page, '#boat')).toHaveText([/Boat plans/u]);
  await openShelf(page, /^home/u);
  await expect(listOf(page, '#home')).toHaveText([/Garden list/u]);

  await openShelf(page, /^All notes/u);
  await openNote(page, /Old letter/u);
  await chooseFromMenu(page, 'Archive');
  await expect(listOf(page)).toHaveText([/Garden list/u, /Boat plans/u]);
  await openShelf(page, /^Archive/u);
  await expect(listOf(page, 'Archive')).toHaveText([/Old letter/u]);

  await openShelf(page, /^All notes/u);
  await openNote(page, /Boat plans/u);
  await chooseFromMenu(page, 'Move to the trash');
  await expect(listOf(page)).toHaveText([/Garden list/u]);
  await page.reload();
  await openShelf(page, /^Trash/u);
  await openNote(page, /Boat plans/u);
  await expect(articleOf(page)).toContainText('This note is in the trash');
  await articleOf(page).getByRole('button', { name: 'Restore' }).click();
  await expect(articleOf(page)).not.toContainText('This note is in the trash');

  await page.reload();
  await openShelf(page, /^All notes/u);
  await expect(listOf(page)).toHaveText([/Garden list/u, /Boat plans/u]);
  await expect(listOf(page).first().getByLabel('Pinned')).toBeVisible();
  await expect(shelvesOf(page).getByRole('link', { name: /^home/u })).toBeVisible();
});

test('the search finds as one types: parts of words, Chinese and Japanese, tags, pins, and what is left out', async ({
  app,
}) => {
  const page = await app.open();
  await writeAll(page, [
    'Boat plans\n\nBuy a pump at the harbour shop. #boat',
    'Garden pump\n\nThe old one leaks. #garden',
    '旅行メモ\n\n明日の東京の天気は雨。',
    'Würzburg\n\nZug um 9:15, Gleis 4.',
  ]);
  await openNote(page, /Garden pump/u);
  await chooseFromMenu(page, 'Pin');
  await openNote(page, /Würzburg/u);
  await chooseFromMenu(page, 'Archive');

  const box = page.getByRole('combobox', { name: 'Search notes' });
  await box.click();
  await page.keyboard.type('harb');
  await expect(listOf(page)).toHaveText([/Boat plans/u]);
  await expect(listOf(page).locator('mark').first()).toHaveText('harb');

  const finds: readonly (readonly [string, readonly RegExp[]])[] = [
    ['arbou', [/Boat plans/u]],
    ['京の天', [/旅行メモ/u]],
    ['tag:boat', [/Boat plans/u]],
    ['is:pinned', [/Garden pump/u]],
    ['pump -harbour', [/Garden pump/u]],
    ['pump -tag:garden', [/Boat plans/u]],
    ['"old one"', [/Garden pump/u]],
    ['wurzburg', [/Würzburg/u]],
    ['is:archived', [/Würzburg/u]],
  ];
  for (const [query, titles] of finds) {
    await box.fill(query);
    await expect(listOf(page), query).toHaveText([...titles]);
    await expect(page.getByRole('status').filter({ hasText: /^\d+ notes?/u }), query).toHaveText(
      `${titles.length} note`,
    );
  }
  await box.fill('pump');
  await expect(listOf(page)).toHaveCount(2);
  await box.fill('zeppelin');
  await expect(page.getByText('Nothing found')).toBeVisible();
  await box.press('Escape');
  await expect(box).toHaveValue('');
  await expect(listOf(page)).toHaveCount(3);
});

test('a link is chosen from a list, leads there, and is seen from the other side', async ({ app }) => {
  const page = await app.open();
  await writeAll(page, ['Boat plans\n\nA pump.', 'Weekend\n\n']);
  await page.keyboard.type('See [[Boa');
  await page.getByRole('option', { name: /Boat plans/u }).waitFor();
  // A list that has just come up takes no key yet: it could be meant for the text.
  await page.waitForTimeout(300);
  await page.keyboard.press('Enter');
  await page.keyboard.type(' and [[Shopping]] today');
  await waitSaved(page);
  expect(await noteText(page)).toContain('See [[Boat plans]] and [[Shopping]] today');

  await editorOf(page).getByText('Boat plans', { exact: true }).click();
  await expect(editorOf(page)).toContainText('A pump.');
  await page.getByRole('button', { name: 'Linked from 1 note' }).click();
  await page
    .getByRole('navigation', { name: 'Notes that link here' })
    .getByRole('button', { name: /Weekend/u })
    .click();
  // Without the caret in its line a link is its words.
  await expect(editorOf(page)).toContainText('See Boat plans and Shopping today');

  // A link to a note that is not there begins it.
  await editorOf(page).getByText('Shopping', { exact: true }).click();
  await expect(editorOf(page)).toHaveText(/^(?:# )?Shopping/u);
  await waitSaved(page);
  await expect(listOf(page)).toHaveCount(3);
});

test('check boxes are ticked by click and by key, and it is the text that changes', async ({ app }) => {
  const page = await app.open();
  await write(page, 'Errands\n\n- [ ] Milk\n- [ ] Stamps\n\nThat is all.');
  const boxes = editorOf(page).getByRole('checkbox', { name: 'Done' });
  await expect(boxes).toHaveCount(2);
  await boxes.first().click();
  await expect(boxes.first()).toBeChecked();
  await editorOf(page).focus();
  await page.keyboard.press('Control+Home');
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'End', 'Control+Enter']) await page.keyboard.press(key);
  await expect(boxes.nth(1)).toBeChecked();
  await boxes.first().click();
  await expect(boxes.first()).not.toBeChecked();
  await waitSaved(page);
  await page.reload();
  await expect(boxes.first()).not.toBeChecked();
  await expect(boxes.nth(1)).toBeChecked();
  // With the caret in the mark the Markdown itself is shown.
  await editorOf(page).focus();
  await page.keyboard.press('Control+Home');
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Home');
  await expect.poll(() => noteText(page)).toContain('- [x] Stamps');
});

test('undo brings a word back after other notes were open, and leaves those alone', async ({ app }) => {
  const page = await app.open();
  await write(page, 'First note\n\nKeep this and lose this word');
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await page.keyboard.press('Delete');
  await waitSaved(page);
  expect(await noteText(page)).toBe('First note\n\nKeep this and lose this ');
  await newNote(page);
  await write(page, 'Second note');
  await openNote(page, /First note/u);
  await expect(editorOf(page)).toContainText('Keep this');
  await editorOf(page).focus();
  await page.keyboard.press('Control+z');
  await expect.poll(() => noteText(page)).toBe('First note\n\nKeep this and lose this word');
  await page.keyboard.press('Control+Shift+Z');
  await expect.poll(() => noteText(page)).toBe('First note\n\nKeep this and lose this ');
  await openNote(page, /Second note/u);
  await expect.poll(() => noteText(page)).toBe('Second note');
});
