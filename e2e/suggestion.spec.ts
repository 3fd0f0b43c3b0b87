import type { Page } from '@playwright/test';
import type { InklingApp } from './harness/app';
import { expect, test } from './harness/test';
import { editorOf, ghostText, newNote, turnOnAssistant, waitSaved } from './harness/notebook';
import { SUGGESTION_WATCH, suggestionsOf, suggestionsSettled } from './harness/suggestionWatch';

/** Everyday English after which the model knows more than one word to follow. */
const SENTENCE = 'I am looking forw';
/** And one whose next letters are told apart from its end. */
const HALF_WORD = 'Thank you very mu';
const NOTHING = { asked: 0, shown: [] };

/** The text of the note without the pencil after the caret. */
const inkText = (page: Page): Promise<string> =>
  editorOf(page).evaluate((editor) =>
    [...editor.querySelectorAll('.cm-line')]
      .map((line) => {
        const ink = line.cloneNode(true) as Element;
        for (const ghost of ink.querySelectorAll('.ghost-text')) ghost.remove();
        return ink.textContent;
      })
      .join('\n'),
  );

/** The whole ghost behind what was written just now. */
const wholeGhost = async (page: Page): Promise<string> => {
  await expect(page.locator('.ghost-text')).toBeVisible({ timeout: 30_000 });
  await suggestionsSettled(page);
  return await ghostText(page);
};

/** Types into a new note and waits for the whole ghost. */
const typeToGhost = async (page: Page, text = SENTENCE): Promise<string> => {
  await newNote(page);
  await page.keyboard.type(text, { delay: 20 });
  return await wholeGhost(page);
};

/** The app with its suggestions watched, the assistant still off. */
const openWatched = async (app: InklingApp): Promise<Page> => {
  const page = await app.open('', SUGGESTION_WATCH);
  await app.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  return page;
};

test('a suggestion is taken whole, by word or not at all, and is in the note only then', async ({ app }) => {
  const page = await openWatched(app);
  await editorOf(page).focus();
  await page.keyboard.type('The first note');
  await turnOnAssistant(page);
  expect(app.requestsOf('packs/notes-en/').some((url) => url.endsWith('.bin'))).toBe(true);

  await test.step('before it is taken: neither copied nor stored', async () => {
    const ghost = await typeToGhost(page);
    expect(ghost).toMatch(/\S\s+\S/u);
    await waitSaved(page);
    // Without a selection the whole line is copied.
    await page.keyboard.press('Control+c');
    expect((await page.evaluate(() => navigator.clipboard.readText())).trim()).toBe(SENTENCE);
    await expect(page.locator('.ghost-text')).toHaveText(ghost);
    await page.reload();
    await expect(editorOf(page)).toContainText(SENTENCE);
    expect(await inkText(page)).toBe(SENTENCE);
  });

  await test.step('Tab takes all of it; one undo gives back what was typed', async () => {
    const ghost = await typeToGhost(page);
    await page.keyboard.press('Tab');
    await suggestionsSettled(page);
    expect(await inkText(page)).toBe(SENTENCE + ghost);
    await page.keyboard.press('Control+z');
    expect(await inkText(page)).toBe(SENTENCE);
  });

  await test.step('Ctrl+Right takes a word and leaves the rest in pencil; Escape takes nothing', async () => {
    // Another sentence: by now the half word above stands in notes that suggestions learn from.
    const begun = 'The most important ';
    await newNote(page);
    // At once, as a phone's keyboard does: a shorter ghost that comes between two letters would stay while they agree.
    await page.keyboard.insertText(begun);
    const ghost = await wholeGhost(page);
    expect(ghost).toMatch(/\S\s+\S/u);
    const word = /^\s*\S+/u.exec(ghost)?.[0] ?? '';
    await page.keyboard.press('Control+ArrowRight');
    expect(await inkText(page)).toBe(begun + word);
    await expect(page.locator('.ghost-text')).toHaveText(ghost.slice(word.length));
    await page.keyboard.press('Escape');
    await expect(page.locator('.ghost-text')).toHaveCount(0);
    expect(await inkText(page)).toBe(begun + word);
    await page.keyboard.press('Control+z');
    expect(await inkText(page)).toBe(begun);
  });
});

test('Alt+] and Alt+[ turn through other suggestions in the same place, and the palette asks for one', async ({
  app,
}) => {
  const page = await openWatched(app);
  await editorOf(page).focus();
  await page.keyboard.type('The first note');
  await turnOnAssistant(page);
  const text = 'The most important ';
  const first = await typeToGhost(page, text);
  const turned = async (key: string): Promise<string> => {
    const { shown } = await suggestionsOf(page, () => page.keyboard.press(key));
    // From one to the other at once: nothing between, nothing twice.
    expect(shown).toHaveLength(1);
    return shown[0] ?? '';
  };
  const second = await turned('Alt+BracketRight');
  expect(second).not.toBe(first);
  expect(await turned('Alt+BracketLeft')).toBe(first);
  expect(await turned('Alt+BracketRight')).toBe(second);
  expect(await inkText(page)).toBe(text);

  await test.step('typing cancels the question, and what is shown goes on', async () => {
    const ghost = await typeToGhost(page, text);
    // In one moment: on a slow machine the answer would come between key and letter.
    await editorOf(page).evaluate((editor, letter) => {
      const key = { key: ']', code: 'BracketRight', altKey: true, bubbles: true, cancelable: true };
      editor.dispatchEvent(new KeyboardEvent('keydown', key));
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- the one way to insert as the browser itself does
      document.execCommand('insertText', false, letter);
    }, ghost.charAt(0));
    await suggestionsSettled(page);
    expect(await ghostText(page)).toBe(ghost.slice(1));
  });
  await test.step('from the palette', async () => {
    await typeToGhost(page, text);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('another sugg');
    await page.keyboard.press('Enter');
    await expect(page.locator('.ghost-text')).toBeVisible();
    await suggestionsSettled(page);
    const other = await ghostText(page);
    expect(other).not.toBe(first);
    await page.keyboard.press('Tab');
    await suggestionsSettled(page);
    expect(await inkText(page)).toBe(text + other);
  });
});

