import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valuesIn, type QuestionKind } from '../../../src/core/ask/questionKinds';
import { wholeValues } from '../../../src/core/ask/wholeValues';
import { cpuMs } from '../../setup/cpuTime';

const found = (kind: QuestionKind, text: string): string[] =>
  wholeValues(text, kind).map(({ start, end }) => text.slice(start, end));

describe('wholeValues', () => {
  it.each<[QuestionKind, string, string[]]>([
    // Groups of three.
    ['money', 'Le vélo coûte 1 250,50 € neuf.', ['1 250,50 €']],
    ['money', 'Le vélo coûte 1\u202f250,50\u00a0€ neuf.', ['1\u202f250,50\u00a0€']],
    ['money', 'Le vélo coûte 1\u00a0250,50 € neuf.', ['1\u00a0250,50 €']],
    ['money', 'Das Rad kostet 1’250.– CHF.', ['1’250.– CHF']],
    ['money', "Das Rad kostet CHF 1'250.–", ["CHF 1'250.–"]],
    ['money', 'The house went for 520 000 in the end.', ['520 000']],
    ['number', 'The town has 520 000 people.', ['520 000']],
    ['number', 'They sold 1 250 000 of 3 kinds.', ['1 250 000', '3']],
    ['number', 'In 2024 300 people came.', ['2024', '300']],
    ['number', 'The code 171 555 019 9 is long.', ['171', '555', '019', '9']],
    ['percent', 'Il reste 3,5\u00a0% du prêt.', ['3,5\u00a0%']],
    // Signs of currency and what is large.
    ['money', 'A bicicleta custa R$ 2.500,00 hoje.', ['R$ 2.500,00']],
    ['money', 'It was US$1,200 or A$ 900.', ['US$1,200', 'A$ 900']],
    ['money', 'It raised $4.5 million, then £3bn and $2.', ['$4.5 million', '£3bn', '$2']],
    ['money', 'Der Bau kostet 3,5 Mio. Euro und 20 Cent.', ['3,5 Mio. Euro', '20 Cent']],
    ['money', 'Cuesta 2 millones de euros.', ['2 millones de euros']],
    ['money', 'Il coûte 2 millions d’euros.', ['2 millions d’euros']],
    ['money', 'Custa 30 mil reais.', ['30 mil reais']],
    ['money', 'It costs two hundred dollars.', ['two hundred dollars']],
    ['number', 'It holds $4.5 million.', ['$4.5 million']],
    ['number', 'Der Umsatz war 3,5 Mio. Euro.', ['3,5 Mio. Euro']],
    ['number', 'It fell to -5 °C, from 3-4 °C.', ['-5 °C', '3', '4 °C']],
    // Numbers in words.
    ['number', 'About half a million people came.', ['half a million']],
    ['number', 'Deux cents personnes sont venues.', ['Deux cents']],
    ['number', 'Two hundred and fifty chairs, twenty-five tables.', ['Two hundred and fifty', 'twenty-five']],
    ['number', 'Seats for two and three, six or seven.', ['two', 'three', 'six', 'seven']],
    ['number', 'Use 1½ cups, or 1 1/2 litres.', ['1½ cups', '1 1/2 litres']],
    // Hours.
    ['time', 'We meet at half past seven in the hall.', ['at half past seven']],
    ['time', 'Le train part à 7 h 45 demain.', ['7 h 45']],
    ['time', 'Wir treffen uns um viertel nach sieben, er um halb acht.', ['viertel nach sieben', 'um halb acht']],
    ['time', 'Um 7 Uhr 30 oder um viertel vor 9.', ['Um 7 Uhr 30', 'viertel vor 9']],
    [
      'time',
      'A las siete y media, et à huit heures moins le quart',
      ['A las siete y media', 'huit heures moins le quart'],
    ],
    ['time', 'From 9:30 to 11 a.m.', ['9:30', '11 a.m.']],
    ['date', 'We meet at half past seven.', ['at half past seven']],
    // Days.
    ['date', 'The 3rd of May is free.', ['3rd of May']],
    ['date', 'On Friday the 3rd of May, 2026 or the first of June', ['Friday the 3rd of May, 2026', 'first of June']],
    ['date', 'El 3 de mayo de 2026.', ['3 de mayo de 2026']],
    ['date', 'On May 3rd, 2026 and June 4.', ['May 3rd, 2026', 'June 4']],
    ['date', 'The third may be late on Friday at half past seven.', ['Friday']],
    // How long.
    ['duration', 'Das dauert 1,5 Std. mit Pause.', ['1,5 Std.']],
    ['duration', 'It takes 1½ hours by bus.', ['1½ hours']],
    ['duration', 'It takes two and a half hours.', ['two and a half hours']],
    ['duration', 'Tarda dos horas y media.', ['dos horas y media']],
    ['duration', 'Es dauert anderthalb Stunden, dann 90 min.', ['anderthalb Stunden', '90 min.']],
    ['duration', 'Le trajet dure 7 h 45.', ['7 h 45']],
    ['duration', 'It took 2 hours and 15 minutes.', ['2 hours and 15 minutes']],
    ['duration', 'Two whole weeks, then an hour.', ['Two whole weeks', 'an hour']],
    // Of these `valuesIn` says all.
    ['phone', 'Call +49 171 5550199', ['+49 171 5550199']],
    ['person', 'Then Marta rang.', ['Marta']],
  ])('%s in “%s”', (kind, text, values) => expect(found(kind, text)).toEqual(values));

  const kinds: QuestionKind[] = ['money', 'number', 'percent', 'duration', 'time', 'date', 'person'];

  it('leaves out nothing that `valuesIn` finds, and never leaves the text', () => {
    const words = fc.constantFrom(
      '1',
      '250',
      ' ',
      ',',
      '€',
      '$',
      'half',
      'past',
      'seven',
      'h',
      'May',
      'of',
      'mil',
      'x',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), fc.constantFrom(...kinds), (parts, kind) => {
        const text = parts.join('');
        const whole = wholeValues(text, kind);
        for (const { start, end } of valuesIn(text, kind))
          expect(whole.some((span) => span.start <= start && end <= span.end)).toBe(
            kind !== 'date' || whole.length > 0,
          );
        whole.forEach(({ start, end }, index) => {
          expect(start).toBeGreaterThanOrEqual(whole[index - 1]?.end ?? 0);
          expect(end).toBeLessThanOrEqual(text.length);
        });
      }),
    );
  });

  it.each([
    '1',
    '1 ',
    '123 ',
    "1'250",
    '1.',
    '1/2 ',
    'two ',
    'hundred ',
    'two hundred and ',
    'a ',
    'half ',
    '$',
    'a',
    '-',
    '1 de ',
  ])('a run of “%s” is read in no time', (sign) => {
    const spentMs = cpuMs(() => {
      for (const kind of kinds) wholeValues(sign.repeat(20_000 / sign.length), kind);
    });
    expect(spentMs).toBeLessThan(2_000);
  });
});
