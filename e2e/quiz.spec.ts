import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './harness/test';
import { chooseFromMenu, openNote, openShelf } from './harness/library';
import { editorOf, newNote, write } from './harness/notebook';

const CELLS = '# Cells\n\n- Mitochondria: the power house\n- Ribosomes: protein factories\n\n#biology';
const CITIES = 'Capitals\n\n| Country | Capital |\n|---|---|\n| Peru | Lima |\n| Ghana | Accra |';
const CARDS = 'Logbook\n\nQ: Who wrote the logbook?\nA: Captain Ferrand.';
const FACTS = 'Harbour\n\nThe harbour of the old town was dug in 1554 by the monks.';
const PLAN = 'Plan for the week\n\n- [ ] Boiler: call Vaillant\n\nDear Harold,\n\nKind regards, Maren';
const CANARY = 'Canary: zyxwvut';

/** What the notes say, by what is asked: as the person who wrote them knows it. */
const ANSWERS: Readonly<Record<string, string>> = {
  Mitochondria: 'the power house',
  Ribosomes: 'protein factories',
  Peru: 'Lima',
  Ghana: 'Accra',
  'Who wrote the logbook?': 'captain ferand',
  'The harbour of the old town was dug in': '1554',
};

const asked = async (page: Page): Promise<string> => {
  const text = await page.locator('main form').evaluate((form) => form.previousElementSibling?.textContent ?? '');
  const known = Object.keys(ANSWERS).find((question) => text.includes(question));
  expect(known, `a question that the notes answer: ${text}`).toBeDefined();
  return known ?? '';
};

/** Of the page itself, not of the list beside it. */
const titleOf = (page: Page) => page.locator('#page').getByRole('heading', { level: 1 });

const answerField = (page: Page) => page.getByRole('textbox', { name: 'Your answer' });

/** Answers every question of a round by the keyboard, Peru wrongly; returns what was asked. */
const runRound = async (page: Page, wrong = 'Peru'): Promise<string[]> => {
  const questions: string[] = [];
  await expect(answerField(page)).toBeFocused();
  while ((await answerField(page).count()) > 0) {
    const question = await asked(page);
    questions.push(question);
    await page.keyboard.insertText(question === wrong ? 'Quito' : (ANSWERS[question] ?? ''));
    await page.keyboard.press('Enter');
    const next = page.getByRole('button', { name: /^(Next|To the result)$/u });
    await expect(next).toBeFocused();
    await expect(titleOf(page)).toHaveText(question === wrong ? 'Not right' : 'Right');
    await page.keyboard.press('Enter');
    await expect(next).toHaveCount(0);
  }
  return questions;
};

/** No fault that axe finds, on the screen as it stands. */
const looksAccessible = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual(
    [],
  );
};

const palette = async (page: Page, action: string): Promise<void> => {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Commands and notes' }).fill(action);
  const chosen = page.locator('[role="option"][aria-selected="true"]');
  await expect(chosen).toHaveCount(1);
  for (let step = 0; step < 8 && (await chosen.innerText()).trim() !== action; step += 1)
    await page.keyboard.press('ArrowDown');
  await expect(chosen).toHaveText(action);
  await page.keyboard.press('Enter');
};

const writeNotes = async (page: Page, notes: readonly string[]): Promise<void> => {
  for (const [index, text] of notes.entries()) {
    if (index > 0) await newNote(page);
    await write(page, text);
  }
};

/** The clock of the page, so many days ahead of the true one. */
const daysAhead = (days: number): string =>
  `{ const now = Date.now; Date.now = () => now.call(Date) + ${days} * 86400000; }`;

test('a round over several notes by the keyboard alone, again what was wrong, and due the next day', async ({
  app,
}) => {
  test.setTimeout(180_000);
  const page = await app.open();
  await writeNotes(page, [CELLS, CITIES, CARDS, FACTS, PLAN, CANARY]);
  await chooseFromMenu(page, 'Move to the trash');

  await test.step('without anything due the shelves say nothing of it, and the door teaches', async () => {
    await expect(page.getByRole('link', { name: /^To repeat/u })).toHaveCount(0);
    await palette(page, 'Quiz');
    await expect(page.getByRole('heading', { name: 'Quiz', level: 1 })).toBeFocused();
    await expect(page.getByText('Nothing to repeat today')).toBeVisible();
    await expect(page.getByText('Mitochondria: the power house of the cell')).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'All notes' })).toBeFocused();
    await page.keyboard.press('Enter');
  });

  await test.step('every note that tells something is asked, none of the things to do, nothing of the trash', async () => {
    const questions = await runRound(page);
    expect([...questions].sort()).toEqual(Object.keys(ANSWERS).sort());
    await expect(page.getByText('5 of 6 right')).toBeVisible();
  });

  await test.step('what was wrong is asked again', async () => {
    await expect(page.getByRole('button', { name: 'Again what was wrong' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Once more: question 1 of 1').first()).toBeVisible();
    expect(await runRound(page, '')).toEqual(['Peru']);
    await expect(page.getByText('1 of 1 right')).toBeVisible();
    await page.screenshot({ path: 'test-results/quiz-result.png' });
    await looksAccessible(page);
  });

  await test.step('the deck is a file for Anki', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as a deck for Anki' }).click();
    const text = readFileSync(await (await download).path(), 'utf8');
    const lines = text.trimEnd().split('\n');
    expect(lines.slice(0, 3)).toEqual(['#separator:Comma', '#html:false', '#tags column:3']);
    expect(lines).toContain('"Mitochondria","the power house","biology"');
    expect(lines).toHaveLength(9);
    expect(text).not.toContain('zyxwvut');
  });

  await test.step('the next day the wrong one is due, and the shelves say so', async () => {
    const next = await app.reopen('', daysAhead(1));
    await expect(next.getByRole('link', { name: /^To repeat\s*1$/u })).toBeVisible();
    await openShelf(next, /^To repeat/u);
    expect(await runRound(next, '')).toEqual(['Peru']);
    await next.getByRole('button', { name: 'Done' }).click();
    await expect(next.getByText('Nothing to repeat today')).toBeVisible();
    await expect(next.getByRole('link', { name: /^To repeat/u })).toHaveCount(0);
  });

  await test.step('a note in the trash is not due; out of it, it is', async () => {
    const later = await app.reopen('', daysAhead(40));
    await expect(later.getByRole('link', { name: /^To repeat\s*6$/u })).toBeVisible();
    await openNote(later, /^Capitals/u);
    await chooseFromMenu(later, 'Move to the trash');
    await expect(later.getByRole('link', { name: /^To repeat\s*4$/u })).toBeVisible();
    await later.keyboard.press('Alt+z');
    await expect(later.getByRole('link', { name: /^To repeat\s*6$/u })).toBeVisible();
  });
});

