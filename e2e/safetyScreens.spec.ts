import { readFileSync } from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { faultScript, planCookie } from './harness/faults';
import { expect, test } from './harness/test';

type Texts = Readonly<Record<string, unknown>>;

/** What the app says at `key`, as `notes:save.failed`, with its values put in. */
const speaker = (language: string) => {
  const folder = path.join(import.meta.dirname, '../src/ui/i18n', language);
  return (key: string, values: Readonly<Record<string, string>> = {}): string => {
    const [file = '', dotted = ''] = key.split(':');
    const texts = JSON.parse(readFileSync(path.join(folder, `${file}.json`), 'utf8')) as Texts;
    const found = dotted.split('.').reduce<unknown>((at, part) => (at as Texts | undefined)?.[part], texts);
    if (typeof found !== 'string') throw new Error(`${language} has no ${key}.`);
    return found.replaceAll(/\{\{(\w+)\}\}/gu, (_, name: string) => values[name] ?? '');
  };
};

/** The screen is as wide as the window, whole for a screen reader, and in one language. */
const check = async (page: Page, screen: string): Promise<void> => {
  const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`));
  expect.soft(found, screen).toEqual([]);
  expect(passes.length, `${screen} was looked at`).toBeGreaterThan(5);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), screen).toBe(true);
};

const goTo = (page: Page, hash: string): Promise<void> =>
  page.evaluate((next) => {
    window.location.hash = next;
  }, hash);

const ends = async (dialog: Locator, page: Page): Promise<void> => {
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
};

// English is looked at by every other story.
for (const [locale, language, phone] of [
  ['de-DE', 'de', true],
  ['es-ES', 'es', false],
  ['fr-FR', 'fr', true],
  ['pt-BR', 'pt', false],
  ['ar-EG', 'ar', true],
] as const)
  test.describe(`in ${locale}${phone ? ', on a phone' : ''}`, () => {
    test.use({
      locale,
      reducedMotion: 'reduce',
      ...(phone ? { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } : {}),
    });

    test('what keeps, forgets, brings back and warns speaks the language, and breaks no rule of accessibility', async ({
      app,
    }) => {
      test.slow();
      const says = speaker(language);
      const page = await app.open('', faultScript(0));
      await app.waitUntilOffline();
      const editor = page.locator('.cm-content');
      await editor.focus();
      await page.keyboard.insertText('Harbour');
      await expect(page.getByTestId('save-state')).toHaveAttribute('data-state', 'saved');

      await goTo(page, '#/settings/transfer');
      await expect(page.getByText(says('safety:backup.note'))).toBeVisible();
      await check(page, 'backups');

      await goTo(page, '#/settings/device');
      await expect(page.getByText(says('safety:scan.note'))).toBeVisible();
      await page.getByRole('textbox', { name: says('safety:scan.label') }).fill('Harbour');
      await page.getByRole('button', { name: says('safety:scan.look'), exact: true }).click();
      await expect(page.getByText(says('safety:scan.where'), { exact: true })).toBeVisible();
      await check(page, 'a look into every store');
      await page.getByRole('button', { name: says('notes:lost.title') }).click();
      const lost = page.getByRole('dialog', { name: says('notes:lost.title') });
      await expect(lost).toBeVisible();
      await check(page, 'lost and found');
      await ends(lost, page);

      await page.evaluate(async () => {
        const body = new FormData();
        body.set('text', 'Come to the river');
        await fetch('share', { method: 'POST', body, redirect: 'manual' });
      });
      await page.goto(app.server.url);
      const shared = page.getByRole('dialog', { name: says('safety:share.title') });
      await expect(shared).toBeVisible();
      await check(page, 'something was shared');
      await shared.getByRole('button', { name: says('safety:share.discard') }).click();
      await expect(shared).toHaveCount(0);

      // There is no room for the note from here on, until the page is loaded anew.
      const row = page.getByRole('link', { name: /^Harbour/u });
      const reload = async (): Promise<void> => {
        await page.reload();
        await expect(editor.or(row).first()).toBeVisible();
        // The note may open by itself after its row was seen.
        await expect(async () => {
          if (!(await editor.isVisible())) await row.click({ timeout: 2_000 });
          await expect(editor).toBeVisible({ timeout: 2_000 });
        }).toPass();
        await editor.focus();
      };
      const plan = { site: 'IDBObjectStore.put inkling/notes', nth: 1, kind: 'quota', forGood: true } as const;
      await app.context.addCookies([planCookie(plan, app.server.url)]);
      await reload();
      await page.keyboard.insertText(' wall');
      const failed = page.getByRole('alert').filter({ hasText: says('notes:save.failed') });
      await expect(failed).toContainText(says('notes:save.safe'));
      await check(page, 'a text that is not stored');
      await app.context.addCookies([planCookie(null, app.server.url)]);
      await reload();
      await expect(page.getByTestId('save-state')).toHaveAttribute('data-state', 'saved');

      await page
        .getByRole('article')
        .getByRole('button', { name: says('notes:menu.label') })
        .click();
      await page.getByRole('menuitem', { name: says('notes:action.forget') }).click();
      const question = page.getByRole('alertdialog');
      await expect(question).toContainText(says('safety:forgetNote.body'));
      await check(page, 'before a note is forgotten');
      await question.getByRole('button', { name: says('safety:forgetNote.confirm') }).click();
      const report = page.getByRole('dialog');
      await expect(report).toContainText(says('safety:scan.nothing'), { timeout: 60_000 });
      await check(page, 'a note is forgotten');
      await ends(report, page);

      // A build of tomorrow takes the notes over.
      await page.evaluate(
        () =>
          new Promise<void>((resolve) => {
            const opening = indexedDB.open('inkling', 990);
            opening.onsuccess = () => resolve();
          }),
      );
      await expect(page.getByText(says('shell:outdated.text'))).toBeVisible();
      await check(page, 'a tab of yesterday');
    });
  });
