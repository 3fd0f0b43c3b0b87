import type { Page } from '@playwright/test';
import { expect, test } from './harness/test';
import { editorOf, newNote, openSettings, turnOnAssistant, waitSaved, write } from './harness/notebook';
import { filesIn, PICKER } from './harness/pickedFolder';

const WORD = 'Quagmirezeppelin';
const LINE = `The ${WORD} lands on the meadow behind the shed`;

/** Where a text still stands, read by code of its own, not by the app's. */
const placesOf = (page: Page, text: string): Promise<string[]> =>
  page.evaluate(async (wanted) => {
    const places = new Set<string>();
    const lower = wanted.toLowerCase();
    const holds = (value: unknown): boolean => {
      const binary = (bytes: Uint8Array): boolean => {
        const plain = new TextDecoder('latin1').decode(bytes).toLowerCase();
        return plain.includes(lower) || plain.replaceAll('\0', '').includes(lower);
      };
      if (value instanceof ArrayBuffer) return binary(new Uint8Array(value));
      if (ArrayBuffer.isView(value)) return binary(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
      if (typeof value === 'string') return value.toLowerCase().includes(lower);
      return typeof value === 'object' && value !== null && Object.values(value).some(holds);
    };
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(new Error(name));
      });
      for (const table of database.objectStoreNames) {
        const values = await new Promise<unknown[]>((resolve) => {
          const all = database.transaction(table).objectStore(table).getAll();
          all.onsuccess = () => resolve(all.result);
        });
        if (values.some(holds)) places.add(`${name}/${table}`);
      }
      database.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        if (holds(await (await cache.match(request))?.arrayBuffer())) places.add(name);
    }
    for (const storage of [localStorage, sessionStorage]) if (holds(Object.entries(storage))) places.add('web storage');
    return [...places].sort();
  }, text);

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
