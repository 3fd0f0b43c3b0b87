import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { devices, type Page } from '@playwright/test';
import { expect, test } from './harness/test';
import { editorOf, newNote, noteText, waitSaved } from './harness/notebook';
import { DIST_PATH } from './harness/server';

const invitationOf = (page: Page) => page.getByRole('complementary', { name: 'The assistant' });

/** Nothing stands between the person and the page: no question, no account. */
const expectNoQuestion = async (page: Page): Promise<void> => {
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await expect(page.locator('form, input[type=password], input[type=email]')).toHaveCount(0);
  await expect(page.getByText(/sign in|log in|sign up|account|cookie/iu)).toHaveCount(0);
};

test('on a desktop the first letter is one action away, is saved, and outlives a reload and the browser', async ({
  app,
}) => {
  const page = await app.open();
  await expect(editorOf(page)).toBeFocused();
  await expectNoQuestion(page);
  await expect(page.getByTestId('save-state')).toContainText('Saves as you write');

  // The one action: typing.
  await page.keyboard.type('B');
  expect(await noteText(page)).toBe('B');
  await page.keyboard.type('uy milk and bread');
  await waitSaved(page);
  await expect(page.getByTestId('save-state')).toHaveText(/^Saved \d\d:\d\d$/u);

  await page.reload();
  await expect(editorOf(page)).toContainText('Buy milk and bread');
  expect(await noteText(page)).toBe('Buy milk and bread');
  await app.reopen();
  await expect(editorOf(app.page)).toContainText('Buy milk and bread');
  await expect(app.page.getByRole('list', { name: 'All notes' }).getByRole('listitem')).toHaveCount(1);
});

test('letters that were typed right before the page went away are there again', async ({ app }) => {
  const page = await app.open();
  await expect(editorOf(page)).toBeFocused();
  await page.keyboard.type('Never seen as saved');
  await page.reload();
  await expect(editorOf(page)).toContainText('Never seen as saved');
  await waitSaved(page);
});

test('nothing but the first screen is fetched before it is painted', async ({ app }) => {
  let page = await app.open();
  await editorOf(page).focus();
  await page.keyboard.type('# Harbour\n\nSee [[Boats]] and #sail');
  await waitSaved(page);
  for (const address of ['', page.url().replace(/^[^#]*/u, '')]) {
    page = await app.reopen(address);
    await expect(page.getByRole('button', { name: 'Add tag' })).toBeVisible();
    const early = await page.evaluate(() => {
      const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
      return performance
        .getEntriesByType('resource')
        .filter(({ startTime }) => startTime < painted)
        .map(({ name }) => name.split('/').at(-1) ?? '');
    });
    // The worker that keeps the app offline is asked for by a script of its own.
    const scripts = early.filter((name) => name.endsWith('.js') && !name.startsWith('workbox-window'));
    expect(scripts).toEqual([expect.stringMatching(/^index-/u)]);
  }
});

test('the invitation says what the assistant weighs, waits for an answer, and takes no for one', async ({ app }) => {
  const page = await app.open();
  await expect(editorOf(page)).toBeFocused();
  const invitation = invitationOf(page);
  await expect(invitation).toContainText(/suggests your next words, sums up and translates/u);
  await expect(invitation).toContainText(/What you write stays on this device/u);
  const accept = invitation.getByRole('button', { name: /^Turn it on/u });
  const said = /\((\d+(?:\.\d)?) MB\)/u.exec(await accept.innerText())?.[1] ?? '';
  await expect(invitation).toContainText(`It is ${said} MB, fetched once`);

  // What a device with the pack and the engine would have to fetch, as the build has it on the disk.
  const bytesIn = (folder: string, wanted: RegExp): number =>
    readdirSync(path.join(DIST_PATH, folder))
      .filter((name) => wanted.test(name))
      .reduce((sum, name) => sum + statSync(path.join(DIST_PATH, folder, name)).size, 0);
  const packBytes = bytesIn('packs/notes-en', /\.bin$/u);
  expect(Number(said) * 1e6).toBeGreaterThan(packBytes);
  expect(Number(said) * 1e6).toBeLessThan(12e6);

  // It is no obstacle, and nothing of the assistant was fetched for it.
  await page.keyboard.type('Written beside the invitation');
  await waitSaved(page);
  await expect(invitation).toBeVisible();
  expect([...app.requestsOf('packs/'), ...app.requestsOf('assets/engine/')]).toEqual([]);

  await invitation.getByRole('button', { name: 'Not now' }).click();
  await expect(invitation).toHaveCount(0);
  await expect(editorOf(page)).toBeFocused();
  await page.reload();
  await expect(editorOf(page)).toContainText('Written beside the invitation');
  await waitSaved(page);
  await expect(invitationOf(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Summarise' })).toHaveCount(0);
});

test('the invitation stands close under the text, in every note, until it is answered', async ({ app }) => {
  const page = await app.open();
  await editorOf(page).focus();
  await page.keyboard.type('One line');
  await waitSaved(page);
  await newNote(page);
  await expect(invitationOf(page)).toBeVisible();
  const top = async (): Promise<number> => (await invitationOf(page).boundingBox())?.y ?? 0;
  expect(await top()).toBeLessThan(200);
  // The page below it is still the page.
  await page.mouse.click(800, 600);
  await page.keyboard.insertText('Another line\n'.repeat(60));
  await waitSaved(page);
  expect(await noteText(page)).toContain('Another line');
  expect(await top()).toBeGreaterThan(500);
  await expect(invitationOf(page)).toBeInViewport({ ratio: 1 });
});

test.describe('on a phone', () => {
  const { viewport, hasTouch, isMobile } = devices['Pixel 7'];
  test.use({ viewport, hasTouch, isMobile });

  test('the first letter is at most two actions away', async ({ app }) => {
    const page = await app.open();
    // One action: a tap on the empty page, which is open already. The second: typing.
    await editorOf(page).tap();
    await expectNoQuestion(page);
    await page.keyboard.type('B');
    expect(await noteText(page)).toBe('B');
    await waitSaved(page);
    await expect(invitationOf(page)).toContainText(/\d MB/u);
    await page.reload();
    await expect(editorOf(page)).toContainText('B');
  });
});