test('one note, a wrong verdict that is overruled, the sentence in its note, and choices', async ({ app }) => {
  const page = await app.open();
  await writeNotes(page, [CITIES.replace('| Ghana | Accra |', '| Ghana | Accra |\n| Chad | Moundou |'), FACTS]);
  await chooseFromMenu(page, 'Quiz me on this note');
  await expect(page.getByText('What is missing?')).toBeVisible();
  // The list would say it.
  await expect(page.getByText('dug in 1554')).not.toBeInViewport();
  await page.screenshot({ path: 'test-results/quiz-question.png' });
  await looksAccessible(page);
  await page.keyboard.insertText('1654');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Figures must be exact.')).toBeVisible();
  await expect(page.locator('blockquote mark')).toHaveText('1554');
  await page.screenshot({ path: 'test-results/quiz-wrong.png' });
  await looksAccessible(page);
  await page.getByRole('button', { name: 'That was right after all' }).click();
  await expect(titleOf(page)).toHaveText('Counted as right');
  await expect(page.getByRole('button', { name: 'To the result' })).toBeFocused();
  await page.keyboard.press('4');
  await expect(page.getByRole('button', { name: /Easily/u })).toHaveAttribute('aria-pressed', 'true');

  await test.step('the sentence is lit up in its note, and Back leads to the round', async () => {
    await page.getByRole('button', { name: 'Open in the note: Harbour' }).click();
    await expect(editorOf(page).locator('.source-light')).toContainText('The harbour of the old town was dug in 1554');
    await page.goBack();
    await expect(titleOf(page)).toHaveText('Counted as right');
    await page.getByRole('button', { name: 'To the result' }).click();
    await expect(page.getByText('1 of 1 right')).toBeVisible();
    await page.getByRole('button', { name: 'Done' }).click();
  });

  await test.step('choices come from the same notes, by the keys 1 to 3', async () => {
    await page.getByRole('switch', { name: 'Offer answers to choose from' }).click();
    await openNote(page, /^Capitals/u);
    await chooseFromMenu(page, 'Quiz me on this note');
    const choices = page.getByRole('list', { name: 'Your answer' }).getByRole('button');
    await expect(choices).toHaveCount(3);
    expect((await choices.locator('span').allInnerTexts()).sort()).toEqual(['Accra', 'Lima', 'Moundou']);
    await page.keyboard.press('1');
    await expect(page.getByRole('button', { name: /^(Next|To the result)$/u })).toBeFocused();
  });

  await test.step('a note that tells nothing says how to write what can be asked', async () => {
    await newNote(page);
    await write(page, '- [ ] Bread\n- [ ] Milk');
    await chooseFromMenu(page, 'Quiz me on this note');
    await expect(page.getByRole('heading', { name: 'There is nothing to ask here yet' })).toBeVisible();
    await expect(page.getByText('A table of two columns')).toBeVisible();
  });
});

test.describe('on a phone in the dark', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, colorScheme: 'dark' });

  test('a round fits, and Back leads out of it', async ({ app }) => {
    const page = await app.open();
    await write(page, CELLS);
    await chooseFromMenu(page, 'Quiz me on this note');
    await expect(answerField(page)).toBeVisible();
    await page.screenshot({ path: 'test-results/quiz-phone-question.png' });
    await answerField(page).fill('house');
    await page.getByRole('button', { name: 'Check' }).click();
    await expect(page.getByRole('button', { name: 'Next' })).toBeInViewport();
    await page.screenshot({ path: 'test-results/quiz-phone-told.png' });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
    await page.getByRole('button', { name: 'Back to the notes' }).click();
    await expect(page.getByRole('article', { name: 'Note' })).toBeVisible();
    await page.getByRole('button', { name: 'Back to the list' }).click();
    await page.evaluate(() => (window.location.hash = '#/quiz'));
    await page.getByRole('button', { name: 'Quiz', exact: true }).click();
    await expect(titleOf(page)).toHaveText('Quiz');
    await page.screenshot({ path: 'test-results/quiz-phone-door.png' });
    await looksAccessible(page);
  });
});
