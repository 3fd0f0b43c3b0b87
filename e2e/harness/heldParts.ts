import type { Page } from '@playwright/test';

/** Holds a part of the app back from the next starts, however slow the machine is, until it is let go by what this returns. */
export const holdPart = async (page: Page, part: string): Promise<() => void> => {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(`**/${part}-*.js`, async (route) => {
    await held;
    await route.continue();
  });
  return letGo;
};
