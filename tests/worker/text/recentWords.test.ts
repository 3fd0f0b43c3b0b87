import { describe, expect, it } from 'vitest';
import { Branches } from '../../../src/worker/engine/branches';
import { Sequence } from '../../../src/worker/engine/sequence';
import { NextWordPredictor } from '../../../src/worker/tasks/nextWord';
import { recentWords } from '../../../src/worker/text/recentWords';
import { BOS, EOS } from '../../../src/worker/tokenizer/reservedTokens';
import { expecting, scriptedModel } from '../../fakes/scriptedModel';

const weights = { byAgreement: [0.1, 0.2, 0.4] } as const;
const note = 'Call Zoltan Kowalczyk today. Zoltan Kowalczyk knows the harbour. Ask ';

describe('recentWords', () => {
  const topOf = (before: string, typed: string) => recentWords(before, typed, weights).words[0]?.word;

  it('finds what was written before, more so where the words before agree', () => {
    expect(topOf(`${note}Zoltan `, '')).toBe('Kowalczyk');
    expect(topOf(`${note}Zoltan K`, 'K')).toBe('Kowalczyk');
    expect(topOf(`${note}ha`, 'ha')).toBe('harbour');
    expect(topOf(`${note}xy`, 'xy')).toBeUndefined();
  });

  it('keeps the typed letters as they are typed, and offers no word that is whole already', () => {
    expect(topOf(`${note}kow`, 'kow')).toBe('kowalczyk');
    const whole = recentWords(`${note}harbour`, 'harbour', weights);
    expect(whole.words).toEqual([]);
    expect(whole.typedMass).toBeGreaterThan(0);
  });

  it('goes on in capitals behind two, and ends no small letters in them', () => {
    expect(topOf('The meeting was long. MEE', 'MEE')).toBe('MEETING');
    expect(topOf('The meeting was long. Mee', 'Mee')).toBe('Meeting');
    expect(topOf('We work for NASA. We like na', 'na')).toBeUndefined();
    expect(topOf('We work for NASA. We like NA', 'NA')).toBe('NASA');
    expect(topOf('The MacBook is old. The mac', 'mac')).toBe('macBook');
  });

  it('shares out no more than its weight', () => {
    const everything = recentWords(`${note}Zoltan `, '', weights);
    const sum = everything.words.reduce((total, { mass }) => total + mass, 0);
    expect(sum).toBeCloseTo(everything.weight, 6);
    expect(everything.typedMass).toBeCloseTo(everything.weight, 6);
    expect(everything.weight).toBeCloseTo(0.3, 6);
    expect(recentWords('', '', weights)).toEqual({ words: [], typedMass: 0, weight: 0 });
  });

  it('counts two agreeing words most, but not across sentences', () => {
    expect(recentWords('a b c d. x a b ', '', weights).weight).toBeCloseTo(0.7, 6);
    expect(recentWords('a b c d. x a. b ', '', weights).weight).toBeCloseTo(0.3, 6);
  });

  it('counts the nearer of two more', () => {
    expect(
      recentWords(`word first ${'x '.repeat(300)}word second ${'x '.repeat(9)}word `, '', weights).words[0]?.word,
    ).toBe('second');
  });
});

describe('NextWordPredictor', () => {
  const predictor = (cache: typeof weights) => {
    const { tokenizer } = scriptedModel(() => new Map());
    const { model } = scriptedModel(
      expecting(
        tokenizer,
        [
          [' Ask Zoltan Kow and go', 3],
          [' Ask Zoltan Kem and go', 1],
        ],
        EOS,
      ),
    );
    const branches = new Branches(new Sequence(model, 'interactive'));
    const before = `${note}Zoltan`;
    branches.moveTo([BOS, ...tokenizer.encode(before)]);
    const options = {
      base: [],
      before,
      typed: '',
      floor: 0.2,
      maxRuns: 12,
      marksCount: false,
    };
    return new NextWordPredictor(tokenizer, branches, cache).findAll(options).then(([word = null]) => word);
  };

  it('is the model alone where the note has no say', async () => {
    const word = await predictor({ byAgreement: [0, 0, 0] } as unknown as typeof weights);
    expect(word?.text).toBe(' Kow');
    expect(word?.probability).toBeCloseTo(0.75, 2);
  });

  it("takes the note's word where note and model together make it likelier", async () => {
    const word = await predictor({ byAgreement: [0, 0.7, 0] } as unknown as typeof weights);
    expect(word?.text).toBe(' Kowalczyk');
    expect(word?.probability).toBeCloseTo(0.7, 1);
  });
});
