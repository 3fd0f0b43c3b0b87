import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/shared/languages';
import { rareNames, withoutPossessives } from '../../../src/worker/text/rareNames';

const KNOWN = new Set(['market', 'anna', 'lisboa']);
/** Words of the list are known, with a capital and without; all others are spelled. */
const tokens = (word: string): number => (KNOWN.has(word.trim().toLowerCase()) ? 1 : 3);

const found = (text: string, language: Language): string[] =>
  rareNames(text, language, tokens).map(({ start, end }) => text.slice(start, end));

describe('rareNames', () => {
  it.each([
    ['we ask aunt Ingrid and Anna at the market', 'en', ['Ingrid']],
    ['a tia Ingrid mora em Lisboa com o Jonas', 'pt', ['Ingrid', 'Jonas']],
    ['Ingrid comes at noon', 'en', []],
    ['die Tante Ingrid kommt am Mittag', 'de', []],
  ] as const)('in “%s” (%s)', (text, language, names) => expect(found(text, language)).toEqual(names));

  it('takes no day, month, feast, language or heading for a name', () => {
    expect(found('we meet on Thursday in August before Christmas to speak Portuguese', 'en')).toEqual([]);
    expect(found('une amie Polonaise de Mathilde', 'fr')).toEqual(['Mathilde']);
    expect(found('Weekly Shopping List', 'en')).toEqual([]);
    expect(found('please STOP here now', 'en')).toEqual([]);
  });
});

describe('withoutPossessives', () => {
  const left = (text: string, language: Language): string => {
    const [span] = withoutPossessives(text, [{ start: 0, end: text.indexOf(' ') }], language);
    return text.slice(span?.start, span?.end);
  };

  it.each([
    ["Samir's car", 'en', 'Samir'],
    ['Samir’s car', 'en', 'Samir'],
    ["Jonas' ladder", 'en', 'Jonas'],
    ["O'Brien says", 'en', "O'Brien"],
    ["Grimm's Märchen", 'de', "Grimm's"],
  ] as const)('of “%s” (%s)', (text, language, name) => expect(left(text, language)).toBe(name));
});
