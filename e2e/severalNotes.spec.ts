import { readFileSync } from 'node:fs';
import { expect, test } from './harness/test';
import { barOf, rowOf, writeAll } from './harness/severalNotes';
import { listOf, openShelf, textsIn } from './harness/library';
import { write } from './harness/notebook';

test('a list is sorted, and several notes are chosen by hand and keys, tagged, exported, archived and thrown away', async ({
  app,
}) => {
  let page = await app.open();
  await writeAll(page, ['Part 10', 'part 2', 'Anchor', 'Zebra']);
  await expect(listOf(page)).toHaveText([/Zebra/u, /Anchor/u, /part 2/u, /Part 10/u]);
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Title');
  await expect(listOf(page)).toHaveText([/Anchor/u, /part 2/u, /Part 10/u, /Zebra/u]);
  page = await app.reopen();
  await expect(listOf(page)).toHaveText([/Anchor/u, /part 2/u, /Part 10/u, /Zebra/u]);

  await rowOf(page, 'Anchor').click();
  await rowOf(page, 'Part 10').click({ modifiers: ['Shift'] });
  await expect(barOf(page)).toContainText('3 chosen');
  await rowOf(page, 'Anchor').click({ modifiers: ['ControlOrMeta'] });
  await expect(barOf(page)).toContainText('2 chosen');
  await barOf(page).getByRole('button', { name: 'Add a tag' }).click();
  await barOf(page).getByRole('combobox', { name: 'Add a tag' }).fill('Boat trip');
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 notes have the tag #boat-trip now.')).toBeVisible();
  await openShelf(page, /^boat-trip/u);
  await expect(listOf(page, '#boat-trip')).toHaveText([/part 2/u, /Part 10/u]);
  await openShelf(page, /^All notes/u);

  // By keys alone: Space, Shift and the arrows, Ctrl+A, Escape, Delete.
  await rowOf(page, 'Anchor').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(barOf(page)).toContainText('2 chosen');
  await page.keyboard.press('Control+a');
  await expect(barOf(page)).toContainText('4 chosen');
  await page.keyboard.press('Escape');
  await expect(barOf(page)).toHaveCount(0);
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  const download = page.waitForEvent('download');
  await barOf(page).getByRole('button', { name: 'Export as Markdown' }).click();
  expect(Object.keys(textsIn(readFileSync(await (await download).path())))).toHaveLength(2);

  await rowOf(page, 'Anchor').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await expect(page.getByText('4 notes were moved to the trash.')).toBeVisible();
  await page.keyboard.press('Alt+z');
  await expect(listOf(page)).toHaveCount(4);
  await rowOf(page, 'Anchor').click({ modifiers: ['ControlOrMeta'] });
  await rowOf(page, 'Zebra').click({ modifiers: ['ControlOrMeta'] });
  await barOf(page).getByRole('button', { name: 'Archive', exact: true }).click();
  await expect(listOf(page)).toHaveText([/part 2/u, /Part 10/u]);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a finger that rests chooses a note, and the next ones with a tap', async ({ app }) => {
    const page = await app.open();
    await write(page, 'Anchor');
    await page.getByRole('button', { name: 'Back to the list' }).tap();
    await page.getByRole('button', { name: 'New note' }).tap();
    await write(page, 'Buoy');
    await page.getByRole('button', { name: 'Back to the list' }).tap();
    const box = await rowOf(page, 'Anchor').boundingBox();
    const point = { x: (box?.x ?? 0) + 40, y: (box?.y ?? 0) + 20 };
    const session = await page.context().newCDPSession(page);
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
    await expect(barOf(page)).toContainText('1 chosen');
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect(barOf(page)).toContainText('1 chosen');
    await rowOf(page, 'Buoy').tap();
    await expect(barOf(page)).toContainText('2 chosen');
    await barOf(page).getByRole('button', { name: 'Move to the trash' }).tap();
    await expect(page.getByText('2 notes were moved to the trash.')).toBeVisible();
    await expect(listOf(page)).toHaveCount(0);
  });
});
