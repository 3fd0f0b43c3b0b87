import type { Page } from '@playwright/test';
import { MINUTES, turnOnAssistant, waitSaved, write } from './harness/notebook';
import { expect, test } from './harness/test';

/** A page that is hidden for so long gives the memory back (idleStop.ts). */
const HIDDEN_MS = 3 * 60_000;

const sheetOf = (page: Page) => page.getByRole('complementary', { name: 'Summary' });

test('a page that is hidden for a while gives the memory of the assistant back, and has it again when it is asked', async ({
  app,
}) => {
  test.slow();
  const page = await app.open(
    '',
    `window.hiddenByTest = false;
     Object.defineProperty(document, 'visibilityState', { get: () => (window.hiddenByTest ? 'hidden' : 'visible') });`,
  );
  const show = (hidden: boolean): Promise<void> =>
    page.evaluate((next) => {
      Reflect.set(window, 'hiddenByTest', next);
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    }, hidden);
  await page.clock.install();
  await write(page, MINUTES);
  await turnOnAssistant(page);
  await page.getByRole('button', { name: 'Summarise' }).click();
  const insert = sheetOf(page).getByRole('button', { name: 'Insert into the note' });
  await expect(insert).toBeEnabled({ timeout: 60_000 });
  // Titles are the last that is asked for: to jump ahead while a call is under way would look as if the worker hung.
  await expect(sheetOf(page).getByRole('region', { name: 'Titles' })).toBeVisible({ timeout: 60_000 });
  await waitSaved(page);
  await show(true);
  // What waits for a pause, such as the memory, asks the worker now; it has its answer before the clock jumps on.
  await page.clock.runFor(10_000);
  await page.waitForTimeout(3_000);
  await page.clock.fastForward(HIDDEN_MS - 40_000);
  await page.waitForTimeout(500);
  expect(page.workers()).toHaveLength(1);
  await page.clock.fastForward(35_000);
  await expect.poll(() => page.workers().length).toBe(0);
  await show(false);
  await sheetOf(page).getByRole('radio', { name: 'Short' }).check();
  await expect(insert).toBeEnabled({ timeout: 60_000 });
  expect(page.workers()).toHaveLength(1);
});
