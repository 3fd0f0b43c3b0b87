import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeAnswer } from '../../../src/core/quiz/judge';

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
    ['7', 'seven', 'wrong different'],
    ['17:15', '17:15', 'right exact'],
    ['5:15 pm', '17:15', 'right spelling'],
    ['17:20', '17:15', 'wrong figures'],
  ])('figures are exact: %s for %s', (typed, answer, expected) => {
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
    expect(verdict('adductor', 'abductor')).toBe('right slip');
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
