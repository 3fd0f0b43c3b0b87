import type { Page } from '@playwright/test';
import { expect, test } from './harness/test';
import { editorOf, newNote, openSettings, turnOnAssistant } from './harness/notebook';
import { SUGGESTION_WATCH } from './harness/suggestionWatch';

/** A WebGPU adapter that computes on the processor: slow, but a whole device with shaders, buffers and a loss. */
const SOFTWARE_ADAPTER = [
  '--enable-unsafe-webgpu',
  '--use-webgpu-adapter=swiftshader',
  '--enable-features=Vulkan',
] as const;

interface StoredPlan {
  readonly decode: string;
  readonly read: string;
  readonly webgpuDecodeMs: number | null;
}

/** The plan that this device goes by, as it is stored; `change` is written over it. */
const storedPlan = (page: Page, change: object = {}): Promise<StoredPlan | undefined> =>
  page.evaluate(async (changed) => {
    const done = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
      });
    const database = await done(indexedDB.open('inkling'));
    const settings = database.transaction('settings', 'readwrite').objectStore('settings');
    const stored = (await done(settings.get('assistant.plan'))) as { key: string; value: StoredPlan } | undefined;
    if (stored !== undefined) await done(settings.put({ ...stored, value: { ...stored.value, ...changed } }));
    database.close();
    return stored?.value;
  }, change);

test.use({ browserFlags: SOFTWARE_ADAPTER });

test('a graphics card is measured, used from the next start on, and left alone once it is gone', async ({ app }) => {
  test.setTimeout(300_000);
  const secondRuntime = (): number =>
    app.requestsOf('assets/engine/').filter((url) => url.includes('threaded.jspi')).length;
  const page = await app.open('', SUGGESTION_WATCH);
  await editorOf(page).focus();
  await page.keyboard.type('The first note');
  await turnOnAssistant(page);
  await openSettings(page, 'assistant');

  await test.step('measured on a real adapter', async () => {
    await expect(page.getByText(/processor does all the work/u)).toBeVisible();
    await page.getByRole('switch', { name: 'Try the graphics card' }).click();
    await expect.poll(async () => (await storedPlan(page))?.webgpuDecodeMs, { timeout: 120_000 }).toBeGreaterThan(0);
    // Shaders on the processor are no match for it.
    expect(await storedPlan(page)).toMatchObject({ decode: 'wasm', read: 'wasm' });
    await expect(page.getByText(/processor does all the work/u)).toBeVisible();
  });

  await test.step('used from the next start on', async () => {
    // As if it had been the faster one: it does the work now, as slow as it is.
    await storedPlan(page, { decode: 'webgpu', read: 'webgpu', readFromTokens: 1 });
    const before = secondRuntime();
    await page.reload();
    await expect.poll(secondRuntime, { timeout: 60_000 }).toBeGreaterThan(before);
  });

  await test.step('gone in the middle of its work', async () => {
    await page.getByRole('button', { name: 'Back to the notes' }).click();
    await newNote(page);
    await page.keyboard.type('Thank you very mu', { delay: 20 });
    const browser = await page.context().newCDPSession(page);
    await browser.send('Browser.crashGpuProcess');
    // The loss is found by who works on it.
    await page.keyboard.type('ch for your letter. We look for', { delay: 60 });
    await expect(page.locator('.ghost-text')).toBeVisible();
    await openSettings(page, 'assistant');
    await expect(page.getByText(/processor does all the work/u)).toBeVisible();
    await expect
      .poll(() => storedPlan(page))
      .toMatchObject({ decode: 'wasm', read: 'wasm', webgpuDecodeMs: null, webgpuReadMs: null });
  });

  await test.step('the processor goes on at once', async () => {
    await page.getByRole('button', { name: 'Back to the notes' }).click();
    await newNote(page);
    await page.keyboard.type('Thank you very mu', { delay: 20 });
    await expect(page.locator('.ghost-text')).toBeVisible({ timeout: 5_000 });
  });
});
