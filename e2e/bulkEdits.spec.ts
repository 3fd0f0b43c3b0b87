import type { Page } from '@playwright/test';
import { expectAccessible } from './harness/axe';
import { expect, test } from './harness/test';
import { barOf, rowOf, writeAll } from './harness/severalNotes';
import { listOf, openShelf } from './harness/library';
import { editorOf, noteText, search, waitSaved, wholeText } from './harness/notebook';

const shelves = (page: Page) => page.getByRole('navigation', { name: 'Notes and tags' });

test('notes are merged, a tag is renamed everywhere, a search is kept, and Enter opens what it finds', async ({
  app,
}) => {
  let page = await app.open();
  await expect(editorOf(page)).toBeFocused();
  await writeAll(page, ['Anchor\n\nchain #boat/deck', 'Buoy\n\nrope #boat', 'Compass']);

  await rowOf(page, 'Anchor').click({ modifiers: ['ControlOrMeta'] });
  await rowOf(page, 'Buoy').click({ modifiers: ['ControlOrMeta'] });
  await barOf(page).getByRole('button', { name: 'Merge into one note' }).click();
  await expect(page.getByText('2 notes are one note now')).toBeVisible();
  await expect(listOf(page)).toHaveText([/Buoy/u, /Compass/u]);
  await editorOf(page).focus();
  expect(await wholeText(page)).toBe('Buoy\n\nrope #boat\n\nAnchor\n\nchain #boat/deck');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(listOf(page)).toHaveText([/Compass/u, /Buoy/u, /Anchor/u]);

  await openShelf(page, /^boat(?!\/)/u);
  await page.getByRole('button', { name: 'Rename the tag' }).click();
  await page.getByRole('textbox', { name: 'New name of #boat' }).fill('Ship');
  await expectAccessible(page, 'a tag being renamed');
  await page.keyboard.press('Enter');
  await expect(page.getByText('#boat is called #ship now, in 2 notes.')).toBeVisible();
  await expect(shelves(page).getByRole('link', { name: /^ship\/deck/u })).toBeVisible();
  await expect(shelves(page).getByRole('link', { name: /^boat/u })).toHaveCount(0);
  await expect(listOf(page, '#ship')).toHaveCount(2);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(listOf(page, '#boat')).toHaveCount(2);

  await page.getByRole('search').getByRole('combobox').fill('rope');
  await page.getByRole('button', { name: 'Keep this search' }).click();
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Everything is saved.')).toBeVisible();
  page = await app.reopen();
  await expectAccessible(page, 'a search that was kept');
  await shelves(page).getByRole('link', { name: 'tag:boat rope' }).click();
  await expect(listOf(page)).toHaveText([/Buoy/u]);
  await shelves(page).getByRole('button', { name: 'Remove the search tag:boat rope' }).click();
  await expect(shelves(page).getByRole('link', { name: 'tag:boat rope' })).toHaveCount(0);

  await search(page, 'chain');
  await page.keyboard.press('Enter');
  await expect.poll(() => noteText(page)).toContain('Anchor');
  await expect(editorOf(page)).toBeFocused();
  await page.keyboard.type('s');
  await expect.poll(() => noteText(page)).toContain('chains');
  await waitSaved(page);
});
