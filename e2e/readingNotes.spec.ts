import { editorOf, newNote, waitSaved, write } from './harness/notebook';
import { expect, test } from './harness/test';

/** Stands in for the browser's new tab: what would be opened is listed, and nothing leaves this device. */
const NO_TABS = 'window.opened = []; window.open = (...asked) => { window.opened.push(asked); return null; };';
const opened = (page: { evaluate<T>(run: () => T): Promise<T> }) =>
  page.evaluate(() => Reflect.get(window, 'opened') as unknown);

const LONG = ['Long note', ...Array.from({ length: 300 }, (_, index) => `Line ${index} of it`)].join('\n');

test('a note opens at its top, and a note that was left opens where it was left', async ({ app }) => {
  const page = await app.open();
  await write(page, 'Short note\nhello');
  await newNote(page);
  await write(page, LONG);
  await page.reload();
  const go = async (name: string): Promise<void> => {
    await page.getByRole('list', { name: 'All notes' }).getByRole('link', { name }).click();
    await expect(editorOf(page)).toContainText(name === 'Long note' ? /Line \d/u : 'hello');
  };
  const topPx = (): Promise<number> => page.locator('.cm-scroller').evaluate((scroller) => scroller.scrollTop);
  await go('Long note');
  await page.locator('.cm-scroller').hover();
  await page.mouse.wheel(0, 300);
  await expect.poll(topPx).toBe(300);
  await go('Short note');
  await expect.poll(topPx).toBe(0);
  await expect(editorOf(page).getByText('hello')).toBeInViewport();
  await go('Long note');
  await expect.poll(topPx).toBe(300);
});

test('links to the web open with the key held, and their marks are out of sight', async ({ app }) => {
  const page = await app.open('', NO_TABS);
  await write(page, 'Links\n\nSee [the map](https://example.org/map) and [a trap](javascript:alert(1)).\n\nThe end');
  const link = editorOf(page).getByText('the map');
  await expect(link).toHaveText('the map');
  await expect(editorOf(page).getByTitle('Ctrl+click opens https://example.org/map')).toBeVisible();
  await link.click({ modifiers: ['Control'] });
  expect(await opened(page)).toEqual([['https://example.org/map', '_blank', 'noopener,noreferrer']]);
  await link.click();
  await expect(editorOf(page)).toContainText('[the map](https://example.org/map)');
  await editorOf(page)
    .getByText('a trap')
    .click({ modifiers: ['Control'] });
  expect(await opened(page)).toHaveLength(1);
});

test.describe('by touch', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a tap opens a link, unless the caret is in it', async ({ app }) => {
    const page = await app.open('', NO_TABS);
    await write(page, 'Links\n\nSee [the map](https://example.org/map) there.\n\nThe end');
    const link = editorOf(page).getByText('the map');
    await link.tap();
    await expect.poll(() => opened(page)).toEqual([['https://example.org/map', '_blank', 'noopener,noreferrer']]);
    await editorOf(page)
      .getByText('there.')
      .tap({ position: { x: 4, y: 12 } });
    await expect(editorOf(page)).toContainText('[the map](');
    await page.keyboard.press('Home');
    for (let step = 0; step < 'See [th'.length; step += 1) await page.keyboard.press('ArrowRight');
    await link.tap();
    await editorOf(page).getByText('The end').tap();
    await expect(editorOf(page)).not.toContainText('[the map](');
    expect(await opened(page)).toHaveLength(1);
  });
});

test('a long note is printed whole, and nothing of the app with it', async ({ app }) => {
  const page = await app.open();
  await write(page, `${LONG}\n\n- [x] mast\n\n**The end**`);
  await page.reload();
  await page.getByRole('list', { name: 'All notes' }).getByRole('link', { name: 'Long note' }).click();
  await waitSaved(page);
  const pages = async (): Promise<number> =>
    (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type \/Page\b/gu)?.length ?? 0;
  await expect.poll(pages).toBeGreaterThan(4);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('.print-page strong')).toHaveText('The end');
  await expect(page.locator('.print-page .print-checked')).toBeVisible();
  await expect(page.locator('#root')).toBeHidden();
  expect(await page.title()).toBe('Long note');
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page.locator('#root')).toBeVisible();
});

test('a picture pasted at the end comes into view without its source, and is printed', async ({ app }) => {
  const page = await app.open(
    '',
    'window.print = () => { window.dispatchEvent(new Event("beforeprint")); window.printed = true; };',
  );
  await write(page, LONG);
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.evaluate(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 400, height: 300 });
    canvas.getContext('2d')?.fillRect(0, 0, 400, 300);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([blob ?? ''], 'black.png', { type: 'image/png' }));
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  const picture = editorOf(page).getByRole('img', { name: 'black' });
  await expect(picture).toBeInViewport({ ratio: 1 });
  await expect(editorOf(page)).not.toContainText('attachment:');
  // The caret is behind it: what is typed comes there, and Backspace takes the picture as a whole.
  await page.keyboard.type('x');
  await page.keyboard.press('Backspace');
  await expect(picture).toBeVisible();
  await waitSaved(page);

  await page.getByRole('button', { name: 'Menu of this note' }).last().click();
  await page.getByRole('menuitem', { name: 'Print' }).click();
  await expect.poll(() => page.evaluate(() => Reflect.get(window, 'printed') === true)).toBe(true);
  const printed = page.locator('.print-page img');
  await expect(printed).toHaveCount(1);
  expect(await printed.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(400);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));

  await editorOf(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Backspace');
  await expect(picture).toHaveCount(0);
});
