import type { Locator, Page } from '@playwright/test';
import { command } from './keys';
import { expect } from './test';

/** Stands in no other text, so that a look into every store finds it wherever it was left. */
export const WORD = 'Zebrafinchlantern';
export const TEXT = `My ${WORD}\n\nThe ${WORD} hangs behind the shed and nobody knows. #secretive`;
export const PASSPHRASE = 'seven quiet boats';

/** With the keyboard alone; the passphrase is chosen with the first note. */
export const lockNote = async (page: Page, isFirst: boolean): Promise<void> => {
  await command(page, 'Lock this note');
  const dialog = page.getByRole('dialog', { name: 'Lock this note' });
  await expect(dialog).toBeVisible();
  if (isFirst) {
    await expect(dialog.getByLabel('New passphrase')).toBeFocused();
    await page.keyboard.type('short');
    await expect(dialog.getByText('Too short: at least 8 characters.')).toBeVisible();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(PASSPHRASE);
    await page.keyboard.press('Tab');
    await page.keyboard.type(PASSPHRASE);
  }
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0, { timeout: 60_000 });
  await expect(page.getByText('This note is locked.')).toBeVisible();
};

export const passphraseField = (page: Page): Locator =>
  page.getByRole('article').getByLabel('Passphrase', { exact: true });

/** Opens the locked note on the screen with the keyboard alone. */
export const openLocked = async (page: Page, passphrase = PASSPHRASE): Promise<void> => {
  await page.keyboard.press('Alt+3');
  await expect(passphraseField(page)).toBeFocused();
  await page.keyboard.type(passphrase);
  await page.keyboard.press('Enter');
};
