import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from './harness/test';
import {
  editorOf,
  fetchPack,
  ghostText,
  newNote,
  noteText,
  openSettings,
  search,
  turnOnAssistant,
  waitSaved,
  write,
} from './harness/notebook';

const MINUTES = [
  'Minutes of the boat club',
  'The committee met on Tuesday and agreed to repair the jetty before the winter storms.',
  'Anna will ask three builders for a price and report back next week.',
  'The membership fee stays at 85 euros for another year.',
  'Somebody brought an excellent cake.',
  'The next meeting is on 14 March at 19:30 in the old boathouse.',
].join('\n\n');

test('the server is gone and the browser is new: notes are written, found and exported', async ({ app }) => {
  await app.open();
  await app.waitUntilOffline();
  await write(app.page, '# Kept note\n\nIt mentions a pump and 東京の天気.');
  await app.server.kill();
  const page = await app.reopen();

  await expect(editorOf(page)).toContainText('It mentions a pump');
  await newNote(page);
  await page.keyboard.type('Written without any network at all');
  await waitSaved(page);
  await expect(await search(page, '京の天')).toHaveCount(1);
  await expect(await search(page, 'network')).toHaveCount(1);
  await expect(await search(page, '')).toHaveCount(2);

  await openSettings(page, 'transfer');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export as Markdown' }).click();
  const file = await (await download).path();
  const texts = Object.values(unzipSync(readFileSync(file))).map((bytes) => strFromU8(bytes));
  expect(texts.some((text) => text.includes('It mentions a pump and 東京の天気.'))).toBe(true);
  expect(texts.some((text) => text.includes('Written without any network at all'))).toBe(true);

  await openSettings(page, 'appearance');
  await page
    .getByRole('combobox', { name: 'Language of the interface' })
    .or(page.getByRole('group', { name: 'Language of the interface' }))
    .first()
    .waitFor();

  await app.reopen();
  await expect(await search(app.page, 'network')).toHaveCount(1);
});

test('the server is gone and the browser is new: the assistant suggests, sums up and translates', async ({ app }) => {
  test.slow();
  let page = await app.open();
  await app.waitUntilOffline();
  await write(page, MINUTES);
  await turnOnAssistant(page);
  await fetchPack(page, 'en-de');
  // The engine is kept in the background; offline begins when it is.
  await expect
    .poll(() => page.evaluate(async () => (await (await caches.open('inkling-engine')).keys()).length))
    .toBeGreaterThanOrEqual(3);
  await app.server.kill();
  page = await app.reopen();

  await expect(editorOf(page)).toContainText('old boathouse');
  await page.getByRole('button', { name: 'Summarise' }).click();
  const summary = page
    .getByRole('complementary', { name: 'Summary' })
    .or(page.getByRole('dialog', { name: 'Summary' }));
  await expect(summary.getByRole('button', { name: 'Insert into the note' })).toBeEnabled({ timeout: 60_000 });
  const lines = await summary.getByTitle('Show where this comes from').allInnerTexts();
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) expect(MINUTES).toContain(line);
  await summary.getByRole('button', { name: 'Dismiss' }).click();

  await page.getByRole('button', { name: 'Translate' }).click();
  const translation = page
    .getByRole('complementary', { name: 'Translation' })
    .or(page.getByRole('dialog', { name: 'Translation' }));
  await translation.getByLabel(/^To/u).selectOption('de');
  await expect(translation.getByRole('button', { name: 'Insert below' })).toBeEnabled({ timeout: 60_000 });
  await translation.getByRole('button', { name: 'Insert below' }).click();
  await waitSaved(page);
  const both = await noteText(page);
  expect(both).toContain('old boathouse');
  // Numbers travel as placeholders: each is there once more in the German text.
  for (const number of ['85', '14', '19:30']) expect(both.split(number).length - 1, number).toBe(2);

  // The panes stepped aside for the sheet; they come back when it goes.
  await translation.getByRole('button', { name: 'Dismiss' }).click();
  await newNote(page);
  await page.keyboard.type('Thank you for your help with the ');
  await expect
    .poll(
      async () => {
        await page.keyboard.press('Alt+Backslash');
        await page.waitForTimeout(500);
        return await ghostText(page);
      },
      { timeout: 30_000 },
    )
    .not.toBe('');
  const ghost = await ghostText(page);
  await page.keyboard.press('Tab');
  await waitSaved(page);
  expect(await noteText(page)).toBe(`Thank you for your help with the ${ghost}`);
});
