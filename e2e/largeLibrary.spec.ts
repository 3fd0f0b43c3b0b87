import { expect, test } from './harness/test';
import { listOf } from './harness/library';
import { editorOf, noteText, search, waitSaved, write } from './harness/notebook';
import { fillLibrary } from './bench/appSpeedPage';

/** More than is read whole at the start. */
const NOTES = 600;
/** The loader that runs this file wraps named functions; inside the page that wrapper must be there as well. */
const IN_PAGE = 'globalThis.__name = (value) => value;';

test('a large library opens at the note written last, and what is typed at once is kept', async ({ app }) => {
  let page = await app.open('', IN_PAGE);
  await write(page, 'Written last');
  page = await app.reopen('', IN_PAGE);
  await page.evaluate(fillLibrary, NOTES);

  // The first start reads everything and remembers what it showed; the second one shows that first.
  for (const _start of [1, 2]) {
    page = await app.reopen('', IN_PAGE);
    await expect(editorOf(page)).toContainText('Written last');
    await expect(page.getByRole('link', { name: /All notes/u })).toContainText(String(NOTES + 1));
  }

  page = await app.reopen('', IN_PAGE);
  await editorOf(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText(', then more');
  await waitSaved(page);
  await expect(page.getByRole('link', { name: /All notes/u })).toContainText(String(NOTES + 1));
  await expect(listOf(page).first()).toHaveAttribute('aria-setsize', String(NOTES + 1));
  await expect(await search(page, 'garden')).not.toHaveCount(0);

  page = await app.reopen('', IN_PAGE);
  await expect(editorOf(page)).toContainText('then more');
  expect(await noteText(page)).toBe('Written last, then more');
});
