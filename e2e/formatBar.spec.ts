import { expectAccessible } from './harness/axe';
import { expect, test } from './harness/test';
import { editorOf, openSettings, waitSaved, wholeText, write } from './harness/notebook';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the bar above the keyboard makes headings, lists, boxes, links and pictures, and the text keeps the focus', async ({
    app,
  }) => {
    const page = await app.open();
    const bar = page.getByRole('toolbar', { name: 'Formatting' });
    const press = async (name: string): Promise<void> => {
      await bar.getByRole('button', { name, exact: true }).tap();
      await expect(editorOf(page)).toBeFocused();
    };
    await editorOf(page).tap();
    await expect(bar).toBeVisible();
    // The invitation stands under the text; the bar stands under both, where the keyboard begins.
    await expect(page.getByRole('complementary', { name: 'The assistant' })).toBeVisible();
    const { y, height } = (await bar.boundingBox()) ?? { y: 0, height: 0 };
    expect(y + height).toBeGreaterThan(840);
    await expect(page.getByRole('navigation', { name: 'Main actions' })).toBeHidden();
    await page.keyboard.type('Shopping');
    await press('Heading');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Rope');
    await press('Check box');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Paint');
    await press('Bold');
    await press('Undo');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await press('Link to a note');
    await page.keyboard.type('Boat');
    await page.getByRole('option', { name: /Boat.*make this note/u }).tap();
    await press('Picture or file');
    const sources = page.getByRole('menu', { name: 'Pictures' });
    await expect(sources.getByRole('menuitem')).toHaveText(['Take a photo', 'Choose pictures', 'Attach a file']);
    await expectAccessible(page, 'where pictures come from');
    const chooser = page.waitForEvent('filechooser');
    await sources.getByRole('menuitem', { name: 'Take a photo' }).tap();
    const camera = await chooser;
    expect(
      await camera
        .element()
        .evaluate((input) =>
          input instanceof Element ? [input.getAttribute('capture'), input.getAttribute('accept')] : [],
        ),
    ).toEqual(['environment', 'image/*']);
    await expect(sources).toHaveCount(0);
    await camera.setFiles([{ name: 'map.png', mimeType: 'image/png', buffer: PIXEL }]);
    await expect(editorOf(page).getByRole('img', { name: 'map' })).toBeVisible();
    await waitSaved(page);
    expect(await wholeText(page)).toMatch(
      /^# Shopping\n- \[ \] Rope\n- \[ \] Paint\n\[\[Boat\]\]!\[map\]\(attachment:[\da-f]{64}\)$/u,
    );
  });
});

test.describe('on a phone with keys', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the keys of a keyboard reach the bar and where pictures and files come from', async ({ app }) => {
    const page = await app.open();
    // A key is faster than the news that somebody waits for the dialog: without one who listens it would be dismissed.
    page.on('filechooser', () => undefined);
    await editorOf(page).focus();
    const bar = page.getByRole('toolbar', { name: 'Formatting' });
    await expect(bar).toBeVisible();
    await page.keyboard.press('Alt+F10');
    await expect(bar.getByRole('button', { name: 'Heading' })).toBeFocused();
    for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowRight');
    const opens = bar.getByRole('button', { name: 'Picture or file' });
    await expect(opens).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menuitem', { name: 'Take a photo' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(opens).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menuitem', { name: 'Take a photo' })).toBeFocused();
    await page.keyboard.press('ArrowUp');
    const chooser = page.waitForEvent('filechooser');
    await page.keyboard.press('Enter');
    await (await chooser).setFiles([{ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b') }]);
    await expect(editorOf(page).getByRole('button', { name: /list\.csv/u })).toBeVisible();
  });
});

test('on a desktop the bar stands above the text if wished, and keys go there and back', async ({ app }) => {
  const page = await app.open();
  const bar = page.getByRole('toolbar', { name: 'Formatting' });
  await write(page, 'Shopping');
  await expect(bar).toHaveCount(0);
  await openSettings(page, 'appearance');
  await page.getByRole('switch', { name: 'A bar of formats above the text' }).click();
  await expectAccessible(page, 'its switch');
  await page.reload();
  await page.goBack();
  await expect(bar).toBeVisible();
  const [barBox, textBox] = [await bar.boundingBox(), await editorOf(page).boundingBox()];
  expect((barBox?.y ?? 0) + (barBox?.height ?? 0)).toBeLessThanOrEqual(textBox?.y ?? 0);
  await editorOf(page).focus();
  await page.keyboard.press('Control+End');
  await bar.getByRole('button', { name: 'Heading' }).click();
  await expect(editorOf(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+F10');
  await expect(bar.getByRole('button', { name: 'Heading' })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(bar.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Home');
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(editorOf(page)).toBeFocused();
  await page.keyboard.type('Rope');
  await page.keyboard.press('Alt+F10');
  await expect(bar.getByRole('button', { name: 'Check box' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(editorOf(page)).toBeFocused();
  const chooser = page.waitForEvent('filechooser');
  await bar.getByRole('button', { name: 'Pictures' }).click();
  await (await chooser).setFiles([{ name: 'map.png', mimeType: 'image/png', buffer: PIXEL }]);
  await expect(editorOf(page).getByRole('img', { name: 'map' })).toBeVisible();
  await waitSaved(page);
  await expectAccessible(page, 'the bar');
  expect(await wholeText(page)).toMatch(/^# Shopping\n- \[ \] Rope!\[map\]\(attachment:[\da-f]{64}\)$/u);
});

for (const device of ['desktop', 'phone'] as const) {
  test.describe(device, () => {
    test.use(device === 'phone' ? { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } : {});

    test('a page, cells and an address are pasted as Markdown, and undo takes the paste alone', async ({ app }) => {
      const page = await app.open();
      await app.context.grantPermissions(['clipboard-read', 'clipboard-write']);
      /** By the system's clipboard and its key. */
      const paste = async (data: Readonly<Record<string, string>>): Promise<void> => {
        await page.evaluate(
          (given) =>
            navigator.clipboard.write([
              new ClipboardItem(
                Object.fromEntries(Object.entries(given).map(([type, text]) => [type, new Blob([text], { type })])),
              ),
            ]),
          data,
        );
        await page.keyboard.press('Control+v');
      };
      await expect(page.getByRole('toolbar', { name: 'Formatting' })).toHaveCount(device === 'phone' ? 1 : 0);
      await editorOf(page).focus();
      await page.keyboard.type('Trip');
      await paste({
        'text/plain': 'Pack\none\ntwo',
        'text/html': '<h2>Pack</h2><ul><li><b>one</b></li><li><a href="https://x.example/">two</a></li></ul>',
      });
      const pasted = 'Trip\n\n## Pack\n\n- **one**\n- [two](https://x.example/)';
      await expect(editorOf(page)).toContainText('Pack');
      await page.keyboard.type(' and more');
      await page.keyboard.press('Control+z');
      expect(await wholeText(page)).toBe(pasted);
      await page.keyboard.press('Control+z');
      expect(await wholeText(page)).toBe('Trip');
      await page.keyboard.press('Control+a');
      await paste({ 'text/plain': 'https://x.example/trip' });
      await expect.poll(() => wholeText(page)).toBe('[Trip](https://x.example/trip)');
      await page.keyboard.press('Enter');
      await paste({ 'text/plain': 'Part\tPrice\nRope\t12\n' });
      await expect.poll(() => wholeText(page)).toContain('| Part | Price |\n| --- | --- |\n| Rope | 12 |');
    });
  });
}
