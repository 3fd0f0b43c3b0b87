const WORD_CHAR = /^[\p{L}\p{N}\p{M}]/u;

/**
 * `ghost` plus `word`, unless that would write again what already follows the caret: then `ghost` alone. ''
 * inside a word, where nothing can be put in without breaking it.
 */
export const clipAgainstAfter = (after: string, ghost: string, word: string): string => {
  if (WORD_CHAR.test(after)) return '';
  const next = after.trimStart();
  const longer = ghost + word;
  const bare = word.trim();
  if (next !== '' && bare !== '' && (next.startsWith(bare) || next.startsWith(longer.trim()))) return ghost;
  return longer;
};
