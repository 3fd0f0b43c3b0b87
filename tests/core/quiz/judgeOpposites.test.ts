import { describe, expect, it } from 'vitest';
import { judgeAnswer } from '../../../src/core/quiz/judge';

const verdict = (typed: string, answer: string) => {
  const { verdict: found, reason } = judgeAnswer(typed, answer, null);
  return `${found} ${reason}`;
};

describe('one letter that makes another word', () => {
  it.each([
    ['hypotonic', 'hypertonic'],
    ['hypotonic solution', 'hypertonic solution'],
    ['hypotnic', 'hypertonic'],
    ['exothermic', 'endothermic'],
    ['macroscopic', 'microscopic'],
    ['Makroskopisch', 'mikroskopisch'],
    ['afferent', 'efferent'],
    ['abduction', 'adduction'],
    ['abductor', 'adductor'],
    ['deduction', 'induction'],
    ['imigrar', 'emigrar'],
    ['immigration', 'emigration'],
    ['mittelbar', 'unmittelbar'],
    ['aerobic', 'anaerobic'],
    ['aerobic respiration', 'anaerobic respiration'],
    ['soluble', 'insoluble'],
    ['legally binding', 'illegally binding'],
    ['typical pneumonia', 'atypical pneumonia'],
    ['methanol', 'ethanol'],
    ['nitrite', 'nitrate'],
    ['Nitrit', 'Nitrat'],
    ['lactase', 'lactose'],
    ['disaccharide', 'trisaccharide'],
    ['descending', 'ascending'],
    ['seventy', 'seventeen'],
    ['Sechzig', 'sechzehn'],
    ['eight million', 'eight billion'],
    ['five millones', 'five billones'],
    ['the employer', 'the employee'],
    ['in a hypotonic solution the water moves into the cell', 'in a hypertonic solution the water moves into the cell'],
  ])('%s for %s, and the other way round, is not right', (typed, answer) => {
    expect(verdict(typed, answer)).not.toMatch(/^right/u);
    expect(verdict(answer, typed)).not.toMatch(/^right/u);
  });

  it('is nearly right', () => {
    expect(verdict('hypotonic', 'hypertonic')).toBe('nearly close');
    expect(verdict('abductor', 'adductor')).toBe('nearly close');
  });

  it.each([
    ['hypertnic', 'hypertonic'],
    ['endothermik', 'endothermic'],
    ['inductoin', 'induction'],
    ['nitrrate', 'nitrate'],
    ['milion', 'million'],
    ['unmitelbar', 'unmittelbar'],
    ['professer', 'professor'],
    ['seventen', 'seventeen'],
    ['Vitamen', 'Vitamin'],
    ['insuline', 'insulin'],
  ])('a slip stays a slip: %s for %s', (typed, answer) => {
    expect(verdict(typed, answer)).toBe('right slip');
  });
});

describe('what figures count', () => {
  it.each([
    ['8 billion', '8 million', 'wrong figures'],
    ['5 bilhões', '5 milhões', 'wrong figures'],
    ['5 billones', '5 millones', 'wrong figures'],
    ['8', '8 million', 'nearly number'],
    ['8 milion people', '8 million people', 'right spelling'],
    ['1 millones', '1 millón', 'right spelling'],
    ['€1,200', '$1,200', 'wrong figures'],
    ['1,200 euros', '$1,200', 'wrong figures'],
    ['$1,200', '1,200 €', 'wrong figures'],
    ['1,200', '$1,200', 'right spelling'],
    ['$1,200', '1,200', 'right spelling'],
    ['1,200 dollars', '$1,200', 'right spelling'],
    ['$1,200', '1,200 dollars', 'right spelling'],
    ['1.200 Euro', '€1,200', 'right spelling'],
  ])('%s for %s: %s', (typed, answer, expected) => {
    expect(verdict(typed, answer)).toBe(expected);
  });
});
