import { isEverydayWord } from './languageVotes';

/** What sentences begin with, besides the everyday words. */
const OPENERS = new Set(
  (
    'after before since while although however also later next until once our please dann danach doch deshalb dort jetzt ' +
    'hier seitdem luego después entonces además ahora antes desde ahí puis ensuite après depuis alors cependant ici depois ' +
    'então agora aqui até'
  ).split(' '),
);
/** Everyday words that names hold too: `Gov. De Santis`. */
const IN_NAMES = new Set(['de', 'van', 'von', 'são', 'del']);

/** Whether a sentence usually begins with what stands in `next`. */
export const opensSentence = (next: string): boolean => {
  const first = /^["'“‘„«‹(¿¡*_]*(\p{Lu}[\p{L}\p{M}]*)(?!\p{L}|\p{M}|\.)/u.exec(next)?.[1]?.toLowerCase() ?? '';
  return (isEverydayWord(first) && !IN_NAMES.has(first)) || OPENERS.has(first);
};
