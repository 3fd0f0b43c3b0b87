/** Takes the pictures of public/screenshots from a running build: `npx tsx src/cli/build/screenshots.ts http://localhost:4173/`. */
import path from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser, NO_BROWSER_HELP } from '../test/browser';

const address = process.argv[2] ?? 'http://localhost:4173/';
const folder = path.join(import.meta.dirname, '../../../public/screenshots');

const NOTES = [
  '# Reading list\n\n- [ ] The Sea Around Us\n- [x] A Field Guide to Getting Lost\n- [ ] The Old Ways #books',
  '# Kitchen measurements\n\n2.40 x 3.10 m, window at 1.05. The door opens **inwards**. #home',
  '# Garden in March\n\nPrune the roses, sow the peas, mend the fence behind the shed. #home',
  '# Minutes of the boat club\n\nThe committee agreed to repair the jetty before the winter storms. Anna asks three builders for a price. #boat',
  '# Sunday plan\n\nCall Anna about the boat. Bring the charts and the pump from the shed.\n\n- [x] Fill the water cans\n- [ ] Check the weather on Saturday evening\n- [ ] Pack the small stove\n\nIf the wind turns north, walk along the river instead; see [[Garden in March]]. #boat',
];

const SHOTS = [
  { name: 'wide.png', viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1, phone: false },
  { name: 'narrow.png', viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, phone: true },
];

const take = async (browser: Browser, { name, phone, ...options }: (typeof SHOTS)[number]): Promise<void> => {
  const context = await browser.newContext({
    ...options,
    colorScheme: 'light',
    locale: 'en-GB',
    hasTouch: phone,
    isMobile: phone,
  });
  const page = await context.newPage();
  await page.goto(address);
  for (const note of NOTES) {
    await page.goto(new URL('?new', address).href);
    await page.getByRole('textbox', { name: 'Note' }).focus();
    await page.keyboard.insertText(note);
    await page.locator('[data-testid="save-state"][data-state="saved"]').waitFor();
  }
  await page
    .getByRole('button', { name: 'Not now' })
    .click({ timeout: 2_000 })
    .catch(() => undefined);
  await page.waitForTimeout(500);
  await page.screenshot({ path: path.join(folder, name) });
  await context.close();
};

const executablePath = findBrowser();
if (executablePath === null) throw new Error(NO_BROWSER_HELP);
const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
for (const shot of SHOTS) await take(browser, shot);
await browser.close();
