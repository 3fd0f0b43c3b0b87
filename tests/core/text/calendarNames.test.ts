import { describe, expect, it } from 'vitest';
import { localDayName, withLocalDays } from '../../../src/core/text/calendarNames';

describe('withLocalDays', () => {
  it.each([
    ['3 diciembre: pagar', '3 December: pay', 'es', '3 de diciembre: pagar'],
    ['Diciembre de 3 es libre.', 'December 3 is free.', 'es', '3 de diciembre es libre.'],
    ['De 1 mayo hasta 4 de junio', 'From 1 May to 4 June', 'es', 'De 1 de mayo hasta 4 de junio'],
    ['3 Dezembro: pagar', '3 December: pay', 'pt', '3 de dezembro: pagar'],
    ['Dezember 3 ist frei.', 'December 3rd is free.', 'de', '3. Dezember ist frei.'],
    ['Le décembre 3 est libre.', 'December 3 is free.', 'fr', 'Le 3 décembre est libre.'],
    ['On part le 1 mai.', 'We leave on 1 May.', 'fr', 'On part le 1er mai.'],
    ['Saímos 1º maio e 2 maio.', 'We leave on 1 May and 2 May.', 'pt', 'Saímos 1º de maio e 2 de maio.'],
    ['En mai 15 personnes sont venues.', 'In May 15 people came.', 'fr', 'En mai 15 personnes sont venues.'],
    ['Pay by 3. December', 'Zahlen bis 3. Dezember', 'en', 'Pay by 3 December'],
    ['On December 3 we pay', 'Am 3. Dezember zahlen wir', 'en', 'On December 3 we pay'],
  ] as const)('“%s” for “%s” in %s', (target, source, to, written) => {
    expect(withLocalDays(target, source, to)).toBe(written);
  });

  it('leaves alone what the source does not say: another day, an hour, a year, a number with a part', () => {
    for (const target of ['4 diciembre', '3 enero', 'diciembre 3:15', '2026 diciembre', '3.3 diciembre', 'mayo 30'])
      expect(withLocalDays(target, '3 December and 3 May', 'es')).toBe(target);
    expect(withLocalDays('3 diciembre', 'the third of this month', 'es')).toBe('3 diciembre');
  });
});

describe('localDayName', () => {
  it.each([
    ['Monday', 'en', 'es', 'Lunes'],
    ['Donnerstag', 'de', 'en', 'Thursday'],
    ['sábado', 'es', 'pt', 'sábado'],
    ['terça-feira', 'pt', 'fr', 'mardi'],
    ['March', 'en', 'de', 'März'],
    ['Monday morning', 'en', 'de', null],
    ['so', 'de', 'en', null],
  ] as const)('of “%s” (%s) in %s', (text, from, to, wanted) => expect(localDayName(text, from, to)).toBe(wanted));
});
