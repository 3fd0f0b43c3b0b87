import type { Page } from '@playwright/test';
import { expectAccessible } from './harness/axe';
import { chooseFromMenu } from './harness/library';
import { expect, test } from './harness/test';
import { editorOf, newNote, noteText, openSettings, waitSaved, wholeText, write } from './harness/notebook';

const palette = async (page: Page, words: string): Promise<void> => {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Commands and notes' }).fill(words);
  await page.keyboard.press('Enter');
};
const isoDay = (page: Page) =>
  page.evaluate(() => {
    const now = new Date();
    return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  });

test('a key opens the note of today, begun by its template and titled as the settings say; the palette inserts templates', async ({
  app,
}) => {
  const page = await app.open();
  await expect(editorOf(page)).toBeFocused();
  await palette(page, 'New template');
  await expect.poll(() => noteText(page)).toContain('#template');
  await waitSaved(page);
  await newNote(page);
  await write(page, 'Harbour\n\nbefore ');
  await palette(page, 'Insert the template: Meeting');
  await expect.poll(() => noteText(page)).toContain('- Who:');
  await expect(editorOf(page)).toBeFocused();
  const filled = await wholeText(page);
  expect(filled).not.toContain('{{');
  expect(filled).not.toContain('template');
  await page.keyboard.press('Control+z');
  expect(await wholeText(page)).toBe('Harbour\n\nbefore ');

  await newNote(page);
  await write(page, 'Mornings\n\n{{title}}: three things #template #daily');
  await page.keyboard.press('Alt+h');
  const long = await page.evaluate(() => new Intl.DateTimeFormat('en-GB', { dateStyle: 'full' }).format(new Date()));
  await expect.poll(() => noteText(page)).toContain(`${long}: three things`);
  await expect(editorOf(page)).toBeFocused();
  await page.keyboard.type(' and more');
  expect(await wholeText(page)).toBe(`# ${long}\n\n${long}: three things #daily and more`);
  await waitSaved(page);

  // Another press leads back to it, and not to a second one, however it is to be called now.
  await openSettings(page, 'appearance');
  const day = await isoDay(page);
  await page.getByRole('radio', { name: day }).check({ force: true });
  await page.keyboard.press('Alt+h');
  await expect.poll(() => noteText(page)).toContain('and more');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.insertText('Old');
  await waitSaved(page);
  await page.keyboard.press('Alt+h');
  await expect.poll(() => noteText(page)).toContain(`${day}: three things`);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the commands are one tap away: the note of today, and a template put into it', async ({ app }) => {
    const page = await app.open();
    const choose = async (command: string): Promise<void> => {
      await page.getByRole('combobox', { name: 'Commands and notes' }).fill(command);
      await page.locator('[role="option"]').filter({ hasText: command }).first().tap();
    };
    await write(page, 'Meeting\n\n{{date}} with whom #template');
    await page.getByRole('button', { name: 'Back to the list' }).tap();
    await page.getByRole('navigation', { name: 'Main actions' }).getByRole('button', { name: 'Menu' }).tap();
    await page
      .getByRole('dialog', { name: 'Notes and tags' })
      .getByRole('button', { name: 'Commands and notes' })
      .tap();
    await expectAccessible(page, 'the commands');
    await choose('Note of today');
    const long = await page.evaluate(() => new Intl.DateTimeFormat('en-GB', { dateStyle: 'full' }).format(new Date()));
    await expect.poll(() => noteText(page)).toContain(long);
    await chooseFromMenu(page, 'Commands and notes');
    await choose('Insert the template: Meeting');
    await expect.poll(() => noteText(page)).toContain('with whom');
    expect(await noteText(page)).not.toContain('{{');
    await waitSaved(page);
    // Without a note there is none to put it into.
    await page.getByRole('button', { name: 'Back to the list' }).tap();
    await page
      .getByRole('list', { name: 'All notes' })
      .getByRole('button', { name: 'Menu of this note' })
      .first()
      .tap();
    await expect(page.getByRole('menuitem', { name: 'Commands and notes' })).toHaveCount(0);
  });

  test('Enter in the search opens the first note where its words are', async ({ app }) => {
    const page = await app.open();
    const filler = Array.from({ length: 60 }, (_, line) => `line ${line}`).join('\n');
    await write(page, `Harbour\n${filler}\nthe anchor chain\n${filler}`);
    await page.getByRole('button', { name: 'Back to the list' }).tap();
    await page.getByRole('search').getByRole('combobox').fill('anchor');
    await page.keyboard.press('Enter');
    await expect(page.locator('.cm-line', { hasText: 'anchor' })).toBeInViewport();
    await expect(page.locator('.source-light')).toHaveText('anchor');
  });
});
