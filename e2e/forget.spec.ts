import { expect, test } from './harness/test';
import { editorOf, newNote, openSettings, turnOnAssistant, waitSaved, write } from './harness/notebook';
import { filesIn, PICKER } from './harness/pickedFolder';
import { placesOf } from './harness/placesOf';

const WORD = 'Quagmirezeppelin';
const LINE = `The ${WORD} lands on the meadow behind the shed`;

test('a note is forgotten with versions, snapshots and memory, and a look into every store finds nothing of it', async ({
  app,
}) => {
  test.slow();
  const page = await app.open();
  await app.waitUntilOffline();
  await write(page, 'Another note, which stays');
  await turnOnAssistant(page);
  await newNote(page);
  await write(page, `${LINE}\n\n${LINE} once more`);
  await editorOf(page).press('Control+End');
  await page.keyboard.insertText('\n\nAnd a second version');
  await waitSaved(page);
  await expect
    .poll(() => placesOf(page, WORD), { timeout: 80_000 })
    .toEqual(['inkling-history/contents', 'inkling-history/versions', 'inkling-memory/memory', 'inkling/notes']);

  await openSettings(page, 'device');
  await page.getByRole('textbox', { name: 'A text, word for word' }).fill(WORD.toUpperCase());
  await page.getByRole('button', { name: 'Look', exact: true }).click();
  await expect(page.getByText(/^Found in \d+ places/u)).toBeVisible();
  await page.getByRole('button', { name: 'Back to the notes' }).click();

  await page.getByRole('article', { name: 'Note' }).getByRole('button', { name: 'Menu of this note' }).click();
  await page.getByRole('menuitem', { name: 'Forget and prove it' }).click();
  await page.getByRole('button', { name: 'Forget it' }).click();
  const dialog = page.getByRole('dialog', { name: /is forgotten$/u });
  await expect(dialog.getByText('Nothing was found.')).toBeVisible({ timeout: 60_000 });
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  expect(await placesOf(page, WORD)).toEqual([]);
  // What is written down later brings nothing back.
  await page.waitForTimeout(12_000);
  expect(await placesOf(page, WORD)).toEqual([]);
  expect(await placesOf(page, 'Another note, which stays')).toContain('inkling/notes');
});

test('the last note is forgotten, and neither a picked folder nor what is kept of it names it any more', async ({
  app,
}) => {
  const page = await app.open('', PICKER);
  await write(page, LINE);
  await openSettings(page, 'transfer');
  await page.getByRole('button', { name: 'Pick a folder' }).click();
  await expect(page.getByText(/up to date since/u)).toBeVisible();
  expect(Object.keys(await filesIn(page)).join()).toContain(WORD);
  await page.getByRole('button', { name: 'Back to the notes' }).click();
  await page.getByRole('article', { name: 'Note' }).getByRole('button', { name: 'Menu of this note' }).click();
  await page.getByRole('menuitem', { name: 'Forget and prove it' }).click();
  await page.getByRole('button', { name: 'Forget it' }).click();
  await expect(page.getByRole('dialog', { name: /is forgotten$/u }).getByText('Nothing was found.')).toBeVisible();
  expect(await placesOf(page, WORD)).toEqual([]);
  expect(JSON.stringify(await filesIn(page))).not.toContain(WORD);
  // A backup file is compressed: an older one beside it would not show the word, and hold it.
  expect(Object.keys(await filesIn(page))).toEqual(['Inkling/inkling-backup.zip']);
});

test('after everything was erased nothing of it is left, and the app says that it looked', async ({ app }) => {
  const page = await app.open();
  await app.waitUntilOffline();
  await write(page, LINE);
  await openSettings(page, 'device');
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await page.getByRole('textbox').last().fill('erase');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Erase everything' }).click();
  await expect(page.getByText(/A look afterwards found no database/u)).toBeVisible();
  expect(await placesOf(page, WORD)).toEqual([]);
  expect(page.url()).not.toContain('erased');
});
