import { describe, expect, it } from 'vitest';
import { questionKind } from '../../../src/core/ask/questionKinds';
import { questionWords } from '../../../src/core/ask/questionWords';
import { likeliestSentence } from '../../../src/core/ask/sentenceChoice';

/** The sentence chosen of a note whose passages, with their nearness, are these. */
const chosen = (body: string, passages: readonly (readonly [string, number])[], question: string): string => {
  const near = passages.map(([text, score]) => {
    const start = body.indexOf(text);
    return { noteId: 'note', start, end: start + text.length, score };
  });
  const { start = 0, end = 0 } =
    likeliestSentence(body, near, { kind: questionKind(question), words: questionWords(question) }) ?? {};
  return body.slice(start, end);
};

describe('likeliestSentence', () => {
  it('is the nearest where nothing else tells', () => {
    const body = 'We met outside.\nIt was cold there.';
    expect(
      chosen(
        body,
        [
          ['We met outside.', 0.4],
          ['It was cold there.', 0.45],
        ],
        'Tell me more',
      ),
    ).toBe('It was cold there.');
  });

  it('puts a title behind what is below it, but no first sentence', () => {
    const below = 'Somebody comes.';
    const title = 'The boiler and its service';
    expect(
      chosen(
        `${title}\n${below}`,
        [
          [title, 0.6],
          [below, 0.45],
        ],
        'Tell me more',
      ),
    ).toBe(below);
    expect(
      chosen(
        `# ${title}\n\n${below}`,
        [
          [title, 0.6],
          [below, 0.45],
        ],
        'Tell me more',
      ),
    ).toBe(below);
    const first = 'The boiler gets its service.';
    expect(
      chosen(
        `${first} ${below}`,
        [
          [first, 0.6],
          [below, 0.45],
        ],
        'Tell me more',
      ),
    ).toBe(first);
    expect(
      chosen(
        `${first}\n${below}`,
        [
          [first, 0.6],
          [below, 0.45],
        ],
        'Tell me more',
      ),
    ).toBe(first);
    expect(chosen(title, [[title, 0.6]], 'Tell me more')).toBe(title);
  });

  it('prefers what holds the kind of thing that is asked for', () => {
    const body = 'The plumber was very kind. He comes again on 3 May.';
    const near = [
      ['The plumber was very kind.', 0.5],
      ['He comes again on 3 May.', 0.4],
    ] as const;
    expect(chosen(body, near, 'When is he here?')).toBe('He comes again on 3 May.');
    expect(chosen(body, near, 'How was he?')).toBe('The plumber was very kind.');
  });

  it('prefers what holds the words of the question', () => {
    const body = 'The room was warm. Tickets for the ferry are in the blue folder.';
    const near = [
      ['The room was warm.', 0.5],
      ['Tickets for the ferry are in the blue folder.', 0.4],
    ] as const;
    expect(chosen(body, near, 'ferry tickets')).toBe('Tickets for the ferry are in the blue folder.');
    expect(chosen(body, near, 'boat papers')).toBe('The room was warm.');
  });

  it('counts a word that nearly every sentence holds for little', () => {
    const body = 'The boiler hums. The boiler hums at night too. The boiler is grey. Serviced by Ivo.';
    const near = [
      ['The boiler hums.', 0.5],
      ['The boiler hums at night too.', 0.45],
      ['The boiler is grey.', 0.4],
      ['Serviced by Ivo.', 0.35],
    ] as const;
    expect(chosen(body, near, 'boiler serviced')).toBe('Serviced by Ivo.');
    expect(chosen(body, near, 'boiler')).toBe('The boiler hums.');
  });

  it('puts questions behind statements', () => {
    const body = 'Is it warm there? It is warm there.';
    const near = [
      ['Is it warm there?', 0.5],
      ['It is warm there.', 0.45],
    ] as const;
    expect(chosen(body, near, 'Tell me more')).toBe('It is warm there.');
  });
});
