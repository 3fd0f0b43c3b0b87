import type { Locator, Page } from '@playwright/test';
import { expect, test } from './harness/test';
import { expectNoSideways } from './harness/screen';
import { openSettings, write } from './harness/notebook';

/** As a page of Hebrew or Arabic would be; the words stay English. */
const turnRound = (page: Page): Promise<void> =>
  page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));

const boxOf = async (part: Locator) => {
  const box = await part.boundingBox();
  if (box === null) throw new Error('not drawn');
  return { start: box.x, end: box.x + box.width };
};

test('panes, their edges and what is in them stand the other way round', async ({ app }) => {
  const page = await app.open();
  await write(page, 'Boat plans\n\nBuy a pump. #boat');
  await turnRound(page);
  const list = page.getByRole('region', { name: 'List of notes' });
  const sections = await boxOf(page.getByRole('navigation', { name: 'Notes and tags' }));
  const before = await boxOf(list);
  const note = await boxOf(page.getByRole('article', { name: 'Note' }));
  expect(sections.start).toBeGreaterThanOrEqual(before.end);
  expect(before.start).toBeGreaterThanOrEqual(note.end);
  expect(note.start).toBe(0);
  await expectNoSideways(page);

  // The edge of a pane goes with the hand and with the arrow.
  const edge = page.getByRole('separator', { name: 'Width of the list' });
  const { start } = await boxOf(edge);
  await page.mouse.move(start, 400);
  await page.mouse.down();
  await page.mouse.move(start - 40, 400, { steps: 4 });
  await page.mouse.up();
  expect((await boxOf(list)).start).toBeCloseTo(before.start - 40, -1);
  await edge.focus();
  await edge.press('ArrowRight');
  expect((await boxOf(list)).start).toBeCloseTo(before.start - 24, -1);

  // The time of a row is at its end, on the left.
  const row = page.getByRole('list', { name: 'All notes' }).getByRole('listitem').first();
  const title = await boxOf(row.getByText('Boat plans', { exact: true }));
  expect((await boxOf(row.locator('time'))).end).toBeLessThanOrEqual(title.start);

  await openSettings(page, 'device');
  await expect(page.getByRole('heading', { level: 1, name: 'On this device' })).toBeVisible();
  await expectNoSideways(page);
});

test.describe('in a narrow window', () => {
  test.use({ viewport: { width: 860, height: 800 } });

  test('the drawer comes from the start, which is on the right', async ({ app }) => {
    const page = await app.open();
    await write(page, 'Boat plans\n\nBuy a pump. #boat');
    await turnRound(page);
    await page.getByRole('button', { name: 'Notes and tags' }).click();
    const drawer = page.getByRole('dialog', { name: 'Notes and tags' });
    await expect.poll(async () => (await boxOf(drawer)).end).toBe(860);
    expect((await boxOf(drawer)).start).toBe(580);
    await expectNoSideways(page);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('no pane hangs over an edge, and back is on the right', async ({ app }) => {
    const page = await app.open();
    await write(page, 'Boat plans\n\nBuy a pump. #boat');
    await turnRound(page);
    await expectNoSideways(page);
    const back = page.getByRole('button', { name: 'Back to the list' });
    expect((await boxOf(back)).start).toBeGreaterThan(195);
    await back.tap();
    await expectNoSideways(page);
    const more = page.getByRole('list', { name: 'All notes' }).getByRole('button', { name: 'Menu of this note' });
    expect((await boxOf(more)).end).toBeLessThan(60);
  });
});
