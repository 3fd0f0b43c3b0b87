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
    ['time', '17 h 45', 'fr', 'pt', '17h45'],
    ['time', '19h30', 'pt', 'en', '7:30 pm'],
    ['time', '25 h 10', 'fr', 'en', '25 h 10'],
    ['date', 'Sat. 4 Oct', 'en', 'fr', 'sam. 4 oct.'],
    ['date', 'dom 4 de octubre', 'es', 'de', 'So 4. Oktober'],
    ['date', 'Oct 4', 'en', 'pt', '4 out.'],
    ['path', '/a/1,5', 'en', 'de', '/a/1,5'],
  ] as const)('%s %j from %s to %s: %j', (kind, literal, from, to, expected) =>
    expect(localFigures(kind, literal, '', '', from, to)).toBe(expected),
  );

  it.each([
    ['time', 'on se voit à |8 h', 'fr', 'en', '8 am'],
    ['time', 'il a dormi |8 h', 'fr', 'en', '8 h'],
    ['time', 'au pressing avant |18 h', 'fr', 'en', '6 pm'],
    ['time', 'à rendre avant |2 h', 'fr', 'en', '2 h'],
    ['time', 'à rendre avant |48 h', 'fr', 'en', '48 h'],
    ['time', 'a las |8 h', 'es', 'en', '8 am'],
    ['time', 'lundi, |9h30', 'fr', 'en', '9:30 am'],
    ['time', 'le 3 mai |9h30', 'fr', 'en', '9:30 am'],
    ['time', 'às |9h30', 'pt', 'en', '9:30 am'],
    ['time', 'um |8 h', 'de', 'en', '8 am'],
    ['time', 'RDV |14h30', 'fr', 'de', '14:30 Uhr'],
    ['time', 'de |14h30| à 16h', 'fr', 'en', '2:30 pm'],
    ['time', 'lundi |9h-18h', 'fr', 'en', '9 am–6 pm'],
    ['time', '|10:00-14:00 h', 'es', 'en', '10:00 am–2:00 pm'],
    ['time', 'entre |9h| et 11h', 'fr', 'en', '9 am'],
    ['time', 'entre 9h et |11h|', 'fr', 'en', '11 am'],
    ['time', 'Départ |6h45|, arrivée 9h', 'fr', 'en', '6:45 am'],
    ['time', 'entre |2h| et 3h', 'fr', 'en', '2h'],
    ['time', 'trajet de 2h à |3h|', 'fr', 'en', '3h'],
    ['time', 'laisser |14-18 h|', 'fr', 'en', '14-18 h'],
    ['time', '|8h-12h| / 14h-18h', 'fr', 'en', '8 am–12 pm'],
    ['time', '8h-12h / |14h-18h|', 'pt', 'en', '2–6 pm'],
    ['time', 'segunda-feira a sexta-feira |9h-18h|', 'pt', 'en', '9 am–6 pm'],
    ['time', 'trajet |2h-3h|', 'fr', 'en', '2h-3h'],
    ['time', 'abierto de 10 a |14 h|', 'es', 'en', '2 pm'],
    ['time', 'dormir de 8 a |12 h|', 'es', 'en', '12 h'],
    ['time', 'entrega de 24 a |48 h|', 'es', 'en', '48 h'],
    ['time', '|15 UHR| ZAHNARZT', 'de', 'en', '3 pm'],
    ['time', 'RDV |15H30|', 'fr', 'en', '3:30 pm'],
    ['amount', '|$5-$10|', 'en', 'de', '$5-$10'],
    ['time', 'o trem sai às |7h52| da plataforma 9', 'pt', 'en', '7:52 am'],
    ['time', 'le train part à |7 h 52| de la voie 9', 'fr', 'en', '7:52 am'],
    ['time', 'ter. |11h| em vez de', 'pt', 'en', '11 am'],
    ['time', 'às |8h| da noite', 'pt', 'en', '8h'],
    // How long something takes is no time of day.
    ['time', 'The flight takes |2h30', 'en', 'de', '2h30'],
    ['time', 'Tardamos |2h15| en llegar', 'es', 'en', '2h15'],
    ['time', 'marathon en |3h45', 'fr', 'en', '3h45'],
    ['time', '2 days |5 h', 'en', 'de', '5 h'],
    ['time', 'Viven a |2 h| en coche', 'es', 'en', '2 h'],
    ['time', 'jusqu’à |3 h| par jour', 'fr', 'en', '3 h'],
    ['time', 'à |2 h| de route', 'fr', 'en', '2 h'],
    ['time', 'vol de |13h20', 'fr', 'en', '13h20'],
    ['time', 'a |10 h| drive', 'en', 'de', '10 h'],
    ['time', 'au |2 h| break', 'en', 'de', '2 h'],
    ['time', 'dauert |2:30 h', 'de', 'en', '2:30 h'],
    ['time', 'takes |7.25 h', 'en', 'de', '7,25 h'],
    ['amount', 'takes |7.5 h', 'en', 'de', '7,5 h'],
    // Words of the language that look like months, weekdays and units of another.
    ['date', '|3 out| of 5', 'en', 'de', null],
    ['date', '|Set 3| alarms', 'en', 'fr', null],
    ['date', '|Mo 4 eggs|', 'de', 'en', null],
    ['date', '|Jan 3| apples please', 'en', 'fr', null],
    ['date', '|Jan 3| is fine', 'en', 'fr', '3 janv.'],
    ['date', '|mar 12|', 'es', 'en', null],
    ['date', '|3. Mrz|', 'de', 'en', '3 March'],
    ['amount', 'en |2023 ha| viajado mucho', 'es', 'en', null],
    ['amount', 'unas |5 ha| de olivos', 'es', 'en', '5 ha'],
    ['time', 'Treffen um |7 am| Bahnhof', 'de', 'en', null],
    ['time', 'Treffen um |7 am|.', 'de', 'en', '7 am'],
    // Days in a row.
    ['date', '|Mar 12-14|', 'en', 'de', '12.–14. März'],
    ['date', '|Jan 5-7|', 'en', 'es', '5–7 ene'],
    ['date', '|12.-14. Okt.|', 'de', 'en', '12–14 Oct'],
    // Money with its size.
    ['amount', '|1,2 Mio. €|', 'de', 'en', '€1.2 million'],
    ['amount', '|3 Mrd. €|', 'de', 'en', '€3 billion'],
    ['amount', '|$5M|', 'en', 'de', '5M $'],
    ['amount', '|€3k|', 'en', 'fr', '3k €'],
    ['amount', '|3 k€|', 'fr', 'en', '€3k'],
    ['amount', '|£1.5bn|', 'en', 'de', '£1,5bn'],
    ['amount', '|$1.2| million', 'en', 'de', '$1,2'],
    ['amount', '|£3| million', 'en', 'fr', '£3'],
    ['amount', '|$5-10| per person', 'en', 'de', '5-10 $'],
    ['figures', '|1,000-1,500| people', 'en', 'de', '1.000-1.500'],
    ['amount', '|1.5-2| hours', 'en', 'de', '1,5-2'],
  ] as const)('%s in %j from %s to %s: %j', (kind, text, from, to, expected) => {
    const [before = '', literal = '', after = ''] = text.split('|');
    expect(localFigures(kind, literal, before, after, from, to)).toBe(expected);
  });

  it('keeps the value, there and back', () => {
    const languages: readonly Language[] = ['de', 'es', 'fr', 'pt'];
    for (const to of languages)
      for (const amount of ['€1,234,567.89', '€0.50', '€12', '€1,000']) {
        const there = localFigures('amount', amount, '', '', 'en', to);
        expect(localFigures('amount', there ?? '', '', '', to, 'en')).toBe(amount);
      }
  });
});
