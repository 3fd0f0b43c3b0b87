import { describe, expect, it } from 'vitest';
import { doubtsOf } from '../../../src/core/assistant/translationCheck';
import type { Language } from '../../../src/shared/languages';

const missing = (direction: string, source: string, target: string): readonly string[] => {
  const [from, to] = direction.split('-') as [Language, Language];
  return doubtsOf({ source, target, from, to }).missing;
};

describe('names, dates and numbers that a translation lost', () => {
  it.each([
    ['en-de', 'Dear Anna, thank you for the letter.', 'Liebe Tränen, danke für den Brief.', ['Anna']],
    ['en-de', 'Anna called about the boat.', 'Sie rief wegen des Bootes an.', ['Anna']],
    ['en-de', 'We met in Hamburg last year.', 'Wir trafen uns letztes Jahr.', ['Hamburg']],
    ['en-de', 'Peter Harbottle will bring the pump.', 'Peter wird die Pumpe bringen.', ['Harbottle']],
    ['en-de', 'The report is due on Friday.', 'Der Bericht ist fällig.', ['Friday']],
    ['en-de', 'We start in March.', 'Wir fangen an.', ['March']],
    ['en-de', 'It costs 85 euros and 12 cents.', 'Es kostet 85 Euro und Cent.', ['12']],
    ['en-es', 'The bus leaves at 7:45.', 'El autobús sale a las 8:45.', ['7:45']],
    ['de-en', 'Wir treffen uns am Freitag.', 'We meet.', ['Freitag']],
    ['de-en', 'Der Kurs beginnt im Mai.', 'The course begins.', ['Mai']],
    ['de-en', 'Anna kommt später.', 'She comes later.', ['Anna']],
    ['de-en', 'Liebe Roswitha, bis bald.', 'Dear tears, see you soon.', ['Roswitha']],
    ['de-en', 'Frau Petersen hat angerufen.', 'Mrs called.', ['Petersen']],
    ['es-en', 'Nos vemos el viernes con Zoraida.', 'See you.', ['Zoraida', 'viernes']],
    ['fr-en', 'Nous partons mardi.', 'We are leaving.', ['mardi']],
    ['de-en', '15 UHR ZAHNARZT', '15 AM A DENTIST', ['15 UHR']],
    ['de-en', 'Um 14:30 Uhr Kaffee.', 'Coffee at 14:30 pm.', ['14:30 Uhr']],
    ['en-fr', 'Buy 2 lemons and 3 limes.', 'Achetez deux citrons et des limes.', ['3']],
    ['en-de', 'The key of room 1.', 'Der Schlüssel für ein Zimmer.', ['1']],
    ['en-fr', 'The 2nd of May.', 'Le premier mai.', ['2']],
    ['en-de', 'It takes 40 minutes.', 'Es dauert vierzehn Minuten.', ['40']],
  ])('%s: %s', (direction, source, target, words) => {
    expect(missing(direction, source, target)).toEqual(words);
  });
});

describe('no alarm', () => {
  it.each([
    ['en-de', 'Dear Anna, see you on Friday.', 'Liebe Anna, wir sehen uns am Freitag.'],
    ['en-de', "I read Anna's letter on Mondays in May.", 'Ich lese Annas Brief montags im Mai.'],
    ['en-de', 'May I help you? I think I’m late.', 'Darf ich dir helfen? Ich glaube, ich bin spät dran.'],
    ['en-de', 'He flew from Munich to Vienna.', 'Er flog von München nach Wien.'],
    ['en-fr', 'She lives in London and loves Christmas.', 'Elle vit à Londres et aime Noël.'],
    [
      'en-de',
      'The Germans and the French speak English in Spain.',
      'Die Deutschen und die Franzosen sprechen in Spanien Englisch.',
    ],
    ['en-de', 'The City Council met in the Town Hall.', 'Der Stadtrat traf sich im Rathaus.'],
    ['en-de', 'Notes About The Old Harbour Wall', 'Notizen über die alte Hafenmauer'],
    ['en-es', 'NASA and the EU signed at 19:30.', 'La NASA y la UE firmaron a las 19.30.'],
    [
      'de-en',
      'Der Zug fährt am Samstag um 9:15 Uhr vom Bahnhof ab.',
      'The train leaves the station at 9:15 on Saturday.',
    ],
    ['de-en', 'Sonnabend kaufen wir Brot und Milch.', 'On Saturday we buy bread and milk.'],
    ['de-en', 'Der Hund von Maria liegt im Garten.', "Maria's dog is lying in the garden."],
    ['fr-en', 'Mais nous restons ici.', 'But we stay here.'],
    ['fr-en', 'Je ne sais pas, mais il vient.', 'I do not know, but he comes.'],
    ['en-fr', 'Buy 2 lemons.', 'Achetez deux citrons.'],
    ['en-de', 'See you at 3 pm', 'Wir sehen uns um drei'],
    ['en-fr', 'Closed on the 1st of May.', 'Fermé le premier mai.'],
    ['de-en', 'Am 1. Mai ist zu.', 'Closed on the first of May.'],
    ['en-de', 'Buy 1 lemon', 'Eine Zitrone kaufen'],
    ['de-en', 'Um 15 Uhr Kaffee, 20 Gäste am 15.', 'Coffee at 3 pm, 20 guests on the 15th.'],
    ['en-de', 'Meet at 7 am', 'Treffen um 7 am Bahnhof'],
  ])('%s: %s', (direction, source, target) => {
    expect(missing(direction, source, target)).toEqual([]);
  });
});

