import { Buffer } from 'node:buffer';
import type { Page } from '@playwright/test';
import { lookOver } from './harness/axe';
import { expect, test } from './harness/test';
import { giveFiles, openNote } from './harness/library';
import { editorOf, newNote, openSettings, write } from './harness/notebook';

const LONG = [
  '# Minutes of the boat club',
  'The committee met on Tuesday and agreed to repair the [jetty](https://example.org) before the winter.',
  '- [ ] Anna asks *three* builders\n- [x] The **fee** stays at `85` euros\n\n> A quote, and [[A link]]',
  '```js\nlet x = 1; // code\n```',
  '| a | b |\n| - | - |\n| 1 | 2 |',
  '![far](https://far.example/p.png)',
  '#boat',
].join('\n\n');

/** Looks at the screen as it stands, in the light and in the dark; everything found is listed with where it is. */
const check = async (page: Page, screen: string): Promise<void> => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { faults, looks } = await lookOver(page);
    expect.soft(faults, `${screen}, ${colorScheme}`).toEqual([]);
    expect(looks, `${screen} was looked at`).toBeGreaterThan(5);
  }
};

const checkDialog = async (page: Page, name: string, role: 'dialog' | 'alertdialog' = 'dialog'): Promise<void> => {
  const dialog = page.getByRole(role, { name });
  await expect(dialog).toBeVisible();
  await check(page, name);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
};

const palette = async (page: Page, action: string): Promise<void> => {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Commands and notes' }).fill(action);
  await page
    .getByRole('option')
    .filter({ hasText: new RegExp(`^${action}`, 'u') })
    .first()
    .click();
};

/** Every screen, from the first run on. */
const walk = async (page: Page, phone: boolean): Promise<void> => {
  const toList = async (): Promise<void> => {
    if (phone) await page.getByRole('button', { name: 'Back to the list' }).click();
  };
  await expect(page.getByRole('complementary', { name: 'The assistant' })).toBeVisible();
  await check(page, 'first run');
  await write(page, LONG);
  await write(page, '\nOne more line.');
  await check(page, 'a note, written in');
  await palette(page, 'Earlier versions');
  await expect(page.getByRole('button', { name: 'Restore as a copy' })).toBeVisible();
  await checkDialog(page, 'Earlier versions');
  await palette(page, 'Open check boxes of all notes');
  await expect(page.getByRole('heading', { name: 'To do' })).toBeFocused();
  await check(page, 'open check boxes');
  await page.goBack();

  await toList();
  await newNote(page);
  await write(page, 'Second note\n\nSee [[Minutes of the boat club]]. #plans');
  await palette(page, 'Insert a table');
  await page.keyboard.type('Rope');
  await page.keyboard.press('Alt+Enter');
  await expect(page.getByRole('menuitem', { name: 'Row above' })).toBeFocused();
  await check(page, 'the menu of a table');
  await page.keyboard.press('Escape');
  await palette(page, 'Pin');
  await toList();
  await check(page, 'the list');
  await openNote(page, /^Minutes/u);
  await page.getByRole('button', { name: 'Linked from 1 note' }).click();
  await page.getByRole('button', { name: 'Add tag' }).click();
  await check(page, 'links from other notes, a tag being added');
  await page.keyboard.press('Escape');
  await page.getByRole('article', { name: 'Note' }).getByRole('button', { name: 'Menu of this note' }).click();
  await expect(page.getByRole('menuitem', { name: 'Pin' })).toBeVisible();
  await check(page, 'the menu of a note');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menuitem')).toHaveCount(0);

  await page.keyboard.press('Control+k');
  await expect(page.locator('[role="option"]').first()).toBeVisible();
  await checkDialog(page, 'Commands and notes');
  await palette(page, 'Keyboard shortcuts');
  await checkDialog(page, 'Keyboard shortcuts');
  await palette(page, 'Lost and found');
  await expect(page.getByRole('dialog').getByText(/^Nothing is missing/u)).toBeVisible();
  await checkDialog(page, 'Lost and found');

  await toList();
  await page.getByRole('search').getByRole('combobox').fill('committee');
  await expect(page.locator('mark').first()).toBeVisible();
  await check(page, 'search');
  await page.getByRole('search').getByRole('combobox').fill('zeppelin');
  await expect(page.getByText('Nothing found')).toBeVisible();
  await check(page, 'nothing found');
  await page.getByRole('search').getByRole('combobox').fill('');
  if (phone) {
    await page.getByRole('navigation', { name: 'Main actions' }).getByRole('button', { name: 'Menu' }).click();
    await checkDialog(page, 'Notes and tags');
  }
  await openNote(page, /Second note/u);
  await palette(page, 'Move to the trash');
  await expect(page.getByRole('status').getByText(/was moved to the trash/u)).toBeVisible();
  await check(page, 'a message with undo');
  await palette(page, 'Archive');
  await check(page, 'an empty shelf');
  await palette(page, 'Trash');
  await openNote(page, /Second note/u);
  await check(page, 'a note in the trash');
  await palette(page, 'Erase for good');
  await checkDialog(page, 'Erase this note for good?', 'alertdialog');

  for (const tab of ['appearance', 'device', 'transfer', 'assistant'] as const) {
    await openSettings(page, tab);
    await expect(page.locator('main h1')).toBeFocused();
    await check(page, `settings: ${tab}`);
  }
  const files = ['a', 'b'].map((name) => ({
    name: `${name}.md`,
    mimeType: 'text/markdown',
    buffer: Buffer.from(`# ${name}`),
  }));
  await giveFiles(page, [...files, { name: 'c.md', mimeType: 'text/markdown', buffer: Buffer.alloc(0) }]);
  await expect(page.getByRole('button', { name: 'Import 2 notes' })).toBeVisible();
  await checkDialog(page, 'Import notes');
  await openSettings(page, 'device');
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await checkDialog(page, 'Erase everything from this device?', 'alertdialog');
};

