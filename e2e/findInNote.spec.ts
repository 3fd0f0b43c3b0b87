import { expect, test } from './harness/test';
import { editorOf, noteText, waitSaved, wholeText, write } from './harness/notebook';

test('a word is found in a long note, far below what is drawn, and replaced everywhere in one undo step', async ({
  app,
}) => {
  const page = await app.open();
  const filler = Array.from({ length: 400 }, (_, line) => `Line ${String(line)} of the log.`).join('\n');
  await write(page, `Log\n\n${filler}\n\nThe harbour is closed. The harbour opens on Monday.`);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+f');
  const panel = page.getByRole('search').filter({ has: page.getByRole('textbox', { name: 'Find' }) });
  await page.keyboard.type('harbour');
  await expect(panel.getByRole('status')).toHaveText('2 found');
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('status')).toHaveText('1 of 2');
  await expect(editorOf(page).getByText('The harbour is closed')).toBeInViewport();

  await panel.getByRole('button', { name: 'Replace', exact: true }).click();
  await page.keyboard.type('port');
  await panel.getByRole('button', { name: 'Replace all' }).click();
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(editorOf(page)).toBeFocused();
  await waitSaved(page);
  expect(await wholeText(page)).toContain('The port is closed. The port opens on Monday.');
  await page.keyboard.press('Control+z');
  await expect.poll(() => noteText(page)).toContain('The harbour is closed. The harbour opens on Monday.');
});

test('what is typed before the search is there is looked for, and nothing of it ends up in the note', async ({
  app,
}) => {
  const page = await app.open();
  await page.route('**/findPanel-*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 3000));
    await route.continue();
  });
  await page.reload();
  await write(page, 'The harbour is closed.');
  await page.keyboard.press('Control+f');
  const panel = page.getByRole('search').filter({ has: page.getByRole('textbox', { name: 'Find' }) });
  await page.keyboard.type('harb');
  await expect(panel).toHaveCount(0);
  await expect(panel.getByRole('status')).toHaveText('1 found');
  await page.keyboard.type('our');
  await expect(panel.getByRole('textbox', { name: 'Find' })).toHaveValue('harbour');
  await page.keyboard.press('Escape');
  expect(await wholeText(page)).toBe('The harbour is closed.');
});
