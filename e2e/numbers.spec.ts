import type { Page } from '@playwright/test';
import { newNote, wholeText, write } from './harness/notebook';
import { expect, test } from './harness/test';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

for (const device of ['desktop', 'phone'] as const) {
  test.describe(device, () => {
    test.use(device === 'phone' ? PHONE : {});

    test('numbers of a list count on as items come, go and move in, and undo takes both back', async ({ app }) => {
      const page = await app.open();
      await write(page, 'Steps');
      await press(page, 'Enter', 'Enter');
      await page.keyboard.type('1. first');
      await press(page, 'Enter');
      await page.keyboard.type('second');
      await press(page, 'Enter');
      await page.keyboard.type('third');
      expect(await wholeText(page)).toBe('Steps\n\n1. first\n2. second\n3. third');

      // An item in between.
      await press(page, 'ArrowUp', 'ArrowUp', 'End', 'Enter');
      await page.keyboard.type('between');
      expect(await wholeText(page)).toBe('Steps\n\n1. first\n2. between\n3. second\n4. third');

      // Moved in, it counts for itself; the others close up. Moved out, they make room again.
      await press(page, 'ArrowUp', 'ArrowUp', 'End', 'Tab');
      expect(await wholeText(page)).toBe('Steps\n\n1. first\n   1. between\n2. second\n3. third');
      await press(page, 'ArrowUp', 'ArrowUp', 'End', 'Shift+Tab');
      expect(await wholeText(page)).toBe('Steps\n\n1. first\n2. between\n3. second\n4. third');

      // Taken away by the keys that delete, with one press of undo for the item and the numbers.
      await press(page, 'ArrowUp', 'ArrowUp', 'Home', 'Home', 'Shift+ArrowDown', 'Delete');
      expect(await wholeText(page)).toBe('Steps\n\n1. first\n2. second\n3. third');
      await press(page, 'Control+z');
      expect(await wholeText(page)).toBe('Steps\n\n1. first\n2. between\n3. second\n4. third');

      // Enter on an item without words ends the list, and the next one begins anew.
      await press(page, 'Enter', 'Enter');
      await page.keyboard.type('end');
      expect(await wholeText(page)).toBe('Steps\n\n1. first\n2. between\n3. second\n4. third\nend');
      if (device === 'desktop') await newNote(page);
    });
  });
}
