import type { Page } from '@playwright/test';
import { expectAccessible } from './harness/axe';
import { expect, test } from './harness/test';
import { listOf, openNote } from './harness/library';
import { editorOf, newNote, waitSaved, wholeText, write } from './harness/notebook';

const titleOf = (page: Page, title: string) => page.getByRole('heading', { level: 1, name: title, exact: true });
const LONG = Array.from({ length: 120 }, (_, index) => `Line ${index}`).join('\n\n');

test('links are begun from the list, lead to headings and files, and follow a title that changes', async ({ app }) => {
  const page = await app.open();
  await write(page, `# Boat\n\n${LONG}\n\n## The engine\n\nIt leaks.`);
  await newNote(page);
  await write(page, 'Plan\n\nSee [[Boat#The engine]] and [the file](Sea/Boat.md), colour #fff, #harbour/mole\n\n');
  await page.keyboard.type('[[Pum');
  await page.getByRole('option', { name: /Pum.*make this note/u }).click();
  await waitSaved(page);
  expect(await wholeText(page)).toContain('[[Pum]]');
  await expect(titleOf(page, 'Plan')).toBeAttached();
  await expect(listOf(page)).toHaveCount(3);
  await expect(editorOf(page).locator('.md-wikilink-new')).toHaveCount(0);

  await editorOf(page).getByText('#harbour/mole').click();
  await expect(listOf(page, '#harbour/mole')).toHaveText([/Plan/u]);
  await expect(editorOf(page).locator('.md-tag')).toHaveText(['#harbour/mole']);
  await page
    .getByRole('navigation', { name: 'Notes and tags' })
    .getByRole('link', { name: /^All notes/u })
    .click();

  await editorOf(page).getByText('the file').click();
  await expect(titleOf(page, 'Boat')).toBeAttached();
  await openNote(page, /^Plan/u);
  await editorOf(page).getByText('Boat#The engine').click();
  await expect(editorOf(page).getByText('It leaks.')).toBeInViewport();

  await editorOf(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('End');
  await page.keyboard.type(' No 2');
  await expect(page.getByText('1 note still links to “Boat”.')).toBeVisible();
  await page.getByRole('button', { name: 'Change its name there' }).click();
  await expect(page.getByText('The links in 1 note follow.')).toBeVisible();
  // Written in last, it goes to the top: a press in that moment would be let go on another row.
  await expect(listOf(page).first()).toHaveText(/^Plan/u);
  await openNote(page, /^Plan/u);
  await expect(titleOf(page, 'Plan')).toBeAttached();
  expect(await wholeText(page)).toContain('[[Boat No 2#The engine]]');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a link is begun, opened and followed by touch', async ({ app }) => {
    const page = await app.open();
    await write(page, 'Plan\n\nSee ');
    await page.keyboard.type('[[Pump');
    const row = page.getByRole('option', { name: /Pump.*make this note/u });
    await expect(row).toBeVisible();
    await expectAccessible(page, 'the list of titles');
    await row.tap();
    await waitSaved(page);
    await page.keyboard.press('Control+Home');
    await editorOf(page).getByText('Pump', { exact: true }).tap();
    await expect(titleOf(page, 'Pump')).toBeAttached();
    await editorOf(page).focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('End');
    await page.keyboard.type(' house');
    await expect(page.getByText('1 note still links to “Pump”.')).toBeVisible();
    await expectAccessible(page, 'the offer to follow');
    await page.getByRole('button', { name: 'Change its name there' }).tap();
    await expect(page.getByText('The links in 1 note follow.')).toBeVisible();
    await page.getByRole('button', { name: 'Linked from 1 note' }).tap();
    await page.getByRole('navigation', { name: 'Notes that link here' }).getByRole('button', { name: /Plan/u }).tap();
    await expect(titleOf(page, 'Plan')).toBeAttached();
    expect(await wholeText(page)).toBe('Plan\n\nSee [[Pump house]]');
  });
});
