import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Path of a Chromium to test with, or null. CHROMIUM_PATH wins, then Playwright's own, then the system's. */
export const findBrowser = (): string | null => {
  const named = process.env['CHROMIUM_PATH'];
  const candidates = [...(named === undefined ? [] : [named]), chromium.executablePath(), ...SYSTEM_BROWSERS];
  return candidates.find((candidate) => existsSync(candidate)) ?? null;
};

export const NO_BROWSER_HELP = [
  'No Chromium was found. Any one of these helps:',
  '  npx playwright install chromium',
  '  apt-get install chromium        (Debian, Ubuntu)',
  '  CHROMIUM_PATH=/path/to/chromium npm test',
].join('\n');

/** Quiet, same in every run: nothing of the browser itself goes to the network. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

if (process.argv[1] === import.meta.filename) {
  const found = findBrowser();
  if (found === null) console.error(NO_BROWSER_HELP);
  else console.log(found);
  process.exitCode = found === null ? 1 : 0;
}
