import { expect, test } from './harness/test';
import { ghostText, newNote, openSettings, turnOnAssistant, write } from './harness/notebook';

/** The one request that no page can keep a browser from: whether there is a newer service worker. */
const BROWSERS_OWN = '/serviceWorker.js';

test('while the offline lock is on nothing reaches the server, over restarts, and the app works on', async ({
  app,
}) => {
  let page = await app.open();
  await app.waitUntilOffline();
  await write(page, 'Thanks for the notes.\n\n');
  await turnOnAssistant(page);
  await openSettings(page, 'device');
  await expect(page.getByText('Nothing that you write is in any of them.')).toBeVisible();
  await page.getByText('Show each request').click();
  const requests = page.getByRole('region', { name: 'Requests', exact: true });
  await expect(requests.getByText('/packs/notes-en/manifest.json').first()).toBeVisible();
  const lock = page.getByRole('switch', { name: 'Offline lock' });
  await lock.click();
  await expect(lock).toBeChecked();
  await expect(page.getByRole('button', { name: 'Offline lock on' })).toBeVisible();

  app.server.paths.length = 0;
  page = await app.reopen();
  await expect(page.getByRole('button', { name: 'Offline lock on' })).toBeVisible();
  await newNote(page);
  await page.keyboard.type('Please let me', { delay: 20 });
  await expect.poll(() => ghostText(page)).toMatch(/^ know\b/u);
  await openSettings(page, 'assistant');
  const row = page.locator('[data-pack="en-de"]');
  await expect(row.getByRole('button', { name: /^Fetch/u })).toBeDisabled();
  await expect(row.getByText('The offline lock is on')).toBeVisible();
  // A whole pack is checked, and found whole, all the same.
  const notes = page.locator('[data-pack="notes-en"]');
  await notes.getByRole('button', { name: 'Check' }).click();
  await expect(notes).toHaveAttribute('data-state', 'ready');
  await expect(notes.getByRole('alert')).toHaveCount(0);
  // Neither a page's own request nor an address that no route knows gets out.
  const refused = await page.evaluate(async () => {
    const ask = (path: string) =>
      fetch(path, { cache: 'no-store' }).then(
        () => 'answered',
        () => 'refused',
      );
    return Promise.all(['packs/en-de/manifest.json', 'no-such-file.txt', 'assets/missing.js'].map(ask));
  });
  expect(refused).toEqual(['refused', 'refused', 'refused']);
  expect(app.server.paths.filter((path) => path !== BROWSERS_OWN)).toEqual([]);

  await page.getByRole('button', { name: 'Take it off' }).click();
  await row.getByRole('button', { name: /^Fetch/u }).click();
  await expect(row).toHaveAttribute('data-state', 'ready', { timeout: 60_000 });
  await openSettings(page, 'device');
  await expect(page.getByRole('switch', { name: 'Offline lock' })).not.toBeChecked();
  await page.getByText('Show each request').click();
  await expect(
    page.getByRole('region', { name: 'Requests', exact: true }).getByText('refused by the lock').first(),
  ).toBeVisible();
  // Counted since the installation, what was refused too, and none to anybody else.
  const since = page.getByText(/^Since .+ own address, none to any other\./u);
  await since.click();
  const counted = page.getByRole('region', { name: 'Requests by address' });
  await expect(counted.getByRole('row', { name: /\d+ [1-9]\d* \/no-such-file\.txt/u })).toBeVisible();
  await expect(counted.getByRole('row', { name: /[1-9]\d* \d+ \/packs\/notes-en\/manifest\.json/u })).toBeVisible();
});

test('Shift+reload goes past the lock only with the app itself: it says so, and the lock holds again', async ({
  app,
}) => {
  const page = await app.open();
  await app.waitUntilOffline();
  await openSettings(page, 'device');
  await page.getByRole('switch', { name: 'Offline lock' }).click();
  await expect(page.getByRole('button', { name: 'Offline lock on' })).toBeVisible();

  const devtools = await app.context.newCDPSession(page);
  await devtools.send('Page.reload', { ignoreCache: true });
  await expect(page.getByRole('status').getByText(/past the offline lock/u)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Offline lock on' })).toBeVisible();
  app.server.paths.length = 0;
  const refused = await page.evaluate(() =>
    fetch('packs/en-de/manifest.json', { cache: 'no-store' }).then(
      () => 'answered',
      () => 'refused',
    ),
  );
  expect(refused).toBe('refused');
  expect(app.server.paths.filter((path) => path !== BROWSERS_OWN)).toEqual([]);
});
