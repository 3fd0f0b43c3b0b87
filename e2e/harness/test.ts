import { test as base, expect } from '@playwright/test';
import { InklingApp } from './app';

/**
 * `app` is the production build on a server, a profile and a browser process of its own. A story that made a
 * request to another origin, broke the policy or threw in the page fails at its end, whatever it asserted.
 */
export const test = base.extend<{ app: InklingApp; browserFlags: readonly string[] }>({
  /** Flags for the browser beside those that every story has. */
  browserFlags: [[], { option: true }],
  app: async ({ viewport, hasTouch, isMobile, colorScheme, locale, reducedMotion, browserFlags }, use) => {
    const options = {
      viewport,
      hasTouch,
      isMobile,
      colorScheme,
      locale: locale ?? 'en-GB',
      reducedMotion,
    };
    const app = await InklingApp.start(options, undefined, browserFlags);
    try {
      await use(app);
      expect(app.foreignRequests(), 'requests to other origins').toEqual([]);
      expect(app.faults, 'page errors and breaches of the policy').toEqual([]);
    } finally {
      await app.stop();
    }
  },
});

export { expect };
