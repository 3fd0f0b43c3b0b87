const WORD_CHAR = /^[\p{L}\p{N}\p{M}]/u;

/** A mark, alone or behind what closes before it. */
const MARK_FOLLOWS = /^(?:["'”’»)\]}*_~=]*[.,;:!?…]|[ \u00a0\u202f][;:!?])/u;
/** The end of marked words: what begins some stands behind white space. */
const EMPHASIS_ENDS = /^(?:\*+|_+|~~|==)(?![\p{L}\p{N}])/u;
const MARKS_AT_END = /[\s\u00a0\u202f]*[.,;:!?…]+$/u;

/**
 * `ghost` plus `word`, unless that would write again what already follows the caret: then `ghost` alone. ''
 * inside a word, where nothing can be put in without breaking it. Marks at its end are left out where one stands already,
 * and where marked words end: nothing more can follow then.
 */
export const clipAgainstAfter = (after: string, ghost: string, word: string): string => {
  if (WORD_CHAR.test(after)) return '';
  const next = after.trimStart();
  const hasMark = MARK_FOLLOWS.test(after) || EMPHASIS_ENDS.test(after);
  const longer = ghost + (hasMark ? word.replace(MARKS_AT_END, '') : word);
  const bare = word.trim();
  if (next !== '' && bare !== '' && (next.startsWith(bare) || next.startsWith(longer.trim()))) return ghost;
  return longer;
};
