/**
 * Key to paint in a note of 100,000 words with tables drawn, beside a short note of the same run: what the machine does
 * to both falls out of the ratio. Asserts nothing.
 *
 *     npm run bench:tables
 */
import type { Page } from '@playwright/test';
import { InklingApp } from '../harness/app';
import { firstBuild } from '../harness/builds';
import { editorOf, newNote, waitSaved, write } from '../harness/notebook';
import { pasteText, watchKeys } from './appSpeedPage';

const WORDS = 100_000;
const ROUNDS = 3;
const KEYS = 50;
const WARM_UP = 10;
const IN_PAGE = 'globalThis.__name = (value) => value;';
const SENTENCE = 'Call Anna about the boat before the weekend and ==ask== for the $a^2$ plan. ';
const TABLE = '| Part | Price |\n| --- | --: |\n| **Rope**, tarred | 12 |\n| [[Sail]] | 80 |\n| Paint | 7 |';
const BLOCK = `${SENTENCE.repeat(30).trim()}\n\n${TABLE}\n\n- one\n- two\n\n`;

const at = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return Number((sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN).toFixed(1));
};

const typed = async (page: Page): Promise<number[]> => {
  const times = await page.evaluateHandle(watchKeys);
  for (let key = 0; key < KEYS + WARM_UP; key += 1) {
    await page.keyboard.type('abcde fghij '[key % 12] ?? ' ');
    await page.waitForTimeout(60);
  }
  return await times.evaluate((found, from) => found.splice(0).slice(from), WARM_UP);
};

await firstBuild();
const app = await InklingApp.start();
try {
  const page = await app.open('', IN_PAGE);
  await write(page, 'Short note\n\nWords.');
  const short = page.url();
  await newNote(page);
  const words = BLOCK.trim().split(/\s+/u).length;
  await page.evaluate(pasteText, `Long note\n\n${BLOCK.repeat(Math.ceil(WORDS / words))}`);
  await waitSaved(page);
  const long = page.url();
  const found: Record<string, number[]> = { short: [], prose: [], cell: [] };
  const measure = async (name: string): Promise<void> => {
    found[name]?.push(...(await typed(page)));
    await waitSaved(page);
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.goto(short);
    await editorOf(page).getByText('Words').click();
    await page.keyboard.press('End');
    await measure('short');
    await page.goto(long);
    await editorOf(page).locator('.md-row').first().waitFor();
    await page.keyboard.press('Alt+3');
    await editorOf(page).focus();
    await page.keyboard.press('Control+Home');
    for (let step = 0; step < 2; step += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await measure('prose');
    await editorOf(page).locator('.md-cell').nth(2).click();
    await page.keyboard.press('End');
    await measure('cell');
  }
  for (const [name, times] of Object.entries(found))
    console.log(name, { keys: times.length, p50Ms: at(times, 0.5), p95Ms: at(times, 0.95) });
  for (const name of ['prose', 'cell'])
    console.log(`${name} / short`, Number((at(found[name] ?? [], 0.5) / at(found['short'] ?? [], 0.5)).toFixed(2)));
} finally {
  await app.stop();
}
