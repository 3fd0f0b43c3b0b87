import type { InklingApp } from './harness/app';
import { editorOf, openSettings, turnOnAssistant, waitSaved, write } from './harness/notebook';
import { expect, test } from './harness/test';
import {
  CACHE_FAULTS,
  cacheCalls,
  planCaches,
  serveFaultyWorker,
  stopServiceWorkers,
  type CachePlan,
} from './harness/workerFaults';

/** A short form by default; `npm run test:caches` breaks every call in every way. */
const LONG = process.env['INKLING_CACHES'] !== undefined;
const SHORT_ROUNDS = 4;
const SLOW_MS = 1_500;
/** What a start mends it mends behind the first paint (serviceWorker.ts); slow calls come on top. */
const MENDED_MS = 30_000;

interface Kept {
  readonly shell: number;
  readonly engine: number;
}

const kept = (app: InklingApp): Promise<Kept> =>
  app.page.evaluate(async () => {
    const count = async (name: string): Promise<number> => (await (await caches.open(name)).keys()).length;
    const shell = (await caches.keys()).find((key) => key.startsWith('workbox-precache')) ?? 'none';
    return { shell: await count(shell), engine: await count('inkling-engine') };
  });

/** Takes the page and the worker's script out of the caches, so that a start has to put something, too. */
const damage = (app: InklingApp): Promise<void> =>
  app.page.evaluate(async () => {
    for (const name of await caches.keys()) {
      if (!/^workbox-precache|^inkling-engine/u.test(name)) continue;
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        if (/index\.html|\/entry-/u.test(request.url)) await cache.delete(request);
    }
  });

const start = async (app: InklingApp, plan: CachePlan | null): Promise<void> => {
  await planCaches(app, plan);
  await stopServiceWorkers(app);
  await app.page.goto(app.server.url);
};

const engineAnswers = (app: InklingApp, engineUrl: string): Promise<boolean> =>
  app.page.evaluate((url) => fetch(url).then(({ ok }) => ok, () => false), engineUrl); // prettier-ignore

const hasStruck = async (app: InklingApp): Promise<boolean> => Object.keys((await cacheCalls(app)).struck).length > 0;

const apology = (app: InklingApp) =>
  app.page.getByRole('heading', { name: 'Inkling cannot read its offline copy', level: 1 });

