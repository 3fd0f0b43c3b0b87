import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/core/text/sentences';

const split = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it.each<[string, string[]]>([
    ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
    [
      'Mr. Hall met Dr. Ames at 5 p.m. on Monday. They left.',
      ['Mr. Hall met Dr. Ames at 5 p.m. on Monday.', 'They left.'],
    ],
    ['It opened at 9 a.m. We were late.', ['It opened at 9 a.m.', 'We were late.']],
    ['Bring tools, e.g. a saw. Then call.', ['Bring tools, e.g. a saw.', 'Then call.']],
    ['Milk, eggs, etc. Buy today.', ['Milk, eggs, etc.', 'Buy today.']],
    ['J. S. Bach wrote it. I played.', ['J. S. Bach wrote it.', 'I played.']],
    ['It costs 3.50 at shop.example.com today. Fine.', ['It costs 3.50 at shop.example.com today.', 'Fine.']],
    ['He said "Stop." Then he left.', ['He said "Stop."', 'Then he left.']],
    ['“Really?” she asked. No.', ['“Really?” she asked.', 'No.']],
    ['Wait... what? Yes.', ['Wait... what?', 'Yes.']],
    ['See No. 5 on p. 12. Done.', ['See No. 5 on p. 12.', 'Done.']],
    ['He said no. She agreed.', ['He said no.', 'She agreed.']],
    ['call anna. buy milk.', ['call anna.', 'buy milk.']],
    ['It was 2010. Then came rain.', ['It was 2010.', 'Then came rain.']],
    ['Wir treffen uns am 3. Mai um 10 Uhr. Bis dann.', ['Wir treffen uns am 3. Mai um 10 Uhr.', 'Bis dann.']],
    [
      'Im 19. Jahrhundert war das z. B. so, d.h. anders. Gut.',
      ['Im 19. Jahrhundert war das z. B. so, d.h. anders.', 'Gut.'],
    ],
    ['Äpfel, Birnen usw. kaufen. Dann nach Hause.', ['Äpfel, Birnen usw. kaufen.', 'Dann nach Hause.']],
    ['Er rief: „Komm!“ Sie kam.', ['Er rief: „Komm!“', 'Sie kam.']],
    ['Er kam. »Komm!« sagte sie.', ['Er kam.', '»Komm!« sagte sie.']],
    ['¿Vienes hoy? ¡Claro! La Sra. López espera.', ['¿Vienes hoy?', '¡Claro!', 'La Sra. López espera.']],
    ['Viene. ¿Cuándo? No sé.', ['Viene.', '¿Cuándo?', 'No sé.']],
    ['Tu viens ? Oui ! M. Petit et Mme Roux aussi.', ['Tu viens ?', 'Oui !', 'M. Petit et Mme Roux aussi.']],
    ['« Bonjour. » Il sortit.', ['« Bonjour. »', 'Il sortit.']],
    ['今日は晴れです。明日は雨。「はい。」と言った！', ['今日は晴れです。', '明日は雨。', '「はい。」', 'と言った！']],
    ['Bananas 🍌. 🎉 Party time!', ['Bananas 🍌.', '🎉 Party time!']],
    ['Bring max. 10 people. Then go.', ['Bring max. 10 people.', 'Then go.']],
    ['Preis inkl. 19 % MwSt. zahlen.', ['Preis inkl. 19 % MwSt. zahlen.']],
    ['Bitte min. 3 Tage vorher buchen. Ja.', ['Bitte min. 3 Tage vorher buchen.', 'Ja.']],
    ['Wir sind vom 12.-14. Okt. da. Gut.', ['Wir sind vom 12.-14. Okt. da.', 'Gut.']],
    ['Termin 12. Okt. in Köln.', ['Termin 12. Okt. in Köln.']],
    ['Sie zahlten 3 Mio. € und 2 Mrd. Euro. Gut.', ['Sie zahlten 3 Mio. € und 2 Mrd. Euro.', 'Gut.']],
    ['jeu. 9 h 15 vétérinaire. Réunion lun. 14h.', ['jeu. 9 h 15 vétérinaire.', 'Réunion lun. 14h.']],
    ['Boil it 20 min. 3 eggs are enough.', ['Boil it 20 min.', '3 eggs are enough.']],
    ['', []],
    ['   \n\n', []],
    ['...', ['...']],
  ])('splits %j', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it.each([
    'The U.S. Army museum is near the U.N. Headquarters.',
    'The shop on 5th Ave. is closed.',
    'The house in 5th Ave. 2020 and the one in Park Blvd. NW were sold.',
    'the shop on 5th ave. is closed',
    'Sen. Warren, Gov. J. Brown and Rep. De la Cruz met at apt. 5 with ref. AB-12.',
    'Vive en EE. UU. desde 2010.',
    'los ee. uu. son grandes',
    'Llegan las FF. AA. mañana.',
    'La Dña. Carmen vive en la Avda. Portugal, junto a la Sta. María y la Avda. 12 de octubre.',
    'Caben máx. 4 personas y cuesta aprox. 1.500 €, mín. € 900.',
    'Wir brauchen mind. 40 Kisten.',
    'Die Fa. Müller liefert an Abt. Einkauf und die Kirche Hl. Nikolaus.',
    'Me. Dupont habite bd. Voltaire, tél. 01 23 45 67 89, réf. 123, chez la Sté. Roux.',
    'Il mourut en 50 av. J.-C. à Rome.',
    'Mora na Av. São José com o Eng. José, o Pe. António e a Profa. Ana da Cia. Vale.',
    'Call Tel. +49 221 12345 now.',
    'See chap. 3 of the book.',
    // Behind a figure, but no units.
    'Im Jahr 44 v. Chr. starb er.',
    'En el año 44 a. C. murió.',
    'Meet at 12 W. Elm Street.',
    'Wir nehmen 500 g. Mehl.',
    'A las 5 p. m. en casa.',
  ])('does not cut %j', (text) => {
    expect(split(text)).toEqual([text]);
  });

  it.each([
    ['We flew to the U.S.', 'Then we slept.'],
    ['We flew to the U.S.', "It's big."],
    ['Meet at 5th Ave.', 'Bring cash.'],
    ['Estuve en los EE. UU.', 'Luego volví.'],
    ['She met Tom and I.', 'Then she left.'],
    ['We came at 5 p.m.', 'Then we left.'],
    ['Quedamos a las 5 p. m.', 'Luego cenamos.'],
    ['Never mind.', '40 people came.'],
    ['I changed my mind.', '40 people came.'],
    ['Please call me.', 'John is late.'],
    ['Es ist zu eng.', 'Peter passt nicht.'],
    ['Sein Vater ist Karl Müller sen.', 'Er kam.'],
    ['It costs 300 € aprox.', '20 people came.'],
    ['Der Keller misst 30 m.', 'Er ist trocken.'],
    ['A las 9.30 h.', 'Los vecinos protestan.'],
    ['La tour mesure 330 m.', "Elle n'est pas ouverte."],
    ['Die Fahrt dauert 3 h.', 'Anna schläft.'],
    ['Wir nehmen 500 g.', 'Das ist viel.'],
    ['Die Lampe hat 60 W.', 'Sie ist hell.'],
    ['Der Keller fasst 300 hl.', 'Er ist kühl.'],
  ])('cuts %j from %j', (first, second) => {
    expect(split(`${first} ${second}`)).toEqual([first, second]);
  });

  it('keeps line marks, rules and code out of the spans', () => {
    const text =
      '# Plan for May\n\n- [ ] Call Anna. Ask her.\n2. Pack\n> Quoted line.\n\n---\n```js\nlet a. B\n```\nEnd';
    expect(splitSentences(text).map(({ start, end, kind, block }) => [text.slice(start, end), kind, block])).toEqual([
      ['Plan for May', 'heading', 0],
      ['Call Anna.', 'item', 1],
      ['Ask her.', 'item', 1],
      ['Pack', 'item', 2],
      ['Quoted line.', 'text', 3],
      ['End', 'text', 4],
    ]);
  });

  it('joins wrapped lines and keeps short ones apart', () => {
    expect(split('This line was wrapped by a mail program and\ngoes on here. Next.')).toEqual([
      'This line was wrapped by a mail program and\ngoes on here.',
      'Next.',
    ]);
    expect(split('milk\neggs\nbread')).toEqual(['milk', 'eggs', 'bread']);
    const long = 'Spoke to the landlord about the broken boiler';
    expect(split(`${long}\nno higher rent\nthe man comes Thursday`)).toEqual([
      `${long}\nno higher rent`,
      'the man comes Thursday',
    ]);
  });

  it('joins no lines of a note that has no capitals', () => {
    const long = 'quick recap of today for everyone in team';
    expect(split(`${long}\nfix login\nmia tests on thu`)).toEqual([long, 'fix login', 'mia tests on thu']);
  });

  it('goes on behind a short form in a note that has no capitals, and ends behind a word', () => {
    expect(split('ex. from prof: a ball is thrown. find its speed. see dept. of physics')).toEqual([
      'ex. from prof: a ball is thrown.',
      'find its speed.',
      'see dept. of physics',
    ]);
  });

  it('takes CRLF line ends', () => {
    expect(split('One.\r\nTwo.\r\n')).toEqual(['One.', 'Two.']);
  });

  it('gives ordered, disjoint, trimmed spans that hold every letter of plain prose', () => {
    const word = fc.constantFrom(
      'one',
      'Two',
      'etc.',
      'Dr.',
      '3.5',
      'z.B.',
      'Ende.',
      'why?',
      '“No.”',
      'ok!',
      '语。',
      '🍌',
      'é',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.constantFrom(' ', '\n', '  ', '\n\n'))), (parts) => {
        const text = parts.flat().join('');
        const spans = splitSentences(text);
        let last = 0;
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          last = end;
        }
        const kept = spans.map(({ start, end }) => text.slice(start, end)).join('');
        expect(kept.replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
      }),
    );
  });
});