/** The parts that are there only while the assistant is on. */
const walkAssistant = async (page: Page): Promise<void> => {
  await write(page, LONG);
  await openSettings(page, 'assistant');
  await page.getByRole('switch', { name: 'Assistant on this device' }).click();
  const pack = page.locator('[data-pack=notes-en]');
  await expect(pack).toHaveAttribute('data-state', 'ready', { timeout: 60_000 });
  await page.getByText('About this pack').first().click();
  await check(page, 'packs');
  await page.getByRole('button', { name: 'Back to the notes' }).click();
  await page.getByRole('button', { name: 'Summarise' }).click();
  await expect(page.getByRole('button', { name: 'Insert into the note' })).toBeEnabled({ timeout: 60_000 });
  await check(page, 'summary');
  await page.getByRole('button', { name: 'Translate' }).click();
  await expect(page.getByRole('heading', { name: 'Translation' })).toBeVisible();
  await check(page, 'translation');
};

for (const device of ['desktop', 'phone'] as const) {
  test.describe(device, () => {
    const phone = device === 'phone';
    test.use({
      reducedMotion: 'reduce',
      ...(phone ? { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } : {}),
    });

    test('no screen breaks a rule of accessibility', async ({ app }) => {
      test.slow();
      const page = await app.open();
      await expect(editorOf(page)).toBeVisible();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        // The theme is what was asked for: dark ink on light paper, or the other way round.
        const [ink = 0, paper = 0] = await page.evaluate(() => {
          const { color, backgroundColor } = getComputedStyle(document.documentElement);
          return [color, backgroundColor].map((value) => Number(/[\d.]+/u.exec(value)?.[0]));
        });
        expect(ink > paper).toBe(colorScheme === 'dark');
      }
      await walk(page, phone);
    });

    test('no screen of the assistant breaks one', async ({ app }) => {
      test.slow();
      await walkAssistant(await app.open());
    });
  });
}
