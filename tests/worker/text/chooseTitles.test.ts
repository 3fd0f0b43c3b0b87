import { describe, expect, it } from 'vitest';
import { chooseTitles } from '../../../src/worker/text/chooseTitles';
import { recurringPhrases } from '../../../src/worker/text/recurringPhrases';

const none = { given: null, generic: null, topics: [], recurring: [], opening: null };

describe('chooseTitles', () => {
  it('offers what the writer named the note alone', () => {
    expect(
      chooseTitles({ ...none, given: 'Roof', topics: ['Barn'], opening: 'The barn leaks' }, ['Old barn'], ''),
    ).toEqual(['Roof']);
  });

  it('puts a stated topic before first words, and a name for any note last', () => {
    const found = chooseTitles({ ...none, generic: 'Notes', topics: ['Move'], opening: 'The van is late' }, [], '');
    expect(found).toEqual(['Move', 'The van is late', 'Notes']);
  });

  it('keeps first words that name nothing only where nothing else is known', () => {
    const weak = { ...none, opening: 'We met at the table' };
    expect(chooseTitles(weak, [], '')).toEqual(['We met at the table']);
    expect(chooseTitles({ ...weak, recurring: ['Travel budget'] }, [], '')).toEqual(['Travel budget']);
    expect(chooseTitles({ ...none, opening: 'The van is late', recurring: ['Old van'] }, [], '')[0]).toBe(
      'The van is late',
    );
  });

  it('takes what the model writes only where the note says it again, word for word', () => {
    const prose = 'The water pump is old.\nAnna repairs the water pump.\nThe mast is long, the pump is not.';
    const written = ['Old pump', 'Water pump', 'Pump of the mast', 'Pump', 'The water', 'Long mast'];
    expect(chooseTitles(none, written, prose)).toEqual(['Water pump']);
  });

  it('takes nothing that the model writes without its `not`', () => {
    const prose =
      'Please do not pay the invoice.\nPay the invoice, Tom said.\nThe old invoice is wrong, an old invoice.';
    expect(chooseTitles(none, ['Pay the invoice', 'Old invoice'], prose)).toEqual(['Old invoice']);
  });

  it('offers nothing twice, whatever its order, case and small words', () => {
    expect(chooseTitles({ ...none, topics: ['Pump of the boat'], opening: 'The boat pump' }, [], '')).toEqual([
      'Pump of the boat',
    ]);
  });
});

describe('recurringPhrases', () => {
  it('finds what most sentences name, once and whole', () => {
    const sentences = [
      'The night bus of Wendle is new.',
      'Nobody rides the night bus.',
      'The Night Bus costs money, a bus for the night does not.',
      "We don't know yet.",
      "I don't know.",
      "They don't know.",
    ];
    expect(recurringPhrases(sentences)).toEqual(['night bus']);
  });

  it.each([
    [['Please do not pay the invoice.', 'We must not pay the invoice.', 'Never pay the invoice.'], []],
    [["We won't renew the lease.", "They can't renew the lease.", 'I will never renew the lease.'], []],
    [
      ['Die Heizung läuft nicht.', 'Auch heute: die Heizung läuft nicht.', 'Wieder läuft sie, die Heizung läuft nie.'],
      [],
    ],
    [['Es mejor no pagar la factura.', 'Dice que no pagar la factura.', 'Quiero no pagar la factura.'], []],
    [['Il ne faut pas payer la facture.', 'On ne doit pas payer la facture.', 'Ne pas payer la facture.'], []],
    [['There is no travel budget.', 'We have no travel budget.', 'So no travel budget.'], ['travel budget']],
    [
      ['O óleo vai no motor elétrico.', 'A água fica no motor elétrico.', 'O pó entra no motor elétrico.'],
      ['motor elétrico'],
    ],
  ])('says nothing that the note says with a `not`: %j', (sentences, phrases) => {
    expect(recurringPhrases(sentences)).toEqual(phrases);
  });

  it('does not join words over a mark', () => {
    expect(recurringPhrases(['Boats, pumps.', 'Boats, pumps!', 'Boats, pumps?'])).toEqual([]);
  });
});
