import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersIn } from '../../../src/core/ask/answers';
import { promisingSentences, type CandidateNote } from '../../../src/core/ask/candidates';
import { passagesOf } from '../../../src/core/meaning/passages';
import { newNote } from '../../../src/core/note/note';

const noteOf = (id: string, body: string, score = 0.5, scoreOf = (index: number): number => -index): CandidateNote => ({
  note: newNote(id, 0, body),
  score,
  passages: passagesOf(body).map(({ start, end }, index) => ({ noteId: id, start, end, score: scoreOf(index) })),
  saysSo: false,
});

describe('promisingSentences', () => {
  it('takes sentences of the better note first, and of one note the nearer', () => {
    const worse = noteOf('worse', 'Boat. Sail. Rope.', 0.3, () => 0.9);
    const better = noteOf('better', 'Harbour. Pier. Dock.', 0.6, (index) => index / 10);
    expect(promisingSentences([worse, better], 4).map(({ text }) => text)).toEqual([
      'Dock.',
      'Pier.',
      'Harbour.',
      'Boat.',
    ]);
  });

  it('takes one of the note that has the words, however far it is otherwise, and not its title', () => {
    const near = noteOf('near', 'One. Two. Three.', 0.9);
    const far = { ...noteOf('far', '# Title\n\nThe words.', 0.1), saysSo: true };
    expect(promisingSentences([near, far], 2).map(({ text }) => text)).toEqual(['The words.', 'One.']);
  });
});

const line = fc.oneof(
  fc.constantFrom(
    '# Title',
    '- item one',
    '- [x] done',
    '',
    '| a | b |',
    'A **bold** word. And 😀 more!',
    '> said. Twice.',
  ),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);
const mark = fc.record({
  at: fc.integer({ min: -5, max: 80 }),
  length: fc.nat(60),
  probability: fc.double({ min: 0, max: 1, noNaN: true }),
});

describe('answersIn', () => {
  it('gives words of the note alone, each in its sentence, one for each sentence, the surest first', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), fc.array(mark, { minLength: 8, maxLength: 8 }), (lines, marks) => {
        const note = noteOf('a', lines.join('\n'));
        const sentences = promisingSentences([note], 8);
        const marked = marks.map(({ at, length, probability }) => ({ start: at, end: at + length, probability }));
        const answers = answersIn(sentences, marked);
        for (const { start, end, sentence, probability } of answers) {
          expect(start).toBeGreaterThanOrEqual(sentence.start);
          expect(end).toBeLessThanOrEqual(sentence.end);
          expect(end).toBeGreaterThan(start);
          expect(sentence.end).toBeLessThanOrEqual(note.note.body.length);
          expect(probability).toBeGreaterThan(0);
          expect(probability).toBeLessThan(1);
        }
        expect(new Set(answers.map(({ sentence }) => sentence.start)).size).toBe(answers.length);
        expect(answers).toEqual([...answers].sort((a, b) => b.probability - a.probability));
      }),
    );
  });

  it('shows the words that were marked, and is less sure of a title', () => {
    const note = noteOf('a', '# Boat\n\nPier 7.', 0.5, () => 0.5);
    const sentences = promisingSentences([note], 8);
    const marked = sentences.map(() => ({ start: 0, end: 4, probability: 0.9 }));
    expect(answersIn(sentences, marked).map(({ start, end }) => note.note.body.slice(start, end))).toEqual([
      'Pier',
      'Boat',
    ]);
  });
});
