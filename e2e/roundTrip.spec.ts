import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Note } from '../src/core/note/note';
import { expect, test } from './harness/test';
import {
  chooseFromMenu,
  exportBy,
  giveFiles,
  listOf,
  openNote,
  openShelf,
  pasteImage,
  textsIn,
} from './harness/library';
import { editorOf, newNote, openSettings, waitSaved, write } from './harness/notebook';

const icon = readFileSync(path.join(import.meta.dirname, '../public/icons/icon-192.png'));

/** Every note of a backup, by id, in full. */
const notesIn = (backup: Buffer): Readonly<Record<string, Note>> => {
  const notes = JSON.parse(textsIn(backup)['notes.json'] ?? '[]') as readonly Note[];
  return Object.fromEntries(notes.map((note) => [note.id, note]));
};

const imagesIn = (backup: Buffer): Readonly<Record<string, Uint8Array>> =>
  Object.fromEntries(Object.entries(unzipSync(backup)).filter(([name]) => name.startsWith('attachments/')));

const eraseEverything = async (page: Page): Promise<void> => {
  await openSettings(page, 'device');
  await page.getByRole('button', { name: 'Erase everything' }).click();
  const question = page.getByRole('alertdialog');
  const confirm = question.getByRole('button', { name: 'Erase everything' });
  await expect(confirm).toBeDisabled();
  await question.getByRole('textbox').fill('erase');
  const loaded = page.waitForEvent('load');
  await confirm.click();
  await loaded;
  await expect(editorOf(page)).toBeFocused();
  expect((await editorOf(page).innerText()).trim()).toBe('');
};

const importFile = async (page: Page, name: string, buffer: Buffer, notes: string): Promise<void> => {
  const dialog = await giveFiles(page, [{ name, mimeType: 'application/zip', buffer }]);
  await expect(dialog).toContainText(notes);
  await dialog.getByRole('button', { name: `Import ${notes}` }).click();
  await expect(page.getByRole('status').getByText(`${notes} imported.`)).toBeVisible();
  await page.getByRole('button', { name: 'Back to the notes' }).click();
};

