import { expect, test } from './harness/test';
import { expectNoSideways } from './harness/screen';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

const LONG_WORDS = [
  {
    locale: 'de-DE',
    note: 'Notiz',
    saved: 'Gespeichert',
    bar: 'Wichtigste Aktionen',
    newNote: 'Neue Notiz',
    words: '1 Wort',
    addTag: 'Schlagwort hinzufügen',
    linked: 'Verknüpft von 1 Notiz',
    settings: 'Einstellungen',
  },
  {
    locale: 'pt-BR',
    note: 'Nota',
    saved: 'Salvo',
    bar: 'Ações principais',
    newNote: 'Nova nota',
    words: '1 palavra',
    addTag: 'Adicionar etiqueta',
    linked: 'Link em 1 nota',
    settings: 'Configurações',
  },
  {
    locale: 'nl-NL',
    note: 'Notitie',
    saved: 'Opgeslagen',
    bar: 'Belangrijkste acties',
    newNote: 'Nieuwe notitie',
    words: '1 woord',
    addTag: 'Tag toevoegen',
    linked: 'Gelinkt vanuit 1 notitie',
    settings: 'Instellingen',
  },
];

for (const { locale, ...names } of LONG_WORDS)
  test.describe(`in ${locale}`, () => {
    test.use({ locale });

    test('every tab of the settings is in sight, and nothing at the foot of a note touches', async ({ app }) => {
      const page = await app.open();
      const editor = page.getByRole('textbox', { name: names.note });
      await editor.focus();
      await page.keyboard.insertText('Boat');
      await expect(page.getByTestId('save-state')).toContainText(names.saved);
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await page.getByRole('navigation', { name: names.bar }).getByRole('button', { name: names.newNote }).tap();
      await page.keyboard.insertText('See [[Boat]]');
      await expect(page.getByTestId('save-state')).toContainText(names.saved);
      await page.goBack();
      await expect(page.getByText(names.words, { exact: true })).toBeVisible();
      await expect(page.getByRole('button', { name: names.linked })).toBeVisible();
      const boxes = await Promise.all(
        [
          page.getByRole('button', { name: names.addTag }),
          page.getByRole('button', { name: names.linked }),
          page.getByText(names.words, { exact: true }),
        ].map((part) => part.boundingBox()),
      );
      for (const [index, box] of boxes.entries()) {
        const before = boxes[index - 1];
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
        if (before) expect(box?.x ?? 0).toBeGreaterThan(before.x + before.width);
      }
      await page.evaluate(() => {
        window.location.hash = '#/settings/transfer';
      });
      const tabs = page.getByRole('navigation', { name: names.settings }).getByRole('link');
      await expect(tabs).toHaveCount(4);
      for (const width of [390, 320]) {
        await page.setViewportSize({ width, height: 844 });
        for (const tab of await tabs.all()) await expect(tab).toBeInViewport({ ratio: 1 });
        const tops = await tabs.evaluateAll((all) => all.map((tab) => tab.getBoundingClientRect().top));
        expect(new Set(tops).size).toBe(1);
        await expectNoSideways(page);
      }
    });
  });
