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

for (const [device, viewport] of [
  ['desktop', { width: 1280, height: 800 }],
  ['phone', { width: 390, height: 844 }],
] as const) {
  test.describe(`the later pages on a ${device}`, () => {
    test.use({ viewport });

    const palette = async (page: Page, action: string): Promise<void> => {
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: 'Commands and notes' }).fill(action);
      await page
        .locator('[role="option"]')
        .filter({ hasText: new RegExp(`^${action}`, 'u') })
        .first()
        .click();
    };

    /** Whether each of `parts`, in the order of reading, begins to the right of where the next one does. */
    const expectMirrored = async (start: Locator, end: Locator): Promise<void> => {
      const first = await boxOf(start);
      const last = await boxOf(end);
      expect(first.end, 'what comes first is on the right').toBeGreaterThan(last.end);
    };

    test('outline, question, quiz and the locked app stand the other way round', async ({ app }) => {
      const page = await app.open();
      await write(
        page,
        '# Boat plans\n\n## Pump\n\n### Valve\n\n- Bilge: the lowest part of a hull\n- Keel: the spine of a boat',
      );
      await turnRound(page);
      await palette(page, 'Outline');
      const outline = page.getByRole('dialog', { name: 'Outline' });
      const heading = (name: string) => outline.getByRole('button', { name });
      await expect(heading('Pump')).toBeVisible();
      // What is nested stands further in, which is further left.
      const wordsEnd = (name: string): Promise<number> =>
        heading(name).evaluate((button) => {
          const range = document.createRange();
          range.selectNodeContents(button);
          return range.getBoundingClientRect().right;
        });
      expect(await wordsEnd('Valve')).toBeLessThan(await wordsEnd('Pump'));
      await expectNoSideways(page);
      await page.keyboard.press('Escape');

      await palette(page, 'Ask your notes');
      await expect(page.getByRole('heading', { name: /^Ask/u }).first()).toBeVisible();
      await expectNoSideways(page);

      await palette(page, 'Quiz');
      await expect(page.locator('#page').getByRole('heading', { level: 1 })).toBeVisible();
      await expectNoSideways(page);
      if (device === 'desktop')
        await expectMirrored(page.getByRole('navigation', { name: 'Notes and tags' }), page.locator('#page'));

      await openSettings(page, 'device');
      await page.locator('summary', { hasText: 'Turn on the lock of the app' }).click();
      await page.getByLabel('New passphrase').fill('nine patient gulls');
      await page.keyboard.press('Tab');
      await page.keyboard.type('nine patient gulls');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Lock the app now' }).click();
      await expect(page.getByRole('heading', { name: 'Inkling is locked' })).toBeVisible();
      // The lock starts the page afresh.
      await turnRound(page);
      await expectNoSideways(page);
      const name = await boxOf(page.getByLabel('Passphrase', { exact: true }));
      const open = await boxOf(page.getByRole('button', { name: 'Open' }));
      expect(open.end).toBeLessThanOrEqual(name.end);
    });
  });
}

test.describe('in Arabic', () => {
  test.use({ locale: 'ar-EG' });

  test('the page speaks it and runs from the right, without its server too, and every line its own way', async ({
    app,
  }) => {
    let page = await app.open();
    await app.waitUntilOffline();
    await page.locator('.cm-content').focus();
    await page.keyboard.insertText('رحلة القارب\n\nشراء مضخة جديدة\n\nThe pump is broken.');
    await expect(page.getByTestId('save-state')).toHaveAttribute('data-state', 'saved');
    await app.server.kill();
    page = await app.reopen();
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
    const sections = await boxOf(page.getByRole('navigation', { name: 'الملاحظات والوسوم' }));
    expect(sections.start).toBeGreaterThan(640);
    const editor = page.locator('.cm-content');
    const { start: left, end: right } = await boxOf(editor);
    const edgesOf = (text: string) =>
      editor.getByText(text, { exact: true }).evaluate((line) => {
        const range = document.createRange();
        range.selectNodeContents(line);
        const { left: start, right: end } = range.getBoundingClientRect();
        return { start, end };
      });
    expect(right - (await edgesOf('شراء مضخة جديدة')).end).toBeLessThan(60);
    expect((await edgesOf('The pump is broken.')).start - left).toBeLessThan(60);
    // Back to a language that runs from the left.
    await page.evaluate(() => {
      window.location.hash = '#/settings/appearance';
    });
    await expectNoSideways(page);
    await page.getByRole('radio', { name: 'Nederlands' }).check({ force: true });
    await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
  });
});
