const CAPITALS_ALONE = /^(?=(?:\P{Lu}*\p{Lu}){2})\P{Ll}*$/u;

/** True for two capitals and more without a small letter: an abbreviation, or what is written in capitals. */
export const isInCapitals = (text: string): boolean => CAPITALS_ALONE.test(text);

/** With a capital first letter, and the rest as it is. */
export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** `text` with a capital first letter where `model` has one. */
export const withCapitalOf = (model: string, text: string): string =>
  /^\p{Lu}/u.test(model) ? capitalised(text) : text;

/**
 * What of `word` goes on after the letters that are typed, whatever their case; null where it does not begin with them.
 * Two typed capitals and more go on in capitals (`MEE` of meeting); an abbreviation is not what small letters begin.
 */
export const restInCase = (word: string, typed: string): string | null => {
  const rest = word.slice(typed.length);
  if (word.startsWith(typed)) return rest;
  // Cut by what was typed: in small letters it may have another length (`İ`).
  if (word.slice(0, typed.length).toLowerCase() !== typed.toLowerCase()) return null;
  if (isInCapitals(typed)) return rest.toUpperCase();
  return isInCapitals(word) ? null : rest;
};
