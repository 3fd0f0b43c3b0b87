import { describe, expect, it } from 'vitest';
import { favourTerms } from '../../../src/worker/constraints/favourTerms';
import { placeholdersOnce } from '../../../src/worker/constraints/placeholdersOnce';
import { FIRST_PLACEHOLDER } from '../../../src/worker/tokenizer/reservedTokens';
import { TextTokenizer } from '../../../src/worker/tokenizer/textTokenizer';
import { tokenizerJson } from '../../fakes/scriptedModel';

const tokenizer = new TextTokenizer(tokenizerJson);
const { vocabulary } = tokenizer;
const NATS = 6;

const formsOf = (...forms: readonly string[]) => ({
  inside: forms.map((form) => tokenizer.encode(` ${form}`)),
  first: forms.map((form) => tokenizer.encode(form)),
});

const favouring = (...terms: readonly (readonly string[])[]) =>
  favourTerms(
    placeholdersOnce(1, vocabulary),
    terms.map((forms) => formsOf(...forms)),
    vocabulary,
    NATS,
  );

/** Bonus at the end of a text, placeholder and all. */
const bonusOf = (constraint: ReturnType<typeof favouring>, text: string, isEnd = true): number => {
  let state = constraint.start;
  for (const token of tokenizer.encode(text)) {
    const next = constraint.step(state, token);
    if (next === null) throw new Error(`refused: ${text}`);
    state = next;
  }
  return constraint.bonus?.(state, isEnd) ?? 0;
};

describe('favourTerms', () => {
  it.each([
    ['take out the garbage', NATS],
    ['the garbage, and then rest', NATS],
    ['garbage first', NATS],
    ['(garbage)', NATS],
    ["l'garbage", NATS],
    ['the garbages', 0],
    ['the compost', 0],
    ['ingarbage', 0],
    ['garbage and garbage', 0],
    ['garbage and garbages', NATS],
    ['two garbage bins', NATS],
  ])('gives what a whole word deserves: %s', (text, nats) => {
    expect(bonusOf(favouring(['garbage', 'rubbish heap']), text)).toBe(nats);
  });

  it('gives a phrase its due once all of it is there', () => {
    const constraint = favouring(['rubbish heap']);
    expect(bonusOf(constraint, 'the rubbish')).toBe(0);
    expect(bonusOf(constraint, 'the rubbish heaps up')).toBe(0);
    expect(bonusOf(constraint, 'the rubbish heap up')).toBe(NATS);
  });

  it('lends to a form that is being written, and takes it back', () => {
    const constraint = favouring(['rubbish heap']);
    const lent = bonusOf(constraint, 'the rubbish', false);
    expect(lent).toBeGreaterThan(0);
    expect(lent).toBeLessThan(NATS);
    expect(bonusOf(constraint, 'the rubbish bin', false)).toBe(0);
  });

  it('counts each term once', () => {
    const constraint = favouring(['garbage'], ['tomato', 'tomatoes']);
    expect(bonusOf(constraint, 'tomatoes, garbage')).toBe(2 * NATS);
    expect(bonusOf(constraint, 'tomato tomatoes')).toBe(0);
  });

  it('counts a term as often as the source holds it', () => {
    const twice = favouring(['garbage'], ['garbage']);
    expect(bonusOf(twice, 'garbage and garbage')).toBe(2 * NATS);
    expect(bonusOf(favouring(['rubbish', 'rubbish heap']), 'the rubbish heap')).toBe(NATS);
  });

  it('looks at what begins a form or goes on with one', () => {
    const constraint = favouring(['garbage']);
    const [begins] = tokenizer.encode(' garbage');
    const state = constraint.step(constraint.start, tokenizer.encode(' the')[0] ?? 0);
    expect(state).not.toBeNull();
    if (state === null) return;
    expect(constraint.favoured?.(state)).toEqual([begins]);
    const written = tokenizer
      .encode(' garbage.')
      .reduce<typeof state | null>((now, token) => (now === null ? null : constraint.step(now, token)), state);
    expect(written === null ? null : constraint.favoured?.(written)).toEqual([]);
  });

  it('asks of placeholders what the constraint below asks', () => {
    const constraint = favouring(['garbage']);
    expect(constraint.mayEnd(constraint.start)).toBe(false);
    const state = constraint.step(constraint.start, FIRST_PLACEHOLDER);
    expect(state === null ? null : constraint.mayEnd(state)).toBe(true);
    expect(constraint.step(constraint.start, FIRST_PLACEHOLDER + 1)).toBeNull();
    expect(constraint.beforeEnd?.(constraint.start)).toEqual([FIRST_PLACEHOLDER]);
  });
});
