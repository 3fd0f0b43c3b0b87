import { expect, test } from './harness/test';
import { chooseFromMenu, listOf, openNote, openShelf } from './harness/library';
import { editorOf, newNote, openSettings, paste, search, waitSaved, wholeText, write } from './harness/notebook';

test('lists speak in plain words, the trash stands alone, and the search takes filters and phrases', async ({
  app,
}) => {
  const page = await app.open();
  await write(
    page,
    '[[Boat|the boat]] **plan _now_**\n\n| Part | Price |\n|---|---|\n| Rope | 12 |\n\n- [ ] paint #Über',
  );
  await newNote(page);
  await write(page, '# Harbour\n\nalpha   beta\tgamma\ndelta and re\u2011use');
  await newNote(page);
  await write(page, 'Old letter');
  await chooseFromMenu(page, 'Move to the trash');
  const rows = listOf(page);
  await expect(rows).toHaveText([/Harbour/u, /the boat plan now/u]);
  await expect(rows.nth(1)).toContainText('Part, Price Rope, 12 paint #Über');

  for (const [query, found] of [
    ['"gamma delta"', /Harbour/u],
    ['re-use', /Harbour/u],
    ['#uber', /the boat plan/u],
    ['title:plan', /the boat plan/u],
    ['has:todo', /the boat plan/u],
    ['-has:todo edited:today', /Harbour/u],
  ] as const)
    await expect(await search(page, query), query).toHaveText([found]);
  await search(page, '');
  const box = page.getByRole('search').getByRole('combobox');
  await box.fill('has:');
  await page.getByRole('option', { name: /^has:todo/u }).click();
  await expect(box).toHaveValue('has:todo ');
  await search(page, '');

  await openNote(page, /Harbour/u);
  await openShelf(page, /^Trash/u);
  await expect(listOf(page, 'Trash')).toHaveText([/Old letter/u]);
  await expect(page.getByRole('article', { name: 'Note' })).toHaveCount(0);

  await openSettings(page, 'device');
  await expect(page.getByText(/^\d+ files? of the app itself/u)).toBeVisible();
  await expect(page.getByRole('table')).toBeHidden();
});

test('a window that grows past the width of a phone keeps caret and focus', async ({ app }) => {
  const page = await app.open();
  await write(page, 'one three');
  await page.keyboard.press('Control+Home');
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowRight');
  for (const width of [390, 1280, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await expect(editorOf(page)).toBeFocused();
    await page.keyboard.type('two ');
  }
  await waitSaved(page);
  expect(await wholeText(page)).toBe('one two two two three');
});

test('what a page on the clipboard says by its style alone is bold, soft and struck here', async ({ app }) => {
  const page = await app.open();
  await editorOf(page).focus();
  const style = (rule: string, word: string): string => `<span style="color:red;${rule}">${word}</span>`;
  const words = `${style('font-weight:700', 'bold')} ${style('font-style: italic', 'soft')} ${style('text-decoration:line-through', 'gone')}`;
  await paste(page, {
    'text/html': `<p>${words} one = two, once style = three</p>`,
    'text/plain': 'bold soft gone one = two, once style = three',
  });
  await expect.poll(() => wholeText(page)).toBe('**bold** *soft* ~~gone~~ one = two, once style = three');
});