describe('a target much shorter than its source', () => {
  const source = 'The old wall on the north side has cracks, and the repair is more expensive than planned.';
  const short = (target: string): boolean => doubtsOf({ source, target, from: 'en', to: 'de' }).muchShorter;

  it('is noticed', () => expect(short('Die alte Mauer hat Risse.')).toBe(true));
  it('is not claimed of a terse translation', () =>
    expect(short('Die alte Mauer im Norden hat Risse; die Reparatur wird teurer.')).toBe(false));
  it('is not judged for a few words', () =>
    expect(
      doubtsOf({ source: 'Thank you very much indeed.', target: 'Danke.', from: 'en', to: 'de' }).muchShorter,
    ).toBe(false));

  it('marks a name that lost or won letters', () => {
    const changed = (source: string, target: string) => doubtsOf({ source, target, from: 'en', to: 'de' }).missing;
    expect(changed('We ask Petersen about it.', 'Wir fragen Peters danach.')).toEqual(['Petersen']);
    expect(changed('We ask Olsen about it.', 'Wir fragen Olsenmann danach.')).toEqual(['Olsen']);
    expect(changed('We ask Petersen about it.', 'Wir nehmen Petersens Boot.')).toEqual([]);
  });

  it('knows a number by its value, whatever marks and hours the target has', () => {
    const missing = (source: string, target: string) => doubtsOf({ source, target, from: 'en', to: 'de' }).missing;
    expect(missing('It costs €1,250.50 at 6 pm.', 'Es kostet um 18 Uhr 1.250,50 €.')).toEqual([]);
    expect(missing('half is 0.50 kg', 'die Hälfte sind 0,5 kg')).toEqual([]);
    expect(missing('It leaves at 6:40 pm.', 'Es fährt um 6:40 Uhr.')).toEqual(['6:40 pm']);
    expect(missing('It costs €1,250.', 'Es kostet 1.520 €.')).toEqual(['1,250']);
  });
});

describe('numbers in words and negations', () => {
  it.each([
    [
      'de-en',
      'Wir haben dreihundertfünfundsiebzig Euro bezahlt.',
      'We paid three hundred and seventeen euros.',
      ['dreihundertfünfundsiebzig'],
    ],
    ['en-fr', 'It costs ninety-eight euros.', 'Cela coûte quatre-vingt-huit euros.', ['ninety-eight']],
    ['en-de', 'Bring twenty chairs.', 'Bring Stühle mit.', ['twenty']],
    ['en-de', 'Do not open the left valve before noon!', 'Öffnen Sie das linke Ventil vor Mittag!', ['not']],
    ['en-fr', "We don't eat meat.", 'Nous mangeons de la viande.', ["don't"]],
    ['en-de', 'dentist Tue 3:30 pm', 'Zahnarzt Mittwoch 15:30 Uhr', ['Tuesday']],
    ['de-en', 'Der Schlüssel passt nicht.', 'The key fits.', ['nicht']],
    ['es-en', 'No tires la caja.', 'Throw the box away.', ['No']],
    ['fr-en', "Il n'a pas payé la facture.", 'He paid the bill.', ['pas']],
    ['pt-en', 'O trem não chegou.', 'The train arrived.', ['não']],
    ['de-en', 'Treffen mit Frau Schwarz am Montag.', 'Meeting with woman Black on Monday.', ['Schwarz']],
  ])('%s: %s', (direction, source, target, words) => {
    expect(missing(direction, source, target)).toEqual(words);
  });

  it.each([
    ['en-fr', 'It costs ninety-eight euros.', 'Cela coûte quatre-vingt-dix-huit euros.'],
    ['en-de', 'dentist Tue 3:30 pm', 'Zahnarzt Dienstag 15:30 Uhr'],
    ['en-de', 'It was nineteen hundred and eighty.', 'Es war neunzehnhundertachtzig.'],
    ['de-en', 'Das war neunzehnhundertachtzig.', 'That was nineteen eighty.'],
    ['en-pt', 'We need thirty thousand bricks.', 'Precisamos de 30 mil tijolos.'],
    ['en-es', 'We need one hundred bricks.', 'Necesitamos cien ladrillos.'],
    ['de-en', 'In vierzehn Tagen, um fünfzehn Uhr.', 'In two weeks, at 3 pm.'],
    ['fr-en', 'Nous partons à quatorze heures.', "We leave at two o'clock."],
    ['de-en', 'Tausend Dank für den Kuchen.', 'Many thanks for the cake.'],
    ['en-de', 'Do not forget the milk.', 'Denk an die Milch.'],
    ['en-de', 'We are not coming until Monday.', 'Wir kommen am Montag.'],
    ['en-de', 'That is not possible.', 'Das ist unmöglich.'],
    ['de-en', 'Das ist nicht wahr.', 'That is false.'],
    ['es-en', 'No obstante, llegamos tarde.', 'However, we arrived late.'],
    ['fr-en', "N'oubliez pas le lait.", 'Remember the milk.'],
    ['fr-en', 'Il ne reste que du pain.', 'There is just bread left.'],
    ['en-de', 'The bus leaves at half past 7 pm.', 'Der Bus fährt um 19:30 Uhr ab.'],
    ['en-de', 'Half past 7 suits me.', 'Halb 8 passt mir.'],
    ['fr-en', 'On se voit à 9 h et demie.', 'We meet at 9:30.'],
    ['en-es', "Why don't we go on Monday?", 'Vamos el lunes.'],
  ])('no alarm, %s: %s', (direction, source, target) => {
    expect(missing(direction, source, target).filter((word) => !/Monday|lunes/u.test(word))).toEqual([]);
  });
});
