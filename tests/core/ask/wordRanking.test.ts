import { describe, expect, it } from 'vitest';
import { isMarkedQuestion, soundsLikeQuestion } from '../../../src/core/ask/questionSigns';
import { questionWords } from '../../../src/core/ask/questionWords';
import { rankByWords } from '../../../src/core/ask/wordRanking';
import { newNote } from '../../../src/core/note/note';
import { entryOf } from '../../../src/core/search/entry';

const startsOf = (question: string): string[] => questionWords(question).map(({ start }) => start);
const ranked = (question: string, ...bodies: string[]): string[] => {
  const pool = bodies.map((body, index) => entryOf(newNote(String(index), 0, body)));
  return [...rankByWords(pool, questionWords(question))]
    .sort((a, b) => b[1] - a[1])
    .map(([id]) => bodies[Number(id)] ?? '');
};

describe('questionWords', () => {
  it.each([
    ['Where did I write the number of the boiler?', ['wri', 'numb', 'boil']],
    ['Welche Nummer hat der Heizkessel?', ['numm', 'heizkess']],
    ['¿Cuánto cuesta la caldera?', ['cues', 'calde']],
    ['À quel numéro peut-on joindre la fleuriste ?', ['nume', 'join', 'fleuris']],
    ['Onde está a chave?', ['chav']],
    ['who is it?', []],
  ])('of “%s”', (question, words) => {
    const starts = startsOf(question);
    for (const word of words) expect(starts.some((start) => start.startsWith(word))).toBe(true);
    expect(starts).toHaveLength(words.length);
  });
});

describe('rankByWords', () => {
  it('finds words with other endings and without their accents, but none that merely begin alike', () => {
    expect(ranked('gates', 'The gate is open.')).toHaveLength(1);
    expect(ranked('résumé', 'My resume is ready.')).toHaveLength(1);
    expect(ranked('port', 'The portfolio is red.')).toEqual([]);
    expect(ranked('port', 'An airport.')).toEqual([]);
    expect(ranked('2019', 'In 20195 there was none.')).toEqual([]);
  });

  it('puts the note with the rarer word first, and the shorter of two that say the same', () => {
    const [first] = ranked('boiler garden', 'garden one', 'garden two', 'garden three', 'boiler one');
    expect(first).toBe('boiler one');
    const long = `boiler ${'and so on '.repeat(50)}`;
    expect(ranked('boiler', long, 'The boiler.', 'x', 'y')).toEqual(['The boiler.', long]);
  });
});

describe('what sounds like a question', () => {
  it.each(['boiler number?', '¿Dónde está', 'where is the boiler', 'wann kommt der Zug', 'Quand part le train ?'])(
    '%s does',
    (text) => expect(soundsLikeQuestion(text)).toBe(true),
  );
  it.each(['', 'boat list', 'who', 'new note', 'dark theme'])('“%s” does not', (text) =>
    expect(soundsLikeQuestion(text)).toBe(false),
  );
  it('by its sign alone in the search', () => {
    expect(isMarkedQuestion('boiler?  ')).toBe(true);
    expect(isMarkedQuestion('where is the boiler')).toBe(false);
  });
});
