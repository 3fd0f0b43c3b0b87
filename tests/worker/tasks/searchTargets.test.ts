import { describe, expect, it } from 'vitest';
import { searchTargets } from '../../../src/worker/tasks/searchTargets';
import { translateWithTerms } from '../../../src/worker/tasks/keepTerms';
import { EOS, FIRST_PLACEHOLDER, languageToken, SEP } from '../../../src/worker/tokenizer/reservedTokens';
import { scriptedModel } from '../../fakes/scriptedModel';
import type { Script } from '../../fakes/scriptedModel';

const options = { from: 'en', to: 'de', beams: 2 } as const;
const { tokenizer } = scriptedModel(() => new Map());
const [GOOD, BAD, WORSE] = [' work', ' leave', ' know'].map((word) => tokenizer.encode(word)[0] ?? 0);
if (GOOD === undefined || BAD === undefined || WORSE === undefined) throw new Error('no token');
const [THE, ALL] = [' the', ' all'].map((word) => tokenizer.encode(word)[0] ?? 0);
if (THE === undefined || ALL === undefined) throw new Error('no token');

/** Says "the" and one of three words; `weight` is that of the right one. */
const speaker =
  (weight: number): Script =>
  (tokens) => {
    switch (tokens.at(-1)) {
      case SEP:
        return new Map([
          [THE, 0.9],
          [ALL, 0.1],
        ]);
      case THE:
      case ALL:
        return new Map([
          [BAD, 0.6],
          [WORSE, 0.4],
          [GOOD, weight],
        ]);
      default:
        return new Map([[EOS, 1]]);
    }
  };

const search = async (weight: number, terms: readonly (readonly string[])[]) => {
  const { model, session } = scriptedModel(speaker(weight));
  const results = await searchTargets(model, [300, 301], 0, terms, options);
  return { words: results.map(({ tokens }) => tokenizer.decode(tokens).trim()), results, session };
};

describe('searchTargets', () => {
  it('asks for nothing where the source holds no term', async () => {
    const { words, results } = await search(0.01, []);
    expect(words[0]).toBe('the leave');
    expect(results.every(({ bonus }) => bonus === 0)).toBe(true);
  });

  it('puts first what holds the term, where the pack half knows it', async () => {
    const { words, results } = await search(0.01, [['work']]);
    expect(words[0]).toBe('the work');
    expect(results[0]?.bonus).toBeGreaterThan(0);
    expect(results[0]?.logProbability).toBeCloseTo(Math.log((0.9 * 0.01) / 1.01), 3);
  });

  it('insists in a second search where the first did not find it, and keeps the best of the first', async () => {
    const { words, session } = await search(1e-6, [['work']]);
    expect(words.slice(0, 2)).toEqual(['the leave', 'the know']);
    expect(words[2]).toBe('the work');
    expect(new Set(words).size).toBe(words.length);
    // The source is read once.
    expect(session.runs.filter(({ tokens }) => tokens.includes(languageToken('de')))).toHaveLength(1);
  });

  it('looks once where the first search found it', async () => {
    const once = await search(0.01, [['work']]);
    const twice = await search(1e-6, [['work']]);
    expect(twice.session.runs.length).toBeGreaterThan(once.session.runs.length);
  });
});

describe('a sentence with a term', () => {
  /** Runs of the model for a sentence of which the last word is copied, or is not. */
  const runsFor = async (isCopied: boolean) => {
    const { model, session } = scriptedModel(speaker(1e-6));
    const spans = isCopied ? [{ start: 8, end: 13, shown: 'trash' }] : [];
    await translateWithTerms(model, { text: 'see the trash', spans }, options);
    return session.runs;
  };

  it('asks for no other words where it is copied', async () => {
    const copied = await runsFor(true);
    expect(copied[0]?.tokens).toContain(FIRST_PLACEHOLDER);
    // One search, each of its results read back, and what was found read again; with the term another search.
    expect((await runsFor(false)).length).toBeGreaterThan(copied.length);
  });
});
