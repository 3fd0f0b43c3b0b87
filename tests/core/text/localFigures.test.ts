import { describe, expect, it } from 'vitest';
import { localFigures } from '../../../src/core/text/localFigures';
import type { Language } from '../../../src/shared/languages';

describe('localFigures', () => {
  it.each([
    ['amount', '£2,300.75', 'en', 'de', '2.300,75 £'],
    ['amount', '2.300,75 £', 'de', 'en', '£2,300.75'],
    ['amount', '12,50 €', 'en', 'es', '12,50 €'],
    ['amount', '2.300 €', 'de', 'en', '€2,300'],
    ['amount', '€2,300', 'en', 'fr', '2\u202f300 €'],
    ['amount', '2\u202f300,5 €', 'fr', 'en', '€2,300.5'],
    ['amount', '$9', 'en', 'pt', '$ 9'],
    ['amount', 'EUR 1,5', 'de', 'en', 'EUR 1.5'],
    ['amount', '0.125 kg', 'en', 'de', '0,125 kg'],
    ['amount', '1.500 m', 'de', 'en', '1,500 m'],
    ['amount', '7 °C', 'en', 'fr', '7 °C'],
    ['amount', 'v1.2.3 kg', 'en', 'de', 'v1.2.3 kg'],
    ['figures', '12 500', 'fr', 'en', '12,500'],
    ['figures', '1,850', 'en', 'de', '1.850'],
    ['figures', '45.000', 'de', 'fr', '45\u202f000'],
    ['figures', '45 000', 'fr', 'en', '45,000'],
    ['figures', '45 000', 'en', 'de', '45 000'],
    // A version, as far as anyone can tell.
    ['figures', '1.500', 'en', 'de', '1.500'],
    ['figures', '030 555 12', 'de', 'en', '030 555 12'],
    ['time', '6:05 pm', 'en', 'de', '18:05 Uhr'],
    ['time', '12 am', 'en', 'fr', '0 h'],
    ['time', '12 p.m.', 'en', 'es', '12 h'],
    ['time', '11–1 pm', 'en', 'de', '11–13 Uhr'],
    ['time', '20.15 Uhr', 'de', 'en', '8:15 pm'],
    ['time', '9–17 Uhr', 'de', 'en', '9 am–5 pm'],
    ['time', '7 h 45', 'fr', 'pt', '7h45'],
    ['time', '19h30', 'pt', 'en', '7:30 pm'],
    ['time', '25 h 10', 'fr', 'en', '25 h 10'],
    ['date', 'Sat. 4 Oct', 'en', 'fr', 'sam. 4 oct.'],
    ['date', 'dom 4 de octubre', 'es', 'de', 'So 4. Oktober'],
    ['date', 'Oct 4', 'en', 'pt', '4 out.'],
    ['date', 'Mo 4 eggs', 'de', 'en', 'Mo 4 eggs'],
    ['path', '/a/1,5', 'en', 'de', '/a/1,5'],
  ] as const)('%s %j from %s to %s: %j', (kind, literal, from, to, expected) =>
    expect(localFigures(kind, literal, '', from, to)).toBe(expected),
  );

  it('takes hours for a time only where a time is said', () => {
    expect(localFigures('time', '8 h', 'on se voit à ', 'fr', 'en')).toBe('8 am');
    expect(localFigures('time', '8 h', 'il a dormi ', 'fr', 'en')).toBe('8 h');
  });

  it('keeps the value, there and back', () => {
    const languages: readonly Language[] = ['de', 'es', 'fr', 'pt'];
    for (const to of languages)
      for (const amount of ['€1,234,567.89', '€0.50', '€12', '€1,000']) {
        const there = localFigures('amount', amount, '', 'en', to);
        expect(localFigures('amount', there, '', to, 'en')).toBe(amount);
      }
  });
});
