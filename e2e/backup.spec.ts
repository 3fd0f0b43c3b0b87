import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './harness/test';
import { editorOf, newNote, openSettings, waitSaved, write } from './harness/notebook';
import { filesIn, PICKER } from './harness/pickedFolder';

const WORDS = ['# Boat\n\nThe pump is in the shed. #boat', 'Call Anna on Tuesday', 'Bread, milk'];

const writeAll = async (page: Page): Promise<void> => {
  for (const [index, words] of WORDS.entries()) {
    if (index > 0) await newNote(page);
    await write(page, words);
  }
};

interface Stored {
  readonly notes: unknown[];
  readonly snapshots: unknown[];
}

/** What the databases hold, read past the app. */
const stored = (page: Page): Promise<Stored> =>
  page.evaluate(async () => {
    const read = (name: string, table: string) =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => reject(new Error(opening.error?.name));
        opening.onsuccess = () => {
          const database = opening.result;
          const all = database.transaction(table).objectStore(table).getAll();
          all.onsuccess = () => {
            database.close();
            resolve(all.result);
          };
        };
      });
    return { notes: await read('inkling', 'notes'), snapshots: await read('inkling-history', 'snapshots') };
  });

const deleteDatabase = (page: Page, name: string): Promise<void> =>
  page.evaluate(
    (one) =>
      new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase(one);
        deleting.onsuccess = () => resolve();
        deleting.onerror = () => reject(new Error(deleting.error?.name));
      }),
    name,
  );

test('the drill: the notes are lost, and a snapshot that was taken by itself brings all of them back, equal', async ({
  app,
}) => {
  test.slow();
  let page = await app.open();
  await app.waitUntilOffline();
  await writeAll(page);
  await expect.poll(async () => (await stored(page)).snapshots.length, { timeout: 60_000 }).toBeGreaterThan(0);
  await openSettings(page, 'transfer');
  await expect(page.getByRole('list', { name: 'Snapshots' }).getByRole('listitem').first()).toContainText(/3 notes/u, {
    timeout: 60_000,
  });
  const before = (await stored(page)).notes;
  expect(before).toHaveLength(3);

  // Wiped while the app is not running, as a browser or a broken disk does it; the server is gone as well.
  await app.server.kill();
  await page.goto(new URL('manifest.webmanifest', app.server.url).href);
  await deleteDatabase(page, 'inkling');
  page = await app.reopen();
  await page.getByRole('button', { name: 'Look at them' }).click();
  await page
    .getByRole('button', { name: /^Bring back what was here/u })
    .first()
    .click();
  await page.getByRole('button', { name: 'Import 3 notes' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const byId = (list: unknown[]): unknown[] => (list as { id: string }[]).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  await expect.poll(async () => byId((await stored(page)).notes)).toEqual(byId(before));
  await page.getByRole('button', { name: 'Back to the notes' }).click();
  await expect(page.getByRole('list', { name: 'All notes' }).getByRole('listitem')).toHaveCount(3);
});

test('a picked folder holds every note, is kept up to date over restarts, and nobody else’s file is touched', async ({
  app,
}) => {
  test.slow();
  let page = await app.open('', PICKER);
  await writeAll(page);
  await openSettings(page, 'transfer');
  await page.getByRole('button', { name: 'Pick a folder' }).click();
  await expect(page.getByText(/drive\/Inkling/u)).toBeVisible();
  await expect(page.getByText(/up to date since/u)).toBeVisible();
  let files = await filesIn(page);
  expect(Object.keys(files).sort()).toEqual([
    'Inkling/Boat.md',
    'Inkling/Bread, milk.md',
    'Inkling/Call Anna on Tuesday.md',
    'Inkling/inkling-backup.zip',
  ]);
  expect(files['Inkling/Boat.md']).toContain('The pump is in the shed.');

  // Somebody edits one of the files; then notes change, one goes to the trash, and the browser is started anew.
  await page.evaluate(async () => {
    const drive = await (await navigator.storage.getDirectory()).getDirectoryHandle('drive');
    const file = await (await drive.getDirectoryHandle('Inkling')).getFileHandle('Boat.md');
    const stream = await file.createWritable();
    await stream.write('theirs');
    await stream.close();
  });
  page = await app.reopen('', PICKER);
  await page.getByRole('link', { name: /^Boat/u }).click();
  await editorOf(page).press('Control+End');
  await page.keyboard.insertText(' And the charts.');
  await waitSaved(page);
  await page.getByRole('link', { name: /^Bread/u }).click();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Commands and notes' }).fill('Move to the trash');
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => Object.keys(await filesIn(page)).sort(), { timeout: 80_000 })
    .toEqual([
      'Inkling/Boat (Inkling).md',
      'Inkling/Boat.md',
      'Inkling/Call Anna on Tuesday.md',
      'Inkling/inkling-backup.zip',
    ]);
  files = await filesIn(page);
  expect(files['Inkling/Boat.md']).toBe('theirs');
  expect(files['Inkling/Boat (Inkling).md']).toContain('And the charts.');
});

test('a fresh browser never writes over the copies of an earlier one, and its backup file reads back', async ({
  app,
}) => {
  const page = await app.open('', PICKER);
  await writeAll(page);
  await openSettings(page, 'transfer');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a backup' }).click();
  expect((await readFile(await (await download).path())).length).toBeGreaterThan(500);
  await page.getByRole('button', { name: 'Pick a folder' }).click();
  await expect(page.getByText(/up to date since/u)).toBeVisible();
  const before = await filesIn(page);
  await page.getByRole('button', { name: 'Write there no more' }).click();
  await page.getByRole('button', { name: 'Pick a folder' }).click();
  await expect(page.getByText(/drive\/Inkling 2/u)).toBeVisible();
  await expect(page.getByText(/up to date since/u)).toBeVisible();
  const after = await filesIn(page);
  expect(Object.entries(after).filter(([path]) => path.startsWith('Inkling/'))).toEqual(Object.entries(before));
  expect(Object.keys(after).filter((path) => path.startsWith('Inkling 2/'))).toHaveLength(4);
});
