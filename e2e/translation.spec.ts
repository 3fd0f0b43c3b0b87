import type { Locator, Page } from '@playwright/test';
import { expect, test } from './harness/test';
import { editorOf, newNote, turnOnAssistant, waitSaved, wholeText, write } from './harness/notebook';

const ENGLISH = 'The bus leaves at 7:45 from the station.\nPlease bring 3 apples and a bottle of water.';
const GERMAN = 'Der Zug fährt um 9:15 Uhr ab. Wir treffen uns morgen am Bahnhof.';

const ITALIAN = 'Domani andiamo al mare con i bambini e poi mangiamo una pizza sulla spiaggia.';
const MARKED =
  'The **old** garden is behind [[Tool shed]], see [the map](https://example.org/a_b). Run `rake --all` for 5 €.';
const ERRANDS = 'oat milk, radishes, parsley\nTake out the trash';

const undo = async (page: Page): Promise<void> => {
  await editorOf(page).focus();
  await page.keyboard.press('Control+z');
};

const openTranslation = async (page: Page): Promise<Locator> => {
  await page.getByRole('button', { name: 'Translate' }).click();
  return page.getByRole('complementary', { name: 'Translation' });
};

/** What the sheet shows as the translation, without its layout. */
const shownTargets = (sheet: Locator): Promise<string[]> =>
  sheet.getByRole('listitem').getByRole('paragraph').allInnerTexts();

test('English and German both ways, beside the text or instead of it, each with one undo', async ({ app }) => {
  test.slow();
  const page = await app.open();
  await write(page, ENGLISH);
  await turnOnAssistant(page);

  await test.step('the pack is offered where it is missing, and the text is translated once it is here', async () => {
    const sheet = await openTranslation(page);
    await sheet.getByLabel(/^To/u).selectOption('de');
    await expect(sheet.getByText('This needs the pack English and German.')).toBeVisible();
    expect(app.requestsOf('packs/en-de/').filter((url) => url.endsWith('.bin'))).toEqual([]);
    await sheet.getByRole('button', { name: /^Fetch/u }).click();
    await expect(sheet.getByRole('button', { name: 'Insert below' })).toBeEnabled({ timeout: 60_000 });
    await expect(sheet.getByRole('listitem')).toHaveCount(2);
    const german = (await shownTargets(sheet)).join('\n');
    expect(german).toMatch(/\b(Bahnhof|Bus)\b/u);
    for (const number of ['7:45', '3']) expect(german).toContain(number);
    expect(await wholeText(page)).toBe(ENGLISH);
  });

  await test.step('inserted below: both texts', async () => {
    await page.getByRole('button', { name: 'Insert below' }).click();
    await waitSaved(page);
    const both = await wholeText(page);
    expect(both.startsWith(`${ENGLISH}\n`)).toBe(true);
    expect(both.slice(ENGLISH.length)).toContain('7:45');
    await undo(page);
    expect(await wholeText(page)).toBe(ENGLISH);
  });

  await test.step('replaced: only the translation', async () => {
    await page.getByRole('button', { name: 'Replace' }).click();
    await waitSaved(page);
    const german = await wholeText(page);
    expect(german).not.toContain('station');
    expect(german).toContain('7:45');
    await undo(page);
    expect(await wholeText(page)).toBe(ENGLISH);
  });

  await test.step('the other way: the language is found by itself', async () => {
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await newNote(page);
    await write(page, GERMAN);
    const sheet = await openTranslation(page);
    await expect(sheet.getByLabel(/^From \(detected\)/u)).toHaveValue('de');
    await expect(sheet.getByLabel(/^To/u)).toHaveValue('en');
    await expect(sheet.getByRole('button', { name: 'Replace' })).toBeEnabled({ timeout: 60_000 });
    await sheet.getByRole('button', { name: 'Replace' }).click();
    await waitSaved(page);
    const english = await wholeText(page);
    expect(english).toMatch(/\btrain\b/iu);
    expect(english).toMatch(/\btomorrow\b/iu);
    expect(english).toContain('9:15');
    expect(english).not.toContain('Bahnhof');
    await undo(page);
    expect(await wholeText(page)).toBe(GERMAN);
  });

  await test.step('a language that no pack knows is refused in words, until the person knows better', async () => {
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await newNote(page);
    await write(page, ITALIAN);
    const sheet = await openTranslation(page);
    await expect(sheet.getByText(/^This looks like Italian, which no pack here knows/u)).toBeVisible();
    await expect(sheet.getByRole('button', { name: 'Replace' })).toHaveCount(0);
    await sheet.getByLabel(/^From/u).selectOption('de');
    await expect(sheet.getByRole('button', { name: 'Replace' })).toBeEnabled({ timeout: 60_000 });
  });

  await test.step('what frames the words of a note comes back', async () => {
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await newNote(page);
    await write(page, MARKED);
    const sheet = await openTranslation(page);
    await sheet.getByLabel(/^To/u).selectOption('de');
    await expect(sheet.getByRole('button', { name: 'Replace' })).toBeEnabled({ timeout: 60_000 });
    await sheet.getByRole('button', { name: 'Replace' }).click();
    await waitSaved(page);
    const german = await wholeText(page);
    for (const kept of ['[[Tool shed]]', '](https://example.org/a_b)', '`rake --all`', '€'])
      expect(german).toContain(kept);
    expect(german.split('**')).toHaveLength(3);
    expect(german).not.toContain('garden');
  });

  await test.step('a list of errands says what people say', async () => {
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await newNote(page);
    await write(page, ERRANDS);
    const sheet = await openTranslation(page);
    await sheet.getByLabel(/^From/u).selectOption('en');
    await sheet.getByLabel(/^To/u).selectOption('de');
    await expect(sheet.getByRole('button', { name: 'Replace' })).toBeEnabled({ timeout: 60_000 });
    await sheet.getByRole('button', { name: 'Replace' }).click();
    await waitSaved(page);
    expect(await wholeText(page)).toBe('Hafermilch, Radieschen, Petersilie\nMüll rausbringen');
  });
});
