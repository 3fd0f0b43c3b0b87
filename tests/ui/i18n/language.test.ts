import { afterEach, describe, expect, it, vi } from 'vitest';
import { browserLanguage, createI18n, speak } from '../../../src/ui/i18n/i18n';
import { numberText, regionOf } from '../../../src/ui/i18n/region';
import { savedText } from '../../../src/ui/format/whenText';

const inRegion = (...tags: readonly string[]): void => {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue([...tags]);
};
afterEach(() => {
  vi.restoreAllMocks();
  document.documentElement.lang = 'en';
});

describe('the language of the browser', () => {
  it.each([
    [['pt-BR', 'en-US'], 'pt'],
    [['pt-PT'], 'pt'],
    [['pt'], 'pt'],
    [['PT-br'], 'pt'],
    [['sv-SE', 'pt-BR', 'fr'], 'pt'],
    [['it-CH', 'de-CH'], 'it'],
    [['de-AT', 'pt'], 'de'],
    [['ar-EG', 'en'], 'ar'],
    [['ko', 'fi'], 'en'],
    [[], 'en'],
  ])('%j is %s', (tags, language) => {
    expect(browserLanguage(tags)).toBe(language);
  });
});

describe('the language of the interface', () => {
  it('is the one chosen last, whichever was here first', async () => {
    const i18n = createI18n();
    await Promise.all([speak(i18n, 'de'), speak(i18n, 'en')]);
    expect([i18n.language, document.documentElement.lang]).toEqual(['en', 'en']);
    await Promise.all([speak(i18n, 'fr'), speak(i18n, 'de')]);
    expect([i18n.language, document.documentElement.lang]).toEqual(['de', 'de']);
  });
});

describe('Arabic', () => {
  it('turns the page round, and another language turns it back', async () => {
    const i18n = createI18n();
    await speak(i18n, 'ar');
    expect(document.documentElement).toMatchObject({ lang: 'ar', dir: 'rtl' });
    await speak(i18n, 'de');
    expect(document.documentElement).toMatchObject({ lang: 'de', dir: 'ltr' });
  });
});

describe('Portuguese', () => {
  const portuguese = async () => {
    const i18n = createI18n();
    await speak(i18n, 'pt');
    return i18n;
  };

  it('is called that of Brazil, which it is', async () => {
    await portuguese();
    expect(document.documentElement.lang).toBe('pt-BR');
  });

  it.each(['pt', 'pt-BR'])('%s follows the region of the browser', (tag) => {
    inRegion('en-US', 'pt-PT');
    expect(regionOf(tag)).toBe('pt-PT');
    inRegion('en-US');
    expect(regionOf(tag)).toBe(tag);
  });

  it('has a plural for none, though the grammar of plurals counts it with one', async () => {
    inRegion('pt-BR');
    const i18n = await portuguese();
    const words = [0, 1, 2, 1_000_000].map((count) => i18n.t('notes:words', { count }));
    expect(words).toEqual(['0 palavras', '1 palavra', '2 palavras', '1.000.000 palavras']);
  });

  it('writes days and numbers as the region does', () => {
    inRegion('pt-BR');
    const nowMs = new Date(2026, 10, 27, 15).getTime();
    expect(numberText(12_345.5, 'pt')).toBe('12.345,5');
    expect(savedText(new Date(2026, 10, 26, 9, 5).getTime(), 'pt', nowMs)).toMatch(/^26 de nov\. de 2026, 09:05$/u);
  });
});
