import { describe, expect, it } from 'vitest';
import { spokenNumbers } from '../../../src/core/text/numberWords';
import type { Language } from '../../../src/shared/languages';

const sure = (text: string, language: Language): number[] =>
  spokenNumbers(text, language).flatMap(({ value, isSure }) => (isSure ? [value] : []));

describe('spokenNumbers', () => {
  it.each([
    ['en', 'It costs ninety-eight euros and three hundred and seventy-five cents.', [98, 375]],
    [
      'en',
      'twelve hundred, twenty thousand five hundred and one, nine hundred ninety-nine thousand',
      [1200, 20501, 999000],
    ],
    ['de', 'Wir haben dreihundertfünfundsiebzig Euro bezahlt.', [375]],
    [
      'de',
      'dreiundvierzig, neunzehnhundertvierundachtzig, zwölftausenddreihundertzwei, dreißig',
      [43, 1984, 12302, 30],
    ],
    ['de', 'hunderteins, tausendundzwei, einhundert, sechzehn', [101, 1002, 100, 16]],
    ['es', 'treinta y cinco, veintiún, ciento veinte, dos mil quinientos, cien mil', [35, 21, 120, 2500, 100000]],
    ['fr', 'quatre-vingt-dix-huit, soixante et onze, quatre-vingts, deux cents, vingt et un', [98, 71, 80, 200, 21]],
    ['fr', 'soixante-dix-sept, quatre-vingt-onze, mille deux cent trois, cent quatre-vingt-un', [77, 91, 1203, 181]],
    ['pt', 'trinta e sete, cento e vinte e cinco, mil e quinhentos, duzentas', [37, 125, 1500, 200]],
  ] as const)('%s: %s', (language, text, values) => {
    expect(sure(text, language)).toEqual(values);
  });

  it.each([
    ['en', 'a hundred times, a thousand thanks, nineteen eighty-four, the twenty-first, twenty first, one-off'],
    ['de', 'tausend Dank, der dreizehnte, Einheit, zweifelhaft, hundert'],
    ['es', 'mil gracias, por ciento, cien'],
    ['fr', 'mille mercis, pour cent, le vingt et unième, vingtième'],
    ['pt', 'mil desculpas, por cento'],
  ] as const)('says nothing of %s: %s', (language, text) => {
    expect(sure(text, language)).toEqual([]);
  });
});
