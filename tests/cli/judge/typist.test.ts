import { describe, expect, it } from 'vitest';
import { acceptance, Typist } from '../../../src/cli/judge/typist';

const text = 'call anna about the boat';

/** Knows the right word after each of its keys. */
const knowing = (answers: Readonly<Record<string, string>>) => {
  const asked: string[] = [];
  const suggest = async (before: string) => {
    asked.push(before);
    return { ghost: answers[before] ?? '', probability: 1 };
  };
  return { asked, suggest };
};

describe('acceptance', () => {
  it.each([
    [4, ' anna about', { characters: 11, keys: 1 }],
    [4, ' anna about a boat', { characters: 11, keys: 2 }],
    [4, ' ann', null],
    [4, ' bob', null],
    [15, ' the', { characters: 4, keys: 1 }],
    [16, 'th', null],
    [5, 'a', null],
    [19, ' boat', { characters: 5, keys: 1 }],
  ])('at %i of the text, %j', (at, ghost, expected) => expect(acceptance(text, at, ghost)).toEqual(expected));
});

describe('Typist', () => {
  it('counts one key for a whole ghost', async () => {
    const { suggest, asked } = knowing({ call: ' anna about the boat' });
    const typist = new Typist(suggest);
    await typist.type(text);
    expect(typist.report()).toMatchObject({ characters: 24, keystrokes: 5, shown: 1, accepted: 1, acceptRate: 1 });
    expect(typist.report().savings).toBeCloseTo(1 - 5 / 24, 4);
    expect(asked).toEqual(['c', 'ca', 'cal', 'call']);
  });

  it('counts a key a word for a part of one, and asks again after it', async () => {
    const { suggest, asked } = knowing({ call: ' anna about a boat', 'call anna about': ' the boat' });
    const typist = new Typist(suggest);
    await typist.type(text);
    expect(typist.report()).toMatchObject({ keystrokes: 4 + 2 + 1, shown: 2, accepted: 2 });
    expect(asked.at(-1)).toBe('call anna about');
  });

  it('types through what it cannot take, and a ghost is shown once however long it lasts', async () => {
    const { suggest, asked } = knowing({ c: 'alling', call: ' anna' });
    const typist = new Typist(suggest);
    await typist.type('call a');
    expect(typist.report()).toMatchObject({ keystrokes: 6, shown: 1, accepted: 0 });
    // "alling" is typed through for a, l, l and gone at the space.
    expect(asked).toEqual(['c', 'call ']);
  });

  it('never shows the engine more than what is before the caret', async () => {
    const { suggest, asked } = knowing({});
    await new Typist(suggest).type(text);
    for (const before of asked) expect(text.startsWith(before)).toBe(true);
    expect(asked).toHaveLength(text.length - 1);
  });
});
