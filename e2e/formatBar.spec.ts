import { expect, test } from './harness/test';
import { editorOf, waitSaved, wholeText } from './harness/notebook';

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
      if (name !== 'Picture') await expect(editorOf(page)).toBeFocused();
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
    const chooser = page.waitForEvent('filechooser');
    await press('Picture');
    await (await chooser).setFiles([{ name: 'map.png', mimeType: 'image/png', buffer: PIXEL }]);
    await expect(editorOf(page).getByRole('img', { name: 'map' })).toBeVisible();
    await waitSaved(page);
    expect(await wholeText(page)).toMatch(
      /^# Shopping\n- \[ \] Rope\n- \[ \] Paint\n\[\[Boat\]\]!\[map\]\(attachment:[\da-f]{64}\)$/u,
    );
  });
});

test('a page, cells and an address are pasted as Markdown, and undo takes the paste alone', async ({ app }) => {
  const page = await app.open();
  const paste = (data: Readonly<Record<string, string>>): Promise<void> =>
    editorOf(page).evaluate((editor, given) => {
      const clipboardData = new DataTransfer();
      for (const [type, text] of Object.entries(given)) clipboardData.setData(type, text);
      editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, data);
  await expect(page.getByRole('toolbar', { name: 'Formatting' })).toHaveCount(0);
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
