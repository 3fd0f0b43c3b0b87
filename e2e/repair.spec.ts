import { expect, test } from './harness/test';
import { editorOf, waitSaved, write } from './harness/notebook';

test('deleted and half-deleted caches are whole again after the next start with a network', async ({ app }) => {
  let page = await app.open();
  await app.waitUntilOffline();
  await write(page, 'Kept through it all');
  const count = (): Promise<number> =>
    page.evaluate(async () => {
      const name = (await caches.keys()).find((key) => key.startsWith('workbox-precache')) ?? '';
      return (await (await caches.open(name)).keys()).length;
    });
  const whole = await count();
  expect(whole).toBeGreaterThan(20);
  for (const how of ['index', 'half', 'all'] as const) {
    await page.evaluate(async (what) => {
      const name = (await caches.keys()).find((key) => key.startsWith('workbox-precache')) ?? '';
      if (what === 'all') {
        await caches.delete(name);
        return;
      }
      const cache = await caches.open(name);
      const keys = await cache.keys();
      const doomed = what === 'half' ? keys.filter((_key, index) => index % 2 === 0) : keys;
      for (const key of doomed) if (what === 'half' || key.url.includes('index.html')) await cache.delete(key);
    }, how);
    page = await app.reopen();
    await expect(editorOf(page)).toContainText('Kept through it all');
    await expect.poll(count).toBe(whole);
    await app.server.kill();
    page = await app.reopen();
    await expect(editorOf(page)).toContainText('Kept through it all');
    await app.server.restart();
  }
});

test('a deep address opens the app or says 404, offline too', async ({ app }) => {
  const page = await app.open();
  expect((await page.request.get(new URL('a/', app.server.url).href)).status()).toBe(404);
  await app.waitUntilOffline();
  await write(page, 'Found again');
  await app.server.kill();
  for (const path of ['a/', 'a/b/c', 'notes/today']) {
    await page.goto(new URL(path, app.server.url).href);
    await expect(editorOf(page)).toContainText('Found again');
    await waitSaved(page);
  }
});

test('the policy stands in the page itself', async ({ app }) => {
  const page = await app.open();
  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
  await expect(policy).toHaveAttribute('content', /default-src 'none'.*connect-src 'self'/u);
});
