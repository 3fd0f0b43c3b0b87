import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** What breaks a rule of accessibility on the screen as it stands, each with where it is, and how many rules are kept. */
export const lookOver = async (page: Page): Promise<{ readonly faults: readonly string[]; readonly looks: number }> => {
  // No second page: this app's own page must stay the one in front.
  const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const faults = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
  return { faults, looks: passes.length };
};

/** No rule of accessibility is broken, in the light or in the dark. The page is as the device says afterwards. */
export const expectAccessible = async (page: Page, screen: string): Promise<void> => {
  for (const colorScheme of ['light', 'dark'] as const) {
    // Colours that are on their way would be measured half-way.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect((await lookOver(page)).faults, `${screen}, ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
};
