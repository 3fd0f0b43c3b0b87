import type { Locator, Page } from '@playwright/test';
import { expect, test } from './harness/test';
import { listOf } from './harness/library';
import { expectNoSideways } from './harness/screen';
import { editorOf, noteText, turnOnAssistant, waitSaved } from './harness/notebook';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

const barOf = (page: Page) => page.getByRole('navigation', { name: 'Main actions' });
const listPane = (page: Page) => page.getByRole('region', { name: 'List of notes' });
const notePane = (page: Page) => page.getByRole('article', { name: 'Note' });

const writeNote = async (page: Page, text: string): Promise<void> => {
  await editorOf(page).focus();
  await page.keyboard.insertText(text);
  await waitSaved(page);
};

test('one pane at a time: list, note, settings; back leads from each to where one was', async ({ app }) => {
  const page = await app.open();
  await writeNote(page, 'Boat plans\n\nBuy a pump.');
  await expect(listPane(page)).toHaveCount(0);
  await expectNoSideways(page);
  await page.getByRole('button', { name: 'Back to the list' }).tap();
  await expect(listPane(page)).toBeVisible();
  await expect(notePane(page)).toHaveCount(0);
  await expect(listOf(page)).toHaveText([/Boat plans/u]);
  await expectNoSideways(page);

  // The system's own back gesture, too.
  await listOf(page).getByRole('link').tap();
  await expect(notePane(page)).toBeVisible();
  await expect(listPane(page)).toHaveCount(0);
  await page.goBack();
  await expect(listPane(page)).toBeVisible();
  await expect(notePane(page)).toHaveCount(0);
  await page.goForward();
  await expect(editorOf(page)).toContainText('Buy a pump.');
  await page.goBack();

  await barOf(page).getByRole('button', { name: 'Settings' }).tap();
  await expect(page.getByRole('heading', { level: 1, name: 'Appearance' })).toBeVisible();
  await expect(listPane(page)).toHaveCount(0);
  await expectNoSideways(page);
  await page.getByRole('link', { name: 'Backup and import' }).tap();
  await expect(page.getByRole('heading', { level: 1, name: 'Backup and import' })).toBeVisible();
  await page.getByRole('button', { name: 'Back to the notes' }).tap();
  await expect(listPane(page)).toBeVisible();
});

test('the bar at the foot reaches shelves, search, a new note and the settings, with room for a thumb', async ({
  app,
}) => {
  const page = await app.open();
  await writeNote(page, 'Boat plans\n\nBuy a pump. #boat');
  await page.getByRole('button', { name: 'Back to the list' }).tap();
  const bar = barOf(page);
  await expect(bar.getByRole('button')).toHaveText(['Menu', 'Search', 'New note', 'Settings']);
  for (const button of await bar.getByRole('button').all()) {
    const box = await button.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeGreaterThan(844 - 90);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(844);
  }

  await bar.getByRole('button', { name: 'New note' }).tap();
  await writeNote(page, 'Garden list');
  await page.getByRole('button', { name: 'Back to the list' }).tap();
  await expect(listOf(page)).toHaveText([/Garden list/u, /Boat plans/u]);

  await bar.getByRole('button', { name: 'Menu' }).tap();
  const sheet = page.getByRole('dialog', { name: 'Notes and tags' });
  await sheet.getByRole('link', { name: /^boat/u }).tap();
  await expect(sheet).toHaveCount(0);
  await expect(listOf(page, '#boat')).toHaveText([/Boat plans/u]);

  // From a note, the search is the search of all notes.
  await listOf(page, '#boat').getByRole('link').tap();
  await bar.getByRole('button', { name: 'Search' }).tap();
  await expect(page.getByRole('combobox', { name: 'Search notes' })).toBeFocused();
  await page.keyboard.type('arde');
  await expect(listOf(page)).toHaveText([/Garden list/u]);
});

test('the bar steps back while one writes, and a note is thrown away and brought back by touch', async ({ app }) => {
  const page = await app.open();
  await writeNote(page, 'Boat plans\n\n- [ ] Pump\n\nThe end');
  await editorOf(page).tap();
  await expect(barOf(page)).toBeHidden();
  await editorOf(page).getByRole('checkbox', { name: 'Done' }).tap();
  await expect(editorOf(page).getByRole('checkbox', { name: 'Done' })).toBeChecked();
  expect(await noteText(page)).toContain('The end');
  await waitSaved(page);

  await page.getByRole('button', { name: 'Menu of this note' }).tap();
  await page.getByRole('menuitem', { name: 'Move to the trash' }).tap();
  await expect(listPane(page)).toBeVisible();
  await expect(page.getByText('Your notes will be here')).toBeVisible();
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).tap();
  await expect(listOf(page)).toHaveText([/Boat plans/u]);
});

test('from the text, one tap opens the field for a tag', async ({ app }) => {
  const page = await app.open();
  await editorOf(page).tap();
  await page.keyboard.insertText('Boat plans');
  await waitSaved(page);
  await page.getByRole('button', { name: 'Add tag' }).tap();
  await expect(page.getByRole('combobox', { name: 'Add tag' })).toBeFocused();
  await page.keyboard.type('boat');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('list', { name: 'Tags' })).toHaveText(/#boat/u);
});

