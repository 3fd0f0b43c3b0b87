import type { Page } from '@playwright/test';
import type { InklingApp } from './harness/app';
import { editorOf, noteText, waitSaved, write } from './harness/notebook';
import { expect, test } from './harness/test';

/** A page of this origin without the app: what is done in it is done by "another build". */
const otherBuild = async (app: InklingApp): Promise<Page> => {
  const page = await app.context.newPage();
  await page.goto(new URL('manifest.webmanifest', app.server.url).href);
  return page;
};

/** Opens the notes with the schema of tomorrow; resolves to the bodies that it finds in them. */
const upgrade = (page: Page): Promise<string[]> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('inkling', 990);
        opening.onerror = () => reject(new Error(opening.error?.name));
        opening.onupgradeneeded = () => opening.result.createObjectStore('tomorrow');
        opening.onsuccess = () => {
          const all = opening.result.transaction('notes').objectStore('notes').getAll();
          all.onsuccess = () => resolve((all.result as { body: string }[]).map(({ body }) => body));
        };
      }),
  );

test('a newer build changes the schema: older tabs store what was typed, say so and are read-only', async ({ app }) => {
  const first = await app.open();
  await write(first, 'Kept');
  const second = await app.context.newPage();
  await second.goto(first.url());
  await expect(editorOf(second)).toContainText('Kept');
  await editorOf(second).focus();
  await second.keyboard.press('Control+End');
  const newer = await otherBuild(app);
  // Not yet stored when the newer build asks for the database.
  await second.keyboard.insertText(' and the last words');
  expect(await upgrade(newer)).toEqual(['Kept and the last words']);
  for (const page of [first, second]) {
    await expect(page.getByRole('alert').getByText('A newer version of Inkling is open')).toBeVisible();
    const before = await noteText(page);
    await editorOf(page).focus();
    await page.keyboard.type('lost');
    expect(await noteText(page)).toBe(before);
  }
  expect(await noteText(second)).toBe('Kept and the last words');

  await test.step('and so is an older build that is opened afterwards', async () => {
    await newer.close();
    await second.close();
    await first.reload();
    await expect(first.getByRole('alert').getByText('A newer version of Inkling is open')).toBeVisible();
  });
});

test('a tab that does not let go of an older schema is named, and the app opens once it is gone', async ({ app }) => {
  const page = await app.open();
  await write(page, 'Kept');
  await page.goto('about:blank');
  const stubborn = await otherBuild(app);
  await stubborn.evaluate(async () => {
    // As a tab of yesterday would hold it: with an older version and no ear for the wish of others.
    const rows = await new Promise<unknown[]>((resolve) => {
      const opening = indexedDB.open('inkling');
      opening.onsuccess = () => {
        const all = opening.result.transaction('notes').objectStore('notes').getAll();
        all.onsuccess = () => {
          opening.result.close();
          resolve(all.result);
        };
      };
    });
    await new Promise<void>((resolve) => {
      indexedDB.deleteDatabase('inkling').onsuccess = () => resolve();
    });
    await new Promise<void>((resolve) => {
      const opening = indexedDB.open('inkling', 10);
      opening.onupgradeneeded = () => {
        const notes = opening.result.createObjectStore('notes', { keyPath: 'id' });
        for (const row of rows) notes.put(row);
        const images = opening.result.createObjectStore('attachments', { keyPath: 'id' });
        images.createIndex('storedAtMs', 'storedAtMs');
        opening.result.createObjectStore('settings', { keyPath: 'key' });
      };
      opening.onsuccess = () => resolve();
    });
  });
  await page.goto(app.server.url);
  await expect(page.getByText('Another tab holds an older version of Inkling open.')).toBeVisible();
  await stubborn.close();
  await expect(editorOf(page)).toContainText('Kept');
  await waitSaved(page);
});
