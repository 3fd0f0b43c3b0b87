import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownAnswer } from '../../../src/core/ask/shownAnswer';

const shown = (body: string, words: string) => {
  const start = body.indexOf(words);
  const { before, answer, after } = shownAnswer(
    body,
    { start: 0, end: body.length },
    { start, end: start + words.length },
  );
  return `${before}[${answer}]${after}`;
};

describe('shownAnswer', () => {
  it('marks the answer in its sentence, without marks of emphasis and links', () => {
    expect(shown('Crown goes in on **27 Nov** at 9:40, see [[Teeth]].', '27 Nov')).toBe(
      'Crown goes in on [27 Nov] at 9:40, see Teeth.',
    );
  });

  it('puts the lines of a list that was read together on one', () => {
    expect(shown('milk\n- bread\n- [ ] two eggs', 'two eggs')).toBe('milk, bread, [two eggs]');
  });

  it('keeps the answer of a very long sentence in sight', () => {
    const body = `${'word '.repeat(200)}here ${'more '.repeat(200)}`;
    const text = shown(body, 'here');
    expect(text).toContain('[here]');
    expect(text).toMatch(/^….*…$/u);
    expect(text.length).toBeLessThan(400);
  });

  it('never fails, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 300 }),
        fc.nat(300),
        fc.nat(300),
        fc.nat(300),
        fc.nat(300),
        (body, a, b, c, d) => {
          const { answer } = shownAnswer(
            body,
            { start: Math.min(a, b), end: Math.max(a, b) },
            { start: Math.min(c, d), end: Math.max(c, d) },
          );
          expect(answer.length).toBeLessThanOrEqual(Math.abs(c - d) + 600);
        },
      ),
    );
  });
});
