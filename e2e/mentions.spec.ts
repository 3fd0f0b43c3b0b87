import { expectAccessible } from './harness/axe';
import { openNote } from './harness/library';
import { editorOf, newNote, wholeText, write } from './harness/notebook';
import { expect, test } from './harness/test';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

for (const device of ['desktop', 'phone'] as const) {
  test.describe(device, () => {
    test.use(device === 'phone' ? PHONE : {});

    test('notes that name one without a link are listed, and one press links them', async ({ app }) => {
      const page = await app.open();
      const toList = async (): Promise<void> => {
        if (device === 'phone') await page.getByRole('button', { name: 'Back to the list' }).click();
      };
      await write(page, 'Log\n\n**Today** the boat plan was ==read==, and the [[vessel]].');
      await toList();
      await newNote(page);
      await write(page, '---\naliases: [Vessel]\n---\n# Boat plan\n\nWords.');
      await expect(page.getByRole('button', { name: 'Linked from 1 note' })).toBeVisible();
      await page.getByRole('button', { name: 'Named in 1 note without a link' }).press('Enter');
      const list = page.getByRole('navigation', { name: 'Notes that name this one without a link' });
      await expect(list.getByRole('button').first()).toBeFocused();
      await expect(list.locator('mark')).toHaveText('boat plan');
      await expect(list.getByRole('button').first()).toContainText('Today the boat plan was read, and the vessel.');

      // One at a time: they stand in one place.
      const linking = page.getByRole('navigation', { name: 'Notes that link here' });
      await page.getByRole('button', { name: 'Linked from 1 note' }).press('Enter');
      await expect(linking).toBeVisible();
      await expect(list).toHaveCount(0);
      await page.getByRole('button', { name: 'Named in 1 note without a link' }).press('Enter');
      await expect(list).toBeVisible();
      await expect(linking).toHaveCount(0);
      await expectAccessible(page, 'the notes that name it');
      await list.getByRole('button', { name: 'Link it in “Log”' }).click();
      await expect(page.getByRole('button', { name: 'Named in 1 note without a link' })).toHaveCount(0);
      await toList();
      await openNote(page, /^Log/u);
      await expect(editorOf(page)).toContainText('Today the');
      expect(await wholeText(page)).toBe(
        'Log\n\n**Today** the [[Boat plan|boat plan]] was ==read==, and the [[vessel]].',
      );
    });
  });
}
