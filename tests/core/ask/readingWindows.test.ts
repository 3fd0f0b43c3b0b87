import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersIn } from '../../../src/core/ask/answers';
import { readingWindows, WINDOW_CHARACTERS, type CandidateNote } from '../../../src/core/ask/readingWindows';
import { passagesOf } from '../../../src/core/meaning/passages';
import { newNote } from '../../../src/core/note/note';

const candidateOf = (
  body: string,
  score = 0.5,
  id = 'a',
  scoreOf = (index: number): number => -index,
): CandidateNote => ({
  note: newNote(id, 0, body),
  score,
  saysSo: false,
  passages: passagesOf(body).map(({ start, end }, index) => ({ noteId: id, start, end, score: scoreOf(index) })),
});

const sentences = (count: number, word = 'Word'): string =>
  Array.from({ length: count }, (_, index) => `${word} number ${index} is said here at some length by somebody.`).join(
    ' ',
  );

describe('readingWindows', () => {
  it('reads a short note as one, its title above', () => {
    const [window, ...rest] = readingWindows([candidateOf('# Boat\n\nBuy a pump. Call Anna.\n- [ ] new sail')], 8);
    expect(window?.text).toBe('Boat\nBuy a pump.\nCall Anna.\nnew sail');
    expect(rest).toEqual([]);
  });

  it('reads around the most promising sentence first, with the title, and no more windows than it may', () => {
    const body = `Log of the year\n\n${sentences(60)}`;
    const candidate = candidateOf(body, 0.5, 'a', (index) => (index === 40 ? 1 : 0));
    const windows = readingWindows([candidate], 2);
    expect(windows).toHaveLength(2);
    expect(windows[0]?.text).toMatch(/^Log of the year\n/u);
    expect(windows[0]?.text).toContain('number 39 ');
    for (const { text } of windows) expect(text.length).toBeLessThan(WINDOW_CHARACTERS + 120);
  });

  it('reads what a better note says before the second half of a worse one', () => {
    const worse = candidateOf(sentences(30), 0.3, 'worse', () => 0.5);
    const better = candidateOf(sentences(5, 'Sail'), 0.6, 'better', () => 0.4);
    expect(readingWindows([worse, better], 1)[0]?.candidate).toBe(better);
  });

  it('reads the note that has the words at least once, however far it is otherwise', () => {
    const near = candidateOf(sentences(30), 0.9, 'near');
    const far = { ...candidateOf(sentences(30), 0.1, 'far'), saysSo: true };
    expect(readingWindows([near, far], 3).map(({ candidate }) => candidate.note.id)).toEqual(['far', 'near', 'near']);
  });

  it('reads every sentence of a note when there is room for it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), (count) => {
        const candidate = candidateOf(sentences(count));
        const read = readingWindows([candidate], 100).flatMap(({ pieces }) => pieces.map(({ passage }) => passage));
        expect(new Set(read).size).toBe(candidate.passages.length);
      }),
    );
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
    '> quoted. Twice.',
  ),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);

describe('answersIn', () => {
  it('gives words of the note alone, each in its sentence, one for each sentence, the surest first', () => {
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 25 }),
        fc.array(
          fc.record({ at: fc.nat(700), length: fc.nat(80), probability: fc.double({ min: 0, max: 1, noNaN: true }) }),
          {
            minLength: 8,
            maxLength: 8,
          },
        ),
        (lines, marks) => {
          const candidate = candidateOf(lines.join('\n'));
          const windows = readingWindows([candidate], 8);
          const marked = marks.map(({ at, length, probability }) => ({ start: at, end: at + length, probability }));
          const answers = answersIn(windows, marked);
          for (const { start, end, sentence, probability } of answers) {
            expect(start).toBeGreaterThanOrEqual(sentence.start);
            expect(end).toBeLessThanOrEqual(sentence.end);
            expect(end).toBeGreaterThan(start);
            expect(sentence.end).toBeLessThanOrEqual(candidate.note.body.length);
            expect(probability).toBeGreaterThan(0);
            expect(probability).toBeLessThan(1);
            const window = windows.find(({ text }) => text.includes(candidate.note.body.slice(start, end)));
            expect(window).toBeDefined();
          }
          expect(new Set(answers.map(({ sentence }) => sentence.start)).size).toBe(answers.length);
          const sorted = [...answers].sort((a, b) => b.probability - a.probability);
          expect(answers).toEqual(sorted);
        },
      ),
    );
  });

  it('shows the words that were marked, and nothing of a title that only explains', () => {
    const body = `Log of the year\n\n${sentences(60)}`;
    const candidate = candidateOf(body, 0.5, 'a', (index) => (index === 40 ? 1 : 0));
    const windows = readingWindows([candidate], 1);
    const at = windows[0]?.text.indexOf('number 39') ?? -1;
    const [answer] = answersIn(windows, [{ start: at, end: at + 9, probability: 0.9 }]);
    expect(body.slice(answer?.start, answer?.end)).toBe('number 39');
    expect(answersIn(windows, [{ start: 0, end: 3, probability: 0.9 }])).toEqual([]);
  });
});
