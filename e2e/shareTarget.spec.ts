import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './harness/test';
import { editorOf, noteText, waitSaved } from './harness/notebook';

const icon = readFileSync(path.join(import.meta.dirname, '../public/icons/icon-192.png'));

/** What the system does with a share: a form post into the app, outside of any page's script. */
const share = async (page: Page, fields: Readonly<Record<string, string>>, image?: Buffer): Promise<void> => {
  await page.evaluate(
    ([given, bytes]) => {
      const form = document.createElement('form');
      form.method = 'POST';
      form.action = new URL('share', document.baseURI).href;
      form.enctype = 'multipart/form-data';
      for (const [name, value] of Object.entries(given)) {
        const input = document.createElement('textarea');
        input.name = name;
        input.value = value;
        form.append(input);
      }
      if (bytes !== null) {
        const input = document.createElement('input');
        input.type = 'file';
        input.name = 'files';
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(bytes)], 'drop.png', { type: 'image/png' }));
        input.files = transfer.files;
        form.append(input);
      }
      document.body.append(form);
      form.submit();
    },
    [fields, image === undefined ? null : [...image]] as const,
  );
};

test('text, an address and an image become one note, offline, once', async ({ app }) => {
  const page = await app.open();
  await app.waitUntilOffline();
  await app.server.kill();

  await share(
    page,
    { title: 'A walk by the river', text: 'Take the early train.', url: 'https://example.org/walk?a=1&b=2' },
    icon,
  );
  const question = page.getByRole('dialog', { name: 'Add what was shared?' });
  await expect(question.getByText('Take the early train.')).toBeVisible();
  await expect(question.getByText('1 file: drop.png')).toBeVisible();
  await expect(page.getByRole('link', { name: /A walk by the river/u })).toHaveCount(0);
  await question.getByRole('button', { name: 'Add to notes' }).click();
  await expect(editorOf(page)).toContainText('A walk by the river');
  await waitSaved(page);
  await expect(page.getByRole('status').getByText(/shared/iu)).toBeVisible();
  const text = await noteText(page);
  expect(text).toContain('Take the early train.');
  expect(text).toContain('https://example.org/walk?a=1&b=2');
  const image = editorOf(page).getByRole('img', { name: 'drop.png' });
  await expect(image).toBeVisible();
  expect(await image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBe(192);
  expect(page.url()).not.toContain('shared');

  await page.reload();
  await expect(page.getByRole('link', { name: /A walk by the river/u })).toHaveCount(1);
  await app.reopen();
  await expect(app.page.getByRole('link', { name: /A walk by the river/u })).toHaveCount(1);
});

test('a share that met no open page waits for the next start', async ({ app }) => {
  const page = await app.open();
  await app.waitUntilOffline();
  const landing = await page.evaluate(async () => {
    const body = new FormData();
    body.set('text', 'Kept by the service worker alone');
    const answer = await fetch('share', { method: 'POST', body, redirect: 'manual' });
    return answer.type;
  });
  expect(landing).toBe('opaqueredirect');
  await app.server.kill();
  await app.reopen();
  const question = app.page.getByRole('dialog', { name: 'Add what was shared?' });
  await expect(question.getByText('Kept by the service worker alone')).toBeVisible();
  // Put off, it is asked about again.
  await app.page.keyboard.press('Escape');
  await expect(question).toHaveCount(0);
  await app.reopen();
  await app.page.getByRole('button', { name: 'Add to notes' }).click();
  await expect(app.page.getByRole('link', { name: /Kept by the service worker alone/u })).toHaveCount(1);
});

test('what another site posts is shown and can be discarded, and never enters the notes by itself', async ({ app }) => {
  const page = await app.open();
  await app.waitUntilOffline();
  const action = new URL('share', app.server.url).href;
  const other = await app.context.newPage();
  await other.setContent(`<form method="post" action="${action}" enctype="multipart/form-data">
    <textarea name="text">Buy &lt;img src=x onerror=alert(1)&gt; now</textarea></form>`);
  await other.evaluate(() => document.forms[0]?.submit());
  const question = other.getByRole('dialog', { name: 'Add what was shared?' });
  await expect(question.getByText('Buy <img src=x onerror=alert(1)> now')).toBeVisible();
  await expect(question.getByText(/the browser does not say which/u)).toBeVisible();
  await question.getByRole('button', { name: 'Discard' }).click();
  await expect(question).toHaveCount(0);
  await other.close();
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('link', { name: /Buy/u })).toHaveCount(0);
});
