import type { Page } from '@playwright/test';
import type { InklingApp } from './harness/app';
import { editorOf, ghostText, newNote, noteText, MINUTES, turnOnAssistant, waitSaved, write } from './harness/notebook';
import { expect, test } from './harness/test';

/** Without a word for so long a summary is given up (patience.ts), and then the worker taken for dead (workerLink.ts). */
const BUDGET_MS = 60_000;
const HANG_MS = 15_000;
/** No call may outlive its budget by more. */
const LATE_MS = 2_000;

/** After so long a start asks for nothing more by itself. */
const SETTLED_MS = 60_000;

/** Hears of nothing else from then on, not even that it should stop; says so first. */
const HANGS = `(() => {
  const orders = new BroadcastChannel('hang');
  orders.onmessage = ({ data }) => {
    if (data !== 'hang') return;
    orders.postMessage('hangs');
    for (;;);
  };
})();`;

const sheetOf = (page: Page) => page.getByRole('complementary', { name: 'Summary' });
const insertOf = (page: Page) => sheetOf(page).getByRole('button', { name: 'Insert into the note' });

/** Puts the worker's script, able to hang, in the place of the kept one. */
const keepHangingEngine = async (app: InklingApp): Promise<void> => {
  const scriptUrl = app.requestsOf('assets/engine/').find((url) => /\/entry-[\w-]+\.js$/u.test(url));
  if (scriptUrl === undefined) throw new Error('No script of the worker was asked for.');
  await app.page.evaluate(
    async ([url, hangs]) => {
      const cache = await caches.open('inkling-engine');
      const real = await cache.match(url);
      if (real === undefined) throw new Error('The engine is not kept.');
      await cache.put(url, new Response(`${hangs}\n${await real.text()}`, { headers: real.headers }));
    },
    [scriptUrl, HANGS] as const,
  );
};

/** Resolves once the worker says that it is in its loop. */
const hangNow = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const orders = new BroadcastChannel('hang');
        orders.onmessage = () => {
          orders.close();
          resolve();
        };
        orders.postMessage('hang');
      }),
  );

test('a worker that hangs ends its call with a word within two seconds of its budget, and another one takes its place', async ({
  app,
}) => {
  test.slow();
  const page = await app.open();
  await app.waitUntilOffline();
  await write(page, MINUTES);
  await turnOnAssistant(page);
  await expect
    .poll(() => page.evaluate(async () => (await (await caches.open('inkling-engine')).keys()).length))
    .toBeGreaterThanOrEqual(3);
  await keepHangingEngine(app);
  await page.reload();
  // From here on the page's clock can be put forward; the worker's goes on as it does.
  await page.clock.install();
  await page.getByRole('button', { name: 'Summarise' }).click();
  await expect(insertOf(page)).toBeEnabled({ timeout: 60_000 });

  // What a start asks the worker later on (is there a newer pack?) is asked and answered before it hangs: a call with a
  // shorter budget would take it for dead first. Then the time stands still but for what is let pass here.
  await page.clock.runFor(SETTLED_MS);
  await expect(insertOf(page)).toBeEnabled();
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1_000);
  await hangNow(page);
  await sheetOf(page).getByRole('radio', { name: 'Short' }).check();
  await page.clock.runFor(BUDGET_MS - 10_000);
  await expect(sheetOf(page).getByRole('alert')).toHaveCount(0);
  await page.clock.runFor(10_000 + LATE_MS);
  await expect(sheetOf(page).getByRole('alert')).toContainText('took too long');

  await test.step('what is written meanwhile is stored, and what was written is unharmed', async () => {
    await editorOf(page).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText(' Written meanwhile.');
    await page.clock.runFor(2_000);
    await waitSaved(page);
    expect(await noteText(page)).toBe(`${MINUTES} Written meanwhile.`);
  });

  await page.clock.runFor(HANG_MS);
  await page.clock.resume();
  await sheetOf(page).getByRole('button', { name: 'Try again' }).click();
  await expect(insertOf(page)).toBeEnabled({ timeout: 60_000 });
  await sheetOf(page).getByRole('button', { name: 'Dismiss' }).click();
  await newNote(page);
  await page.keyboard.type('Please let me', { delay: 20 });
  await expect.poll(() => ghostText(page)).toMatch(/^ know\b/u);
  await expect.poll(() => page.workers().length).toBe(1);
});
