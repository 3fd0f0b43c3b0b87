import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuestionKind } from '../../../src/core/ask/questionKinds';
import { shownPieces } from '../../../src/core/ask/shownMarks';

const shown = (text: string, question: string, kind: QuestionKind | null = null): string =>
  shownPieces(text, question, kind)
    .map(({ text: piece, mark }) => (mark === null ? piece : mark === 'value' ? `[${piece}]` : `*${piece}*`))
    .join('');

describe('shownPieces', () => {
  it('marks the words of the question, whatever their endings and accents, and what is asked for', () => {
    expect(shown('The ferries leave at 9:40.', 'When does the ferry leave?', 'time')).toBe(
      'The *ferries* *leave* at [9:40].',
    );
    expect(shown('Le résumé est prêt.', 'resume')).toBe('Le *résumé* est prêt.');
    expect(shown('Straße 5', 'strasse')).toBe('*Straße* 5');
  });

  it.each<[string, string, QuestionKind, string]>([
    ['Le vélo a coûté 1 250,50 €.', 'Quel prix ?', 'money', 'Le vélo a coûté [1 250,50 €].'],
    ['A conta deu R$ 2.500,00.', 'Qual é o preço?', 'money', 'A conta deu [R$ 2.500,00].'],
    ['Half a million people came.', 'How many visited?', 'number', '[Half a million] people came.'],
    ['It is due on the 3rd of May.', 'When must I pay?', 'date', 'It is due on the [3rd of May].'],
    ['Das geht 1,5 Std. so.', 'Wie lange dauert es?', 'duration', 'Das geht [1,5 Std.] so.'],
  ])('marks the whole of what is asked for in “%s”', (text, question, kind, marked) =>
    expect(shown(text, question, kind)).toBe(marked),
  );

  it('marks nothing twice: what is asked for lies over words of the question', () => {
    expect(shown('Ask Marta about it.', 'Who is Marta?', 'person')).toBe('Ask [Marta] about it.');
  });

  it('is the text again, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 200, unit: 'grapheme' }),
        fc.string({ maxLength: 60, unit: 'grapheme' }),
        fc.constantFrom<QuestionKind | null>(null, 'date', 'person', 'number'),
        (text, question, kind) => {
          const pieces = shownPieces(text, question, kind);
          expect(pieces.map((piece) => piece.text).join('')).toBe(text);
          expect(pieces.every((piece) => piece.text !== '')).toBe(true);
        },
      ),
    );
  });
});
