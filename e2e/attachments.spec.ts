import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { expectAccessible } from './harness/axe';
import { chooseFromMenu, exportBy, giveFiles, openNote } from './harness/library';
import { editorOf, waitSaved, wholeText, write } from './harness/notebook';
import { bringFiles, HOSTILE_PAGE, MEMO, PLAN, recordFilm } from './harness/noteFiles';
import { expect, test } from './harness/test';

const chip = (page: Page, name: RegExp) => editorOf(page).getByRole('button', { name });
const planOf = (page: Page) => chip(page, /^Pläne 2\.pdf \d+ B$/u);
const memoOf = (page: Page) => chip(page, /^memo\.wav 8 kB$/u);

const saved = async (page: Page, run: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> => {
  const download: Promise<Download> = page.waitForEvent('download');
  await run();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
};

/** Whether the sound or the film of the page plays, or has played. */
const played = (page: Page, kind: 'audio' | 'video'): Promise<boolean> =>
  editorOf(page)
    .locator(kind)
    .evaluate((player) => player instanceof HTMLMediaElement && player.error === null && player.currentTime > 0);
const heard = (page: Page): Promise<boolean> => played(page, 'audio');

const LINKS = /\[Pläne 2\.pdf\]\(attachment:[\da-f]{64}\) \[memo\.wav\]\(attachment:[\da-f]{64}\)/u;

test('a PDF and a sound are put in, stay without a network, open, go along with exports and backups, and are forgotten', async ({
  app,
}) => {
  const page = await app.open();
  await write(page, '# Trip\n\nSee ');
  await bringFiles(page, 'paste', [PLAN, MEMO]);
  await expect(memoOf(page)).toBeVisible();
  await waitSaved(page);
  await expectAccessible(page, 'files');
  await app.waitUntilOffline();
  await app.server.kill();
  await page.reload();
  await expect(planOf(page)).toBeVisible();
  expect(await wholeText(page)).toMatch(LINKS);

  // By key: the caret is behind the sound. It is loaded only now, and Escape leads back into the text.
  await expect(editorOf(page).locator('audio')).toHaveCount(0);
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => heard(page)).toBe(true);
  await expectAccessible(page, 'a sound');
  await page.keyboard.press('Escape');
  await expect(editorOf(page)).toBeFocused();

  expect(await page.evaluate(() => navigator.pdfViewerEnabled)).toBe(true);
  const viewer = app.context.waitForEvent('page');
  await planOf(page).click();
  const shown = await viewer;
  expect(shown.url()).toMatch(/^blob:/u);
  await shown.close();
  const plan = await saved(page, () => chip(page, /^Save Pläne 2\.pdf$/u).click());
  expect(plan).toEqual({ name: PLAN.name, bytes: PLAN.buffer });

  const zip = unzipSync(await exportBy(page, 'Export as Markdown'));
  expect(Buffer.from(zip['attachments/Pläne 2.pdf'] ?? [])).toEqual(PLAN.buffer);
  expect(Buffer.from(zip['attachments/memo.wav'] ?? [])).toEqual(MEMO.buffer);
  expect(Buffer.from(zip['Trip.md'] ?? []).toString()).toContain(
    '[Pläne 2.pdf](attachments/Pl%C3%A4ne%202.pdf) [memo.wav](attachments/memo.wav)',
  );
  const backup = await exportBy(page, 'Save a backup');

  await page.getByRole('button', { name: 'Back to the notes' }).click();
  await openNote(page, 'Trip');
  await chooseFromMenu(page, 'Forget and prove it');
  await page.getByRole('button', { name: 'Forget it' }).click();
  const forgotten = page.getByRole('dialog', { name: /is forgotten$/u });
  await expect(forgotten.getByText('Nothing was found.')).toBeVisible({ timeout: 60_000 });
  await forgotten.getByRole('button', { name: 'Close' }).last().click();
  const kept = (): Promise<number> =>
    page.evaluate(
      () =>
        new Promise<number>((resolve, reject) => {
          const request = indexedDB.open('inkling');
          request.onerror = () => reject(new Error('not opened'));
          request.onsuccess = () => {
            const count = request.result.transaction('attachments').objectStore('attachments').count();
            count.onsuccess = () => {
              request.result.close();
              resolve(count.result);
            };
          };
        }),
    );
  await expect.poll(kept).toBe(0);

  const dialog = await giveFiles(page, [{ name: 'backup.zip', mimeType: 'application/zip', buffer: backup }]);
  await dialog.getByRole('button', { name: 'Import 1 note' }).click();
  await expect.poll(kept).toBe(2);
  await page.getByRole('button', { name: 'Back to the notes' }).click();
  await openNote(page, 'Trip');
  await expect(planOf(page)).toBeVisible();
  await memoOf(page).click();
  await expect.poll(() => heard(page)).toBe(true);
});

test('what could run is saved and never opened, and so is what only says that it is a PDF', async ({ app }) => {
  const page = await app.open();
  await write(page, 'Post\n\n');
  // The same bytes would be one file, by one name.
  const hostile = (name: string, mimeType: string) => ({
    name,
    mimeType,
    buffer: Buffer.concat([HOSTILE_PAGE.buffer, Buffer.from(`<!-- ${name} -->`)]),
  });
  const svg = hostile('a.svg', 'image/svg+xml');
  const bill = hostile('bill.pdf', 'application/pdf');
  await bringFiles(page, 'paste', [HOSTILE_PAGE]);
  await expect(chip(page, /^page\.html /u)).toBeVisible();
  // Dropped, a page may be notes; these are files.
  await bringFiles(page, 'drop', [svg, bill]);
  for (const { name, buffer } of [HOSTILE_PAGE, svg, bill]) {
    const file = await saved(page, () => chip(page, new RegExp(`^${name} `, 'u')).click());
    expect(file).toEqual({ name, bytes: buffer });
  }
  expect(app.context.pages()).toHaveLength(1);
  expect(await page.evaluate(() => Reflect.get(window, 'hit') as unknown)).toBeUndefined();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Backspace');
  await expect(chip(page, /^bill\.pdf/u)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(chip(page, /^bill\.pdf/u)).not.toHaveCount(0);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('files come by the bar above the keyboard, and a tap opens them', async ({ app }) => {
    const page = await app.open();
    await write(page, '# Trip\n\n');
    await page.getByRole('toolbar', { name: 'Formatting' }).getByRole('button', { name: 'Picture or file' }).tap();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('menuitem', { name: 'Attach a file' }).tap();
    const long = { ...HOSTILE_PAGE, name: `${'Minutes of the boat club '.repeat(4)}.docx` };
    await (await chooser).setFiles([PLAN, MEMO, long, await recordFilm(page)]);
    await expect(memoOf(page)).toBeVisible();
    await waitSaved(page);
    await memoOf(page).tap();
    await expect.poll(() => heard(page)).toBe(true);
    await chip(page, /^tide\.webm /u).tap();
    await expect.poll(() => played(page, 'video')).toBe(true);
    await expectAccessible(page, 'a film');
    // Neither a long name nor a player makes the page wider than the phone.
    expect(
      await page.locator('.cm-scroller').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
    ).toBe(0);
    const { name } = await saved(page, () => chip(page, /^Save memo\.wav$/u).tap());
    expect(name).toBe('memo.wav');
    const viewer = app.context.waitForEvent('page');
    await planOf(page).tap();
    expect((await viewer).url()).toMatch(/^blob:/u);
  });
});
