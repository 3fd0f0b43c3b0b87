import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { chooseFromMenu } from './harness/library';
import { editorOf, fetchPack, newNote, openSettings, turnOnAssistant, write } from './harness/notebook';
import { expectNoSideways } from './harness/screen';
import { expect, test } from './harness/test';

const PACK = path.join(import.meta.dirname, '../models/packs/meaning/manifest.json');
test.skip(!existsSync(PACK), 'The pack `meaning` is not in models/packs.');

const BOILER =
  'Boiler\n\nThe plumber came and cleaned the filter. The new valve of the boiler costs 84 euros. It must be in before winter.';
const FERRY =
  'Trip to the island\n\nThe ferry leaves at 9:40 from pier 3. Tickets are in the blue folder, Marta has the key.';
const BREAD = 'Baking\n\nFeed the sourdough starter with rye flour every evening.';
const CANARY = 'Secret\n\nThe canary cage was bought for 99 euros at the harbour market.';

const field = (page: Page) => page.getByRole('searchbox', { name: 'Your question' });
const found = (page: Page) => page.locator('ol').getByRole('link');

const openAsk = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Ask your notes');
  await page
    .locator('[role="option"]')
    .filter({ hasText: /^Ask your notes$/u })
    .click();
};

const ask = async (page: Page, question: string): Promise<void> => {
  await field(page).fill(question);
  await field(page).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: /found|do not seem to say/u })).toHaveCount(1);
};

const writeNote = async (page: Page, text: string): Promise<void> => {
  await newNote(page);
  await write(page, text);
};

const fetchAndRead = async (page: Page): Promise<void> => {
  await fetchPack(page, 'meaning');
  await openSettings(page, 'assistant');
  await expect(page.locator('[data-pack="meaning"]').getByText(/sentences? read\./u)).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Back to the notes' }).click();
};

test('the page says what it needs; then a question finds its sentence, the note opens there, and back leads back', async ({
  app,
}) => {
  const page = await app.open();
  await write(page, BOILER);
  await turnOnAssistant(page);
  await test.step('without the pack', async () => {
    await openAsk(page);
    await expect(page.getByRole('heading', { name: /^Asking needs the pack/u })).toBeVisible();
    await page.getByRole('link', { name: 'To the packs' }).click();
    await expect(page.locator('[data-pack="meaning"]')).toBeVisible();
    await page.getByRole('button', { name: 'Back to the notes' }).click();
  });
  await writeNote(page, FERRY);
  await writeNote(page, BREAD);
  await fetchAndRead(page);

  await test.step('ask and open', async () => {
    await openAsk(page);
    await expect(page.getByRole('button', { name: 'Who has the key to the boathouse?' })).toBeVisible();
    await ask(page, 'What do I pay for the boiler part?');
    await expect(found(page).first()).toContainText('The new valve of the boiler costs 84 euros.');
    await expect(found(page).first().locator('mark')).toHaveText('84 euros');
    expect(page.url()).not.toContain('part');
    await found(page).first().click();
    await expect(editorOf(page)).toContainText('The plumber came');
    await expect(page.locator('.source-light')).toContainText('84 euros');
    await page.goBack();
    await expect(found(page).first()).toContainText('84 euros');
  });

  await test.step('ask in vain: nothing near, and nothing of the kind', async () => {
    await ask(page, 'Which treaty ended the war between Sweden and Russia?');
    await expect(page.getByRole('heading', { name: 'Your notes do not seem to say' })).toBeVisible();
    await expect(found(page).first()).toBeHidden();
    await page.getByText('What comes nearest').click();
    await expect(found(page).first()).toBeVisible();
    await ask(page, 'What is the phone number of the plumber?');
    await expect(page.getByText('No phone number stands in the notes that come nearest.')).toBeVisible();
  });
});

test('a note in the trash is found by no question, by its words or by its meaning', async ({ app }) => {
  const page = await app.open();
  await write(page, BOILER);
  await turnOnAssistant(page);
  await writeNote(page, CANARY);
  await fetchAndRead(page);
  await openAsk(page);
  await ask(page, 'How much was the canary cage?');
  await expect(found(page).first()).toContainText('99 euros');
  await found(page).first().click();
  await expect(editorOf(page)).toContainText('canary');
  await chooseFromMenu(page, 'Move to the trash');
  await openAsk(page);
  for (const question of [
    'How much was the canary cage?',
    'is:trashed How much was the canary cage?',
    'What did the bird’s house cost?',
  ]) {
    await ask(page, question);
    await expect(page.getByRole('main')).not.toContainText('99 euros');
    await expect(page.getByRole('main')).not.toContainText('Secret');
  }
});

test('by keyboard alone: from the palette to the sentence and on to its note', async ({ app }) => {
  const page = await app.open();
  await write(page, FERRY);
  await turnOnAssistant(page);
  await writeNote(page, BREAD);
  await fetchAndRead(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('When does the ferry leave?');
  await expect(
    page.locator('[role="option"]').filter({ hasText: 'Ask your notes: When does the ferry leave?' }),
  ).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(found(page).first()).toContainText('The ferry leaves at 9:40');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(found(page).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(editorOf(page)).toContainText('The ferry leaves');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the search leads to the page, nothing goes sideways, and back leads from the note to what was found', async ({
    app,
  }) => {
    const page = await app.open();
    await write(page, FERRY);
    await turnOnAssistant(page);
    await fetchAndRead(page);
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('search').getByRole('combobox').fill('When does the ferry leave?');
    await page.getByRole('button', { name: 'Ask your notes: When does the ferry leave?' }).click();
    await expect(found(page).first()).toContainText('9:40');
    await expectNoSideways(page);
    await found(page).first().click();
    await expect(editorOf(page)).toContainText('The ferry leaves');
    await page.goBack();
    await expect(found(page).first()).toContainText('9:40');
  });
});