/** The app is here, what is written is stored, a late part and the assistant's script come. */
const works = async (app: InklingApp, word: string, engineUrl: string, why: string): Promise<void> => {
  const { page } = app;
  await expect(editorOf(page), why).toContainText('Kept');
  await editorOf(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText(` ${word}`);
  await waitSaved(page);
  expect(await engineAnswers(app, engineUrl), why).toBe(true);
  await openSettings(page, 'device');
  await expect(page.getByRole('switch', { name: /^Offline lock/u }), why).toBeVisible();
};

const healed = async (app: InklingApp, whole: Kept, word: string, engineUrl: string, why: string): Promise<void> => {
  await start(app, null);
  await expect(editorOf(app.page), why).toContainText(word);
  expect(await engineAnswers(app, engineUrl), why).toBe(true);
  await expect.poll(() => kept(app), { message: why, timeout: MENDED_MS }).toEqual(whole);
  await app.server.kill();
  await start(app, null);
  await expect(editorOf(app.page), `${why}, offline`).toContainText(word);
  expect(await engineAnswers(app, engineUrl), `${why}, offline`).toBe(true);
  await app.server.restart();
};

/** Only what tells whether the offline lock is on keeps the app from being fetched anew. */
const hidesTheLock = ({ site, kind, forGood }: CachePlan): boolean =>
  forGood && kind !== 'slow' && /^\*$|^(?:CacheStorage\.(?:has|open)|Cache\.match) inkling-network$/u.test(site);

const fits = (site: string, kind: CachePlan['kind']): boolean => kind !== 'quota' || /\.(?:put|open)\b/u.test(site);

const allPlans = (sites: readonly string[]): CachePlan[] =>
  sites.flatMap((site) =>
    CACHE_FAULTS.filter((kind) => fits(site, kind)).flatMap((kind) =>
      [false, true].map((forGood) => ({ site, kind, forGood })),
    ),
  );

const EVERYTHING: readonly CachePlan[] = CACHE_FAULTS.map((kind) => ({ site: '*', kind, forGood: true }));

test('each call of the caches fails in turn inside the service worker: the app opens or says why not, and heals', async ({
  app,
}) => {
  test.setTimeout(LONG ? 3_600_000 : 300_000);
  serveFaultyWorker(app, SLOW_MS);
  const page = await app.open();
  await app.waitUntilOffline();
  await write(page, 'Kept');
  await turnOnAssistant(page);
  await expect.poll(async () => (await kept(app)).engine).toBeGreaterThanOrEqual(4);
  const engineUrl = app.requestsOf('assets/engine/').find((url) => /\/entry-[\w-]+\.js$/u.test(url)) ?? '';
  const whole = await kept(app);
  expect(whole.shell).toBeGreaterThan(20);

  await damage(app);
  await start(app, null);
  await works(app, 'counted', engineUrl, 'no fault');
  await expect.poll(() => kept(app), { timeout: MENDED_MS }).toEqual(whole);
  const sites = Object.keys((await cacheCalls(app)).counts).sort();
  const all = allPlans(sites);
  const stride = Math.max(1, Math.floor(all.length / SHORT_ROUNDS)) | 1;
  const chosen = LONG ? all : all.filter((_plan, at) => at % stride === 0).slice(0, SHORT_ROUNDS);
  const broken: string[] = [];
  let struck = 0;
  for (const [number, plan] of [...EVERYTHING, ...chosen].entries()) {
    const why = JSON.stringify(plan);
    const word = `word${number}.`;
    try {
      await damage(app);
      // What the page before still asks for is none of the next start's requests.
      await page.waitForLoadState('networkidle');
      app.server.paths.length = 0;
      await start(app, plan);
      await expect(apology(app).or(editorOf(page)), why).toBeVisible();
      // A worker that is started anew by then has forgotten what struck it.
      const atOnce = await hasStruck(app);
      if (await apology(app).isVisible()) {
        expect(hidesTheLock(plan), `${why} opens the app`).toBe(true);
        expect(app.server.paths.filter((urlPath) => urlPath !== '/serviceWorker.js')).toEqual([]);
        await planCaches(app, null);
        await page.getByRole('link', { name: 'Try again' }).click();
      } else if (hidesTheLock(plan)) {
        // The start before had put the page back by then; what else is missing cannot be fetched either.
        await planCaches(app, null);
      }
      await works(app, word, engineUrl, why);
      if (atOnce || (await hasStruck(app))) struck += 1;
      await healed(app, whole, word, engineUrl, why);
    } catch (thrown) {
      broken.push(`${why}\n${thrown instanceof Error ? thrown.message : String(thrown)}`);
      await app.server.restart();
      await start(app, null);
    }
  }
  console.log(
    `${sites.length} call sites, ${all.length} faults; ${EVERYTHING.length + chosen.length} tried, ${struck} struck`,
  );
  expect(broken.join('\n\n')).toBe('');
  expect(struck).toBeGreaterThan(chosen.length * 0.7);
});

for (const kind of CACHE_FAULTS)
  test(`an installation whose caches fail (${kind}) leaves an app that works, says what it lacks, and is made good at the next start`, async ({
    app,
  }) => {
    serveFaultyWorker(app, SLOW_MS / 10);
    // A page of the origin without the app, to write the plan before anything is installed.
    const page = await app.open('manifest.webmanifest');
    await planCaches(app, { site: '*', kind, forGood: true });
    await page.goto(app.server.url);
    await write(page, 'Kept');
    await openSettings(page, 'device');
    if (kind !== 'slow')
      await expect(page.getByText('The offline copy of the app is not in charge of this window yet.')).toBeVisible();
    await planCaches(app, null);
    await page.goto(app.server.url);
    await app.waitUntilOffline();
    await expect.poll(async () => (await kept(app)).shell).toBeGreaterThan(20);
    await app.server.kill();
    await stopServiceWorkers(app);
    await page.reload();
    await expect(editorOf(page)).toContainText('Kept');
  });
