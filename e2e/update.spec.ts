import type { Page } from '@playwright/test';
import { secondBuild } from './harness/builds';
import { expect, test } from './harness/test';
import { editorOf, newNote, noteText, waitSaved, write } from './harness/notebook';

const versionOf = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector<HTMLMetaElement>('meta[name=version]')?.content ?? '');

const lookForUpdate = async (page: Page): Promise<void> => {
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });
};

test('an update accepted while typing loses nothing, in the very session that installed the app', async ({ app }) => {
  test.slow();
  const next = await secondBuild();
  const page = await app.open();
  await app.waitUntilOffline();
  const before = await versionOf(page);
  await write(page, 'Before the update. ');
  await app.server.restart(next);
  await lookForUpdate(page);
  const accept = page.getByRole('button', { name: 'Update', exact: true });
  await expect(accept).toBeVisible();
  expect(await versionOf(page), 'nothing reloads unasked').toBe(before);

  // The letters are typed right up to the click: the save queue still holds the last of them.
  await editorOf(page).focus();
  await page.keyboard.type('And these words were typed while it was waiting, to the last letter', { delay: 2 });
  const reloaded = page.waitForEvent('load');
  await accept.click();
  await reloaded;

  await expect.poll(() => versionOf(page)).toBe(`${before}+second`);
  await expect(editorOf(page)).toContainText('to the last letter');
  expect(await noteText(page)).toBe(
    'Before the update. And these words were typed while it was waiting, to the last letter',
  );
  await waitSaved(page);
});

test('every open tab stores its text and follows, and a later cold start runs the new version offline', async ({
  app,
}) => {
  test.slow();
  const next = await secondBuild();
  const first = await app.open();
  await app.waitUntilOffline();
  await write(first, 'Text of the first tab');
  const second = await app.context.newPage();
  await second.goto(app.server.url);
  await newNote(second);
  await second.keyboard.type('Text of the second tab');
  await app.server.restart(next);
  await lookForUpdate(first);
  await first.getByRole('button', { name: 'Update', exact: true }).click();
  await expect.poll(() => versionOf(second).catch(() => '')).toContain('+second');
  await expect.poll(() => versionOf(first).catch(() => '')).toContain('+second');
  await expect(first.getByRole('link', { name: /Text of the first tab/u })).toBeVisible();
  await expect(first.getByRole('link', { name: /Text of the second tab/u })).toBeVisible();

  await app.server.kill();
  await app.reopen();
  expect(await versionOf(app.page)).toContain('+second');
  await expect(app.page.getByRole('link', { name: /Text of the second tab/u })).toBeVisible();
});

test('an update that is not accepted stays away, and is offered again', async ({ app }) => {
  test.slow();
  const next = await secondBuild();
  const page = await app.open();
  await app.waitUntilOffline();
  const before = await versionOf(page);
  await app.server.restart(next);
  await lookForUpdate(page);
  await page.getByRole('status').getByRole('button', { name: 'Dismiss' }).click();
  await page.reload();
  expect(await versionOf(page)).toBe(before);
  await expect(page.getByRole('button', { name: 'Update', exact: true })).toBeVisible();
});
