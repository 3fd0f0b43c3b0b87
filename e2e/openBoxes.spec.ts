import type { Page } from '@playwright/test';
import { expect, test } from './harness/test';
import { editorOf, newNote, noteText, write } from './harness/notebook';

const pageOf = (page: Page) => page.getByRole('main');
const boxOf = (page: Page, words: string) => pageOf(page).getByRole('checkbox', { name: words });

test('open check boxes of all notes stand on one page: ticked there, taken back, and followed to their line by keys', async ({
  app,
}) => {
  const page = await app.open();
  await expect(editorOf(page)).toBeFocused();
  await page.keyboard.press('Alt+o');
  await expect(pageOf(page).getByText('Nothing is open')).toBeVisible();
  await pageOf(page).getByRole('button', { name: 'Begin a list' }).click();
  await expect(editorOf(page)).toBeFocused();
  await page.keyboard.press('Control+End');
  await write(page, 'rope\n- [x] paint');
  await newNote(page);
  const filler = Array.from({ length: 60 }, (_, line) => `line ${line}`).join('\n');
  await write(page, `Harbour\n${filler}\n- [ ] call **Anna**\n\nend`);

  await page.getByRole('link', { name: 'To do' }).click();
  await expect(pageOf(page).getByRole('heading', { name: 'To do' })).toBeFocused();
  await expect(pageOf(page).getByText('2 open boxes')).toBeVisible();
  await expect(pageOf(page).getByRole('checkbox')).toHaveCount(2);
  await boxOf(page, 'rope').check();
  await expect(pageOf(page).getByText('1 open box', { exact: true })).toBeVisible();
  await expect(boxOf(page, 'rope')).toBeChecked();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(boxOf(page, 'rope')).not.toBeChecked();
  await boxOf(page, 'rope').focus();
  await page.keyboard.press('Space');
  await expect(boxOf(page, 'rope')).toBeChecked();

  await pageOf(page).getByRole('button', { name: 'Show in the note: call Anna' }).focus();
  await page.keyboard.press('Enter');
  await expect(editorOf(page)).toBeFocused();
  await expect(page.locator('.cm-line', { hasText: 'Anna' })).toBeInViewport();
  await page.keyboard.type(' today');
  await expect(page.locator('.cm-line', { hasText: 'Anna' })).toContainText('today');
  // What was ticked is gone when the page is opened again.
  await page.keyboard.press('Alt+o');
  await expect(pageOf(page).getByRole('checkbox')).toHaveCount(1);
  await page.reload();
  await expect(boxOf(page, 'call Anna today')).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the page of open boxes lies behind the shelves, and leads to the note and back', async ({ app }) => {
    const page = await app.open();
    await write(page, 'Boat\n- [ ] rope');
    await page.getByRole('button', { name: 'Back to the list' }).tap();
    await page.getByRole('navigation', { name: 'Main actions' }).getByRole('button').first().tap();
    await page.getByRole('link', { name: 'To do' }).tap();
    await boxOf(page, 'rope').tap();
    await expect(boxOf(page, 'rope')).toBeChecked();
    await pageOf(page).getByRole('button', { name: 'Show in the note: rope' }).tap();
    await expect.poll(() => noteText(page)).toContain('rope');
    await expect(page.locator('.md-box')).toBeChecked();
    await page.getByRole('button', { name: 'Back to the list' }).tap();
    await expect(page.getByRole('list', { name: 'All notes' })).toBeVisible();
  });
});
