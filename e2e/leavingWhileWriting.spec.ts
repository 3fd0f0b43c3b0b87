import { expect, test } from './harness/test';
import { listOf } from './harness/library';
import { editorOf, write } from './harness/notebook';

// Whatever is lost once is lost: no second try.
test.describe.configure({ retries: 0 });

/** A write begins a quarter of a second after the last letter: around that moment the page is left. */
const PAUSES_MS = [0, 120, 235, 240, 245, 250, 255, 260, 265, 270, 280, 300];

test('a page that is left while it writes leaves one note with every letter, and no copy of its own text', async ({
  app,
}) => {
  const page = await app.open();
  await write(page, 'Shopping');
  let text = 'Shopping';
  for (const pauseMs of PAUSES_MS) {
    await editorOf(page).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' be');
    await page.waitForTimeout(pauseMs);
    await page.keyboard.type('an');
    await page.reload();
    text += ' bean';
    await expect(editorOf(page)).toHaveText(text);
  }
  await expect(listOf(page)).toHaveCount(1);
});
