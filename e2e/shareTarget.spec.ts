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
  await expect(app.page.getByRole('link', { name: /Kept by the service worker alone/u })).toHaveCount(1);
});
