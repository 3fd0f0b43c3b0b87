import { fold } from '../search/fold';

/** A word that is a letter or a Roman numeral by itself. */
interface LetterName {
  readonly name: string;
  /** "W." in a name may be left out. */
  readonly isInitial: boolean;
  /** Surely a name, and no small word such as "a" or "y" or "mi". */
  readonly isSure: boolean;
}

const ALONE = /(?<![\p{L}\p{M}\p{Nd}'’])[\p{L}\p{M}]+(?![\p{L}\p{M}\p{Nd}'’])/gu;
const ROMAN = /^(?=[ivxlcdm])m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/u;
/** Articles and conjunctions of one letter. */
const PARTICLES = new Set(['a', 'e', 'i', 'o', 'u', 'y']);

/** Whether a word, folded, is a Roman numeral. */
export const isRoman = (word: string): boolean => ROMAN.test(word);

const letterNames = (text: string): LetterName[] =>
  Array.from(text.matchAll(ALONE), ({ 0: word, index }) => {
    const name = fold(word);
    const after = text.slice(index + word.length);
    const isCapital = word !== word.toLowerCase();
    const isParticle =
      PARTICLES.has(name) && /^\s+\p{L}{2}/u.test(after) && (!isCapital || text.slice(0, index).trim() === '');
    const isSure = name.length === 1 ? !isParticle : isCapital && word === word.toUpperCase();
    return { name, isInitial: name.length === 1 && after.startsWith('.'), isSure };
  }).filter(({ name }) => name.length === 1 || isRoman(name));

/**
 * Letters and Roman numerals that are words, as in "vitamin A" and "Henry VIII", are right or they are not. `less`: one
 * of the texts lacks what the other has; `other`: each has its own.
 */
export const compareLetters = (typed: string, answer: string): 'equal' | 'less' | 'other' => {
  const [given, wanted] = [letterNames(typed), letterNames(answer)];
  const missing = (from: readonly LetterName[], among: readonly LetterName[]): LetterName[] =>
    from
      .filter(({ isInitial }) => !isInitial || among.length > 0)
      .filter(({ name }) => !among.some((other) => other.name === name));
  const lost = missing(wanted, given).filter(({ isSure }) => isSure);
  const gained = missing(given, wanted);
  const surelyGained = gained.filter(({ isSure }) => isSure);
  // Who types no capitals means a numeral where one is wanted.
  const isNumeral =
    lost.some(({ name }) => name.length > 1 || isRoman(name)) && gained.some(({ name }) => isRoman(name));
  if (lost.length > 0 && (surelyGained.length > 0 || isNumeral)) return 'other';
  return lost.length > 0 || surelyGained.length > 0 ? 'less' : 'equal';
};
