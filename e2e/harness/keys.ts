import { expect, type Page } from '@playwright/test';
import { editorOf, waitSaved } from './notebook';

/** One key after the other: stories by keys alone touch no mouse. */
export const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Ctrl+K, the name of an action or a note, down to it, Enter. */
export const command = async (page: Page, name: string): Promise<void> => {
  await press(page, 'Control+k');
  await expect(page.getByRole('combobox', { name: 'Commands and notes' })).toBeFocused();
  await page.keyboard.type(name);
  await expect(page.locator('[role="option"][aria-selected="true"]')).toContainText(new RegExp(name, 'iu'));
  const options = await page.locator('[role="option"]').allInnerTexts();
  for (let step = options.findIndex((text) => text.startsWith(name)); step > 0; step--) await press(page, 'ArrowDown');
  await expect(page.locator('[role="option"][aria-selected="true"]')).toHaveText(new RegExp(`^${name}`, 'u'));
  await press(page, 'Enter');
  await expect(page.getByRole('dialog', { name: 'Commands and notes' })).toHaveCount(0);
};

export const type = async (page: Page, ...lines: readonly string[]): Promise<void> => {
  await expect(editorOf(page)).toBeFocused();
  for (const [index, line] of lines.entries()) {
    if (index > 0) await press(page, 'Enter');
    await page.keyboard.type(line);
  }
  await waitSaved(page);
};

/** Types into the field that comes up: a letter before it is there would be lost, or be one of the text. */
export const typeInField = async (page: Page, text: string): Promise<void> => {
  await expect(page.locator('input:focus')).toBeVisible();
  await page.keyboard.type(text);
};

/** Resolves once something that Tab can reach has this name: a key is faster than what comes up for it. */
const whenShown = async (page: Page, name: string | RegExp): Promise<void> => {
  const wanted = typeof name === 'string' ? { text: name } : { source: name.source, flags: name.flags };
  await page.waitForFunction(
    ({ text, source, flags }) =>
      [...document.querySelectorAll('a, button, input, select, textarea, summary, [tabindex]')].some((element) => {
        const own = element.getAttribute('aria-label') ?? element.textContent;
        const fits = source === undefined ? own === text : new RegExp(source, flags).test(own);
        return fits && element.checkVisibility();
      }),
    wanted as { text?: string; source?: string; flags?: string },
    { timeout: 30_000 },
  );
};

/**
 * Once it is there, Tab until the focus is on what has this name; a row of the list is in front of the text, where Tab is a
 * letter.
 */
export const tabTo = async (page: Page, name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
  await whenShown(page, name);
  for (let step = 0; step < 60; step++) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    });
    if (typeof name === 'string' ? focused === name : name.test(focused)) return;
    await press(page, key);
  }
  throw new Error(`Tab does not reach “${String(name)}”.`);
};
