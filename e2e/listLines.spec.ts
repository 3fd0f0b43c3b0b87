import type { Page } from '@playwright/test';
import { expect, test } from './harness/test';
import { editorOf, wholeText, write } from './harness/notebook';

const MORE =
  'goes on for so long that it has to be wrapped on a phone and on a desk as well, and then a little further, to be sure of it';
const HEBREW =
  'פריט ברשימה ארוכה מספיק כדי לעבור לשורה הבאה גם במסך רחב וגם בטלפון, ולכן כתוב כאן הרבה מאוד מלים מיותרות';
const NOTE = [
  'Lists',
  '',
  `Plain words ${MORE}`,
  '',
  `- Bullet ${MORE}`,
  `  - Nested ${MORE}`,
  `    - [ ] Box ${MORE}`,
  `- [x] Ticked ${MORE}`,
  `  and continued ${MORE}`,
  '',
  `9. Nine ${MORE}`,
  `10. Ten ${MORE}`,
  '',
  `> - Quoted ${MORE}`,
  `>   - [x] Quoted task ${MORE}`,
  '',
  `- ${HEBREW}`,
  '',
  '```',
  `- Code ${MORE}`,
  '```',
  '',
  'The end',
].join('\n');

/** How far the words of each visual row of the line with `words` begin from the edge on the side where it begins. */
const starts = (page: Page, words: string): Promise<number[]> =>
  editorOf(page)
    .locator('.cm-line', { hasText: words })
    .evaluate((line) => {
      const box = line.getBoundingClientRect();
      const fromRight = getComputedStyle(line).direction === 'rtl';
      const rows = new Map<number, number>();
      const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      while (texts.nextNode() !== null) {
        if (texts.currentNode.parentElement?.closest('.md-lead') !== null) continue;
        const range = document.createRange();
        range.selectNodeContents(texts.currentNode);
        for (const { left, right, bottom } of range.getClientRects()) {
          const start = fromRight ? box.right - right : left - box.left;
          rows.set(Math.round(bottom), Math.min(start, rows.get(Math.round(bottom)) ?? Infinity));
        }
      }
      return [...rows.values()];
    });

const expectOneEdge = async (page: Page, words: string): Promise<number> => {
  const all = await starts(page, words);
  expect(all.length, `${words}: rows`).toBeGreaterThan(1);
  expect(Math.max(...all) - Math.min(...all), `${words}: ${all.join(' ')}`).toBeLessThan(1);
  return all[0] ?? 0;
};

/** Clicks at the beginning of `word` in the line with `words`, on whatever row it stands. */
const clickBefore = async (page: Page, words: string, word: string): Promise<void> => {
  const at = await editorOf(page)
    .locator('.cm-line', { hasText: words })
    .evaluate((line, wanted) => {
      const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      while (texts.nextNode() !== null) {
        const start = texts.currentNode.textContent?.indexOf(wanted) ?? -1;
        if (start === -1) continue;
        const range = document.createRange();
        range.setStart(texts.currentNode, start);
        range.setEnd(texts.currentNode, start + 1);
        range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
        const { left, right, top, height } = range.getBoundingClientRect();
        const fromRight = getComputedStyle(line).direction === 'rtl';
        return { x: fromRight ? right - 1.5 : left + 1.5, y: top + height / 2 };
      }
      throw new Error(`There is no “${wanted}”.`);
    }, word);
  await page.mouse.click(at.x, at.y);
};

const ITEMS = [
  'Bullet',
  'Nested',
  'Box',
  'Ticked',
  'and continued',
  'Nine',
  'Ten',
  'Quoted goes',
  'Quoted task',
  HEBREW,
];

for (const [screen, width, height] of [
  ['desk', 1280, 2400],
  ['phone', 390, 3600],
] as const) {
  test.describe(`on a ${screen}`, () => {
    test.use({ viewport: { width, height } });

    test('wrapped lines of a list begin under its words, wherever the caret is', async ({ app }) => {
      const page = await app.open();
      await write(page, NOTE);
      const edges = new Map<string, number>();
      for (const words of ITEMS) edges.set(words, await expectOneEdge(page, words));
      const edge = (words: string): number => edges.get(words) ?? 0;
      expect(await expectOneEdge(page, 'Plain words')).toBe(0);
      expect(await expectOneEdge(page, 'Code')).toBe(12);
      expect(edge('Bullet')).toBeGreaterThan(16);
      expect(edge('Nested')).toBeGreaterThan(edge('Bullet') + 16);
      expect(edge('Box')).toBeGreaterThan(edge('Nested') + 16);
      expect(edge('Quoted goes')).toBeCloseTo(edge('Bullet') + 18, 0);
      const nested = editorOf(page).locator('.cm-line', { hasText: 'Nested' });
      const markX = (await nested.locator('.md-mark').boundingBox())?.x ?? 0;
      expect(markX - ((await nested.boundingBox())?.x ?? 0), 'mark under the words above').toBeGreaterThan(
        edge('Bullet'),
      );
      expect(edge('and continued')).toBeCloseTo(edge('Ticked'), 0);
      expect(edge('Nine')).toBeCloseTo(edge('Ten'), 0);
      expect(edge(HEBREW)).toBeCloseTo(edge('Bullet'), 0);

      // Marks that show beside the caret take no room from the words.
      for (const words of ITEMS) {
        await clickBefore(page, words, words.slice(0, 4));
        expect(await expectOneEdge(page, words), `${words}: caret in the words`).toBeCloseTo(edge(words), 0);
        await page.keyboard.press('ArrowLeft');
        await page.keyboard.press('ArrowLeft');
        expect(await expectOneEdge(page, words), `${words}: caret in the mark`).toBeCloseTo(edge(words), 0);
      }
    });

    test('the caret comes where one clicks, and keeps its column and its row', async ({ app }) => {
      const page = await app.open();
      await write(page, NOTE);
      const typed = async (text: string): Promise<string> => {
        await page.keyboard.type(text);
        return await wholeText(page);
      };
      await clickBefore(page, 'Nested', 'little');
      expect(await typed('1')).toMatch(/Nested .*, and then a 1little/u);
      await clickBefore(page, HEBREW.slice(0, 12), 'מיותרות');
      expect(await typed('2')).toContain('מאוד מלים 2מיותרות');
      await clickBefore(page, 'Quoted goes', 'Quoted');
      expect(await typed('3')).toContain('> - 3Quoted');

      // Home and End stay on the row; down and up again is where one was.
      await clickBefore(page, 'Ten', 'wrapped');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      expect(await typed('4')).toMatch(/Ten .* to be 4wrapped/u);
      await clickBefore(page, 'Nine', 'sure');
      await page.keyboard.press('Home');
      expect(await typed('5')).toMatch(/Nine .+5.*sure/u);
      await clickBefore(page, 'Nine', 'Nine');
      await page.keyboard.press('End');
      expect(await typed('6')).toMatch(/Nine .+6.+sure/u);

      await editorOf(page).getByRole('checkbox', { name: 'Done' }).first().click();
      expect(await wholeText(page)).toContain('    - [x] Box');
    });
  });
}
