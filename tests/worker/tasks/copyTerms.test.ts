import { describe, expect, it } from 'vitest';
import { withTermsAlone } from '../../../src/worker/tasks/copyTerms';
import { translate } from '../../../src/worker/tasks/translate';
import type { Language } from '../../../src/shared/languages';
import { EOS } from '../../../src/worker/tokenizer/reservedTokens';
import { scriptedModel } from '../../fakes/scriptedModel';

const same = (text: string): string => text;
const ended = () => scriptedModel(() => new Map([[EOS, 1]]));

/** What is shown for each term that stands alone. */
const shownIn = async (text: string, from: Language, to: Language, spans: { start: number; end: number }[] = []) => {
  const flat = { text, spans: spans.map((span) => ({ ...span, shown: '#' })) };
  const { spans: found } = await withTermsAlone(ended().model, flat, { from, to, beams: 1 }, same);
  return found.map(({ start, end, shown }) => `${text.slice(start, end)}: ${shown}`);
};

describe('withTermsAlone', () => {
  it.each([
    ['kale, radishes, 3 eggs', ['kale: Grünkohl', 'radishes: Radieschen', 'eggs: Eier']],
    ['Radishes.', ['Radishes: Radieschen']],
    ['2 KALE', ['KALE: Grünkohl']],
    ['3x radishes, some flour, bread', ['radishes: Radieschen']],
    ['shops: radishes, bread', ['radishes: Radieschen']],
  ])('finds those between the commas of a list, and a whole text: %s', async (text, expected) => {
    expect(await shownIn(text, 'en', 'de')).toEqual(expected);
  });

  it.each<readonly [string, Language, Language, string[]]>([
    ['Next steps', 'en', 'de', ['Next steps: Nächste Schritte']],
    ['lawyer', 'en', 'fr', ['lawyer: avocat']],
    ['avocats', 'fr', 'en', ['avocats: lawyers']],
    ['lawyer', 'en', 'de', ['lawyer: Anwalt']],
    ['Flags', 'en', 'de', ['Flags: Flaggen']],
    ['Zutaten', 'de', 'es', ['Zutaten: Ingredientes']],
    ['Total', 'en', 'de', ['Total: Gesamt']],
    ['Date, Amount, Status', 'en', 'es', ['Date: Fecha', 'Amount: Cantidad', 'Status: Estado']],
  ])('knows what stands over a list or a column: %s (%s-%s)', async (text, from, to, expected) => {
    expect(await shownIn(text, from, to)).toEqual(expected);
  });

  it.each([
    'in the meantime, we wait',
    'the next steps are clear',
    'this time, my lawyer',
    '2 times',
    'the radishes, the bread, the eggs',
    'radishes, which she had bought at the market on Friday, and bread',
    'buy radishes',
    'nothing',
  ])('leaves to the pack what stands in a sentence: %s', async (text) => {
    expect(await shownIn(text, 'en', 'de')).toEqual([]);
  });

  it.each<readonly [string, Language, Language, string]>([
    ['250 g of flour', 'en', 'fr', 'of flour: de farine'],
    ['250 g flour', 'en', 'es', 'flour: de harina'],
    ['50 ml olive oil', 'en', 'fr', "olive oil: d'huile d'olive"],
    ['250 g de farinha', 'pt', 'en', 'de farinha: flour'],
    ['50 ml d’huile d’olive', 'fr', 'de', 'd’huile d’olive: Olivenöl'],
  ])('joins a term to its measure as the target does: %s (%s-%s)', async (text, from, to, expected) => {
    expect(await shownIn(text, from, to)).toEqual([expected]);
  });

  it('keeps the number where an ending tells it', async () => {
    expect(await shownIn('pillows', 'en', 'pt')).toEqual(['pillows: travesseiros']);
    expect(await shownIn('pillow', 'en', 'pt')).toEqual(['pillow: travesseiro']);
    expect(await shownIn('almohadas', 'es', 'fr')).toEqual(['almohadas: oreillers']);
  });

  it('takes a capital over, but none of a German noun within a list', async () => {
    expect(await shownIn('Radieschen, Brot, Petersilie', 'de', 'en')).toEqual([
      'Radieschen: Radishes',
      'Petersilie: parsley',
    ]);
  });

  it('leaves alone what is copied', async () => {
    expect(await shownIn('radishes', 'en', 'de', [{ start: 0, end: 8 }])).toEqual(['radishes: #']);
  });

  it('shows at most as many as there are placeholders', async () => {
    expect(await shownIn(Array.from({ length: 30 }, () => 'radishes').join(', '), 'en', 'de')).toHaveLength(16);
  });
});

describe('a list item that is a term', () => {
  it('is said as the glossary does, with its marks and capitals, and is sure', async () => {
    const done = await translate(ended().model, { text: '- [ ] **Radishes**\n- KALE', from: 'en', to: 'de' });
    expect(done.text).toBe('- [ ] **Radieschen**\n- GRÜNKOHL');
    expect(done.sentences.map(({ confidence }) => confidence)).toEqual([1, 1]);
  });
});

describe('a colon behind a term that is copied', () => {
  it('has the space that French writes, and no other language', async () => {
    const french = await translate(ended().model, { text: 'Agenda:', from: 'en', to: 'fr' });
    expect(french.text).toBe('Ordre du jour :');
    const english = await translate(ended().model, { text: 'Ordre du jour :', from: 'fr', to: 'en' });
    expect(english.text).toMatch(/agenda:$/iu);
  });

  it('is not the end of an entity', async () => {
    const { text } = await translate(ended().model, { text: 'sugar, butter, &amp; 3', from: 'en', to: 'fr' });
    expect(text).toBe('sucre, beurre, &amp; 3');
  });

  it('is left to the pack where a sentence came through it', async () => {
    // What it copies letter by letter keeps its space: only what stood alone is set as the target sets it.
    const { text } = await translate(ended().model, { text: 'Zyx:', from: 'en', to: 'fr' });
    expect(text).toBe('Zyx:');
  });
});
