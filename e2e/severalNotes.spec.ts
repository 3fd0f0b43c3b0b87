import { readFileSync } from 'node:fs';
import { expectAccessible } from './harness/axe';
import { expect, test } from './harness/test';
import { barOf, rowOf, writeAll } from './harness/severalNotes';
import { listOf, openShelf, textsIn } from './harness/library';
import { write } from './harness/notebook';
import { storedSetting } from './harness/storedSetting';

test('a list is sorted, and several notes are chosen by hand and keys, tagged, exported, archived and thrown away', async ({
  app,
}) => {
  let page = await app.open();
  await writeAll(page, ['Part 10', 'part 2', 'Anchor', 'Zebra']);
  await expect(listOf(page)).toHaveText([/Zebra/u, /Anchor/u, /part 2/u, /Part 10/u]);
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Title');
  await expect(listOf(page)).toHaveText([/Anchor/u, /part 2/u, /Part 10/u, /Zebra/u]);
  await expect.poll(() => storedSetting(page, 'sortBy')).toBe('title');
  page = await app.reopen();
  await expect(listOf(page)).toHaveText([/Anchor/u, /part 2/u, /Part 10/u, /Zebra/u]);

  await rowOf(page, 'Anchor').click();
  await rowOf(page, 'Part 10').click({ modifiers: ['Shift'] });
  await expect(barOf(page)).toContainText('3 chosen');
  await rowOf(page, 'Anchor').click({ modifiers: ['ControlOrMeta'] });
  await expect(barOf(page)).toContainText('2 chosen');
  await barOf(page).getByRole('button', { name: 'Add a tag' }).click();
  await barOf(page).getByRole('combobox', { name: 'Add a tag' }).fill('Boat trip');
  await expectAccessible(page, 'notes that are chosen, a tag being added');
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

  test('a finger that rests chooses a note, and the next ones with a tap: tagged, merged, sorted, found again and thrown away', async ({
    app,
  }) => {
    const page = await app.open();
    await write(page, 'Buoy\n\nchain');
    await page.getByRole('button', { name: 'Back to the list' }).tap();
    await page.getByRole('button', { name: 'New note' }).tap();
    await write(page, 'Anchor');
    await page.getByRole('button', { name: 'Back to the list' }).tap();
    const session = await page.context().newCDPSession(page);
    const chooseBoth = async (): Promise<void> => {
      const box = await rowOf(page, 'Anchor').boundingBox();
      const point = { x: (box?.x ?? 0) + 40, y: (box?.y ?? 0) + 20 };
      await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
      await expect(barOf(page)).toContainText('1 chosen');
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      await expect(barOf(page)).toContainText('1 chosen');
      await rowOf(page, 'Buoy').tap();
      await expect(barOf(page)).toContainText('2 chosen');
    };
    const undo = page.getByRole('status').getByRole('button', { name: 'Undo' });
    const openMenu = async (link: RegExp): Promise<void> => {
      await page.getByRole('navigation', { name: 'Main actions' }).getByRole('button', { name: 'Menu' }).tap();
      await page.getByRole('dialog', { name: 'Notes and tags' }).getByRole('link', { name: link }).tap();
    };

    await chooseBoth();
    await barOf(page).getByRole('button', { name: 'Add a tag' }).tap();
    await barOf(page).getByRole('combobox', { name: 'Add a tag' }).fill('Trip');
    await expectAccessible(page, 'notes that are chosen, a tag being added');
    await page.keyboard.press('Enter');
    await expect(page.getByText('2 notes have the tag #trip now.')).toBeVisible();
    await chooseBoth();
    await barOf(page).getByRole('button', { name: 'Merge into one note' }).tap();
    await expect(page.getByText('2 notes are one note now')).toBeVisible();
    await undo.tap();
    await expect(listOf(page)).toHaveCount(2);

    await openMenu(/^trip/u);
    await page.getByRole('button', { name: 'Rename the tag' }).tap();
    await page.getByRole('textbox', { name: 'New name of #trip' }).fill('Sail');
    await expectAccessible(page, 'a tag being renamed');
    await page.keyboard.press('Enter');
    await expect(page.getByText('#trip is called #sail now, in 2 notes.')).toBeVisible();
    await page.getByRole('search').getByRole('combobox').fill('chain');
    await page.getByRole('button', { name: 'Keep this search' }).tap();
    await openMenu(/^All notes/u);
    await page.getByRole('search').getByRole('combobox').fill('');
    await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Title');
    await expect(listOf(page)).toHaveText([/Anchor/u, /Buoy/u]);
    await page.getByRole('navigation', { name: 'Main actions' }).getByRole('button', { name: 'Menu' }).tap();
    await expectAccessible(page, 'tags and searches that were kept');
    await page.getByRole('link', { name: 'tag:sail chain' }).tap();
    await expect(listOf(page)).toHaveText([/Buoy/u]);
    await page.getByRole('search').getByRole('combobox').fill('');

    await chooseBoth();
    await barOf(page).getByRole('button', { name: 'Move to the trash' }).tap();
    await expect(page.getByText('2 notes were moved to the trash.')).toBeVisible();
    await expect(listOf(page)).toHaveCount(0);
  });
});
