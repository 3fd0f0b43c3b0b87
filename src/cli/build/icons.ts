/** Draws the icon files from public/icons/icon.svg. Run by hand after a change: `npx tsx src/cli/build/icons.ts`. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser, NO_BROWSER_HELP } from '../test/browser';

const folder = path.join(import.meta.dirname, '../../../public/icons');
const rounded = readFileSync(path.join(folder, 'icon.svg'), 'utf8');
// A system may cut a maskable icon down to the middle 80 %: paper to the edge, the drop within that.
const maskable = rounded
  .replace(' rx="112"', '')
  .replace('id="drop"', 'transform="translate(256 256) scale(0.68) translate(-256 -254)"');

const drawings = [
  { name: 'icon-192.png', sizePx: 192, svg: rounded },
  { name: 'icon-512.png', sizePx: 512, svg: rounded },
  { name: 'maskable-192.png', sizePx: 192, svg: maskable },
  { name: 'maskable-512.png', sizePx: 512, svg: maskable },
  { name: 'apple-touch-icon.png', sizePx: 180, svg: maskable },
];

const executablePath = findBrowser();
if (executablePath === null) throw new Error(NO_BROWSER_HELP);
const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
const page = await browser.newPage();
for (const { name, sizePx, svg } of drawings) {
  await page.setViewportSize({ width: sizePx, height: sizePx });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${sizePx}px}</style>${svg}`);
  await page.screenshot({ path: path.join(folder, name), omitBackground: true });
}
await browser.close();
