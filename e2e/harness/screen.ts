import { expect, type Page } from '@playwright/test';

/** No pane hangs over the edge of the screen. */
export const expectNoSideways = async (page: Page): Promise<void> => {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
};
