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

const packFile = (packId: string): string => path.join(import.meta.dirname, `../models/packs/${packId}/manifest.json`);
test.skip(!['meaning', 'reader'].every((packId) => existsSync(packFile(packId))), 'A pack is not in models/packs.');

const BOILER =
  'Boiler\n\nThe plumber came on Tuesday and cleaned the filter. The serial number of the boiler is 4711-B. It needs a new valve before winter.';
const FERRY =
  'Trip to the island\n\nThe ferry leaves at 9:40 from pier 3. Tickets are in the blue folder, Marta has the key.';
const BREAD = 'Baking\n\nFeed the sourdough starter with rye flour every evening.';
const CANARY = 'Secret\n\nThe serial number of the canary cage is 99-CANARY.';

const field = (page: Page) => page.getByRole('searchbox', { name: 'Your question' });
const answers = (page: Page) => page.getByRole('main').getByRole('listitem').getByRole('link');

const ask = async (page: Page, question: string): Promise<void> => {
  await field(page).fill(question);
  await field(page).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: /answer|do not seem to say/u })).toHaveCount(1);
};

const writeNote = async (page: Page, text: string): Promise<void> => {
  await newNote(page);
  await write(page, text);
};

/** Notes, both packs, and every note read. */
const prepare = async (page: Page): Promise<void> => {
  await write(page, BOILER);
  await turnOnAssistant(page);
  await writeNote(page, FERRY);
  await writeNote(page, BREAD);
  await writeNote(page, CANARY);
  await page.getByRole('button', { name: 'Menu of this note' }).last().click();
  await page.getByRole('menuitem', { name: 'Move to the trash' }).click();
  await fetchPack(page, 'reader');
  await fetchPack(page, 'meaning');
  await openSettings(page, 'assistant');
  await expect(page.locator('[data-pack="meaning"]').getByText(/sentences? read\./u)).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Back to the notes' }).click();
};

test('what is needed is said first; then a question is answered in its sentence, and the note opens there', async ({
  app,
}) => {
  const page = await app.open();
  await write(page, BOILER);
  await turnOnAssistant(page);
  await test.step('without the packs the page says what is needed', async () => {
    await page.keyboard.press('Alt+a');
    await expect(page.getByText('Two packs are needed to answer')).toBeVisible();
    await expect(page.getByText(/^Answers in notes: \d.*MB$/u)).toBeVisible();
    await page.getByRole('link', { name: 'To the packs' }).click();
    await expect(page.locator('[data-pack="reader"]')).toBeVisible();
    await page.getByRole('button', { name: 'Back to the notes' }).click();
  });
  await writeNote(page, FERRY);
  await writeNote(page, BREAD);
  await fetchPack(page, 'reader');
  await fetchPack(page, 'meaning');
  await expect(page.locator('[data-pack="meaning"]').getByText(/sentences? read\./u)).toBeVisible({ timeout: 60_000 });

  await test.step('ask and open', async () => {
    await page.keyboard.press('Alt+a');
    await ask(page, 'What is the serial number of the boiler?');
    await expect(answers(page).first()).toContainText('The serial number of the boiler is 4711-B.');
    await expect(answers(page).first().locator('mark')).toContainText('4711');
    expect(page.url()).not.toContain('serial');
    await answers(page).first().click();
    await expect(editorOf(page)).toContainText('The plumber came');
    await expect(page.locator('.source-light')).toContainText('4711');
    await page.goBack();
    await expect(answers(page).first()).toContainText('4711-B');
  });

  await test.step('ask in vain', async () => {
    await ask(page, 'Which hotel did we book in Lisbon?');
    await expect(page.getByRole('heading', { name: 'Your notes do not seem to say' })).toBeVisible();
    await page.getByText('What comes nearest').click();
    await expect(answers(page).first()).toBeVisible();
  });
});

test('a note in the trash is found by no question, by its words or by its meaning', async ({ app }) => {
  const page = await app.open();
  await prepare(page);
  await page.keyboard.press('Alt+a');
  for (const question of [
    'What is the serial number of the canary cage?',
    'is:trashed What is the serial number of the canary cage?',
    'Which number has the bird’s house?',
  ]) {
    await ask(page, question);
    await expect(page.getByRole('main')).not.toContainText('99-CANARY');
    await expect(page.getByRole('main')).not.toContainText('Secret');
  }
});

test('by keyboard alone: from the palette to the answer and on to the note; the search leads there too', async ({
  app,
}) => {
  const page = await app.open();
  await prepare(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('When does the ferry leave?');
  await expect(page.getByRole('option', { name: 'Ask your notes: When does the ferry leave?' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(answers(page).first()).toContainText('The ferry leaves at 9:40');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(answers(page).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(editorOf(page)).toContainText('The ferry leaves');
  await search(page, 'who has the key?');
  await page.getByRole('button', { name: 'Ask your notes: who has the key?' }).focus();
  await page.keyboard.press('Enter');
  await expect(answers(page).first()).toContainText('Marta');
  await page.keyboard.press('Escape');
  await expect(editorOf(page)).toContainText('The ferry leaves');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the search leads to the page, the answer to its note, and back leads back', async ({ app }) => {
    const page = await app.open();
    await write(page, FERRY);
    await turnOnAssistant(page);
    await waitSaved(page);
    await fetchPack(page, 'reader');
    await fetchPack(page, 'meaning');
    await expect(page.locator('[data-pack="meaning"]').getByText(/sentences? read\./u)).toBeVisible({
      timeout: 60_000,
    });
    await page.getByRole('button', { name: 'Search' }).tap();
    await page.getByRole('search').getByRole('combobox').fill('When does the ferry leave?');
    await page.getByRole('button', { name: /^Ask your notes:/u }).tap();
    await expect(answers(page).first()).toContainText('9:40');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    await answers(page).first().tap();
    await expect(editorOf(page)).toContainText('The ferry leaves');
    await page.goBack();
    await expect(answers(page).first()).toContainText('9:40');
  });
});
