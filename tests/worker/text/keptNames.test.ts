import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/shared/languages';
import { keptNames, lostNames } from '../../../src/worker/text/keptNames';

const kept = (text: string, language: Language): string[] =>
  keptNames(text, language).map(({ start, end, shown }) => `${text.slice(start, end)}=${shown}`);

describe('keptNames', () => {
  it.each([
    ['de', 'Das Treffen mit Frau Schwarz und Herrn König', ['Frau Schwarz=Ms. Schwarz', 'Herrn König=Mr. König']],
    ['de', 'Ruf bei Fr. Klein und Hr. Groß an', ['Fr. Klein=Ms. Klein', 'Hr. Groß=Mr. Groß']],
    ['de', 'zu Frau Dr. Braun oder Dr. Weiß', ['Frau Dr. Braun=Dr. Braun', 'Dr. Weiß=Dr. Weiß']],
    ['en', 'I met Mr. King and Mrs Small', ['King=King', 'Small=Small']],
    ['es', 'la Sra. Blanco y el señor Moreno', ['Blanco=Blanco', 'Moreno=Moreno']],
    ['fr', 'Mme Blanc et M. Petit', ['Blanc=Blanc', 'Petit=Petit']],
    ['pt', 'O João mora com a Maria do Pedro', ['O João=João', 'a Maria=Maria', 'Pedro=Pedro']],
    ['en', 'Peter and John called', ['Peter=Peter', 'John=John']],
  ] as const)('%s: %s', (language, text, expected) => {
    expect(kept(text, language)).toEqual(expected);
  });

  it.each([
    ['de', 'am Fr. Zahnarzt, meine Frau kommt, Frau Präsidentin, Herr Bürgermeister'],
    ['en', 'Mr President, Saint Peter, Max. 5 people, a mark, King Charles, Jan 3'],
    ['fr', 'Madame la présidente, saint Pierre'],
  ] as const)('none in %s: %s', (language, text) => {
    expect(kept(text, language)).toEqual([]);
  });

  it('calls a wife by her name alone', () => {
    expect(kept('Meine Frau Anna kommt', 'de')).toEqual(['Anna=Anna']);
  });

  it('misses those that another name stands for', () => {
    const lost = (target: string) =>
      lostNames(keptNames('Peter and John called', 'en'), target).map(({ name }) => name);
    expect(lost('Pedro e John chamaram')).toEqual(['Peter']);
    expect(lost('Peters Anruf und der von John')).toEqual([]);
  });
});