test('a backup, everything erased, the backup read back: the same notes, tags, pins and image', async ({ app }) => {
  test.slow();
  let page = await app.open();
  await write(page, '# Boat plans\n\n- [ ] Pump\n- [x] Charts\n\nSee [[Weekend]]. #boat\n\n');
  await pasteImage(page, icon, 'drop.png');
  await expect(editorOf(page).getByRole('img', { name: 'drop' })).toBeVisible();
  await waitSaved(page);
  await chooseFromMenu(page, 'Pin');
  await newNote(page);
  await write(page, 'Weekend\n\nالقارب في الميناء 🚤\n明日の天気\n');
  await page.getByRole('button', { name: 'Add tag' }).click();
  await page.keyboard.type('plans');
  await page.keyboard.press('Enter');
  for (const [text, action] of [
    ['Old letter', 'Archive'],
    ['Thrown away', 'Move to the trash'],
  ] as const) {
    await newNote(page);
    await write(page, text);
    await chooseFromMenu(page, action);
  }
  const backup = await exportBy(page, 'Save a backup');
  const before = notesIn(backup);
  expect(Object.keys(before)).toHaveLength(4);
  expect(Object.values(imagesIn(backup)).map((bytes) => Buffer.from(bytes).equals(icon))).toEqual([true]);

  await eraseEverything(page);
  await importFile(page, 'inkling.zip', backup, '4 notes');

  page = await app.reopen();
  await expect(listOf(page)).toHaveText([/Boat plans/u, /Weekend/u]);
  await expect(listOf(page).first().getByLabel('Pinned')).toBeVisible();
  await openNote(page, /Boat plans/u);
  const image = editorOf(page).getByRole('img', { name: 'drop' });
  await expect(image).toBeVisible();
  expect(await image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBe(192);
  await expect(editorOf(page).getByRole('checkbox', { name: 'Done' }).nth(1)).toBeChecked();
  await openShelf(page, /^plans/u);
  await expect(listOf(page, '#plans')).toHaveText([/Weekend/u]);
  await openShelf(page, /^Archive/u);
  await expect(listOf(page, 'Archive')).toHaveText([/Old letter/u]);
  await openShelf(page, /^Trash/u);
  await expect(listOf(page, 'Trash')).toHaveText([/Thrown away/u]);

  // Field by field, whatever the screen shows: the second backup holds what the first held.
  const again = await exportBy(page, 'Save a backup');
  expect(notesIn(again)).toEqual(before);
  expect(Object.keys(imagesIn(again))).toEqual(Object.keys(imagesIn(backup)));
});

test('the Markdown export is plain files that other programs read, and comes back with pin and image', async ({
  app,
}) => {
  test.slow();
  const page = await app.open();
  await write(page, '# Boat plans\n\nBuy a pump.\n\n');
  await pasteImage(page, icon, 'drop.png');
  await expect(editorOf(page).getByRole('img', { name: 'drop' })).toBeVisible();
  await waitSaved(page);
  await chooseFromMenu(page, 'Pin');
  await newNote(page);
  await write(page, 'Weekend: what/where?\n\nThe lake. #trip');
  const zip = await exportBy(page, 'Export as Markdown');
  const texts = textsIn(zip);
  const paths = Object.keys(texts).sort();
  expect(paths).toHaveLength(3);
  expect(texts['Boat plans.md']).toMatch(
    /^---\npinned: true\ncreated: \S+Z\nupdated: \S+Z\n---\n# Boat plans\n\nBuy a pump\.\n\n!\[drop\]\(attachments\/drop\.png\)/u,
  );
  expect(Buffer.from(unzipSync(zip)['attachments/drop.png'] ?? [])).toEqual(icon);
  const other = paths.find((name) => name.startsWith('Weekend')) ?? '';
  expect(other).toMatch(/^[^/:?]+\.md$/u);
  expect(texts[other]).toMatch(/^---\ncreated: \S+Z\nupdated: \S+Z\n---\nWeekend: what\/where\?\n\nThe lake\. #trip$/u);

  await eraseEverything(page);
  await importFile(page, 'notes.zip', zip, '2 notes');
  await openNote(page, /Boat plans/u);
  await expect(editorOf(page).getByRole('img', { name: 'drop' })).toBeVisible();
  await expect(listOf(page).first().getByLabel('Pinned')).toBeVisible();
});

test('generated libraries come back from a backup as they were', async ({ app }) => {
  test.slow();
  const page = await app.open();
  await expect(editorOf(page)).toBeFocused();
  let state = 20_260_801;
  const below = (most: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * most);
  };
  const pieces = [
    'boat',
    'naïve',
    '東京',
    'مرحبا',
    '🚣🏽‍♀️',
    '- [ ] pump',
    '> quote',
    '```\ncode\n```',
    '[[Note 3]]',
    '#tag',
    '---',
    '\t',
    '<b>&amp;',
    '| a | b |',
  ];
  const files = Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => {
      const body = Array.from({ length: below(30) }, () => pieces[below(pieces.length)]).join(
        below(2) === 0 ? ' ' : '\n',
      );
      const front = `tags: [t${below(5)}]\npinned: ${below(4) === 0}\narchived: ${below(6) === 0}\n`;
      return [`Note ${index}.md`, strToU8(`---\n${front}---\nNote ${index}\n\n${body}`)];
    }),
  );
  await importFile(page, 'generated.zip', Buffer.from(zipSync(files)), '60 notes');
  const backup = await exportBy(page, 'Save a backup');
  expect(Object.keys(notesIn(backup))).toHaveLength(60);
  expect(Object.values(notesIn(backup)).filter(({ pinned }) => pinned).length).toBeGreaterThan(3);
  await eraseEverything(page);
  await importFile(page, 'inkling.zip', backup, '60 notes');
  expect(notesIn(await exportBy(page, 'Save a backup'))).toEqual(notesIn(backup));
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a backup, everything erased, the backup read back: text, box, tag and picture are there', async ({ app }) => {
    test.slow();
    let page = await app.open();
    await write(page, '# Boat plans\n\n- [x] Charts #boat\n\n');
    await pasteImage(page, icon, 'drop.png');
    await expect(editorOf(page).getByRole('img', { name: 'drop' })).toBeVisible();
    await waitSaved(page);
    const backup = await exportBy(page, 'Save a backup');
    await eraseEverything(page);
    await importFile(page, 'inkling.zip', backup, '1 note');

    page = await app.reopen();
    await openNote(page, /Boat plans/u);
    await expect(editorOf(page).getByRole('img', { name: 'drop' })).toBeVisible();
    await expect(editorOf(page).getByRole('checkbox', { name: 'Done' })).toBeChecked();
    const again = await exportBy(page, 'Save a backup');
    expect(notesIn(again)).toEqual(notesIn(backup));
    expect(imagesIn(again)).toEqual(imagesIn(backup));
  });
});
