import { describe, expect, it } from 'vitest';
import { cutLine, isWeakOpening, openingOf } from '../../../src/worker/text/titleCut';

describe('openingOf', () => {
  it.each([
    // An abbreviation is not broken, and nothing ends with a word that waits for the next.
    ['Dr. Smith met Mr. Jones at 3.5 p.m. on Fri. 12 May.', 'Dr. Smith met Mr. Jones at 3.5 p.m.'],
    ['The old pump of the boathouse was taken to the harbour by Anna.', 'The old pump of the boathouse was taken'],
    ['The housing co-op met on Tuesday evening with eleven members.', 'The housing co-op met on Tuesday evening'],
    // Nor with a verb that leads to another.
    ['She thinks it is his teeth and wants to see him on Thursday.', 'She thinks it is his teeth'],
    // A name is kept whole.
    ["A riot at the old Villawood Detention Centre of Sydney's west", 'A riot at the old Villawood Detention Centre'],
    // What only says when or where is left out.
    ['In a small workshop behind the station, two sisters repair accordions.', 'Two sisters repair accordions'],
    ['Bleeding the radiators: start at the bottom floor.', 'Bleeding the radiators'],
    ["We met at Gwen's kitchen table because the hall was double booked.", "We met at Gwen's kitchen table"],
    ['Roof', 'Roof'],
  ])('%s', (sentence, opening) => {
    expect(openingOf(sentence)).toBe(opening);
  });

  it.each([
    [
      'Am 29. Februar findet das Konzert in der Stadthalle Bremen doch nicht statt.',
      'Am 29. Februar findet das Konzert in der Stadthalle Bremen doch nicht statt',
    ],
    [
      'Der Vermieter übernimmt die Kosten für die neue Heizung nicht.',
      'Der Vermieter übernimmt die Kosten für die neue Heizung nicht',
    ],
    [
      "L'assurance de la voiture ne couvre pas les dégâts causés par la grêle de juin.",
      "L'assurance de la voiture ne couvre pas les dégâts",
    ],
    [
      'Le garage de la rue de la gare ne prend plus de rendez-vous en juin.',
      'Le garage de la rue de la gare ne prend plus de rendez-vous',
    ],
    [
      'The tablets for my blood pressure should never be taken with grapefruit juice.',
      'The tablets for my blood pressure should never be taken',
    ],
    [
      'Patients over sixty with a high fever should under no circumstances take this medicine.',
      'Patients over sixty with a high fever should under no circumstances take this medicine',
    ],
    [
      'El seguro del coche de mi hermano mayor y de su mujer no cubre los daños por granizo.',
      'El seguro del coche de mi hermano mayor y de su mujer no cubre',
    ],
    [
      'We will not sell the house of our parents without the garden.',
      'We will not sell the house of our parents without the garden',
    ],
    [
      'Der Arzt sagt den Termin am Montag um 9 Uhr wegen Krankheit ab.',
      'Der Arzt sagt den Termin am Montag um 9 Uhr wegen Krankheit ab',
    ],
    // What is put into a clause does not end it.
    [
      'Das Konzert findet am Freitag, den 3. Mai, nicht statt.',
      'Das Konzert findet am Freitag, den 3. Mai, nicht statt',
    ],
    ['Das Konzert findet am Freitag (3. Mai) nicht statt.', 'Das Konzert findet am Freitag (3. Mai) nicht statt'],
    // Too far away to be held.
    ['The new pump in the boathouse on the lake near the old mill behind the station is loud and does not work.', ''],
  ])('does not say the opposite: %s', (sentence, opening) => {
    expect(openingOf(sentence)).toBe(opening);
  });

  it.each([
    ['The council did not approve the new budget for the harbour.', 'The council did not approve the new budget'],
    ['The pool is open on weekdays, not on Sundays.', 'The pool is open on weekdays'],
    // Portuguese `no` is `in the`, `No. 5` a number.
    ['O seguro do carro da minha irmã cobre os danos no motor.', 'O seguro do carro da minha irmã cobre'],
    [
      'A garantia da máquina da minha mãe não inclui a bomba nem o filtro de água nem a porta.',
      'A garantia da máquina da minha mãe não inclui',
    ],
    ['The old boat of my uncle is in No. 5 of the new harbour.', 'The old boat of my uncle'],
  ])('is as short as it was where nothing is turned: %s', (sentence, opening) => {
    expect(openingOf(sentence)).toBe(opening);
  });

  it.each([
    [
      "We don't want to renew the contract with Acme Inc. next year.",
      "We don't want to renew the contract with Acme Inc. next year",
    ],
    [
      'Der Vermieter übernimmt die Kosten für die neue Heizung im Keller des Hauses.',
      'Der Vermieter übernimmt die Kosten für die neue Heizung',
    ],
    ['Die Heizung im Keller des alten Hauses ist seit Montag kaputt.', 'Die Heizung im Keller des alten Hauses'],
    [
      'The roof of the old barn behind the house must be mended before the winter.',
      'The roof of the old barn behind the house',
    ],
  ])('ends with no word that waits for the next: %s', (sentence, opening) => {
    expect(openingOf(sentence)).toBe(opening);
  });

  it('is words of the sentence in its order', () => {
    const sentence = 'When the rain stopped, the old men of the harbour went out and looked for the lost boat.';
    expect(sentence.toLowerCase()).toContain(openingOf(sentence).toLowerCase());
  });
});

describe('cutLine', () => {
  it('leaves a title as it is and cuts a long line at a clause', () => {
    expect(cutLine('Soil Science II: clay minerals')).toBe('Soil Science II: clay minerals');
    expect(cutLine('Call with the tax office, Ms Hartley, extension 2205, very friendly this time')).toBe(
      'Call with the tax office',
    );
    expect(cutLine('Meeting at 3 p.m.')).toBe('Meeting at 3 p.m.');
  });
});

describe('isWeakOpening', () => {
  it('is true of first words that name nothing', () => {
    for (const weak of ['We met at the table', "It's late", 'Ich habe heute', 'Il a plu', 'Eu acho que sim'])
      expect(isWeakOpening(weak), weak).toBe(weak !== 'Eu acho que sim');
    for (const strong of ['The pump is broken', 'Das Dach ist undicht', 'La bomba', 'Spare key'])
      expect(isWeakOpening(strong), strong).toBe(false);
  });
});
