import { describe, expect, it } from 'vitest';
import { isHeld, termsIn } from '../../../src/core/glossary/glossary';
import type { Language } from '../../../src/shared/languages';

const wordsOf = (text: string, from: Language, to: Language) =>
  termsIn(text, from, to).map(({ start, end }) => text.slice(start, end).toLowerCase());

describe('what somebody does', () => {
  it.each<readonly [string, Language, Language, string]>([
    ['Pay the rent', 'en', 'fr', 'pay the rent'],
    ['remember to pay the rent', 'en', 'es', 'pay the rent'],
    ['We must pay the rent today', 'en', 'de', 'pay the rent'],
    ['Can you take out the trash?', 'en', 'pt', 'take out the trash'],
    ['Buy milk and pay the rent', 'en', 'fr', 'pay the rent'],
    ['Tomorrow 9 am: pay the rent', 'en', 'fr', 'pay the rent'],
    ['Tue pay the rent', 'en', 'fr', 'pay the rent'],
    ['After lunch, do the dishes', 'en', 'es', 'do the dishes'],
    ['Put the kids to bed', 'en', 'es', 'put the kids to bed'],
    ['feed the cat', 'en', 'fr', 'feed the cat'],
    ['Mowing the lawn is no fun', 'en', 'de', 'mowing the lawn'],
    ['Wir müssen noch den Müll rausbringen', 'de', 'en', 'müll rausbringen'],
    ['Danach mit dem Hund Gassi gehen', 'de', 'en', 'mit dem hund gassi gehen'],
    ['No te olvides de pagar el alquiler', 'es', 'en', 'pagar el alquiler'],
    ['Paie le loyer', 'fr', 'en', 'paie le loyer'],
    ['They cancelled the appointment', 'en', 'de', 'cancelled the appointment'],
  ])('is said as the row says it where no subject needs a form of its own: %s (%s-%s)', (text, from, to, term) => {
    expect(wordsOf(text, from, to)).toContain(term);
  });

  it.each<readonly [string, Language, Language, string]>([
    ['They do the laundry on Sundays', 'en', 'fr', 'do the laundry'],
    ['Did you pay the rent?', 'en', 'fr', 'pay the rent'],
    ['I will pay the rent', 'en', 'fr', 'pay the rent'],
    ['I always water the plants on Friday', 'en', 'pt', 'water the plants'],
    ['We cook and do the dishes', 'en', 'es', 'do the dishes'],
    ['I was mowing the lawn', 'en', 'de', 'mowing the lawn'],
    ['They cancelled the appointment', 'en', 'es', 'cancelled the appointment'],
    ['He looks forward to the weekend', 'en', 'fr', 'looks forward to'],
    ['Juan corta el césped los sábados', 'es', 'en', 'corta el césped'],
    ['Tom hat den Müll rausgebracht', 'de', 'en', 'müll rausgebracht'],
    ['Gestern habe ich den Rasen gemäht', 'de', 'en', 'rasen gemäht'],
  ])('is left to the pack behind a subject, and in the past: %s (%s-%s)', (text, from, to, term) => {
    expect(wordsOf(text, from, to)).not.toContain(term);
  });
});

describe('a word that is something else in its place', () => {
  it.each<readonly [string, Language, string[]]>([
    ['Die Tomaten reifen langsam', 'de', ['tomaten']],
    ['Reifen wechseln', 'de', ['reifen']],
    ['Ligar para Avó', 'pt', ['avó']],
    ['neue reifen kaufen', 'de', ['reifen']],
    ['Familie Schreiner einladen', 'de', []],
    ['Den Schreiner anrufen', 'de', ['schreiner']],
    ['Van Gogh museum', 'en', []],
    ['Ludwig van Beethoven', 'en', []],
    ['rent a van', 'en', ['rent a van']],
    ['The van is red', 'en', ['van']],
    ['VAN, TENT', 'en', ['van', 'tent']],
  ])('is none of the glossary: %s', (text, from, expected) => {
    expect(wordsOf(text, from, from === 'en' ? 'de' : 'en')).toEqual(expected);
  });

  it('is said by a German compound that begins with it', () => {
    const [oven] = termsIn('the oven door', 'en', 'de');
    expect(oven !== undefined && isHeld('Die Ofentür putzen', oven, 'de')).toBe(true);
    expect(oven !== undefined && isHeld('Die Tür putzen', oven, 'de')).toBe(false);
    const [onion] = termsIn('onion soup', 'en', 'fr');
    expect(onion !== undefined && isHeld('oignonade', onion, 'fr')).toBe(false);
  });
});
