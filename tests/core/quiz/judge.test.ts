import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureLanguage, judgeAnswer } from '../../../src/core/quiz/judge';

const verdict = (typed: string, answer: string, others: string[] = []) => {
  const { verdict: found, reason } = judgeAnswer(typed, answer, 'en', others);
  return `${found} ${reason}`;
};

describe('a typed answer', () => {
  it.each([
    ['Lima', 'Lima', 'right exact'],
    ['lima', 'Lima', 'right spelling'],
    ['the power house', 'a power house', 'right spelling'],
    ['powerhouse', 'the power house', 'right spelling'],
    ['Muenchen', 'München', 'right spelling'],
    ['Munchen', 'München', 'right spelling'],
    ['Strasse', 'Straße', 'right spelling'],
    ['eleve', 'élève', 'right spelling'],
    ['mitochondira', 'Mitochondria', 'right slip'],
    ['celulose', 'cellulose', 'right slip'],
    ['blue, red and green', 'red, green, blue and', 'right spelling'],
    ['green', 'green / emerald', 'right exact'],
    ['Deep Water', 'Deep Water (1998)', 'right exact'],
    ['house', 'the power house', 'nearly lacking'],
    ['the big power house', 'power house', 'nearly extra'],
    ['meitosis', 'meiosis', 'right slip'],
    ['mitosis', 'meiosis', 'nearly close'],
    ['Quito', 'Lima', 'wrong different'],
    ['cat', 'car', 'wrong different'],
    ['', 'Lima', 'wrong empty'],
    [' ?! ', 'Lima', 'wrong empty'],
    ['not soluble', 'soluble', 'wrong different'],
    ['soluble', 'not soluble', 'wrong different'],
  ])('%s for %s: %s', (typed, answer, expected) => {
    expect(verdict(typed, answer)).toBe(expected);
  });

  it.each([
    ['1840', '1,840', 'right spelling'],
    ['1841', '1,840', 'wrong figures'],
    ['85', '85 €', 'right spelling'],
    ['250', '250 g', 'nearly number'],
    ['250 g', '250 g', 'right exact'],
    ['25 g', '250 g', 'wrong figures'],
    ['many', '31', 'wrong different'],
    ['6', 'seven', 'wrong different'],
    ['17:15', '17:15', 'right exact'],
    ['5:15 pm', '17:15', 'right spelling'],
    ['17:20', '17:15', 'wrong figures'],
  ])('figures are exact: %s for %s', (typed, answer, expected) => {
    expect(verdict(typed, answer)).toBe(expected);
  });

  it.each([
    ['15 km', '1.5 km'],
    ['15', '1,5'],
    ['125 %', '12.5 %'],
    ['34', '3-4'],
    ['4-3', '3-4'],
    ['12 cup', '1/2 cup'],
    ['12 cup', '½ cup'],
    ['2/1 cup', '1/2 cup'],
    ['11/2', '1½'],
    ['102', '10²'],
    ['2030', '20:30'],
    ['123', '1.2.3'],
    ['5 °C', '-5 °C'],
    ['-5 °C', '5 °C'],
    ['7', '−7'],
    ['between 5 and 10 °C', 'between -5 and 10 °C'],
    ['CO2', 'H2O'],
    ['B6', 'B12'],
    ['Pentium3', 'Pentium 4'],
    ['v2.1', 'v2.0'],
    ['10 m³', '10 m²'],
    ['3142', '3.142'],
    ['6.05', '6.5'],
    ['6/5', '6.5'],
    ['1-2', '1/2'],
    ['12/05', '05/12'],
    ['1', '1,000'],
    ['5:15', '5:15 pm'],
    ['uber 15 km', 'über 1.5 km'],
    ['ueber 15 km', 'über 1.5 km'],
  ])('marks and signs are a part of a figure: %s is not %s', (typed, answer) => {
    expect(judgeAnswer(typed, answer, 'en')).toMatchObject({ verdict: 'wrong', reason: 'figures' });
  });

  it.each([
    ['1,5 km', '1.5 km'],
    ['1.5km', '1.5 km'],
    ['1.50 km', '1.5 km'],
    ['1 000', '1,000'],
    ['1\u202f000', '1,000'],
    ['1.000', '1,000'],
    ["1'000", '1,000'],
    ['1000', '1,000'],
    ['12,5%', '12.5 %'],
    ['3 – 4', '3-4'],
    ['3 to 4', '3-4'],
    ['½ cup', '1/2 cup'],
    ['5/12', '05/12'],
    ['1 1/2', '1½'],
    ['10^2', '10²'],
    ['17.15', '17:15'],
    ['17:15', '5:15 pm'],
    ['17:15', '17:15 Uhr'],
    ['-5 °C', '−5 °C'],
    ['- 5 °C', '-5 °C'],
    ['minus 5 °C', '-5 °C'],
    ['-$5', '−$5'],
    ['1914–1918', '1914-1918'],
    ['1914 to 1918', '1914-1918'],
    ['h2o', 'H₂O'],
    ['CO 2', 'CO2'],
    ['Covid 19', 'COVID-19'],
    ['Pentium4', 'the Pentium 4'],
    ['10 m2', '10 m²'],
    ['3', '3rd'],
    ['the 19 century', '19th century'],
    ['030123456', '030 123456'],
    ['030-123456', '030/123456'],
    ['9783161484100', '978-3-16-148410-0'],
    ['DE89370400440532013000', 'DE89 3704 0044 0532 0130 00'],
    ['5 and 3 cups', '3 and 5 cups'],
    ['ueber 1,5 km', 'über 1.5 km'],
  ])('the same figure may be written otherwise: %s for %s', (typed, answer) => {
    expect(verdict(typed, answer)).toBe('right spelling');
  });

  it('a mark before three digits is read as its language does, and either way where nothing tells', () => {
    const [english, german] = ['The river is not so long.', 'Der Fluss ist nicht so lang.'].map(figureLanguage);
    const nothing = figureLanguage('Zugspitze: 2.962 m');
    expect([english, german, nothing]).toEqual(['en', 'de', null]);
    const verdicts = (typed: string) =>
      [english, german, nothing].map((one) => judgeAnswer(typed, '2.962 m', one ?? null).verdict);
    expect(verdicts('2962 m')).toEqual(['wrong', 'right', 'right']);
    expect(verdicts('2,962 m')).toEqual(['right', 'right', 'right']);
    expect(verdicts('29.62 m')).toEqual(['wrong', 'wrong', 'wrong']);
  });

  it.each([
    ['10', '10 m²', 'nearly number'],
    ['10 m', '10 m²', 'nearly number'],
    ['5', '5 h', 'nearly number'],
    ['5', '5 °C', 'nearly number'],
    ['vitamin deficiency', 'vitamin B12 deficiency', 'nearly lacking'],
    ['vitamin B6 deficiency', 'vitamin B12 deficiency', 'wrong figures'],
    ['water', 'H2O', 'wrong different'],
  ])('figures inside of words belong to them: %s for %s', (typed, answer, expected) => {
    expect(verdict(typed, answer)).toBe(expected);
  });

  it.each([
    ['12 May 2024', '2024-05-12', 'right date'],
    ['May 12, 2024', '12.5.2024', 'right date'],
    ['12. Mai', '12 May', 'right date'],
    ['12 de mayo', '12 May', 'right date'],
    ['12/05', '12 May', 'right date'],
    ['05/12', '12 May', 'right date'],
    ['12 mai', 'Sunday 12 May', 'right date'],
    ['mayo', 'May', 'right date'],
    ['12 May', '12 May 2024', 'nearly lacking'],
    ['May', '12 May', 'nearly lacking'],
    ['4/3/2024', '3/4/2024', 'wrong figures'],
    ['12.5.68', '12 May 1968', 'right date'],
    ['12 May 1968', '12.5.68', 'right date'],
    ['12.5.69', '12 May 1968', 'wrong figures'],
    ['12.5', '12 May', 'right date'],
    ['12 May', '12.5', 'right date'],
    ['13 May', '12 May', 'wrong figures'],
    ['12 June', '12 May', 'wrong figures'],
  ])('the same day may be written otherwise: %s for %s', (typed, answer, expected) => {
    expect(verdict(typed, answer)).toBe(expected);
  });

  it('names what is missing', () => {
    expect(judgeAnswer('water through', 'water through a membrane', 'en').words).toEqual(['membrane']);
  });

  it('told in other words counts by what it says', () => {
    const answer = 'the process by which plants make sugar from light and water';
    expect(verdict('plants make sugar from light, with water: a process', answer)).toMatch(/^right/u);
    expect(verdict('plants make sugar', answer)).toBe('nearly lacking');
    expect(verdict('something with animals', answer)).toBe('wrong different');
  });

  it('what answers another question is no slip', () => {
    expect(verdict('perpetual', 'perpetuel')).toBe('right slip');
    expect(verdict('perpetual', 'perpetuel', ['perpetual'])).toBe('wrong other');
    expect(verdict('adductor', 'abductor', ['adductor'])).toBe('wrong other');
    expect(verdict('abductor', 'abductor', ['adductor', 'Abductor'])).toBe('right exact');
  });

  it('is right as it stands in the note, in whatever case, and never for nothing', () => {
    const answer = fc.stringMatching(/^[\p{L}\p{Nd}][\p{L}\p{Nd} .,'’:/()%-]{0,30}$/u);
    fc.assert(
      fc.property(answer, (text) => {
        expect(judgeAnswer(text, text, 'en').verdict).toBe('right');
        expect(judgeAnswer(` ${text} `, text, 'en').verdict).toBe('right');
        expect(judgeAnswer('', text, 'en').verdict).toBe('wrong');
      }),
      { numRuns: 500 },
    );
  });
});
