import { describe, expect, it } from 'vitest';
import { judgeAnswer } from '../../../src/core/quiz/judge';

type AnswerLanguage = Parameters<typeof judgeAnswer>[2];
const verdict = (typed: string, answer: string, language: AnswerLanguage = null) => {
  const { verdict: found, reason, words } = judgeAnswer(typed, answer, language);
  return [found, reason, ...words].join(' ');
};

describe('an answer that lost or gained its "not"', () => {
  it.each([
    ['the vendor may deliver', 'the vendor may not deliver'],
    ['new hires until June', 'no new hires until June'],
    ['is ready', "isn't ready"],
    ['can be used', "can't be used"],
    ['can be used', 'cannot be used'],
    ['einem', 'keinem'],
    ['keinem', 'einem'],
    ['mit einer Ausnahme', 'mit keiner Ausnahme'],
    ['fever', 'never'],
    ['conocido', 'no conocido'],
    ['funciona bem', 'não funciona bem'],
    ['effet', 'aucun effet'],
    ['il fume', 'il ne fume plus'],
    ['is toegestaan', 'is niet toegestaan'],
    ['con efecto', 'sin efecto'],
    ['takes 5 mg', 'does not take 5 mg'],
    ['nothing is certain', 'everything is certain'],
  ])('%s for %s, and the other way round, is wrong', (typed, answer) => {
    expect(verdict(typed, answer)).toMatch(/^wrong/u);
    expect(verdict(answer, typed)).toMatch(/^wrong/u);
  });

  it.each([
    ['Das Gesetz gilt für alle Bürger im Land', 'Das Gesetz gilt nicht für alle Bürger im Land', 'nicht'],
    ['the vaccine can be given to children under two', "the vaccine can't be given to children under two", 'not'],
    ['das Spielzeug gehört in die Hand von einem Kind', 'das Spielzeug gehört in die Hand von keinem Kind', 'keinem'],
  ])('a sentence without it is no more than nearly right: %s', (less, whole, word) => {
    expect(verdict(less, whole)).toBe(`nearly lacking ${word}`);
    expect(verdict(whole, less)).toMatch(/^nearly/u);
  });

  it.each([
    ['is not ready', "isn't ready"],
    ['isnt ready', "isn't ready"],
    ['isn’t ready', "isn't ready"],
    ['can not be used', "can't be used"],
    ['cant be used', 'cannot be used'],
    ["the vendor won't deliver", 'the vendor will not deliver'],
    ['the vendor may not delivr', 'the vendor may not deliver'],
    ["n'est pas pret", 'n’est pas prêt'],
    ['nest pas pret', 'n’est pas prêt'],
    ['il est pas pret a lancer', 'il n’est pas prêt à lancer'],
    ['no tiene efecto', 'no tiene ningún efecto', 'nearly'],
    ['noone', 'no one'],
    ['nonpolar molecules', 'non-polar molecule'],
  ])('it may be written otherwise: %s for %s', (typed, answer, expected = 'right') => {
    expect(verdict(typed, answer)).toMatch(new RegExp(`^${expected}`, 'u'));
  });

  it('what it stands before counts, whatever the order of the rest', () => {
    expect(verdict('not blue but red', 'not red but blue')).toBe('nearly close');
    expect(verdict('but blue, not red', 'not red but blue')).toBe('right spelling');
  });

  it('a word may deny in one language and not in another', () => {
    expect(verdict('Brasil', 'no Brasil', 'pt')).toBe('nearly lacking no');
    expect(verdict('original', 'original sin', 'en')).toBe('nearly lacking sin');
    expect(verdict('la maison que je parle', 'la maison dont je parle', 'fr')).toBe('nearly lacking dont');
    expect(verdict('5', 'No. 5', 'en')).toBe('nearly number no');
  });
});
