const WORD = /\p{L}[\p{L}\p{M}'’]*/gu;

/** True for a text of words in capitals only. One short word may be an abbreviation. */
export const isAllCapitals = (text: string): boolean => {
  const words = text.match(WORD) ?? [];
  const letters = words.join('').length;
  return (
    letters > 3 &&
    !/\p{Ll}/u.test(text.replace(/ß/gu, '')) &&
    words.some(({ length }) => length > 3 || words.length > 2)
  );
};
