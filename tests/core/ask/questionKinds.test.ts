import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lacksWhatIsAsked, questionKind, valuesIn, type QuestionKind } from '../../../src/core/ask/questionKinds';
import { cpuMs } from '../../setup/cpuTime';

const found = (kind: QuestionKind, text: string): string[] =>
  valuesIn(text, kind).map(({ start, end }) => text.slice(start, end));

describe('questionKind', () => {
  it.each<[string, QuestionKind | null]>([
    ['When does the plumber come?', 'date'],
    ['Wann kommt der Klempner?', 'date'],
    ['¿Cuándo viene el fontanero?', 'date'],
    ['Quand passe le plombier ?', 'date'],
    ['Quando vem o encanador?', 'date'],
    ['At what time does the museum open?', 'time'],
    ['Um wie viel Uhr öffnet das Museum?', 'time'],
    ['Why was the trip cancelled?', 'reason'],
    ['Pourquoi le voyage est-il annulé ?', 'reason'],
    ['Warum kostet das so viel?', 'reason'],
    ['Who has the ladder?', 'person'],
    ['¿Quién tiene la escalera?', 'person'],
    ['How long does the dough rest?', 'duration'],
    ['Wie lange ruht der Teig?', 'duration'],
    ['What does the ticket cost?', 'money'],
    ['How much was the cage?', 'money'],
    ['Combien coûte le billet ?', 'money'],
    ['How many chairs are there?', 'number'],
    ['What is the phone number of the garage?', 'phone'],
    ['Telefonnummer Werkstatt', 'phone'],
    ['e-mail address of the landlord', 'email'],
    ['When did Anna email me?', 'date'],
    ['Who lets us in when we arrive late?', 'person'],
    ['Seit wann hat Ida den Schlüssel?', 'date'],
    ['What is the last day of the course?', 'date'],
    ['Was ist der letzte Tag?', 'date'],
    ['¿En qué momento llega?', 'date'],
    ['Where is the key of the shed?', 'place'],
    ['Wo liegt der Schlüssel?', 'place'],
    ['Où est la clé ?', 'place'],
    ['Which room is the meeting in?', 'place'],
    ['At what temperature does the dough rise?', 'number'],
    ['How hot must the oven be?', 'number'],
    ['In which year did we move?', 'year'],
    ['wifi password', 'code'],
    ['Tell me about boats', null],
    ['', null],
  ])('of “%s”', (question, kind) => expect(questionKind(question)).toBe(kind));
});

describe('valuesIn', () => {
  it.each<[QuestionKind, string, string[]]>([
    ['date', 'See you on 3 May 2026, or Friday.', ['3 May 2026', 'Friday']],
    ['date', 'Am 3. Mai oder 4.5.2026', ['3. Mai', '4.5.2026']],
    ['date', 'You may mark it.', []],
    ['date', 'The ferry leaves at 9:40.', ['9:40']],
    ['time', 'From 9:30 to 11 am', ['9:30', '11 am']],
    ['money', 'It was 45 € and $12.50, not 3.', ['45 €', '$12.50']],
    ['phone', 'Call +49 171 5550199, room 12', ['+49 171 5550199']],
    ['email', 'Write to ann@post.example please.', ['ann@post.example']],
    ['year', 'Built in 1987, 3000 bricks', ['1987']],
    ['duration', 'about two weeks, then an hour', ['two weeks', 'an hour']],
    ['percent', 'up 3.5 % or ten per cent', ['3.5 %', 'ten per cent']],
    ['number', '12 km in 3 hours, 15 per cent steep, 7 metal poles', ['12 km', '3 hours', '15 per cent', '7']],
    ['date', 'Late October, mediados de octubre oder Ende Mai', ['Late October', 'mediados de octubre', 'Ende Mai']],
    ['date', 'In late March, a finales de marzo, mi-mai; you may', ['late March', 'finales de marzo', 'mi-mai']],
    ['date', 'They march in mayo, not mar.', ['mayo']],
    ['time', 'Open from two till six, sonst von 9 bis 12.', ['from two till six', 'von 9 bis 12']],
    ['person', 'On Tuesday ask Marta Ruiz.', ['Marta Ruiz']],
    ['person', 'Ask the neighbour.', ['neighbour']],
    ['place', 'It hangs in the hall, behind the door.', ['in the hall', 'behind the door']],
    ['place', 'Er liegt im Keller; wir fahren nach Gent.', ['im Keller', 'nach Gent']],
    ['place', 'It took a long time.', []],
    ['reason', 'We stayed because it rained all day. Then we left.', ['because it rained all day']],
    [
      'street',
      'In Quay Street, all the way, Rue de Lyon, Hauptstraße 5',
      ['Quay Street', 'Rue de Lyon', 'Hauptstraße'],
    ],
    ['code', 'the key is `otter-9`, or WTU284', ['`otter-9`', 'WTU284']],
  ])('%s in “%s”', (kind, text, values) => expect(found(kind, text)).toEqual(values));

  it('never leaves the text, and never hangs', () => {
    const kinds: QuestionKind[] = ['phone', 'email', 'date', 'money', 'person', 'reason', 'street', 'code', 'time'];
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), fc.constantFrom(...kinds), (text, kind) => {
        for (const { start, end } of valuesIn(text, kind)) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
    const spentMs = cpuMs(() => {
      for (const kind of kinds) valuesIn(`${'1 '.repeat(10_000)}${'a'.repeat(20_000)}`, kind);
    });
    expect(spentMs).toBeLessThan(2_000);
  });
});

describe('what is said of a kind', () => {
  it('is that it lacks, only of kinds that look like nothing else', () => {
    expect(lacksWhatIsAsked('phone', ['Nothing here.', 'Room 12'])).toBe(true);
    expect(lacksWhatIsAsked('phone', ['Nothing here.', '0171 5550199'])).toBe(false);
    expect(lacksWhatIsAsked('person', ['nothing here'])).toBe(false);
    expect(lacksWhatIsAsked(null, ['nothing here'])).toBe(false);
  });
});
