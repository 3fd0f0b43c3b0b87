import { describe, expect, it } from 'vitest';
import { figureLanguage, judgeAnswer } from '../../../src/core/quiz/judge';

type AnswerLanguage = Parameters<typeof judgeAnswer>[2];
const verdict = (typed: string, answer: string, language: AnswerLanguage = null) => {
  const { verdict: found, reason } = judgeAnswer(typed, answer, language);
  return `${found} ${reason}`;
};

describe('numbers in words', () => {
  it.each(['eight', 'acht', 'huit', 'ocho', 'oito', 'Eight'])('%s is 8, and 8 is %s', (word) => {
    expect(verdict(word, '8')).toBe('right spelling');
    expect(verdict('8', word)).toBe('right spelling');
    expect(verdict(word, '9')).toMatch(/^wrong/u);
    expect(verdict('9', word)).toMatch(/^wrong/u);
    expect(verdict(word, '80')).toMatch(/^wrong/u);
  });

  it.each([
    ['eight planets', '8 planets', 'right spelling'],
    ['8', 'eight planets', 'nearly number'],
    ['eight', '8 planets', 'nearly number'],
    ['twenty-one', '21', 'right spelling'],
    ['fünfundsechzig', '65', 'right spelling'],
    ['hundred', '100', 'right spelling'],
    ['a hundred', '100', 'right spelling'],
    ['three to five', '3 to 5', 'right spelling'],
    ['1,000,000', '1 million', 'right spelling'],
    ['1 million', '1,000,000', 'right spelling'],
    ['20 million', '20 000 000', 'right spelling'],
    ['twenty million', '20 000 000', 'right spelling'],
    ['20 Mio.', '20 000 000', 'right spelling'],
    ['1.5 million people', '1,500,000 people', 'right spelling'],
    ['2 million', '20 000 000', 'wrong figures'],
    ['once', 'twice', 'wrong different'],
    ['5 percent', '5%', 'right spelling'],
    ['5%', '5 Prozent', 'right spelling'],
    ['five per cent', '5 %', 'right spelling'],
    ['5', '5 %', 'nearly number'],
    ['3 Meter', '3 m', 'right spelling'],
    ['3 m', '3 metres', 'right spelling'],
    ['3 kilometers', '3 m', 'nearly number'],
    ['2.5 Kilogramm', '2.5 kg', 'right spelling'],
    ['5 Prozent', '5 m', 'nearly number'],
    ['seven', '7 million', 'nearly number'],
    ['twenty', '21st century', 'wrong different'],
  ])('%s for %s: %s', (typed, answer, expected) => {
    expect(verdict(typed, answer)).toBe(expected);
  });

  it('a billion is what it is in the language of the note', () => {
    expect(verdict('1 billion', '1,000,000,000', 'en')).toBe('right spelling');
    expect(verdict('1 Milliarde', '1.000.000.000', 'de')).toBe('right spelling');
    expect(verdict('1 Billion', '1.000.000.000', 'de')).toBe('wrong figures');
    expect(verdict('1 bilhão', '1.000.000.000', 'pt')).toBe('right spelling');
    expect(verdict('mil millones', '1.000.000.000', 'es')).toBe('right spelling');
    expect(verdict('5 mil millones', '5.000.000.000', 'es')).toBe('right spelling');
  });
});

describe('one of several answers', () => {
  it('"o" stands between two of them in Spanish and Italian, and is an article in Portuguese', () => {
    expect(verdict('Pedro', 'Pedro o Grande', 'pt')).toBe('nearly lacking');
    expect(verdict('Pedro', 'Pedro o Grande')).toBe('nearly lacking');
    expect(verdict('Pedro Grande', 'Pedro o Grande', 'pt')).toBe('right spelling');
    expect(verdict('rojo', 'rojo o azul', 'es')).toBe('right exact');
    const italian = figureLanguage('La bandiera è rossa o blu, e il colore della bandiera non è più lo stesso.');
    expect(verdict('rossa', 'rossa o blu', italian)).toBe('right exact');
    expect(verdict('red', 'red or blue', 'pt')).toBe('right exact');
  });
});
