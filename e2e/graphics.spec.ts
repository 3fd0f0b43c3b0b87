import type { InklingApp } from './harness/app';
import { expect, test } from './harness/test';
import { editorOf, openSettings, turnOnAssistant } from './harness/notebook';

/** Files of the runtime's second build that were asked for. */
const second = (app: InklingApp): string[] =>
  app.requestsOf('assets/engine/').filter((url) => url.includes('threaded.jspi'));

test('the second runtime is fetched only after its size was agreed to', async ({ app }) => {
  const page = await app.open();
  await editorOf(page).focus();
  await page.keyboard.type('The first note');
  await turnOnAssistant(page);
  await openSettings(page, 'assistant');
  // Measured without it.
  await expect(page.getByText(/does all the work/u)).toBeVisible();
  expect(second(app)).toEqual([]);
  const graphics = page.getByRole('switch', { name: 'Try the graphics card' });
  await expect(page.getByText(/Fetches [\d.]+ MB once/u)).toBeVisible();
  await expect(graphics).not.toBeChecked();
  await graphics.click();
  await expect.poll(() => second(app).length).toBeGreaterThan(0);
  await expect(graphics).toBeChecked();
});
