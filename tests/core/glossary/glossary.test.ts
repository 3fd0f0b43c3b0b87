import { describe, expect, it } from 'vitest';
import { glossaryRows, heldForm, termsIn } from '../../../src/core/glossary/glossary';
import { LANGUAGES } from '../../../src/shared/languages';

const wordsOf = (text: string, from: 'en' | 'de' | 'fr' = 'en') =>
  termsIn(text, from, 'de').map(({ start, end }) => text.slice(start, end));

describe('the glossary', () => {
  const rows = glossaryRows();

  it('says each row in every language', () => {
    for (const row of rows) {
      expect(row).toHaveLength(LANGUAGES.length);
      for (const cell of row)
        for (const form of cell) expect(form, JSON.stringify(row)).toMatch(/^~?[\p{L}\p{N}][\p{L}\p{M}\p{N}'’. -]*$/u);
    }
  });

  it('tells one row from each form', () => {
    const twice = LANGUAGES.flatMap((_, column) => {
      const seen = new Map<string, number>();
      return rows.flatMap((row, index) =>
        (row[column] ?? []).flatMap((form) => {
          const key = form.toLowerCase();
          if (form.startsWith('~')) return [];
          const before = seen.get(key);
          seen.set(key, index);
          return before !== undefined && before !== index ? [`${column}: ${form}`] : [];
        }),
      );
    });
    expect(twice).toEqual([]);
  });
});

describe('termsIn', () => {
  it('finds the longest of what begins at a word', () => {
    expect(wordsOf('Buy trash bags for the trash')).toEqual(['trash bags', 'trash']);
    expect(wordsOf('Apfelkuchen mit Schlagsahne', 'de')).toEqual(['Apfelkuchen']);
  });

  it('finds them whatever their capitals and apostrophes', () => {
    expect(wordsOf('FERTILIZER and Oat milk')).toEqual(['FERTILIZER', 'Oat milk']);
    expect(wordsOf('du lait d’avoine', 'fr')).toEqual(['lait d’avoine']);
    expect(wordsOf("passer l'aspirateur, l'imprimante n'a plus d’encre", 'fr')).toEqual([
      "passer l'aspirateur",
      'imprimante',
    ]);
  });

  it('leaves the possessive out', () => {
    expect(wordsOf("the lawn mower's blade, the driver's license")).toEqual(['lawn mower', "driver's license"]);
  });

  it.each(['oat, milk', 'oats. Milk', 'trashed', ''])('finds none in: %s', (text) => {
    expect(wordsOf(text)).toEqual([]);
  });

  it.each([
    ['Call Rosemary', []],
    ['Ask Ms. Carpenter about it', []],
    ['Rosemary, thyme', ['Rosemary', 'thyme']],
    ['Buy it. Rosemary is out', ['Rosemary']],
    ['buy rosemary', ['rosemary']],
    ['Ask Grandma', ['Grandma']],
    ['BUY ROSEMARY', ['ROSEMARY']],
  ])('tells a word from a name by its capital: %s', (text, expected) => {
    expect(wordsOf(text)).toEqual(expected);
  });

  it('leaves the article to the noun behind a verb', () => {
    expect(wordsOf('Back up the laptop')).toEqual(['Back up', 'laptop']);
    expect(termsIn('sauvegarder', 'fr', 'en')[0]?.targets).toContain('back up');
  });

  it('knows more words where nothing stands around them', () => {
    const alone = (text: string, isAlone: boolean) =>
      termsIn(text, 'en', 'de', isAlone).map(({ targets }) => targets[0]);
    expect(alone('Next Steps', true)).toEqual(['nächste Schritte']);
    expect(alone('time', true)).toEqual(['Uhrzeit']);
    expect(alone('What time is it? The next steps are clear.', false)).toEqual([]);
  });

  it('takes no form as a source that may mean something else', () => {
    expect(wordsOf('la laisse ouverte', 'fr')).toEqual([]);
    expect(termsIn('the leash', 'en', 'fr')[0]?.targets).toContain('laisse');
  });

  it('says what the other language does, best first', () => {
    expect(termsIn('zucchini', 'en', 'fr').map(({ targets }) => targets[0])).toEqual(['courgette']);
    expect(termsIn('courgettes', 'fr', 'es').map(({ targets }) => targets[0])).toEqual(['calabacín']);
  });
});

describe('heldForm', () => {
  const term = { start: 0, end: 1, targets: ['aspirateur', 'pommes de terre'] };

  it.each([
    ["passer l'aspirateur", 'aspirateur'],
    ['Passer l’Aspirateur.', 'aspirateur'],
    ['des pommes de terre', 'pommes de terre'],
    ['des pommes, de terre', 'pommes de terre'],
    ['les aspirateurs', undefined],
    ['', undefined],
  ])('finds whole words alone: %s', (target, form) => {
    expect(heldForm(target, term)).toBe(form);
  });
});
