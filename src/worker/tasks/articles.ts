import { isPlural } from '../../core/glossary/plural';
import { withCapitalOf } from '../../core/text/typedCase';
import type { Language } from '../../shared/languages';
import type { Model } from '../engine/model';
import { EOS, languageToken, SEP } from '../tokenizer/reservedTokens';
import { tokenScores } from './backTranslation';
import type { TranslateOptions } from './translateSentence';

/** Words before a noun that go with its gender, its number or its first sound: each row says the same. */
const ARTICLES: Readonly<Record<Language, readonly (readonly string[])[]>> = {
  en: [['a', 'an']],
  de: [
    ['der', 'die', 'das', 'den', 'dem'],
    ['ein', 'eine', 'einen', 'einem', 'einer'],
    ['mein', 'meine', 'meinen', 'meinem', 'meiner'],
    ['zum', 'zur'],
    ['im', 'in der'],
    ['vom', 'von der'],
  ],
  es: [
    ['el', 'la', 'los', 'las'],
    ['un', 'una'],
    ['del', 'de la', 'de los', 'de las'],
    ['al', 'a la', 'a los', 'a las'],
  ],
  fr: [
    ['le', 'la', "l'", 'les'],
    ['un', 'une'],
    ['du', 'de la', "de l'", 'des'],
    ['au', 'à la', "à l'", 'aux'],
    ['de', "d'"],
    ['mon', 'ma', 'mes'],
  ],
  pt: [
    ['o', 'a', 'os', 'as'],
    ['um', 'uma'],
    ['do', 'da', 'dos', 'das'],
    ['no', 'na', 'nos', 'nas'],
    ['ao', 'à', 'aos', 'às'],
    ['meu', 'minha', 'meus', 'minhas'],
  ],
};

const FRENCH_VOWEL = /^[aeiouyhâàéèêëîïôœû]/iu;

/** Whether an article may stand before a form at all, by its number and by how it begins. */
const fits = (article: string, word: string, language: Language): boolean => {
  if (language === 'en' || language === 'de') return true;
  if (/(?:s|aux)$/u.test(article) !== isPlural(word, language)) return false;
  if (language !== 'fr') return true;
  const isElided = article.endsWith("'");
  return isElided
    ? FRENCH_VOWEL.test(word)
    : !(/(?:^|\s)(?:le|la|de)$/u.test(article) && /^[aeiouyâàéèêëîïôœû]/iu.test(word));
};

/** What a preposition and the article behind it become. */
const JOINED: Readonly<Partial<Record<Language, Readonly<Record<string, string>>>>> = {
  es: { 'a el': 'al', 'de el': 'del' },
  fr: { 'à le': 'au', 'à les': 'aux', 'de le': 'du', 'de les': 'des' },
  pt: Object.fromEntries(
    (['o', 'a', 'os', 'as'] as const).flatMap((article) => [
      [`de ${article}`, `d${article}`],
      [`em ${article}`, `n${article}`],
      [`por ${article}`, `pel${article}`],
      [`a ${article}`, article.startsWith('a') ? `à${article.slice(1)}` : `a${article}`],
    ]),
  ),
};

/** Where a form stands as a word of its own; -1 where it does not. */
const placeOf = (form: string, target: string): number => {
  for (let at = target.indexOf(form); at >= 0; at = target.indexOf(form, at + 1))
    if (!/[\p{L}\p{N}]$/u.test(target.slice(0, at)) && !/^[\p{L}\p{N}]/u.test(target.slice(at + form.length)))
      return at;
  return -1;
};

/** `target` with what stands before `form` in one word where the language has one: "por o passeio" is "pelo passeio". */
const joined = (target: string, form: string, language: Language): string => {
  const at = placeOf(form, target);
  const [pair, short] =
    Object.entries(JOINED[language] ?? {}).find(([two]) =>
      new RegExp(`(?<![\\p{L}'’])${two} $`, 'iu').test(target.slice(0, at)),
    ) ?? [];
  if (at < 0 || pair === undefined || short === undefined) return target;
  const start = at - pair.length - 1;
  return `${target.slice(0, start)}${withCapitalOf(target.slice(start), short)} ${target.slice(at)}`;
};

/** `target` with each article that may stand before `form` where one does; itself among them, if it may. */
const variants = (target: string, form: string, language: Language): readonly string[] => {
  const at = placeOf(form, target);
  if (at < 0) return [target];
  const before = target.slice(0, at);
  for (const row of ARTICLES[language])
    for (const article of [...row].sort((a, b) => b.length - a.length)) {
      const gap = article.endsWith("'") ? '' : ' ';
      const start = before.length - article.length - gap.length;
      const written = before.slice(Math.max(0, start));
      if (start < 0 || written.toLocaleLowerCase() !== article + gap || /[\p{L}\p{N}'’]$/u.test(before.slice(0, start)))
        continue;
      return row
        .filter((other) => fits(other, form, language))
        .map(
          (other) =>
            before.slice(0, start) +
            withCapitalOf(written, other) +
            (other.endsWith("'") ? '' : ' ') +
            target.slice(at),
        );
    }
  return [target];
};

/**
 * A target in which forms were copied, with the articles before them as the pack would write them: it did not see the
 * words when it wrote ("le perceuse", "de ail").
 *
 * @throws Cancelled between steps when the signal is aborted.
 */
export const withArticles = async (
  model: Model,
  source: string,
  target: string,
  forms: readonly string[],
  { to, signal }: TranslateOptions,
): Promise<string> => {
  const prefix = [languageToken(to), ...model.tokenizer.encode(source), SEP];
  let agreed = target;
  for (const form of forms) {
    const all = variants(agreed, form, to);
    let best = -Infinity;
    for (const text of all.length > 1 ? all : []) {
      const scores = await tokenScores(model, prefix, [...model.tokenizer.encode(text), EOS], signal);
      const score = scores.reduce((sum, value) => sum + value, 0);
      if (score > best) [best, agreed] = [score, text];
    }
    if (all.length === 1) agreed = all[0] ?? agreed;
    agreed = joined(agreed, form, to);
  }
  return agreed;
};
