import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { InklingApp } from './harness/app';
import { hostileInputs, type HostileInput } from './harness/hostile/inputs';
import { CANARY, pasteEach } from './harness/hostile/pageCheck';
import { chooseFromMenu, giveFiles } from './harness/library';
import { editorOf, newNote, waitSaved, write } from './harness/notebook';
import { DIST_PATH } from './harness/server';
import { expect, test } from './harness/test';

/** Of them the first are the known ways, each by itself. */
const INPUTS = hostileInputs(2_000, 12);
const BATCH = 250;

const batchesOf = (inputs: readonly HostileInput[]): HostileInput[][] =>
  Array.from({ length: Math.ceil(inputs.length / BATCH) }, (_, at) => inputs.slice(at * BATCH, (at + 1) * BATCH));

const isBuilt = (urlPath: string): boolean => urlPath === '/' || existsSync(path.join(DIST_PATH, urlPath));

/** Numbers of the inputs that ran, by the canary in whatever page or frame. */
const watchCanary = (app: InklingApp): string[] => {
  const fired: string[] = [];
  app.context.on('console', (message) => {
    if (message.text().startsWith('fired by')) fired.push(message.text());
  });
  app.context.on('dialog', (dialog) => {
    fired.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  return fired;
};

/** Everything that was asked for is a file of the app, and the app's own ledger knows of nothing else. */
const expectNothingLeft = async (app: InklingApp, page: Page): Promise<void> => {
  expect(app.foreignRequests()).toEqual([]);
  expect(app.server.paths.filter((urlPath) => !isBuilt(urlPath))).toEqual([]);
  const ledger = await page.evaluate(async () => {
    const kept = await (await caches.open('inkling-network')).match('network/ledger');
    return ((await kept?.json()) ?? []) as { readonly url: string }[];
  });
  expect(ledger.filter(({ url }) => !url.startsWith(app.server.url))).toEqual([]);
};

const pasteAll = async (page: Page, inputs: readonly HostileInput[]): Promise<string[]> => {
  await write(page, 'x');
  // The parts that paste and print are there before they are needed.
  const bold: HostileInput = { kind: 'html', text: '<b>x</b>' };
  await expect.poll(async () => (await pasteEach(page, [bold, bold])).papers.at(-1)).toContain('<');
  const papers: string[] = [];
  for (const batch of batchesOf(inputs)) {
    const drawn = await pasteEach(page, batch);
    expect(drawn.active).toEqual([]);
    expect(drawn.opened.filter((address) => !/^(?:https?|mailto):/u.test(address))).toEqual([]);
    papers.push(...drawn.papers);
  }
  await waitSaved(page);
  return papers;
};

const filesOf = (inputs: readonly HostileInput[]) => [
  ...inputs.map(({ kind, text }, number) => ({
    name: `${number}.${kind === 'html' ? 'html' : 'md'}`,
    mimeType: kind === 'html' ? 'text/html' : 'text/markdown',
    buffer: Buffer.from(text),
  })),
  {
    name: 'all.enex',
    mimeType: 'application/xml',
    buffer: Buffer.from(
      `<en-export>${inputs
        .map(({ text }) => text.replaceAll(']]>', ']]&gt;').replaceAll('</note>', ''))
        .map(
          (text, at) => `<note><title>E${at}</title><content><![CDATA[<en-note>${text}</en-note>]]></content></note>`,
        )
        .join('')}</en-export>`,
    ),
  },
];

const importAll = async (page: Page, inputs: readonly HostileInput[]): Promise<void> => {
  const dialog = await giveFiles(page, filesOf(inputs));
  await dialog.getByRole('button', { name: /^Import [\d,]+ notes/u }).click({ timeout: 60_000 });
  await expect(page.getByRole('status').getByText(/[\d,]+ notes imported/u)).toBeVisible();
  await page.getByRole('button', { name: 'Back to the notes' }).click();
  await page.getByRole('search').getByRole('combobox').fill('fire');
  await expect(page.getByRole('region', { name: 'List of notes' }).getByRole('link').first()).toBeVisible();
  await page.keyboard.press('Escape');
};

test('2,000 hostile texts without the policy: nothing of them runs, nothing leaves', async () => {
  test.setTimeout(180_000);
  // What the browser would refuse anyway is not refused: the app's own care is what is looked at.
  const app = await InklingApp.start({ bypassCSP: true });
  try {
    const page = await app.open('', CANARY);
    const fired = watchCanary(app);
    await app.waitUntilOffline();
    const papers = await pasteAll(page, INPUTS);
    expect(papers.filter((paper) => paper !== '').length).toBeGreaterThan(1_500);
    await importAll(page, INPUTS);

    await test.step('a note as a page of its own, opened where no policy holds either', async () => {
      await newNote(page);
      await write(
        page,
        `Exported\n\n${INPUTS.filter(({ kind }) => kind === 'html')
          .slice(0, 150)
          .map(({ text }) => text)
          .join('\n\n')}`,
      );
      await chooseFromMenu(page, 'Export or share');
      const saved = page.waitForEvent('download');
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^Web page/u })
        .click();
      const exported = await app.context.newPage();
      const file = `${await (await saved).path()}.html`;
      await (await saved).saveAs(file);
      await exported.goto(`file://${file}`);
      await expect(exported.getByRole('heading', { name: 'Exported' })).toBeVisible();
      const parts = papers.map((paper) => `<div>${paper}</div>`).join('\n');
      await exported.evaluate((html) => (document.body.innerHTML = html), parts);
      await exported.setContent(parts, { waitUntil: 'load' });
      await exported.waitForTimeout(500);
      await exported.close();
    });
    expect(fired).toEqual([]);
    expect(app.faults).toEqual([]);
    expect(app.context.pages()).toHaveLength(1);
    expect(page.frames()).toHaveLength(1);
    await expectNothingLeft(app, page);
  } finally {
    await app.stop();
  }
});

test('the known ways with the policy: not one of them even comes before it', async ({ app }) => {
  test.setTimeout(120_000);
  const page = await app.open('', CANARY);
  const fired = watchCanary(app);
  await app.waitUntilOffline();
  const known = INPUTS.slice(0, 420);
  await pasteAll(page, known);
  await importAll(page, known);
  await expect(editorOf(page)).toBeVisible();
  expect(fired).toEqual([]);
  await expectNothingLeft(app, page);
});
