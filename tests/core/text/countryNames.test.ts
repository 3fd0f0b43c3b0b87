import { describe, expect, it } from 'vitest';
import { isOfCountry, localName, plainWord } from '../../../src/core/text/countryNames';

describe('localName', () => {
  it.each([
    ['Alemania', 'es', 'en', 'Germany'],
    ['Switzerland', 'en', 'fr', 'Suisse'],
    ['Schweiz', 'de', 'pt', 'Suíça'],
    ['Páscoa', 'pt', 'en', 'Easter'],
    ['Noël', 'fr', 'es', 'Navidad'],
    ['Lisbon', 'en', 'fr', 'Lisbonne'],
    ['Köln', 'de', 'es', 'Colonia'],
    ['Genebra', 'pt', 'en', 'Geneva'],
    ['Florence', 'en', 'de', null],
    ['Colonia', 'es', 'en', null],
    ['Ingrid', 'en', 'de', null],
    ['Alemania', 'en', 'de', null],
    // They may be people, and so may stay as they are.
    ['Jordan', 'en', 'de', null],
    ['Chad', 'en', 'es', null],
    ['Dominique', 'fr', 'en', null],
  ] as const)('of %s (%s) in %s', (name, from, to, wanted) => expect(localName(name, from, to)).toBe(wanted));
});

it('isOfCountry knows countries, peoples and languages, and no names of people', () => {
  for (const word of ['Suisse', 'Néerlandais', 'Polonaise']) expect(isOfCountry(plainWord(word), 'fr')).toBe(true);
  for (const word of ['Mathilde', 'Jonas']) expect(isOfCountry(plainWord(word), 'fr')).toBe(false);
});
