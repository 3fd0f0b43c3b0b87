import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { expectAccessible } from './harness/axe';
import { expect, test } from './harness/test';
import { chooseFromMenu, exportBy, giveFiles, listOf, openNote, textsIn } from './harness/library';
import { editorOf, openSettings, waitSaved, write } from './harness/notebook';

const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" onload="window.pwned=1"><script>window.pwned=1</script><rect width="40" height="20"/><image href="https://evil.example/x.png"/></svg>';

/** A vault as Obsidian has it on the disk, packed. */
const vault = (): Buffer =>
  Buffer.from(
    zipSync(
      Object.fromEntries(
        Object.entries({
          'Vault/.obsidian/app.json': '{}',
          'Vault/Trips/Boat.md':
            '---\naliases: [Ship]\ntags: [sea]\ncreated: 2001-02-03T04:05\nrating: 5\n---\nTo the sea with [[Crew]] and [[Trips/Crew|her]].\n\n![[plan.svg#top|80]] ![b](../pic%20%281%29.png) ![[lost.png]]\n',
          'Vault/Trips/Crew.md': 'Anna and Ben',
          'Vault/plan.svg': SVG,
          'Vault/pic (1).png': new Uint8Array(Buffer.from(PICTURE, 'base64')),
          'Vault/board.canvas': '{}',
        }).map(([path, content]) => [
          path,
          [typeof content === 'string' ? strToU8(content) : content, { mtime: new Date(2019, 4, 6, 7, 8, 10) }],
        ]),
      ),
    ),
  );

const enex = `<?xml version="1.0" encoding="UTF-8"?><en-export><note><title>Packing</title><content><![CDATA[<en-note><div><en-todo checked="true"/>Rope</div><div><en-todo/>Map</div><script>window.pwned=1</script><img src="https://evil.example/y.png" onerror="window.pwned=1"/></en-note>]]></content><created>20010203T040506Z</created><tag>Sea</tag></note></en-export>`;

const keep = JSON.stringify({
  title: 'Shopping',
  isPinned: true,
  isTrashed: false,
  listContent: [
    { text: 'Milk', isChecked: true },
    { text: 'Eggs', isChecked: false },
  ],
  userEditedTimestampUsec: 1_600_000_000_000_000,
});

/** From the settings to the list: on a phone the open note stands before it. */
const showList = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Back to the notes' }).click();
  const back = page.getByRole('button', { name: 'Back to the list' });
  const list = page.getByRole('region', { name: 'List of notes' });
  await expect(back.or(list).first()).toBeVisible();
  if (await back.isVisible()) await back.click();
  await expect(list).toBeVisible();
};

const files = () => [
  { name: 'Vault.zip', mimeType: 'application/zip', buffer: vault() },
  { name: 'Trips.enex', mimeType: 'application/xml', buffer: Buffer.from(enex) },
  { name: 'Shopping.json', mimeType: 'application/json', buffer: Buffer.from(keep) },
];

