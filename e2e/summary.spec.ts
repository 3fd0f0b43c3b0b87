import type { Page } from '@playwright/test';
import { expect, test } from './harness/test';
import { editorOf, turnOnAssistant, waitSaved, wholeText, write } from './harness/notebook';

const PARAGRAPHS = [
  'The committee met on Tuesday and agreed to repair the jetty before the winter storms.',
  'Anna will ask three builders for a price and report back next week.',
  'Somebody brought an excellent cake.',
  'The membership fee stays at 85 euros for another year.',
  'The old boats behind the shed will be sold at the summer market.',
  'Peter repaired the door of the boathouse and painted it green.',
  'Two members asked for more lessons for children on Saturday mornings.',
  'The lessons start in April if at least ten children take part.',
  'The water pump in the kitchen is broken and will be replaced.',
  'There was a long talk about the colour of the new flag.',
  'The next meeting is on 14 March at 19:30 in the old boathouse.',
  'Everybody is asked to bring a lamp, because the light there is weak.',
];
const NOTE = PARAGRAPHS.join('\n\n');

// So low that the note does not fit: a source has to be scrolled to.
test.use({ viewport: { width: 1280, height: 420 } });

const undo = async (page: Page): Promise<void> => {
  await editorOf(page).focus();
  await page.keyboard.press('Control+z');
};

test('a summary names its sources, offers titles, and changes the note only by being inserted', async ({ app }) => {
  const page = await app.open();
  await write(page, NOTE);
  await turnOnAssistant(page);
  await page.getByRole('button', { name: 'Summarise' }).click();
  const sheet = page.getByRole('complementary', { name: 'Summary' });
  const insert = sheet.getByRole('button', { name: 'Insert into the note' });
  await expect(insert).toBeEnabled({ timeout: 60_000 });
  const sources = sheet.getByTitle('Show where this comes from');
  const lines = await sources.allInnerTexts();
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.length).toBeLessThan(PARAGRAPHS.length);
  expect(PARAGRAPHS).toEqual(expect.arrayContaining(lines));
  expect(await wholeText(page)).toBe(NOTE);

  await test.step('each line leads to its sentence, wherever the note was scrolled to', async () => {
    const light = editorOf(page).locator('.source-light');
    for (const [index, line] of lines.entries()) {
      const far = PARAGRAPHS.indexOf(line) < PARAGRAPHS.length / 2 ? 'Control+End' : 'Control+Home';
      await editorOf(page).focus();
      await page.keyboard.press(far);
      await expect(editorOf(page).getByText(line)).not.toBeInViewport();
      await sources.nth(index).click();
      await expect(light).toHaveText(line);
      await expect(light).toBeInViewport();
    }
    expect(await wholeText(page)).toBe(NOTE);
  });

  await test.step('a shorter one is shorter', async () => {
    await sheet.getByRole('radio', { name: 'Short' }).check();
    await expect.poll(() => sources.count(), { timeout: 60_000 }).toBeLessThan(lines.length);
    await expect(insert).toBeEnabled({ timeout: 60_000 });
    expect(PARAGRAPHS).toEqual(expect.arrayContaining(await sources.allInnerTexts()));
  });

  await test.step('a title goes above the text, and one undo takes it away', async () => {
    const use = sheet.getByRole('region', { name: 'Titles' }).getByRole('button', { name: /^Use the title: / });
    await expect(use.first()).toBeVisible({ timeout: 60_000 });
    const title = ((await use.first().getAttribute('aria-label')) ?? '').replace('Use the title: ', '');
    await use.first().click();
    expect(await wholeText(page)).toBe(`# ${title}\n\n${NOTE}`);
    await undo(page);
    expect(await wholeText(page)).toBe(NOTE);
  });

  await test.step('inserted, it stands in the note beside the whole text, and one undo takes it away', async () => {
    const bullets = ['## Summary', ...(await sources.allInnerTexts()).map((line) => `- ${line}`)];
    await insert.click();
    await waitSaved(page);
    await expect(sheet.getByRole('button', { name: 'Inserted' })).toBeDisabled();
    const now = (await wholeText(page)).split('\n');
    for (const bullet of bullets) expect(now).toContain(bullet);
    expect(now.filter((line) => line !== '' && !bullets.includes(line))).toEqual(PARAGRAPHS);
    await undo(page);
    expect(await wholeText(page)).toBe(NOTE);
    await expect(insert).toBeEnabled();
  });

  await test.step('asked again, it is of what is selected by now', async () => {
    await editorOf(page).focus();
    await page.keyboard.press('Control+Home');
    // Enough to have something that matters more: two or three sentences are too short to be summed up.
    for (let line = 0; line < 11; line += 1) await page.keyboard.press('Shift+ArrowDown');
    await page.getByRole('button', { name: 'Summarise' }).click();
    await expect(sheet.getByRole('radio', { name: 'Selection' })).toBeChecked();
    await expect(sheet.getByRole('heading', { name: 'What the selection says' })).toBeVisible({ timeout: 60_000 });
    await expect(insert).toBeEnabled({ timeout: 60_000 });
    for (const line of await sources.allInnerTexts()) {
      expect(PARAGRAPHS.slice(0, 7).some((paragraph) => paragraph.startsWith(line))).toBe(true);
    }
    await sheet.getByRole('button', { name: 'Dismiss' }).click();
    await expect(sheet).toHaveCount(0);
    expect(await wholeText(page)).toBe(NOTE);
  });

  await test.step('open check boxes stand apart, all of them, and none among the lines', async () => {
    const boxes = ['Anna calls the builders before Friday.', 'Peter sells the old boats for 400 euros.'];
    await editorOf(page).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText(`\n\n- [x] Order 12 lamps\n${boxes.map((box) => `- [ ] ${box}`).join('\n')}`);
    await page.getByRole('button', { name: 'Summarise' }).click();
    const open = sheet.getByRole('region', { name: 'Still to do' }).getByRole('button');
    await expect(open).toHaveText(boxes, { timeout: 60_000 });
    const said = await sheet.getByRole('region', { name: 'What the note says' }).getByRole('button').allInnerTexts();
    expect(said.length).toBeGreaterThan(2);
    expect(PARAGRAPHS).toEqual(expect.arrayContaining(said));
    await open.last().click();
    await expect(editorOf(page).locator('.source-light')).toHaveText(boxes[1] ?? '');
  });
});
