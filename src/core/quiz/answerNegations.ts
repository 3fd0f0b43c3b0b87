import type { Language } from '../../shared/languages';
import { fold } from '../search/fold';

const wordSet = (words: string): ReadonlySet<string> => new Set(fold(words).split(/\s+/u));

/** Each of these turns a sentence round. */
const DENIALS = wordSet(
  `not no never without none nobody nothing nowhere
   nicht kein keine keinen keinem keiner keines nichts nie niemals niemand niemanden niemandem nirgends nirgendwo ohne
   sin pas sans não sem non senza niet geen zonder nooit niets nigdy bez`,
);
/** These stand beside another denial and change nothing then: "no tiene ningún efecto", "n'a aucun effet". */
const CONCORD = wordSet(
  `neither nor weder ni nunca jamás nada nadie ningún ninguno ninguna tampoco jamais rien aucun aucune guère
   ninguém nenhum nenhuma nem tampouco nessun nessuno nessuna niente nulla`,
);
/** Words that deny in one language and do not in another. */
const HARMLESS: Readonly<Partial<Record<string, ReadonlySet<string>>>> = {
  en: new Set(['sin']),
  pt: new Set(['no']),
  it: new Set(['ne']),
};

const WORD = /[\p{L}\p{M}]+/gu;
/** "No. 5" is a number. */
const NUMBER_SIGN = /(?<!\p{L})no(?:\.\s?|\s)(?=\p{Nd})/gu;
const CONTRACTED =
  /(?<!\p{L})(is|are|was|were|do|does|did|ca|could|wo|would|should|has|have|had|must|need|might|sha)n(['’]?)t(?!\p{L})/giu;
const WHOLE_VERBS: Readonly<Record<string, string>> = { ca: 'can', wo: 'will', sha: 'shall' };

/** Denials as words of their own: "isn't" is "is not". A French "dont" is none. */
export const withoutContractions = (text: string, language: string | null): string =>
  text
    .replace(CONTRACTED, (whole: string, verb: string, mark: string) =>
      mark === '' && language === 'fr' ? whole : `${WHOLE_VERBS[verb.toLowerCase()] ?? verb} not`,
    )
    .replace(/(?<!\p{L})cannot(?!\p{L})/giu, 'can not')
    .replace(/(?<![\p{L}\p{M}])n['’](?=\p{L})/giu, 'ne ')
    // "Non-polar" is a word like "insoluble".
    .replace(language === 'en' ? /(?<!\p{L})non[- ](?=\p{L})/giu : /(?<!\p{L})non-(?=\p{L})/giu, 'non');

/** Whether a word, folded, denies in some language: one letter more or less is then no slip. */
export const isDenial = (word: string): boolean => DENIALS.has(word) || CONCORD.has(word) || word === 'ne';

/** Words of a text without contractions that deny. */
export const denialsIn = (text: string, language: Language | 'it' | null): string[] => {
  const harmless = HARMLESS[language ?? ''];
  const words = fold(text).replace(NUMBER_SIGN, ' ').match(WORD) ?? [];
  return words.filter((word) => isDenial(word) && harmless?.has(word) !== true);
};

/** How often a text is turned round by the words that deny in it. French says it twice: ne … pas. */
export const denialCount = (denials: readonly string[]): number =>
  Math.max(
    denials.filter((word) => DENIALS.has(word)).length,
    denials.filter((word) => word === 'ne').length,
    denials.some((word) => CONCORD.has(word)) ? 1 : 0,
  );

/** What each denial among the words of a text stands before: "not red but blue" is not "not blue but red". */
export const deniedWords = (words: readonly string[]): string =>
  words
    .flatMap((word, at) => (isDenial(word) ? [words[at + 1] ?? ''] : []))
    .sort()
    .join(' ');
