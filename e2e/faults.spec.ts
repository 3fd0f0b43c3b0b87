import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { InklingApp } from './harness/app';
import { FAULTS, faultScript, planCookie, type FaultKind, type FaultPlan, type FaultyWindow } from './harness/faults';
import { editorOf, newNote, openSettings, waitSaved, write } from './harness/notebook';
import { expect, test } from './harness/test';

// Whatever is lost once is lost: no second try.
test.describe.configure({ retries: 0 });

/** A short form by default; `npm run test:faults` breaks every call in every way, `INKLING_FAULTS=2/4` a part of them. */
const [PART, PARTS] = (process.env['INKLING_FAULTS'] ?? '').split('/').map(Number);
const LONG = PART !== undefined && PARTS !== undefined;
const SHORT_ROUNDS = 14;
const SLOW_MS = 1_500;
/** Of one call site so many calls are broken in turn; the later ones of a start are the same again. */
const MOST_NTH = 3;
/** A write that failed is tried again after one second, then two, then four. */
const HEALED_MS = 15_000;

const endFaults = (page: Page): Promise<void> => page.evaluate(() => (window as unknown as FaultyWindow).faults.end());

const struckIn = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as FaultyWindow).faults.struck);

/** Bodies of the notes as they stand on the disk, read past the app once the fault has ended. */
const bodiesOnDisk = (page: Page): Promise<string[]> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('inkling');
        opening.onerror = () => reject(new Error(opening.error?.name));
        opening.onsuccess = () => {
          const all = opening.result.transaction('notes').objectStore('notes').getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve((all.result as { body: string }[]).map(({ body }) => body));
          };
        };
      }),
  );

const start = async (app: InklingApp, plan: FaultPlan | null): Promise<void> => {
  await app.context.addCookies([planCookie(plan, app.server.url)]);
  await app.page.reload();
};

const notOpened = (page: Page) => page.getByRole('alert').filter({ hasText: 'The notes could not be opened' });
const notSaved = (page: Page) => page.getByRole('alert').filter({ hasText: 'Not saved.' });

/** Writes into the open note and looks that the page tells the truth about it, whatever the storage does. */
const writeAndLook = async (page: Page, word: string, why: string): Promise<void> => {
  await editorOf(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText(` ${word}`);
  await expect(editorOf(page), why).toContainText(word);
  const saved = page.locator('[data-testid="save-state"][data-state="saved"]', { hasText: 'Saved' });
  await expect(notSaved(page).or(saved).first(), why).toBeVisible();
  if (!(await notSaved(page).isVisible())) return;
  await expect(notSaved(page), why).toContainText(/out of space|closed by the browser|did not answer/u);
  const download = page.waitForEvent('download');
  await notSaved(page).getByRole('button', { name: 'Export this note' }).click();
  expect(readFileSync(await (await download).path(), 'utf8'), why).toContain(word);
};

/** One start with one fault: text stays, the page says what is wrong, the note can be exported, and all is well after. */
const round = async (app: InklingApp, plan: FaultPlan, word: string): Promise<number> => {
  const { page } = app;
  const why = JSON.stringify(plan);
  await start(app, plan);
  await expect(notOpened(page).or(editorOf(page)).first(), why).toBeVisible();
  if (await notOpened(page).isVisible()) {
    // Nothing could be read: what is written all the same is kept, too.
    await newNote(page);
    await writeAndLook(page, `${word}new`, why);
    await endFaults(page);
    await expect(notSaved(page), why).toHaveCount(0, { timeout: HEALED_MS });
    await expect(page.getByRole('list', { name: 'All notes' }).getByRole('link', { name: 'Kept' }), why).toBeVisible({
      timeout: HEALED_MS,
    });
    await page.getByRole('list', { name: 'All notes' }).getByRole('link', { name: 'Kept' }).click();
  }
  await expect(editorOf(page), why).toContainText('Kept');
  await writeAndLook(page, word, why);
  await openSettings(page, 'device');
  await expect(page.getByRole('heading', { level: 1 }).first(), why).toBeVisible();
  const struck = await struckIn(page);
  await endFaults(page);
  await page.goBack();
  await expect(notSaved(page), why).toHaveCount(0, { timeout: HEALED_MS });
  await waitSaved(page);
  expect((await bodiesOnDisk(page)).join('\n'), why).toContain(word);
  expect(app.faults, why).toEqual([]);
  return struck;
};

/** Sites whose failure the browser cannot report in that way, or that nobody waits for. */
const fits = (site: string, kind: FaultKind): boolean =>
  kind === 'quota'
    ? /\.(?:put|add|addAll|update|setItem|open)\b/u.test(site)
    : kind !== 'slow' || !/^(?:Storage|IDBCursor|IDBIndex|IDBObjectStore)/u.test(site);

const EVERYTHING: readonly FaultPlan[] = [
  { site: '*', nth: 1, kind: 'quota', forGood: true },
  { site: '*', nth: 1, kind: 'closed', forGood: true },
  { site: '*', nth: 1, kind: 'unknown', forGood: true },
  { site: '*', nth: 1, kind: 'slow', forGood: true },
];

const allPlans = (counts: Readonly<Record<string, number>>): FaultPlan[] =>
  Object.entries(counts)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([site, count]) =>
      FAULTS.filter((kind) => fits(site, kind)).flatMap((kind) => [
        ...Array.from({ length: Math.min(count, MOST_NTH) }, (_, at) => ({ site, nth: at + 1, kind, forGood: false })),
        { site, nth: 1, kind, forGood: true },
      ]),
    );

test('each call of the storage fails in turn: the text stays, the page says why, and it heals', async ({ app }) => {
  test.setTimeout(LONG ? 3 * 3_600_000 : 240_000);
  const page = await app.open('', faultScript(SLOW_MS));
  await app.waitUntilOffline();
  await write(page, 'Kept');
  // What a start, a word and a look at the device page call. The second start is the one that rounds are like.
  await start(app, null);
  await writeAndLook(page, 'counted', 'no fault');
  await openSettings(page, 'device');
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  const counts = await page.evaluate(() => ({ ...(window as unknown as FaultyWindow).faults.counts }));
  expect(Object.keys(counts).length).toBeGreaterThan(20);
  await page.goBack();

  const all = allPlans(counts);
  // Neighbours of a stride are other sites broken in other ways: the same ones in every run.
  const stride = Math.max(1, Math.floor(all.length / SHORT_ROUNDS)) | 1;
  const chosen = LONG
    ? all.filter((_plan, at) => at % PARTS === PART - 1)
    : all.filter((_plan, at) => at % stride === 0).slice(0, SHORT_ROUNDS);
  const plans = [...EVERYTHING, ...chosen];
  let struck = 0;
  const broken: string[] = [];
  for (const [number, plan] of plans.entries()) {
    try {
      if ((await round(app, plan, `word${number}.`)) > 0) struck += 1;
    } catch (thrown) {
      // The others are tried all the same: a fault has company.
      broken.push(`${JSON.stringify(plan)}\n${thrown instanceof Error ? thrown.message : String(thrown)}`);
      app.faults.length = 0;
    }
  }
  console.log(
    `${Object.keys(counts).length} call sites, ${all.length} faults; ${plans.length} tried, ${struck} struck`,
  );
  expect(broken.join('\n\n')).toBe('');
  expect(struck).toBeGreaterThan(plans.length * 0.7);
});
