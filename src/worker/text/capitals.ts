import { GIVEN_NAMES } from '../../core/assistant/nameLists';
import { isOfCountry, plainWord } from '../../core/text/countryNames';
import type { Language } from '../../shared/languages';
import type { Piece } from './pieces';
import { isTranslated } from './rareNames';

const WORD = /\p{L}[\p{L}\p{M}'’]*/gu;

/**
 * Capitals as small letters, as a sentence is written: a word keeps its first capital where the tokenizer knows it so.
 *
 * @param countTokens tokens of a word with one leading space.
 * @param opens the text begins a sentence.
 */
export const withoutCapitals = (
  text: string,
  language: Language,
  countTokens: (word: string) => number,
  opens = true,
): string => {
  let isFirst = opens;
  return text.replace(WORD, (word) => {
    const small = word.toLocaleLowerCase(language);
    const capital = small.charAt(0).toLocaleUpperCase(language) + small.slice(1);
    const isOpening = isFirst;
    isFirst = false;
    if (isOpening || (language === 'en' && /^i(?:['’]|$)/u.test(small))) return capital;
    return countTokens(` ${capital}`) < countTokens(` ${small}`) ? capital : small;
  });
};

/** Prepositions and the like stay small in an English heading; longer words do not. */
const MOST_SMALL_LETTERS = 3;

/** True for an English heading in Title Case: Kitchen Renovation Budget. */
export const isTitleCase = (text: string, language: Language): boolean => {
  const words = language === 'en' && !/[.!?]\s*$/u.test(text) ? (text.match(WORD) ?? []) : [];
  return words.length > 1 && words.every((word) => word.length <= MOST_SMALL_LETTERS || /^\p{Lu}\p{Ll}/u.test(word));
};

/** Of a word with as many tokens the tokenizer knows pieces alone. */
const UNKNOWN_TOKENS = 3;

/**
 * Title Case as a sentence is written. What the tokenizer knows better in small letters is a word; all else may be a name
 * and keeps its capital. `countTokens` and `opens` as above. `doubtful` takes what may be a name all the same, by how it
 * was made small: a target that copies it has to give it its capital back.
 */
export const withoutTitleCase = (
  text: string,
  countTokens: (word: string) => number,
  doubtful: Map<string, string>,
  opens = true,
): string => {
  let isFirst = opens;
  return text.replace(WORD, (word) => {
    const isOpening = isFirst;
    isFirst = false;
    if (isOpening || !/^\p{Lu}\p{Ll}/u.test(word) || isTranslated(word, 'en')) return word;
    if (GIVEN_NAMES.has(plainWord(word)) || isOfCountry(plainWord(word), 'en')) return word;
    const small = word.toLowerCase();
    const tokens = countTokens(` ${small}`);
    if (tokens >= countTokens(` ${word}`)) return word;
    if (tokens >= UNKNOWN_TOKENS) doubtful.set(small, word);
    return small;
  });
};

/** `text` with the words of `doubtful` as they were. */
export const withCapitals = (text: string, doubtful: ReadonlyMap<string, string>): string =>
  text.replace(WORD, (word) => doubtful.get(word) ?? word);

/** Pieces with `change` applied to their words. */
export const mapWords = (pieces: readonly Piece[], change: (text: string) => string): Piece[] =>
  pieces.map((piece) =>
    piece.type === 'text'
      ? { type: 'text', text: change(piece.text) }
      : piece.type === 'pair'
        ? { ...piece, children: mapWords(piece.children, change) }
        : piece,
  );

/** German words that are no nouns, though a translation may begin with them. */
const SMALL_GERMAN = new Set(
  (
    'der die das den dem des ein eine einen einem einer eines kein keine keinen und oder aber ich du er sie es wir ihr man ' +
    'mein meine meinen dein deine sein seine ihr ihre unser unsere in im am an auf aus bei beim mit nach vom von vor zu ' +
    'zum zur für über um bis durch ohne gegen seit wegen nicht noch nur auch schon sehr wenn weil dass ob wie was wer wo ' +
    'wann warum heute morgen gestern dann dort hier jetzt bitte alle alles jeder jede jedes zwei drei vier fünf sechs ' +
    'sieben acht neun zehn neu neue neuen kein'
  ).split(' '),
);

/** The target's first letter and last stop as the source has them: lines of notes begin small and end without one. */
export const withEndsOf = (source: string, target: string, to: Language): string => {
  let out = target;
  if (!/[.!?…:;]["'”’»“)\]]*$/u.test(source)) out = out.replace(/(?<![.\p{Lu}])\.$/u, '');
  else if (/[\p{L}\p{Nd}]\.$/u.test(source) && /[\p{L}\p{Nd}]$/u.test(out)) out += '.';
  const first = /^\p{L}/u.exec(source)?.[0];
  const word = /^\p{L}[\p{L}\p{M}'’-]*/u.exec(out)?.[0];
  if (first === undefined || word === undefined) return out;
  const initial = word.charAt(0);
  // An address that comes to stand first is no word: it is copied letter by letter.
  const head = /^\S*[\p{L}\p{Nd}/]/u.exec(out)?.[0] ?? '';
  if (/[^\p{L}\p{M}'’-]/u.test(head) && source.includes(head)) return out;
  if (/\p{Lu}/u.test(first)) return initial.toLocaleUpperCase(to) + out.slice(1);
  const isOneWord = !/\p{Ll}/u.test(word) || /^I['’]/u.test(word);
  const small = initial.toLocaleLowerCase(to) + word.slice(1);
  if (isOneWord || source.includes(word) || (to === 'de' && !SMALL_GERMAN.has(small))) return out;
  return small + out.slice(word.length);
};