for (const [screen, viewport] of [
  ['desktop', { width: 1280, height: 800 }],
  ['phone', { width: 390, height: 844 }],
] as const) {
  test.describe(screen, () => {
    test.use({ viewport });

    test('notes of three programs are shown first, then brought along, then taken back', async ({ app }) => {
      test.slow();
      const page = await app.open();
      await write(page, 'Own');
      await waitSaved(page);
      const dialog = await giveFiles(page, files());
      const kept = dialog.getByLabel('What would come in');
      await expect(kept).toContainText('Evernote (1), Google Keep (1), Obsidian (2)');
      await expect(kept).toContainText('Dates kept4 of 4');
      await expect(kept).toContainText('Images2 of 3');
      await expect(kept).toContainText('Links between notes2 of 2');
      await dialog.getByText('1 remark').click();
      await expect(dialog).toContainText('Vault/Trips/Boat.md shows an image that is not in the export');
      await dialog.locator('summary', { hasText: '1 file left out' }).click();
      await expect(dialog).toContainText('Vault/board.canvas is of a kind that notes cannot show');
      await expectAccessible(page, 'what would come in');
      expect(Object.keys(textsIn(await storedAs(page)))).toEqual(['Own.md']);

      const again = await giveFiles(page, files());
      await again.getByLabel('Turn folders and notebooks into tags').check();
      await again.getByRole('button', { name: 'Import 4 notes' }).click();
      await expect(page.getByRole('status').getByText('4 notes imported.')).toBeVisible();
      const texts = textsIn(await exportBy(page, 'Export as Markdown'));
      expect(texts['Boat.md']).toMatch(
        /^---\naliases: \[Ship\]\nrating: 5\ntags: \[sea, .*trips\]\ncreated: 2001-02-03T.*\nupdated: 2019-05-06T.*\n---\n# Boat\n\nTo the sea with \[\[Crew\]\] and \[\[Crew\|her\]\]/u,
      );
      expect(texts['Shopping.md']).toMatch(
        /pinned: true\n[\s\S]*updated: 2020-09-13T12:26:40\.000Z\n---\n# Shopping\n\n- \[x\] Milk\n- \[ \] Eggs$/u,
      );
      expect(texts['Packing.md']).toContain('# Packing\n\n- [x] Rope\n- [ ] Map');
      await showList(page);
      await expect(listOf(page)).toHaveText([/Shopping/u, /Own/u, /Crew|Boat/u, /Crew|Boat/u, /Packing/u]);
      await openNote(page, /Boat/u);
      // Front matter is small, and no heading.
      await expect(editorOf(page).locator('.md-frontline')).toHaveCount(4);
      await expect(editorOf(page).locator('.md-heading')).toHaveText('Boat');
      const plan = editorOf(page).getByRole('img', { name: 'plan.svg' });
      await expect(plan).toBeVisible();
      expect((await plan.boundingBox())?.width).toBe(80);
      await expect(editorOf(page).getByRole('img')).toHaveCount(2);
      expect(await page.evaluate(() => 'pwned' in window)).toBe(false);

      await openSettings(page, 'transfer');
      // After a restart as well.
      await page.reload();
      await page.getByRole('button', { name: 'Take back the last import' }).click();
      await expect(page.getByRole('status').getByText('The import was taken back.')).toBeVisible();
      expect(Object.keys(textsIn(await exportBy(page, 'Export as Markdown')))).toEqual(['Own.md']);
      expect(app.foreignRequests()).toEqual([]);
    });

    test('one note goes out as Markdown, page and text', async ({ app }) => {
      const page = await app.open();
      await write(page, '# Boat <plans>\n\n- [ ] **Pump**\n\nSee [the shop](https://example.com).');
      await waitSaved(page);
      const exportAs = async (way: string): Promise<{ name: string; text: string }> => {
        await chooseFromMenu(page, 'Export or share');
        const dialog = page.getByRole('dialog', { name: 'Export this note' });
        await expect(dialog).toBeVisible();
        if (way === 'Markdown') await expectAccessible(page, 'ways to send a note out');
        const download = page.waitForEvent('download');
        await dialog.getByRole('button', { name: new RegExp(`^${way}`, 'u') }).click();
        const file = await download;
        await expect(dialog).toHaveCount(0);
        return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
      };
      expect(await exportAs('Markdown')).toEqual({
        name: 'Boat plans.md',
        text: '# Boat <plans>\n\n- [ ] **Pump**\n\nSee [the shop](https://example.com).',
      });
      const html = await exportAs('Web page');
      expect(html.name).toBe('Boat plans.html');
      expect(html.text).toContain('<title>Boat &lt;plans&gt;</title>');
      expect(html.text).toContain('<strong>Pump</strong>');
      expect(html.text).toContain("default-src 'none'");
      expect(await exportAs('Plain text')).toEqual({
        name: 'Boat plans.txt',
        text: 'Boat <plans>\n\n☐ Pump\n\nSee the shop.',
      });
    });
  });
}

/** What is stored, as an export: nothing but what was there before. */
const storedAs = async (page: Page): Promise<Buffer> => {
  await page.keyboard.press('Escape');
  return exportBy(page, 'Export as Markdown');
};

test('a line of six million letters comes with a word about it, and the page stays quick', async ({ app }) => {
  test.slow();
  const page = await app.open();
  const line = 'Every word of it stands in one line of a log. '.repeat(130_000);
  const dialog = await giveFiles(page, [
    { name: 'log.md', mimeType: 'text/markdown', buffer: Buffer.from(`# Log\n\n${line}`) },
  ]);
  await dialog.getByText('1 remark').click();
  await expect(dialog).toContainText('had a very long line');
  await dialog.getByRole('button', { name: 'Import 1 note' }).click();
  await expect(page.getByRole('status').getByText('1 note imported.')).toBeVisible();
  await page.getByRole('button', { name: 'Back to the notes' }).click();
  await page.evaluate(() => {
    const longMs: number[] = [];
    Object.assign(window, { longMs });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) longMs.push(entry.duration);
    }).observe({ type: 'longtask' });
  });
  await openNote(page, /Log/u);
  await expect(editorOf(page)).toContainText('Every word of it');
  await editorOf(page).click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('New ');
  await waitSaved(page);
  await expect(editorOf(page)).toContainText('New');
  const { longMs, readMs } = await page.evaluate(() => {
    // The work of the browser's own code: how well a loop is compiled by then would count as well.
    const numbers = JSON.stringify(Array.from({ length: 100_000 }, (_, index) => index));
    const read = (): number => {
      const startMs = performance.now();
      JSON.parse(numbers);
      return performance.now() - startMs;
    };
    const seen = (window as unknown as { readonly longMs: readonly number[] }).longMs;
    return { longMs: [...seen].sort((a, b) => b - a), readMs: Math.min(...Array.from({ length: 50 }, read)) };
  });
  console.log(`long tasks with the long line: ${longMs.map(Math.round).join(', ')} ms; 100,000 numbers: ${readMs} ms`);
  // Some two thousand times as long as those numbers at each of four letters when the line was parsed whole; two may stall.
  expect((longMs[2] ?? 0) / readMs).toBeLessThan(700);
});
