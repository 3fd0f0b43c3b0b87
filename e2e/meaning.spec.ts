import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './harness/test';
import {
  editorOf,
  fetchPack,
  newNote,
  openSettings,
  search,
  turnOnAssistant,
  waitSaved,
  write,
} from './harness/notebook';

const PACK = path.join(import.meta.dirname, '../models/packs/meaning/manifest.json');
test.skip(!existsSync(PACK), 'The pack `meaning` is not in models/packs.');

const SAILING = 'Sunday on the water\n\nWe rented a small ship and sailed around the island until the wind dropped.';
const TEETH = 'Appointment\n\nThe dentist will look at the broken molar on Tuesday morning.';
const BREAD = 'Baking\n\nFeed the sourdough starter with rye flour every evening.\n\nThe boat list hangs by the oven.';
const HARBOUR = 'Boat list\n\nThe boat needs a new sail, two ropes and a lamp before the next trip.';

const meant = (page: Page) => page.getByRole('region', { name: 'Close in meaning' });
const related = (page: Page) => page.getByRole('button', { name: /related note/u });

/** Everything that IndexedDB holds of the index, as text. */
const scan = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name);
    if (!names.includes('inkling-meaning')) return '';
    const done = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('not read'));
      });
    const database = await done(indexedDB.open('inkling-meaning'));
    const parts: string[] = [];
    for (const name of [...database.objectStoreNames]) {
      parts.push(...(await done(database.transaction(name).objectStore(name).getAllKeys())).map(String));
    }
    database.close();
    return parts.join(' ');
  });

const noteIds = (page: Page): Promise<string> =>
  page.evaluate(() => decodeURIComponent(window.location.hash).split('/').at(-1) ?? '');

const writeNote = async (page: Page, text: string): Promise<string> => {
  await newNote(page);
  await write(page, text);
  return noteIds(page);
};

/** Waits until every note was read. */
const waitRead = async (page: Page): Promise<void> => {
  await openSettings(page, 'assistant');
  await expect(page.locator('[data-pack="meaning"]').getByText(/sentences? read\./u)).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Back to the notes' }).click();
};

test('notes are found by what they mean, related, and forgotten when they go', async ({ app }) => {
  const page = await app.open();
  await write(page, SAILING);
  await turnOnAssistant(page);
  const teeth = await writeNote(page, TEETH);
  await writeNote(page, BREAD);

  await test.step('without the pack nothing of it is on the screen, nor on the disk', async () => {
    await search(page, 'tooth repair');
    await expect(page.getByText('Nothing found')).toBeVisible();
    await page.waitForTimeout(1_000);
    await expect(meant(page)).toHaveCount(0);
    await expect(related(page)).toHaveCount(0);
    expect(await scan(page)).toBe('');
    await search(page, '');
  });

  await fetchPack(page, 'meaning');
  await waitRead(page);

  await test.step('a search finds the note that shares no word with it, with the sentence', async () => {
    await search(page, 'tooth repair');
    await expect(page.getByText('Nothing found')).toBeVisible();
    const hit = meant(page).getByRole('link').first();
    await expect(hit).toContainText('Appointment');
    await expect(hit).toContainText('broken molar');
    await hit.click();
    await expect(editorOf(page)).toContainText('broken molar');
    await expect(editorOf(page).locator('.source-light')).toContainText('The dentist will look');
    expect(await scan(page)).toContain(teeth);
  });

  await test.step('what is not in the notes is not found', async () => {
    await search(page, 'quarterly tax declaration form');
    await page.waitForTimeout(1_500);
    await expect(meant(page)).toHaveCount(0);
    await search(page, '');
  });

  await test.step('a new note has its related ones under it, folded; a link goes in with one press', async () => {
    await writeNote(page, HARBOUR);
    await expect(related(page)).toBeVisible({ timeout: 60_000 });
    await related(page).click();
    const list = page.getByRole('navigation', { name: 'Related notes' });
    await expect(list).toContainText('Sunday on the water');
    // What names the note stands in the same place: one is open at a time.
    const naming = page.getByRole('navigation', { name: 'Notes that name this one without a link' });
    await page.getByRole('button', { name: 'Named in 1 note without a link' }).click();
    await expect(naming).toContainText('Baking');
    await expect(list).toHaveCount(0);
    await related(page).click();
    await expect(list).toContainText('Sunday on the water');
    await expect(naming).toHaveCount(0);
    await list.getByRole('button', { name: /^Insert a link to “Sunday on the water”/u }).click();
    await waitSaved(page);
    await expect(editorOf(page)).toContainText('Sunday on the water');
  });

  await test.step('a note in the trash is forgotten at once, and still is after a restart', async () => {
    await search(page, 'tooth repair');
    await meant(page).getByRole('link').first().click();
    await page.getByRole('button', { name: 'Menu of this note' }).last().click();
    await page.getByRole('menuitem', { name: 'Move to the trash' }).click();
    await expect.poll(() => scan(page)).not.toContain(teeth);
    await search(page, 'a dental appointment');
    await page.waitForTimeout(1_500);
    await expect(meant(page).getByText('Appointment')).toHaveCount(0);
    const again = await app.reopen();
    await waitRead(again);
    expect(await scan(again)).not.toContain(teeth);
  });

  await test.step('the index is forgotten with one press, and the screen with it', async () => {
    const now = app.page;
    await openSettings(now, 'assistant');
    await now.getByRole('button', { name: 'Forget the index' }).click();
    await expect(now.getByText('Your notes are not read for what they mean.')).toBeVisible();
    await expect.poll(() => scan(now)).toBe('');
    await now.getByRole('button', { name: 'Back to the notes' }).click();
    await search(now, 'sailing around an island');
    await now.waitForTimeout(1_000);
    await expect(meant(now)).toHaveCount(0);
  });
});

test('to choose from the quiz offers what could be meant, not just what is a word as well', async ({ app }) => {
  const page = await app.open();
  await turnOnAssistant(page);
  await fetchPack(page, 'meaning');
  await writeNote(page, '| Country | Capital |\n|---|---|\n| France | Paris |\n| Spain | Madrid |\n| Italy | Rome |');
  await writeNote(
    page,
    '| Country | Capital |\n|---|---|\n| Portugal | Lisbon |\n| Germany | Berlin |\n| Austria | Vienna |',
  );
  await writeNote(
    page,
    '| Bed | Feed |\n|---|---|\n| Beans | compost |\n| Leeks | seaweed |\n| Roses | manure |\n| Peas | wood ash |',
  );
  await waitRead(page);
  await page.evaluate(() => {
    window.location.hash = '#/quiz';
  });
  await page.getByRole('switch', { name: 'Offer answers to choose from' }).click();
  await page.getByRole('button', { name: 'All notes', exact: true }).click();
  const CAPITALS = ['Paris', 'Madrid', 'Rome', 'Lisbon', 'Berlin', 'Vienna'];
  let asked = 0;
  for (let turn = 0; turn < 10 && asked < 3; turn += 1) {
    const choices = page.getByRole('list', { name: 'Your answer' }).getByRole('button');
    await expect(choices).toHaveCount(4);
    const offered = (await choices.locator('span').allInnerTexts()).filter((text) => text.trim() !== '');
    if (await page.getByText('Capital?', { exact: true }).isVisible()) {
      expect(CAPITALS).toEqual(expect.arrayContaining(offered));
      asked += 1;
    }
    await page.keyboard.press('1');
    await page.getByRole('button', { name: /^(Next|To the result)$/u }).click();
  }
  expect(asked).toBe(3);
});
