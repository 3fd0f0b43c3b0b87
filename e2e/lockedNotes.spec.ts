import { Buffer } from 'node:buffer';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './harness/test';
import { exportBy, giveFiles, listOf, openNote } from './harness/library';
import {
  editorOf,
  newNote,
  noteText,
  openSettings,
  search,
  turnOnAssistant,
  waitSaved,
  write,
} from './harness/notebook';
import { filesIn, PICKER } from './harness/pickedFolder';
import { lockNote, openLocked, PASSPHRASE, passphraseField, TEXT, WORD } from './harness/lockedNotes';
import { placesOf } from './harness/placesOf';

test.describe('at a desk', () => {
  test('a locked note leaves nothing readable in any store, is opened, written and locked by keys alone', async ({
    app,
  }) => {
    test.slow();
    const page = await app.open();
    await app.waitUntilOffline();
    await write(page, 'Another note, which stays');
    await turnOnAssistant(page);
    await newNote(page);
    await write(page, TEXT);
    await editorOf(page).press('Control+End');
    await page.keyboard.insertText('\n\nAnd a second version');
    await waitSaved(page);
    // A version, a snapshot and what the memory learnt: all of it is there before it is locked.
    await expect
      .poll(() => placesOf(page, WORD), { timeout: 80_000 })
      .toEqual(['inkling-history/contents', 'inkling-history/versions', 'inkling-memory/memory', 'inkling/notes']);
    await lockNote(page, true);
    await expect(page).toHaveTitle('Inkling');
    await expect(page.getByRole('button', { name: 'Summarise' })).toHaveCount(0);
    await expect.poll(() => placesOf(page, WORD)).toEqual([]);
    expect(await placesOf(page, PASSPHRASE)).toEqual([]);
    // What is written down later brings nothing back.
    await page.waitForTimeout(12_000);
    expect(await placesOf(page, WORD)).toEqual([]);
    expect(await page.content()).not.toContain(WORD);
    await expect(await search(page, WORD)).toHaveCount(0);
    await expect(await search(page, 'inkling-locked')).toHaveCount(0);
    await page.keyboard.press('Escape');

    const again = await app.reopen();
    await openNote(again, 'Locked note');
    await openLocked(again, 'seven quiet boat');
    await expect(again.getByRole('alert').getByText(/This passphrase does not open the note/u)).toBeVisible();
    await again.keyboard.type(PASSPHRASE);
    await again.keyboard.press('Enter');
    await expect(editorOf(again)).toBeFocused();
    expect(await noteText(again)).toBe(`${TEXT}\n\nAnd a second version`);
    await again.keyboard.press('Control+End');
    await again.keyboard.type(` ${WORD} once more`);
    await waitSaved(again);
    await expect(again.locator('.ghost-text')).toHaveCount(0);
    expect(await placesOf(again, WORD)).toEqual([]);
    await again.keyboard.press('Alt+l');
    await expect(again.getByText('This note is locked.')).toBeVisible();
    expect(await again.content()).not.toContain(WORD);
    await openLocked(again);
    await expect(editorOf(again)).toContainText('once more');
    expect(await placesOf(again, WORD)).toEqual([]);
  });

  test('the last letters before the page goes away are there again, and only as ciphertext', async ({ app }) => {
    let page = await app.open();
    await write(page, TEXT);
    await lockNote(page, true);
    // The key is still in memory: nothing is asked.
    await page.keyboard.press('Alt+3');
    await page.keyboard.press('Enter');
    await expect(editorOf(page)).toBeFocused();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' and the very last word');
    await page.reload();
    await expect(page.getByText('This note is locked.')).toBeVisible();
    expect(await placesOf(page, WORD)).toEqual([]);
    page = await app.reopen();
    await openNote(page, 'Locked note');
    await openLocked(page);
    await expect(editorOf(page)).toContainText('and the very last wor');
  });

  test('a backup, everything erased, the backup read back: it opens with the passphrase', async ({ app }) => {
    test.slow();
    const page = await app.open();
    await write(page, TEXT);
    await lockNote(page, true);
    const backup = await exportBy(page, 'Save a backup');
    await openSettings(page, 'device');
    await page.getByRole('button', { name: 'Erase everything' }).click();
    await page.getByRole('alertdialog').getByRole('textbox').fill('erase');
    const loaded = page.waitForEvent('load');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Erase everything' }).click();
    await loaded;
    await expect(editorOf(page)).toBeFocused();
    const dialog = await giveFiles(page, [
      { name: 'inkling.zip', mimeType: 'application/zip', buffer: Buffer.from(backup) },
    ]);
    await dialog.getByRole('button', { name: 'Import 1 note' }).click();
    await expect(page.getByRole('status').getByText('1 note imported.')).toBeVisible();
    await page.getByRole('button', { name: 'Back to the notes' }).click();
    await openNote(page, 'Locked note');
    await openLocked(page);
    await expect(editorOf(page)).toContainText(WORD);
    expect(await placesOf(page, WORD)).toEqual([]);
  });

  test('a picked folder holds the envelope and no more, and as a file it is one again', async ({ app }) => {
    const page = await app.open('', PICKER);
    await write(page, TEXT);
    await openSettings(page, 'transfer');
    await page.getByRole('button', { name: 'Pick a folder' }).click();
    await expect(page.getByText(/up to date since/u)).toBeVisible();
    expect(JSON.stringify(await filesIn(page))).toContain(WORD);
    await page.getByRole('button', { name: 'Back to the notes' }).click();
    await lockNote(page, true);
    await expect.poll(async () => JSON.stringify(await filesIn(page))).not.toContain(WORD);
    const [file] = Object.entries(await filesIn(page)).filter(([name]) => name.endsWith('.md'));
    expect(file?.[1]).toContain('inkling-locked');
    // Brought into the same library it is a copy, and says so before it opens.
    const dialog = await giveFiles(page, [
      {
        name: 'copy.md',
        mimeType: 'text/markdown',
        buffer: Buffer.from((file?.[1] ?? '').replace('Locked note', 'A copy')),
      },
    ]);
    await dialog.getByRole('button', { name: 'Import 1 note' }).click();
    await expect(page.getByRole('status').getByText('1 note imported.')).toBeVisible();
    await page.getByRole('button', { name: 'Back to the notes' }).click();
    await openNote(page, 'A copy');
    await page.getByRole('article').getByRole('button', { name: 'Open' }).click();
    await expect(page.getByRole('alert').getByText(/locked as another note/u)).toBeVisible();
    await page.getByRole('button', { name: 'Open it as a copy' }).click();
    await expect(editorOf(page)).toContainText(WORD);
  });

  test('two tabs: locked in one it is locked in both; opened in both, each shows what the other writes', async ({
    app,
  }) => {
    const first = await app.open();
    await write(first, TEXT);
    const second = await app.context.newPage();
    await second.goto(first.url());
    await expect(editorOf(second)).toContainText(WORD);
    await first.bringToFront();
    await lockNote(first, true);
    await second.bringToFront();
    await expect(second.getByText('This note is locked.')).toBeVisible();
    expect(await second.content()).not.toContain(WORD);
    await openLocked(second);
    await expect(editorOf(second)).toBeFocused();
    await first.bringToFront();
    await first.getByRole('article').getByRole('button', { name: 'Open' }).click();
    await first.keyboard.press('Control+End');
    await first.keyboard.type(' from the first tab');
    await waitSaved(first);
    await expect(editorOf(second)).toContainText('from the first tab');
    await expect(listOf(first)).toHaveCount(1);
    expect(await placesOf(first, WORD)).toEqual([]);
    // By key it is locked wherever it is open.
    await first.keyboard.press('Alt+l');
    await expect(first.getByText('This note is locked.')).toBeVisible();
    await expect(second.getByText('This note is locked.')).toBeVisible();
    expect(await second.content()).not.toContain(WORD);
  });

  test('it locks by itself, is unlocked for good, and the passphrase is changed', async ({ app }) => {
    test.slow();
    const page = await app.open();
    await page.clock.install();
    await page.reload();
    await write(page, TEXT);
    await lockNote(page, true);
    await page.getByRole('article').getByRole('button', { name: 'Open' }).click();
    await expect(editorOf(page)).toContainText(WORD);
    await page.clock.runFor(4 * 60_000);
    await expect(editorOf(page)).toContainText(WORD);
    await page.clock.runFor(2 * 60_000);
    await expect(page.getByText('This note is locked.')).toBeVisible();
    expect(await page.content()).not.toContain(WORD);
    await page.clock.resume();

    await openSettings(page, 'device');
    await page.getByText('Change the passphrase').click();
    await page.getByLabel('Present passphrase').fill(PASSPHRASE);
    await page.getByLabel('New passphrase').fill('eight louder ships');
    await page.getByLabel('Once more').fill('eight louder ships');
    await page.getByRole('button', { name: 'Change it' }).click();
    await expect(page.getByText('The passphrase was changed for every locked note.')).toBeVisible();
    await page.getByRole('button', { name: 'Back to the notes' }).click();
    await openNote(page, 'Locked note');
    await openLocked(page);
    await expect(page.getByRole('alert').getByText(/This passphrase does not open the note/u)).toBeVisible();
    await page.keyboard.type('eight louder ships');
    await page.keyboard.press('Enter');
    await expect(editorOf(page)).toContainText(WORD);
    await page.getByRole('button', { name: 'Unlock for good' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Unlock' }).click();
    await expect(page.getByRole('button', { name: 'Lock now' })).toHaveCount(0);
    await expect(editorOf(page)).toContainText(WORD);
    await waitSaved(page);
    expect(await placesOf(page, WORD)).toContain('inkling/notes');
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a note is locked from its menu, opened and locked again; nothing is in the way of a screen reader', async ({
    app,
  }) => {
    const page = await app.open();
    const check = async (): Promise<void> => {
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    };
    await write(page, TEXT);
    await page.getByRole('article').getByRole('button', { name: 'Menu of this note' }).tap();
    await page.getByRole('menuitem', { name: 'Lock this note' }).tap();
    await page.getByLabel('New passphrase').fill(PASSPHRASE);
    await page.getByLabel('Once more').fill(PASSPHRASE);
    await page.getByRole('checkbox', { name: /Leave its title readable/u }).tap();
    await check();
    await page.getByRole('button', { name: 'Lock', exact: true }).tap();
    await expect(page.getByText('This note is locked.')).toBeVisible();
    await expect(page.getByRole('heading', { name: `My ${WORD}`, level: 2 })).toBeVisible();
    await check();
    await page.getByRole('article').getByRole('button', { name: 'Open' }).tap();
    await expect(editorOf(page)).toContainText('behind the shed');
    await check();
    await page.getByRole('button', { name: 'Lock now' }).tap();
    await expect(passphraseField(page)).toBeVisible();
    await page.getByRole('button', { name: 'Back to the list' }).tap();
    await expect(listOf(page)).toContainText('Locked');
    // The title was left readable, and nothing else.
    expect(await placesOf(page, 'behind the shed')).toEqual([]);
    expect(await placesOf(page, WORD)).not.toEqual([]);
  });
});
