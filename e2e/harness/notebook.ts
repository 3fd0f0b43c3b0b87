import { expect, type Locator, type Page } from '@playwright/test';

/** A note that a summary can be made of: five sentences that each say something. */
export const MINUTES = [
  'The committee met on Tuesday and agreed to repair the jetty before the winter storms.',
  'Anna will ask three builders for a price and report back next week.',
  'The membership fee stays at 85 euros for another year.',
  'The old boats behind the shed will be sold at the summer market.',
  'The next meeting is on 14 March at 19:30 in the old boathouse.',
].join('\n\n');

/** What a person does in the app, by the names that a screen reader would read. English interface. */
export const editorOf = (page: Page): Locator => page.getByRole('textbox', { name: 'Note' });

/** Everything of the note that is drawn: long notes draw only what is in view. */
export const noteText = async (page: Page): Promise<string> =>
  (await editorOf(page).locator('.cm-line').allInnerTexts()).map((line) => (line === '\n' ? '' : line)).join('\n');

/** The whole note as it is, its marks included, also where it is not drawn. The caret ends up at its end. */
export const wholeText = async (page: Page): Promise<string> => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await editorOf(page).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+End');
  return await page.evaluate(() => navigator.clipboard.readText());
};

/** Waits until the page says that everything is on the disk. */
export const waitSaved = async (page: Page): Promise<void> => {
  await expect(page.getByTestId('save-state')).toHaveAttribute('data-state', 'saved');
  await expect(page.getByTestId('save-state')).toContainText('Saved');
};

export const newNote = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'New note' }).first().click();
  await expect(editorOf(page)).toBeFocused();
};

/** Types into the open note at its caret and waits until it is stored. */
export const write = async (page: Page, text: string): Promise<void> => {
  await editorOf(page).focus();
  // One insertion: lists would continue themselves under typed line breaks.
  await page.keyboard.insertText(text);
  await waitSaved(page);
};

export const search = async (page: Page, query: string): Promise<Locator> => {
  await page.getByRole('search').getByRole('combobox').fill(query);
  return page.getByRole('list', { name: 'All notes' }).getByRole('listitem');
};

export const openSettings = async (
  page: Page,
  tab: 'appearance' | 'assistant' | 'device' | 'transfer',
): Promise<void> => {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#/settings/${tab}`);
};

/** What the system does on Ctrl+V: a paste event with what the clipboard holds, by type. */
export const paste = (page: Page, data: Readonly<Record<string, string>>): Promise<void> =>
  editorOf(page).evaluate((editor, given) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(given)) clipboardData.setData(type, text);
    editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, data);

/** The ghost text, without waiting; '' when none is shown. */
export const ghostText = async (page: Page): Promise<string> =>
  (await page.locator('.ghost-text').allInnerTexts()).join('');

/** Turns the assistant on by the invitation under the note and waits until its pack is on this device. */
export const turnOnAssistant = async (page: Page): Promise<void> => {
  await page
    .getByRole('complementary', { name: 'The assistant' })
    .getByRole('button', { name: /^Turn it on/u })
    .click();
  await expect(page.getByRole('button', { name: 'Summarise' })).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'The assistant' })).toHaveCount(0, { timeout: 60_000 });
};

/** Fetches a pack on the packs page, where the assistant is on. */
export const fetchPack = async (page: Page, packId: string): Promise<void> => {
  await openSettings(page, 'assistant');
  const row = page.locator(`[data-pack="${packId}"]`);
  await row.getByRole('button', { name: /^Fetch/u }).click();
  await expect(row).toHaveAttribute('data-state', 'ready', { timeout: 60_000 });
};
