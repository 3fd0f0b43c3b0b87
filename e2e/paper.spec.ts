import type { Page } from '@playwright/test';
import { chooseFromMenu } from './harness/library';
import { editorOf, write } from './harness/notebook';
import { expect, test } from './harness/test';

const NOTE = [
  'A trip on paper',
  '',
  'A ==lit== word, a footnote[^1], and $a^2+b^2$ for $5 and $10.',
  '',
  '| Part | Price |',
  '| --- | --: |',
  '| **Rope** | 12 |',
  '',
  '> [!warning] Mind the tide',
  '> It turns at four.',
  '',
  '$$',
  '\\frac{1}{2}',
  '$$',
  '',
  '- [x] packed',
  '',
  '[^1]: What the *foot* says.',
  '',
].join('\n');

const paperOf = (page: Page) => page.locator('.print-page');

/** What the browser says before it prints; its own dialog stops at nothing that a page does. */
const beforePrint = (page: Page): Promise<void> =>
  page.evaluate(() => void window.dispatchEvent(new Event('beforeprint')));

test('paper holds title, table, callout, formulas and footnote of the note, and nothing of the app', async ({
  app,
}) => {
  const page = await app.open();
  await write(page, NOTE + 'Words of a long note.\n\n'.repeat(120));
  await expect(editorOf(page)).toContainText('Words of a long note.');
  // The part that prints comes late, and the formulas after a rest.
  await expect
    .poll(async () => {
      await beforePrint(page);
      return await paperOf(page).locator('math').count();
    })
    .toBe(2);
  await page.emulateMedia({ media: 'print' });
  const paper = paperOf(page);
  await expect(paper.getByRole('heading', { level: 1 })).toHaveText('A trip on paper');
  await expect(paper.locator('mark')).toHaveText('lit');
  await expect(paper).toContainText('for $5 and $10.');
  await expect(paper.getByRole('row')).toHaveText([/Part\s*Price/u, /Rope\s*12/u]);
  await expect(paper.getByRole('cell', { name: '12' })).toHaveCSS('text-align', /right$/u);
  await expect(paper.locator('.print-callout p').first()).toHaveText('Warning Mind the tide');
  await expect(paper.locator('.print-footnotes p')).toHaveText(/^1\s*What the foot says\./u);
  for (const part of ['h1', 'table', '.print-callout', 'math', '.print-footnotes'])
    await expect(paper.locator(part).first(), part).toBeVisible();
  await expect(editorOf(page)).toBeHidden();
  await expect(page.getByRole('region', { name: 'List of notes' })).toBeHidden();
  await expect(paper).toHaveCSS('color', 'rgb(0, 0, 0)');
  await page.emulateMedia({ media: null });
  await page.evaluate(() => void window.dispatchEvent(new Event('afterprint')));
  await expect(paper).toHaveCount(0);

  // The whole of a long note goes on, not the one screen that is in view.
  const pdf = (await page.pdf()).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/gu)?.length ?? 0).toBeGreaterThan(2);
  await expect(paper).toHaveCount(0);
  await expect(editorOf(page)).toBeVisible();
});

test.describe('on a phone, in dark', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, colorScheme: 'dark' });

  test('"Print" of the menu prints black on white', async ({ app }) => {
    // The dialog of the browser cannot be looked into: what stands on the page when it would open is.
    const page = await app.open(
      '',
      `window.print = () => {
        window.dispatchEvent(new Event('beforeprint'));
        const paper = document.querySelector('.print-page');
        window.printed = paper === null ? '' : paper.innerHTML;
        window.dispatchEvent(new Event('afterprint'));
      };`,
    );
    await write(page, NOTE);
    await chooseFromMenu(page, 'Print');
    const printed = (): Promise<string> => page.evaluate(() => String(Reflect.get(window, 'printed') ?? ''));
    await expect.poll(printed).toContain('A trip on paper');
    for (const part of ['<table', 'print-callout-warning', '<math', 'print-footnotes', '<mark>lit</mark>'])
      expect(await printed(), part).toContain(part);
  });
});
