import { describe, expect, it } from 'vitest';
import { judgeAnswer } from '../../../src/core/quiz/judge';

const verdict = (typed: string, answer: string, others: string[] = []) => {
  const { verdict: found, reason } = judgeAnswer(typed, answer, 'en', others);
  return `${found} ${reason}`;
};

describe('letters and numerals that are words', () => {
  it.each([
    ['Vitamin D', 'Vitamin A', 'wrong different'],
    ['vitamin d', 'Vitamin A', 'wrong different'],
    ['Vitamin A', 'Vitamin D', 'wrong different'],
    ['Vitamin L', 'Vitamin O', 'wrong different'],
    ['vitamin', 'Vitamin A', 'nearly lacking'],
    ['vitamin A', 'vitamin', 'nearly extra'],
    ['blood type A', 'blood type O', 'wrong different'],
    ['Hepatitis B', 'Hepatitis A', 'wrong different'],
    ['Hepatitis B virus', 'Hepatitis A virus', 'wrong different'],
    ['vitamin d deficiency', 'Vitamin A deficiency', 'wrong different'],
    ['World War II', 'World War I', 'wrong different'],
    ['world war ii', 'World War I', 'wrong different'],
    ['Henry VII', 'Henry VIII', 'wrong different'],
    ['louis xiv', 'Louis XV', 'wrong different'],
    ['Louis', 'Louis XV', 'nearly lacking'],
    ['Super Bowl XXVIII, 1994', 'Super Bowl XXXVIII, 1994', 'nearly number'],
    ['B major', 'D major', 'wrong different'],
    ['O-', 'O+', 'nearly lacking'],
    ['C', 'C++', 'nearly lacking'],
    ['Na', 'Na⁺', 'nearly lacking'],
  ])('are exact: %s for %s: %s', (typed, answer, expected) => {
    expect(verdict(typed, answer)).toBe(expected);
  });

  it.each([
    ['vitamin a', 'Vitamin A'],
    ['vitmain a', 'Vitamin A'],
    ['the vitamin A', 'Vitamin A'],
    ['hepatitis a virus', 'Hepatitis A virus'],
    ['henry viii', 'Henry VIII'],
    ['Henry the VIII', 'Henry VIII'],
    ['Henri VIII', 'Henry VIII'],
    ['U.S.A.', 'USA'],
    ['USA', 'U.S.A.'],
    ['the USA', 'U.S.A.'],
    ['JK Rowling', 'J. K. Rowling'],
    ['George Bush', 'George W. Bush'],
    ['Newtons law', "Newton's law"],
    ['Newton law', "Newton's law"],
    ['eau', "l'eau"],
    ['l eau', "l'eau"],
    ['casa', 'a casa'],
    ['rojo azul', 'rojo y azul'],
    ['5 l of water', '5 l water'],
    ['c++', 'C++'],
    ['B cell', 'a B cell'],
  ])('the rest of the answer is read as kindly as ever: %s for %s', (typed, answer) => {
    expect(verdict(typed, answer)).toMatch(/^right/u);
  });

  it('another initial is another person', () => {
    expect(verdict('George H. Bush', 'George W. Bush')).toBe('wrong different');
  });

  it('what answers another question is no right answer, articles apart', () => {
    expect(verdict('man bites dog', 'dog bites man')).toBe('right spelling');
    expect(verdict('man bites dog', 'dog bites man', ['Man bites dog'])).toBe('wrong other');
    expect(verdict('vitamin', 'Vitamin A', ['vitamin', 'Vitamin D'])).toBe('wrong other');
    expect(verdict('the mitochondria', 'mitochondria', ['the mitochondria'])).toBe('right spelling');
    expect(verdict('12.5', '12 May', ['12.5'])).toBe('right date');
    expect(verdict('85', '85 €', ['85'])).toBe('right spelling');
  });
});
