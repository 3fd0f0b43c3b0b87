import type { Language } from '../../shared/languages';
import { fold } from '../search/fold';

/** Words that multiply, by what they are called together in all languages and numbers. */
const SCALES = {
  hundred: 'hundred hundreds hundert hunderte cent cents cien ciento cem cento',
  thousand: 'thousand thousands tausend tausende mil mille miles mila tsd',
  million: 'million millions millionen millón millones milhão milhões milione milioni mio mn',
  milliard: 'milliard milliards milliarde milliarden miliardo miliardi mrd',
  billion: 'billion billions billionen billón billones bilhão bilhões bn',
  trillion: 'trillion trillions trillionen trillón trillones trilhão trilhões',
} as const;
type Scale = keyof typeof SCALES;

const BY_WORD = new Map(
  (Object.entries(SCALES) as [Scale, string][]).flatMap(([scale, words]) =>
    fold(words)
      .split(' ')
      .map((word) => [word, scale] as const),
  ),
);

/** Which scale a word names, folded; null for other words. */
export const scaleOf = (word: string): Scale | null => BY_WORD.get(word) ?? null;

const ZEROS = { hundred: 2, thousand: 3, million: 6, milliard: 9, billion: 9, trillion: 12 } as const;
/** Where a billion has twelve zeros; Portuguese of Brazil counts as English does, and has no other word. */
const LONG_SCALE = { billion: 12, trillion: 18 } as const;
const SHORT_WORDS = /^(?:bilh|trilh|bn$)/u;

/** Zeros that a scale word adds to the figure before it; null for other words. */
export const scaleZeros = (word: string, language: Language): number | null => {
  const plain = fold(word);
  const scale = scaleOf(plain);
  if (scale === null) return null;
  const isLong = language !== 'en' && language !== 'pt' && !SHORT_WORDS.test(plain);
  return isLong && (scale === 'billion' || scale === 'trillion') ? LONG_SCALE[scale] : ZEROS[scale];
};
