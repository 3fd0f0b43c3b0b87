import { Buffer } from 'node:buffer';
import type { Locator, Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from './harness/test';
import { exportBy, giveFiles, listOf, openNote, textsIn } from './harness/library';
import { editorOf, newNote, noteText, paste, waitSaved, write } from './harness/notebook';

const MARKDOWN = 'text/markdown';
const ZIP = 'application/zip';

/** The edge of its line that a text lies at. */
const sideOf = (line: Locator): Promise<'left' | 'right'> =>
  line.evaluate((element) => {
    const text = document.createRange();
    text.selectNodeContents(element);
    const inner = text.getBoundingClientRect();
    const outer = element.getBoundingClientRect();
    return inner.left - outer.left > outer.right - inner.right ? 'right' : 'left';
  });

const bodies = async (page: Page): Promise<string[]> => {
  const notes = JSON.parse(textsIn(await exportBy(page, 'Save a backup'))['notes.json'] ?? '[]') as {
    readonly body: string;
  }[];
  return notes.map(({ body }) => body);
};

test('a paste of 5 MB is kept to the last letter, found, and written on', async ({ app }) => {
  test.slow();
  const page = await app.open();
  const line = 'A long line of a log that somebody keeps for reasons of their own, entry after entry.\n';
  const text = `Big paste\n\n${line.repeat(Math.ceil(5_000_000 / line.length))}`;
  const end = 'The end: quetzalcoatlus.';
  await expect(editorOf(page)).toBeFocused();
  await paste(page, { 'text/plain': text + end });
  await waitSaved(page);
  await page.keyboard.type(' And on.');
  await waitSaved(page);
  await page.reload();
  await expect(editorOf(page)).toContainText('Big paste');
  await page.getByRole('search').getByRole('combobox').fill('quetzalcoatlus');
  await expect(listOf(page)).toHaveText([/quetzalcoatlus/u]);
  const [body] = await bodies(page);
  expect(body?.length).toBe(text.length + end.length + ' And on.'.length);
  expect(body === `${text}${end} And on.`).toBe(true);
});

test('a damaged backup, a zip bomb and files that are no notes are refused in words, and nothing changes', async ({
  app,
}) => {
  test.slow();
  const page = await app.open();
  await write(page, 'The only note');
  const backup = await exportBy(page, 'Save a backup');
  const torn = backup.subarray(0, Math.floor(backup.length * 0.7));
  const changed = Buffer.from(backup);
  const at = changed.indexOf('notes.json', 0, 'latin1') + 'notes.json'.length + 12;
  changed[at] = (changed[at] ?? 0) ^ 0x55;
  const forged = Buffer.from(
    zipSync({
      'manifest.json': strToU8('{"format":"inkling-backup"'),
      'notes.json': strToU8('[]'),
      'attachments.json': strToU8('[]'),
    }),
  );
  const zeros = new Uint8Array(100_000_000);
  const bomb = Buffer.from(zipSync({ 'a.md': zeros, 'b.md': zeros, 'c.md': zeros }, { level: 1 }));
  const refused: readonly (readonly [string, string, Buffer, RegExp])[] = [
    ['torn.zip', ZIP, torn, /damaged/u],
    ['changed.zip', ZIP, changed, /damaged/u],
    ['forged.zip', ZIP, forged, /damaged/u],
    ['bomb.zip', ZIP, bomb, /would unpack to more than is safe/u],
    ['no.zip', ZIP, Buffer.from('hello'), /no archive that can be opened/u],
    ['photo.md', MARKDOWN, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0xff]), /no note in it|file left out/u],
  ];
  for (const [name, mimeType, buffer, words] of refused) {
    const dialog = await giveFiles(page, [{ name, mimeType, buffer }]);
    await expect(dialog, name).toContainText(words);
    await expect(
      dialog.getByRole('button', { name: /^Import \d+ note/u }).and(page.locator(':enabled')),
      name,
    ).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
  expect(await bodies(page)).toEqual(['The only note']);
});

test('a Markdown file with scripts and remote images: nothing is executed, nothing is loaded', async ({ app }) => {
  const hostile = [
    '# Hostile',
    '<script>window.pwned = 1</script>',
    '<img src=x onerror="window.pwned = 1"> <svg onload="window.pwned = 1"></svg>',
    '<iframe src="https://evil.example/frame"></iframe>',
    '![tracker](https://evil.example/pixel.png) ![data](data:text/html,<script>window.pwned=1</script>)',
    '[click](javascript:window.pwned=1) [[<img src=x onerror=window.pwned=1>]]',
    '<style>body { display: none }</style>',
  ].join('\n\n');
  const page = await app.open();
  await expect(editorOf(page)).toBeFocused();
  const dialog = await giveFiles(page, [
    { name: '<img src=x onerror=window.pwned=1>.md', mimeType: MARKDOWN, buffer: Buffer.from(hostile) },
    { name: 'b.md', mimeType: MARKDOWN, buffer: Buffer.from('<script>window.pwned = 1</script> as the title') },
  ]);
  await dialog.getByRole('button', { name: 'Import 2 notes' }).click();
  await page.getByRole('button', { name: 'Back to the notes' }).click();
  await openNote(page, /Hostile/u);
  await expect(editorOf(page)).toContainText('A picture on evil.example. It was not loaded.');
  await expect(editorOf(page)).toContainText('<script>window.pwned = 1</script>');
  await page.getByRole('search').getByRole('combobox').fill('script');
  await expect(listOf(page)).toHaveCount(2);
  await page.keyboard.press('Escape');
  await editorOf(page)
    .getByText('javascript:window.pwned')
    .click({ modifiers: ['Control'] });
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
  for (const made of ['script', 'iframe', 'style', 'svg', 'img:not(.cm-widgetBuffer)']) {
    await expect(editorOf(page).locator(made)).toHaveCount(0);
  }
  // The text itself is kept as it was: what is written is not the app's to clean. The link names the file of a note.
  expect(await bodies(page)).toContain(hostile.replace('[[<img', '[[Hostile|<img'));
  expect(app.foreignRequests()).toEqual([]);
  expect(app.context.pages()).toHaveLength(1);
});

test('emoji and right-to-left text are written, erased sign by sign, found, and drawn from the right', async ({
  app,
}) => {
  const page = await app.open();
  const text = '👩‍👩‍👧‍👦 Family 🇩🇪\n\nمرحبا بالعالم\nשלום עולם\ne\u0301clair 🏳️‍🌈';
  await write(page, text);
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await waitSaved(page);
  // One key takes the whole flag, and no half of a sign stays.
  await expect.poll(() => noteText(page)).toBe(text.slice(0, text.indexOf(' 🏳️‍🌈')));
  for (const [word, side] of [
    ['مرحبا', 'right'],
    ['שלום', 'right'],
    ['clair', 'left'],
  ] as const) {
    expect(await sideOf(editorOf(page).locator('.cm-line').filter({ hasText: word })), word).toBe(side);
  }
  await newNote(page);
  await write(page, 'Another');
  for (const query of ['مرحبا', 'שלום', 'éclair', '👩‍👩‍👧‍👦']) {
    await page.getByRole('search').getByRole('combobox').fill(query);
    await expect(listOf(page), query).toHaveText([/Family/u]);
  }
  await page.reload();
  await openNote(page, /Family/u);
  await expect(editorOf(page)).toContainText('👩‍👩‍👧‍👦 Family 🇩🇪');
});