test('turned on its side or stretched to a desk, the same page shows more panes and keeps the note', async ({
  app,
}) => {
  const page = await app.open();
  await writeNote(page, 'Boat plans');
  await page.setViewportSize({ width: 844, height: 390 });
  await expect(listPane(page)).toBeVisible();
  await expect(editorOf(page)).toContainText('Boat plans');
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(page.getByRole('navigation', { name: 'Notes and tags' })).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(listPane(page)).toHaveCount(0);
  await expect(editorOf(page)).toContainText('Boat plans');
});

test('the assistant’s sheet goes with its note: Back closes it first, and no suggestion lies over it', async ({
  app,
}) => {
  const page = await app.open();
  await writeNote(page, 'Thank you very mu');
  await turnOnAssistant(page);
  const sheet = page.getByRole('complementary', { name: 'Summary' });
  const chip = page.locator('.ghost-chip');
  const summarise = page.getByRole('button', { name: 'Summarise' });
  await editorOf(page).focus();
  await page.keyboard.type('c');
  await expect(chip).toBeVisible({ timeout: 60_000 });
  await summarise.tap();
  await expect(sheet).toBeVisible();
  await expect(chip).toBeHidden();

  await page.goBack();
  await expect(sheet).toHaveCount(0);
  await expect(editorOf(page)).toContainText('Thank you very muc');

  // Closed by hand it leaves nothing behind: the next Back leads to the list.
  await page.getByRole('button', { name: 'Back to the list' }).tap();
  await listOf(page).getByRole('link').tap();
  await summarise.tap();
  await sheet.getByRole('button', { name: 'Close' }).tap();
  await expect(sheet).toHaveCount(0);
  await page.goBack();
  await expect(listPane(page)).toBeVisible();

  await listOf(page).getByRole('link').tap();
  await summarise.tap();
  await expect(sheet).toBeVisible();
  await page.getByRole('button', { name: 'Back to the list' }).tap();
  await expect(listPane(page)).toBeVisible();
  await expect(sheet).toHaveCount(0);
  await listOf(page).getByRole('link').tap();
  await expect(editorOf(page)).toContainText('Thank you very muc');
  await expect(sheet).toHaveCount(0);
});

test('a suggestion’s button covers neither the foot of the note nor the line that is written', async ({ app }) => {
  const page = await app.open();
  await writeNote(page, 'A long letter\n'.repeat(40));
  await turnOnAssistant(page);
  await editorOf(page).focus();
  // From the top, the end of the note comes in sight at the foot of the page.
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+End');
  await page.keyboard.type('Thank you very mu');
  const chip = page.locator('.ghost-chip');
  await expect(chip).toBeVisible({ timeout: 60_000 });
  const boxOf = async (part: Locator) => (await part.boundingBox()) ?? { y: Number.NaN, height: Number.NaN };
  const { y, height } = await boxOf(chip);
  const ghost = await boxOf(page.locator('.ghost-text'));
  expect(y + height).toBeLessThan((await boxOf(page.getByRole('button', { name: 'Add tag' }))).y);
  expect(ghost.y + ghost.height).toBeLessThan(y);
});

test('a tap on the edge of a suggestion’s button shows another one, and the keyboard stays', async ({ app }) => {
  const page = await app.open();
  await writeNote(page, 'The most');
  await turnOnAssistant(page);
  await editorOf(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' important ');
  const chip = page.locator('.ghost-chip');
  await expect(chip).toBeVisible({ timeout: 60_000 });
  const first = await chip.textContent();
  const edge = page.getByRole('button', { name: 'Another suggestion' });
  const box = await edge.boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  await edge.tap();
  await expect(chip).not.toHaveText(first ?? '');
  await expect(editorOf(page)).toBeFocused();
  const second = await chip.textContent();
  await chip.tap();
  await expect(editorOf(page)).toContainText(`The most important ${second ?? ''}`);
});

test('Back closes a sheet before it leaves the page, and leads from the first note to the list', async ({ app }) => {
  const page = await app.open();
  await writeNote(page, 'Boat plans');
  await page.goBack();
  await expect(listOf(page)).toHaveText([/Boat plans/u]);
  await listOf(page).getByRole('link').tap();
  await barOf(page).getByRole('button', { name: 'Menu' }).tap();
  const sheet = page.getByRole('dialog', { name: 'Notes and tags' });
  await expect(sheet).toBeVisible();
  await page.goBack();
  await expect(sheet).toHaveCount(0);
  await expect(notePane(page)).toBeVisible();
  // Closed by hand the sheet leaves nothing behind: one Back leads to the list.
  await barOf(page).getByRole('button', { name: 'Menu' }).tap();
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await page.goBack();
  await expect(listPane(page)).toBeVisible();
  await expect(notePane(page)).toHaveCount(0);
});

test('a row shows its menu to a thumb, and the note in it is pinned there', async ({ app }) => {
  const page = await app.open();
  await writeNote(page, 'Boat plans');
  await page.getByRole('button', { name: 'Back to the list' }).tap();
  const more = listOf(page).getByRole('button', { name: 'Menu of this note' });
  await expect(more).toBeInViewport();
  await expect(more.locator('..')).toHaveCSS('opacity', '1');
  const box = await more.boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  await more.tap();
  await page.getByRole('menuitem', { name: 'Pin', exact: true }).tap();
  await expect(listOf(page).getByLabel('Pinned')).toBeVisible();
});
