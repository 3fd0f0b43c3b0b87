import { describe, expect, it } from 'vitest';
import { withArticles } from '../../../src/worker/tasks/articles';
import type { Language } from '../../../src/shared/languages';
import { SEP } from '../../../src/worker/tokenizer/reservedTokens';
import { scriptedModel } from '../../fakes/scriptedModel';

/** A pack that would write these words, and nothing else. */
const knowing = (words: string) => {
  const { tokenizer } = scriptedModel(() => new Map());
  const tokens = tokenizer.encode(words);
  return scriptedModel((sequence) => new Map([[tokens[sequence.length - sequence.indexOf(SEP) - 1] ?? 2, 1]])).model;
};

const agreed = (to: Language, target: string, form: string, known: string) =>
  withArticles(knowing(known), 'source', target, [form], { from: 'en', to, beams: 1 });

describe('withArticles', () => {
  it.each([
    ['fr', 'prêter le perceuse', 'perceuse', 'prêter la perceuse'],
    ['pt', 'Pague o conta de luz', 'conta de luz', 'Pague a conta de luz'],
    ['es', 'Al furgoneta', 'furgoneta', 'A la furgoneta'],
    ['de', 'im Küche', 'Küche', 'in der Küche'],
    ['en', 'an ladder', 'ladder', 'a ladder'],
  ] as const)('takes the article that the pack would write, %s: %s', async (to, target, form, known) => {
    expect(await agreed(to, target, form, known)).toBe(known);
  });

  it('keeps the article that the pack likes best', async () => {
    expect(await agreed('fr', 'prêter le marteau', 'marteau', 'prêter le marteau')).toBe('prêter le marteau');
  });

  it('gives an article of the number that the form has, and elides it, whatever the pack likes', async () => {
    expect(await agreed('fr', 'annuler les abonnement', 'abonnement', 'annuler les abonnement')).not.toContain('les');
    expect(await agreed('fr', 'prendre le aspirateur', 'aspirateur', 'prendre le aspirateur')).toBe(
      "prendre l'aspirateur",
    );
    expect(await agreed('pt', 'traga as saco', 'saco', 'traga o saco')).toBe('traga o saco');
  });

  it.each([
    ['pt', 'ansioso por o passeio', 'passeio', 'ansioso pelo passeio'],
    ['pt', 'Em as aulas', 'aulas', 'Nas aulas'],
    ['fr', "s'inscrire à les cours", 'cours', "s'inscrire aux cours"],
    ['es', 'cerca de el grifo', 'grifo', 'cerca del grifo'],
  ] as const)('joins a preposition and its article, %s: %s', async (to, target, form, expected) => {
    expect(await agreed(to, target, form, target)).toBe(expected);
  });

  it('looks before the word itself, not before one that begins with it', async () => {
    expect(await agreed('es', 'el colegio y el col', 'col', 'el colegio y la col')).toBe('el colegio y la col');
  });

  it.each([
    ['fr', 'voir les', 'perceuse'],
    ['fr', 'voile perceuse', 'perceuse'],
    ['pt', 'conta', 'conta'],
  ] as const)('changes nothing else, %s: %s', async (to, target, form) => {
    expect(await agreed(to, target, form, 'x')).toBe(target);
  });
});