test('what is shown does not change while one types what it says', async ({ app }) => {
  const page = await openWatched(app);
  await editorOf(page).focus();
  await page.keyboard.type('The first note');
  await turnOnAssistant(page);
  const ghost = await typeToGhost(page);
  expect(ghost).toMatch(/\S\s+\S/u);
  for (const [at, letter] of Array.from(ghost).slice(0, -1).entries()) {
    const { asked, shown } = await suggestionsOf(page, () => page.keyboard.type(letter));
    expect(asked).toBe(0);
    // The browser puts the letter into the line before the editor hears of it, and both before the next frame.
    expect(shown.filter((seen) => seen !== ghost.slice(at))).toEqual([ghost.slice(at + 1)]);
  }
});

test('no suggestion where none may appear', async ({ app }) => {
  test.slow();
  const page = await openWatched(app);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'Assistant' }).click();
  await page.getByRole('switch', { name: 'Assistant on this device' }).click();
  await expect(page.locator('[data-pack="notes-en"]')).toHaveAttribute('data-state', 'ready', { timeout: 60_000 });
  const press = (key: string) => () => page.keyboard.press(key);
  const type = (text: string) => () => page.keyboard.type(text);

  await test.step('after a deletion', async () => {
    await typeToGhost(page, `${HALF_WORD}c`);
    expect(await suggestionsOf(page, press('Backspace'))).toEqual(NOTHING);
    expect((await suggestionsOf(page, type('c'))).shown).not.toEqual([]);
  });
  await test.step('after an undo', async () => {
    await typeToGhost(page, HALF_WORD);
    await page.keyboard.press('Tab');
    expect(await suggestionsOf(page, press('Control+z'))).toEqual(NOTHING);
    expect(await inkText(page)).toBe(HALF_WORD);
  });
  await test.step('after a paste', async () => {
    await newNote(page);
    await page.evaluate((text) => navigator.clipboard.writeText(text), HALF_WORD);
    expect(await suggestionsOf(page, press('Control+v'))).toEqual(NOTHING);
    expect(await inkText(page)).toBe(HALF_WORD);
    expect((await suggestionsOf(page, type('c'))).shown).not.toEqual([]);
  });
  await test.step('inside a word', async () => {
    await newNote(page);
    await page.keyboard.type('Thank you very ch');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    expect(await suggestionsOf(page, type('mu'))).toEqual(NOTHING);
    expect(await inkText(page)).toBe('Thank you very much');
  });
  await test.step('while a composition is open, but after it', async () => {
    await newNote(page);
    await page.keyboard.type('Thank you very ');
    const ime = await app.context.newCDPSession(page);
    const compose = () => ime.send('Input.imeSetComposition', { text: 'mu', selectionStart: 2, selectionEnd: 2 });
    expect(await suggestionsOf(page, compose)).toEqual(NOTHING);
    expect(await inkText(page)).toBe(HALF_WORD);
    expect((await suggestionsOf(page, () => ime.send('Input.insertText', { text: 'mu' }))).shown).not.toEqual([]);
  });
  await test.step('where text is selected, even when asked for', async () => {
    await typeToGhost(page, HALF_WORD);
    expect(await suggestionsOf(page, press('Shift+ArrowLeft'))).toEqual(NOTHING);
    expect(await suggestionsOf(page, press('Alt+Backslash'))).toEqual(NOTHING);
    await expect(page.locator('.ghost-text')).toHaveCount(0);
  });
  await test.step('in code and in addresses', async () => {
    for (const place of ['Run `', '```\n']) {
      await newNote(page);
      await page.keyboard.insertText(place);
      expect(await suggestionsOf(page, type(HALF_WORD)), place).toEqual(NOTHING);
    }
    for (const place of ['See https://example.org/', '[us](']) {
      await newNote(page);
      await page.keyboard.insertText(place);
      expect(await suggestionsOf(page, type('thank-you-very-mu')), place).toEqual(NOTHING);
    }
  });
  await test.step('where only white space was written, even when asked for', async () => {
    await newNote(page);
    expect(await suggestionsOf(page, type('  \n \n  '))).toEqual(NOTHING);
    expect(await suggestionsOf(page, press('Alt+Backslash'))).toEqual(NOTHING);
  });
  await test.step('after Escape, until the next letter', async () => {
    await typeToGhost(page, HALF_WORD);
    expect(await suggestionsOf(page, press('Escape'))).toEqual(NOTHING);
    await expect(page.locator('.ghost-text')).toHaveCount(0);
    expect((await suggestionsOf(page, type('c'))).shown).not.toEqual([]);
  });
});
