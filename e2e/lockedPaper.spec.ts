import { AxeBuilder } from '@axe-core/playwright';
import { listOf } from './harness/library';
import { lockNote, TEXT, WORD } from './harness/lockedNotes';
import { editorOf, write } from './harness/notebook';
import { placesOf } from './harness/placesOf';
import { expect, test } from './harness/test';

test('a locked note is printed as a line that says so, an open one as its text; its readable title is changed', async ({
  app,
}) => {
  const page = await app.open();
  await write(page, TEXT);
  const paper = page.locator('.print-page');
  const printed = async (): Promise<string> => {
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    const text = (await paper.textContent()) ?? '';
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await expect(paper).toHaveCount(0);
    return text;
  };
  await expect
    .poll(async () => {
      await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
      return await paper.count();
    })
    .toBe(1);
  await lockNote(page, true);
  expect(await printed()).toBe('This note is locked. Open it to print it.');
  await page.getByRole('article').getByRole('button', { name: 'Open' }).click();
  await expect(editorOf(page)).toContainText(WORD);
  expect(await printed()).toContain('hangs behind the shed');

  await page.getByRole('button', { name: 'Change its title' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Title that stays readable')).toBeFocused();
  await page.keyboard.type('Bird book');
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Change its title' })).toBeFocused();
  await expect(listOf(page)).toContainText('Bird book');
  await page.keyboard.press('Alt+l');
  await expect(page.getByRole('heading', { name: 'Bird book', level: 2 })).toBeVisible();
  expect(await placesOf(page, WORD)).toEqual([]);
});
