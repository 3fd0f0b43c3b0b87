import { describe, expect, it } from 'vitest';
import { askedValue, likeliestValue } from '../../../src/core/ask/askedValue';
import { questionWords } from '../../../src/core/ask/questionWords';
import type { QuestionKind } from '../../../src/core/ask/questionKinds';

const cut = (find: typeof askedValue, text: string, kind: QuestionKind | null, question: string): string | null => {
  const value = find(text, kind, questionWords(question));
  return value === null ? null : text.slice(value.start, value.end);
};

describe('the value of a sentence that was asked for', () => {
  it.each<[string, QuestionKind | null, string, string | null]>([
    ['It costs 45 €.', 'money', 'What does the lamp cost?', '45 €'],
    ['It costs 45 € or 50 €.', 'money', 'What does the lamp cost?', null],
    ['It costs 45 €.', 'phone', 'Phone number?', null],
    ['It costs 45 €.', null, 'How is it?', null],
    // Of two names the one that the question does not say.
    ['Then Marta rang and gave Ida the key.', 'person', 'Who gave Ida the key?', 'Marta'],
    // One alone is marked even where the question says it.
    ['Ask Marta about it.', 'person', 'Who is Marta?', 'Marta'],
  ])('is marked where one alone can be meant: %s', (text, kind, question, value) =>
    expect(cut(askedValue, text, kind, question)).toBe(value),
  );

  it.each<[string, QuestionKind | null, string, string | null]>([
    ['Bread takes 45 minutes, but the cake only 20 minutes.', 'duration', 'How long does the cake bake?', '20 minutes'],
    [
      'Bread takes 45 minutes, but the cake only 20 minutes.',
      'duration',
      'How long does the bread bake?',
      '45 minutes',
    ],
    ['Then Marta met Ida and Jonas.', 'person', 'Who was there?', 'Marta'],
    ['It costs 45 € or 50 €.', 'money', 'Price of the thing?', '45 €'],
    ['No number here.', 'phone', 'Phone number?', null],
    ['45 €', null, 'How is it?', null],
  ])('is guessed where several can: %s', (text, kind, question, value) =>
    expect(cut(likeliestValue, text, kind, question)).toBe(value),
  );
});
