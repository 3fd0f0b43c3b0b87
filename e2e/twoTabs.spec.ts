import type { Page } from '@playwright/test';
import { expect, test } from './harness/test';
import { editorOf, newNote, noteText, waitSaved, write } from './harness/notebook';

// Whatever is lost once is lost: no second try.
test.describe.configure({ retries: 0 });

const caretAtEndOf = async (page: Page, line: string): Promise<void> => {
  await editorOf(page).locator('.cm-line').filter({ hasText: line }).click();
  await page.keyboard.press('End');
};

/** Types at the end of a line while nobody waits for anything. */
const typeAtEndOf = async (page: Page, line: string, text: string): Promise<void> => {
  await caretAtEndOf(page, line);
  await page.keyboard.type(text, { delay: 40 });
};

test('two tabs that type into one note at once end up with the same text, which has all of it', async ({ app }) => {
  const first = await app.open();
  await write(first, 'Top line\n\nSomething between\n\nLast line');
  const second = await app.context.newPage();
  await second.goto(first.url());
  await expect(editorOf(second)).toContainText('Last line');
  const words = 'one two three four five six seven eight';
  await Promise.all([typeAtEndOf(first, 'Top line', ` ${words}`), typeAtEndOf(second, 'Last line', ` ${words}`)]);
  await Promise.all([waitSaved(first), waitSaved(second)]);
  const whole = `Top line ${words}\n\nSomething between\n\nLast line ${words}`;
  for (const page of [first, second]) {
    await expect.poll(() => noteText(page)).toBe(whole);
    await expect(page.getByRole('list', { name: 'All notes' }).getByRole('listitem')).toHaveCount(1);
  }
});

test('two tabs that type at one place make one marked copy, and both say so', async ({ app }) => {
  const first = await app.open();
  await write(first, 'Start');
  const second = await app.context.newPage();
  await second.goto(first.url());
  await expect(editorOf(second)).toContainText('Start');
  // The letters are to come at once: what one tab has stored before the other begins is joined, and there is no copy.
  await Promise.all([caretAtEndOf(first, 'Start'), caretAtEndOf(second, 'Start')]);
  await Promise.all([
    first.keyboard.type('aaaaaaaaaaaaaaaaaaaaaaaa', { delay: 40 }),
    second.keyboard.type('bbbbbbbbbbbbbbbbbbbbbbbb', { delay: 40 }),
  ]);
  for (const page of [first, second]) {
    await expect(page.getByRole('status').getByText(/changed in another tab. Both texts were kept/u)).toBeVisible();
    await expect(page.getByRole('list', { name: 'All notes' }).getByRole('listitem')).toHaveCount(2);
  }
  await Promise.all([waitSaved(first), waitSaved(second)]);
  // Who wrote last takes over what the other stored after them once they rest: only then the rows are the last ones.
  const rowsIn = (page: Page): Promise<string[]> =>
    page.getByRole('list', { name: 'All notes' }).getByRole('listitem').allInnerTexts();
  await expect.poll(async () => (await rowsIn(first)).join('') === (await rowsIn(second)).join('')).toBe(true);
  const rows = first.getByRole('list', { name: 'All notes' }).getByRole('link');
  const texts: string[] = [];
  for (const href of await rows.evaluateAll((links) => links.map((link) => link.getAttribute('href')))) {
    const row = first.locator(`a[href="${href ?? ''}"]`);
    // The row begins with the note's words: until the page shows them, it still shows the note before.
    const words = /Start[ab]*/u.exec((await row.textContent()) ?? '')?.[0] ?? '';
    await row.click();
    await expect(editorOf(first)).toContainText(words);
    texts.push(await noteText(first));
  }
  expect(texts.join('\n')).toMatch(/a{24}/u);
  expect(texts.join('\n')).toMatch(/b{24}/u);
  await expect(first.getByText('conflict').first()).toBeVisible();
  await newNote(first);
});

test('five tabs write into one note at once, each in its own line, and every word arrives in all of them', async ({
  app,
}) => {
  test.slow();
  const first = await app.open();
  await write(first, ['one', 'two', 'three', 'four', 'five'].join('\n\n'));
  const pages = [first];
  for (let tab = 1; tab < 5; tab += 1) {
    const page = await app.context.newPage();
    await page.goto(first.url());
    await expect(editorOf(page)).toContainText('five');
    pages.push(page);
  }
  const lines = ['one', 'two', 'three', 'four', 'five'];
  await Promise.all(pages.map((page, index) => typeAtEndOf(page, lines[index] ?? '', ' alpha beta gamma delta')));
  await Promise.all(pages.map(waitSaved));
  const whole = lines.map((line) => `${line} alpha beta gamma delta`).join('\n\n');
  for (const page of pages) {
    await expect.poll(() => noteText(page)).toBe(whole);
    await expect(page.getByRole('list', { name: 'All notes' }).getByRole('listitem')).toHaveCount(1);
  }
});
