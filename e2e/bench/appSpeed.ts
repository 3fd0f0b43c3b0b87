/**
 * Speed of the built app in Chromium, as a person meets it. Writes every figure to a file; asserts nothing.
 *
 *     npm run bench [-- OUT.json]
 */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import type { Page } from '@playwright/test';
import { GHOST_WAIT_MS } from '../../src/core/ghost/ghostState';
import { InklingApp } from '../harness/app';
import { firstBuild } from '../harness/builds';
import { newNote, turnOnAssistant, waitSaved, write } from '../harness/notebook';
import { fillLibrary, pasteText, watchFirstPaint, watchGhosts, watchKeys, watchSearch } from './appSpeedPage';

const NOTES = 10_000;
const LONG_NOTE_WORDS = 100_000;
const KEYS = 200;
const PAUSES = 40;
const STARTS = 7;
const STAY_MS = 3_000;
const PROSE =
  'Call Anna about the boat before the weekend. Thank you for your help with the garden. The meeting starts at nine and we need to talk about the plan for next week. Please send me the list of things that we have to buy. ';

// The loader that runs this file wraps named functions; inside the page that wrapper must be there as well.
const IN_PAGE = 'globalThis.__name = (value) => value;';

interface Times {
  readonly count: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
}

const timesOf = (values: readonly number[]): Times => {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => Number((sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN).toFixed(1));
  return { count: sorted.length, p50Ms: at(0.5), p95Ms: at(0.95) };
};

const typeSlowly = async (page: Page, text: string, delayMs: number): Promise<void> => {
  for (const letter of text) {
    await page.keyboard.type(letter);
    await page.waitForTimeout(delayMs);
  }
};

const typing = async (page: Page): Promise<Times> => {
  const times = await page.evaluateHandle(watchKeys);
  await typeSlowly(page, PROSE.repeat(2).slice(0, KEYS), 60);
  return timesOf(await times.evaluate((found) => found.slice(10)));
};

/** Time from the last key to the first ghost, the app's own pause left out. */
const ghosts = async (page: Page): Promise<Times & { readonly shown: number; readonly asked: number }> => {
  await newNote(page);
  const times = await page.evaluateHandle(watchGhosts);
  const words = PROSE.repeat(3).split(' ').slice(0, PAUSES);
  for (const word of words) {
    await page.keyboard.type(`${word} `, { delay: 15 });
    await page.waitForTimeout(600);
  }
  const found = await times.evaluate((all) => all);
  return { ...timesOf(found.map((ms) => Math.max(0, ms - GHOST_WAIT_MS))), shown: found.length, asked: words.length };
};

const searching = async (page: Page): Promise<Times> => {
  const times = await page.evaluateHandle(watchSearch);
  const box = page.getByRole('search').getByRole('combobox');
  for (const query of ['boat', 'garten', '東京', 'tag:home plan', 'weekend -boat', 'meting', 'zzzz', '"next week"']) {
    await box.fill('');
    await box.focus();
    await typeSlowly(page, query, 120);
  }
  return timesOf(await times.evaluate((all) => all));
};

interface ColdStart extends Times {
  /** A page of one word from the same server and through the same service worker, each start beside one of the app's. */
  readonly emptyPage: Times;
  /** The app's median over that of the empty page: what the machine does to both falls out of it. */
  readonly ratio: number;
}

const EMPTY_PAGE = 'empty.html';

const startOf = async (app: InklingApp, address: string, selector: string): Promise<number> => {
  const page = await app.reopen(address, `${IN_PAGE}(${watchFirstPaint.toString()})('${selector}');`);
  await page.locator(selector).waitFor();
  const paintedMs = await page.evaluate(() => (window as unknown as { paintedMs: Promise<number> }).paintedMs);
  // As long as somebody would stay who looks at the page: what the browser puts aside for the next start is put aside.
  await page.waitForTimeout(STAY_MS);
  return paintedMs;
};

const coldStarts = async (app: InklingApp): Promise<ColdStart> => {
  app.server.interfere((urlPath, response) => {
    if (urlPath !== `/${EMPTY_PAGE}`) return false;
    response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Cross-Origin-Embedder-Policy': 'require-corp',
    });
    response.end('<!doctype html><title>Empty</title><p>Empty</p>');
    return true;
  });
  // One start that is not counted: it is the first with the library as it is now.
  await startOf(app, '', '.cm-content');
  const found: number[] = [];
  const empty: number[] = [];
  for (let start = 0; start < STARTS; start++) {
    empty.push(await startOf(app, EMPTY_PAGE, 'p'));
    found.push(await startOf(app, '', '.cm-content'));
  }
  app.server.interfere(null);
  const emptyPage = timesOf(empty);
  const times = timesOf(found);
  return { ...times, emptyPage, ratio: Number((times.p50Ms / emptyPage.p50Ms).toFixed(2)) };
};

await firstBuild();
const app = await InklingApp.start();
try {
  let page = await app.open('', IN_PAGE);
  await app.waitUntilOffline();
  const started = performance.now();
  await write(page, 'First note');
  await turnOnAssistant(page);
  const packMs = Math.round(performance.now() - started);
  console.log(`assistant ready ${packMs} ms`);

  const ghost = await ghosts(page);
  console.log('pause to ghost, beyond the pause', ghost);

  const smallStart = await coldStarts(app);
  console.log('cold start, warm cache, two notes', smallStart);

  page = await app.reopen('', IN_PAGE);
  await newNote(page);
  await page.evaluate(pasteText, `${PROSE}\n\n`.repeat(Math.ceil(LONG_NOTE_WORDS / PROSE.trim().split(' ').length)));
  await waitSaved(page);
  const keys = await typing(page);
  console.log('key to paint, long note, assistant on', keys);
  await waitSaved(page);

  page = await app.reopen('', IN_PAGE);
  await page.evaluate(fillLibrary, NOTES);
  page = await app.reopen('', IN_PAGE);
  await page.getByRole('link', { name: /All notes/u }).waitFor();
  await page.waitForTimeout(5_000);
  const search = await searching(page);
  console.log(`search, ${NOTES} notes`, search);

  const start = await coldStarts(app);
  console.log(`cold start, warm cache, ${NOTES} notes`, start);

  const result = {
    machine: { cpu: cpus()[0]?.model ?? '', cores: cpus().length, browser: app.context.browser()?.version() ?? '' },
    keyToPaint: { words: LONG_NOTE_WORDS, ...keys },
    pauseToGhostBeyondPause: ghost,
    search: { notes: NOTES, ...search },
    coldStart: { notes: 2, ...smallStart },
    coldStartFull: { notes: NOTES, ...start },
    assistantReadyMs: packMs,
  };
  const out = process.argv[2];
  if (out !== undefined) writeFileSync(out, `${JSON.stringify(result, null, 2)}\n`);
} finally {
  await app.stop();
}
