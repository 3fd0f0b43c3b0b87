import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './harness/axe';
import { chooseFromMenu } from './harness/library';
import { editorOf, newNote, waitSaved, wholeText, write } from './harness/notebook';
import { expect, test } from './harness/test';

const NOTE = [
  'Everything on one page',
  '',
  'A ==highlighted== word, a footnote[^1], and $a^2+b^2$ for $5 and $10.',
  '',
  '> [!warning] Mind the tide',
  '> It turns at four.',
  '',
  '```js',
  'const tide = "four"; // hours',
  '```',
  '',
  '$$',
  '\\frac{1}{2}',
  '$$',
  '',
  '# First part',
  '- one',
  '  - deeper',
  '- two',
  '',
  '# Second part',
  'More words.',
  '',
  '[^1]: What the *foot* says.',
].join('\n');

const line = (page: Page, words: string | RegExp): Locator =>
  editorOf(page).locator('.cm-line').filter({ hasText: words });

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

for (const device of ['desktop', 'phone'] as const) {
  test.describe(device, () => {
    test.use(device === 'phone' ? PHONE : {});

    test('what is written is drawn, shown again to the caret, and never changed', async ({ app }) => {
      const page = await app.open();
      await write(page, NOTE);
      await page.keyboard.press('Control+Home');
      await expect(editorOf(page).locator('mark')).toHaveText('highlighted');
      await expect(editorOf(page).locator('.md-footref')).toHaveText('1');
      await expect(editorOf(page).locator('math')).toHaveCount(2);
      await expect(editorOf(page).locator('.md-callout-warning').first()).toHaveText('WarningMind the tide');
      await expect(editorOf(page).locator('.code-keyword')).toHaveText('const');
      await expect(editorOf(page).locator('.code-comment')).toHaveText('// hours');
      await expectAccessible(page, 'a drawn page');
      await line(page, 'A highlighted').click({ position: { x: 5, y: 12 } });
      await expect(editorOf(page).locator('mark')).toHaveText('==highlighted==');
      // From below the caret goes into the formula, which shows its lines.
      await line(page, 'First part').click();
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      await expect(line(page, String.raw`\frac{1}{2}`)).toBeVisible();
      if (device === 'phone') {
        // The mark that folds comes with the caret.
        await line(page, 'First part').tap();
        await line(page, 'First part').getByRole('button', { name: 'Fold this part' }).tap();
        await expect(line(page, 'deeper')).toHaveCount(0);
        await line(page, 'First part').getByRole('button', { name: '3 lines folded' }).tap();
        await expect(line(page, 'deeper')).toBeVisible();
        await editorOf(page).locator('.md-footref').tap();
        await line(page, 'What the').getByRole('button', { name: 'Back to the text' }).tap();
        await page.keyboard.type('!');
        await expect(line(page, '[^1]!')).toHaveCount(1);
        await page.keyboard.press('Backspace');
      }
      expect(await wholeText(page)).toBe(NOTE);
    });
  });
}

test('a footnote shows its words to the pointer and the caret, and the key leads there and back', async ({ app }) => {
  const page = await app.open();
  await write(page, NOTE);
  await page.keyboard.press('Control+Home');
  await editorOf(page).locator('.md-footref').hover();
  await expect(page.getByRole('tooltip')).toHaveText('What the foot says.');
  await expectAccessible(page, 'the words of a footnote');
  await page.mouse.move(5, 5);
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  await editorOf(page).locator('.md-footref').click();
  await page.keyboard.type('!');
  await expect(line(page, 'What the')).toHaveText(/says\.!/u);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('tooltip')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  await page.keyboard.type('?');
  await expect(line(page, '[^1]?')).toHaveCount(1);
  await line(page, 'says.!').getByRole('button', { name: 'Back to the text' }).click();
  await page.keyboard.type('+');
  await expect(line(page, '[^1]+?')).toHaveCount(1);
});

test('a formula that cannot be read says so, and none leads anywhere', async ({ app }) => {
  const page = await app.open();
  await write(page, 'T\n\n$\\frac{1$ $\\href{javascript:document.title=1}{x}$ $\\frac{1}{2}$\n\nend');
  await expect(editorOf(page).locator('.md-formula-fault')).toHaveCount(2);
  await expect(editorOf(page).locator('.md-formula-fault').first()).toContainText('This formula cannot be read');
  await expect(editorOf(page).locator('math')).toHaveCount(1);
  await expect(editorOf(page).locator('a, [href]')).toHaveCount(0);
});

test('headings and lists fold by key and mark, stay folded while another note is read, and open to the search', async ({
  app,
}) => {
  const page = await app.open();
  await write(page, NOTE);
  await line(page, 'First part').click();
  await page.keyboard.press('Control+.');
  await expect(line(page, 'deeper')).toHaveCount(0);
  await expect(line(page, 'First part').getByRole('button', { name: '3 lines folded' })).toBeVisible();
  await expectAccessible(page, 'a folded section');
  await line(page, 'Second part').hover();
  await line(page, 'Second part').getByRole('button', { name: 'Fold this part' }).click();
  await expect(line(page, 'More words')).toHaveCount(0);
  await waitSaved(page);
  await newNote(page);
  await page.goBack();
  await expect(line(page, 'First part').getByRole('button', { name: '3 lines folded' })).toBeVisible();
  expect(await wholeText(page)).toBe(NOTE);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('deeper');
  await page.keyboard.press('Enter');
  await expect(line(page, 'deeper')).toBeVisible();
  await expect(line(page, 'More words')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Unfold everything');
  await page.keyboard.press('Enter');
  await expect(line(page, 'More words')).toBeVisible();
});

for (const device of ['desktop', 'phone'] as const) {
  test.describe(device, () => {
    test.use(device === 'phone' ? PHONE : {});

    test('the outline lists the headings and leads to them', async ({ app }) => {
      const page = await app.open();
      await write(page, `${NOTE}\n\n${'Long text.\n\n'.repeat(60)}## Deep down\nThe end.`);
      await page.keyboard.press('Control+Home');
      const outline = page.getByRole('dialog', { name: 'Outline' });
      if (device === 'phone') await chooseFromMenu(page, 'Outline');
      else await page.keyboard.press('Alt+i');
      await expect(outline.getByRole('button', { name: 'First part' })).toBeFocused();
      await expectAccessible(page, 'the outline');
      await page.keyboard.press('End');
      await expect(outline.getByRole('button', { name: 'Deep down' })).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(outline).toHaveCount(0);
      await expect(line(page, 'Deep down')).toBeInViewport();
      if (device === 'phone') return;
      await page.keyboard.type('!');
      await expect(line(page, 'Deep down!')).toHaveCount(1);
    });
  });
}

test('an exported page shows the same', async ({ app }) => {
  const page = await app.open();
  await write(page, NOTE);
  await chooseFromMenu(page, 'Export or share');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Web page/u }).click();
  const file = await (await download).path();
  const html = readFileSync(file, 'utf8');
  const reader = await app.context.newPage();
  await reader.setContent(html);
  await expect(reader.locator('mark')).toHaveText('highlighted');
  await expect(reader.locator('math')).toHaveCount(2);
  await expect(reader.locator('.print-callout p').first()).toHaveText('Warning Mind the tide');
  await expect(reader.locator('.print-footnotes p')).toHaveText('1 What the foot says. ↩');
  await reader.close();
});
