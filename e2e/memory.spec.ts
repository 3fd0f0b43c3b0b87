import type { Page } from '@playwright/test';
import { expect, test } from './harness/test';
import { editorOf, ghostText, newNote, openSettings, turnOnAssistant, waitSaved, write } from './harness/notebook';
import { SUGGESTION_WATCH, suggestionsSettled } from './harness/suggestionWatch';

const ENGLISH = 'the harbour committee of Wexcombe';
const GERMAN = 'bis zum nächsten Stammtisch im Ratskeller';

/** A first note, and the assistant on. */
const begin = async (page: Page): Promise<void> => {
  await editorOf(page).focus();
  await page.keyboard.type('The first note');
  await turnOnAssistant(page);
};

/** Writes what is then to be learnt, each text in a note of its own. */
const teach = async (page: Page, ...texts: readonly string[]): Promise<void> => {
  for (const text of texts) {
    await newNote(page);
    await write(page, text);
  }
};

const held = (page: Page) => page.getByTestId('memory-held');

/** Waits until the settings say that so many notes are learnt. */
const waitLearnt = async (page: Page, notes: number): Promise<void> => {
  await openSettings(page, 'assistant');
  await expect(held(page)).toContainText(`${notes} note`);
};

const back = (page: Page) => page.getByRole('button', { name: 'Back to the notes' }).click();

/** What is shown once nothing more can come. */
const ghostAfter = async (page: Page, text: string): Promise<string> => {
  await newNote(page);
  await page.keyboard.type(text, { delay: 20 });
  await suggestionsSettled(page);
  return ghostText(page);
};

test('a phrase of two notes is offered in a third, in German as well, until it is forgotten', async ({ app }) => {
  const page = await app.open('', SUGGESTION_WATCH);
  await begin(page);
  await teach(
    page,
    `We met ${ENGLISH} today.`,
    `A letter from ${ENGLISH} came.`,
    `Also ${GERMAN}.`,
    `Wir warten ${GERMAN}.`,
  );
  await waitLearnt(page, 5);

  await test.step('the settings show what would be offered', async () => {
    await page.getByLabel('The beginning of a sentence').fill('Also bis zum');
    await expect(page.getByTestId('memory-offers')).toContainText('nächsten Stammtisch');
  });

  await back(page);
  expect(await ghostAfter(page, 'Also bis zum ')).toContain('nächsten');
  expect(await ghostAfter(page, 'Wrote to the harbour committee')).toContain('Wexcombe');

  await test.step('off: it says nothing of it', async () => {
    await openSettings(page, 'assistant');
    await page.getByRole('switch', { name: 'Learn from my notes' }).click();
    await back(page);
    expect(await ghostAfter(page, 'Also bis zum ')).not.toContain('nächsten');
  });

  await test.step('on again, and after a reload', async () => {
    await openSettings(page, 'assistant');
    await page.getByRole('switch', { name: 'Learn from my notes' }).click();
    await expect(held(page)).toContainText('notes');
    await back(page);
    await page.reload();
    await expect(async () => expect(await ghostAfter(page, 'Also bis zum ')).toContain('nächsten')).toPass();
  });

  await test.step('forgotten', async () => {
    await openSettings(page, 'assistant');
    await page.getByRole('button', { name: 'Forget what was learnt' }).click();
    await expect(held(page)).toHaveText('Nothing yet');
    await back(page);
    expect(await ghostAfter(page, 'Also bis zum ')).not.toContain('nächsten');
  });
});

test('ten accepted suggestions make a chart, and starting again empties it', async ({ app }) => {
  const page = await app.open('', SUGGESTION_WATCH);
  await begin(page);
  await newNote(page);
  for (let count = 0; count < 10; count++) {
    await page.keyboard.type('Thank you very mu', { delay: 10 });
    await expect(page.locator('.ghost-text')).toBeVisible();
    await suggestionsSettled(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
  }
  await waitSaved(page);
  await openSettings(page, 'device');
  await expect(page.getByTestId('ghost-worth')).toContainText('10 accepted');
  await expect(page.getByRole('img', { name: /Letters saved by day/u })).toBeVisible();
  await page.getByRole('button', { name: 'Start again' }).click();
  await expect(page.getByTestId('ghost-worth')).toHaveText('Nothing was counted yet.');
});

test('Alt+Y turns suggestions off and on', async ({ app }) => {
  const page = await app.open('', SUGGESTION_WATCH);
  await begin(page);
  await page.keyboard.press('Alt+y');
  expect(await ghostAfter(page, 'Thank you very mu')).toBe('');
  await page.keyboard.press('Alt+y');
  expect(await ghostAfter(page, 'Thank you very mu')).not.toBe('');
});

test('what a keyboard puts in place of a word over a suggestion replaces it', async ({ app }) => {
  const page = await app.open('', SUGGESTION_WATCH);
  await begin(page);
  const keyboard = await page.context().newCDPSession(page);
  for (const [text, replacementStart, replacementEnd, expected] of [
    ['much', 15, 17, 'Thank you very much'],
    ['Thanks', 0, 5, 'Thanks you very mu'],
  ] as const) {
    expect(await ghostAfter(page, 'Thank you very mu')).not.toBe('');
    const end = text.length;
    await keyboard.send('Input.imeSetComposition', {
      text,
      selectionStart: end,
      selectionEnd: end,
      replacementStart,
      replacementEnd,
    });
    await keyboard.send('Input.insertText', { text });
    await waitSaved(page);
    const ink = await editorOf(page).evaluate((editor) => {
      const line = editor.querySelector('.cm-line')?.cloneNode(true) as Element;
      for (const ghost of line.querySelectorAll('.ghost-text')) ghost.remove();
      return line.textContent;
    });
    expect(ink).toBe(expected);
  }
});
