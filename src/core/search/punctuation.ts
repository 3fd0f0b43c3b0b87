/** What people put round a word in a sentence. Signs that make a name of their own, as in `C++`, `C#` or `50%`, are none. */
const OUTER = String.raw`\p{Ps}\p{Pe}\p{Pi}\p{Pf}\p{Pd},;:.!?"'¿¡·•。、`;
const IS_OUTER = new RegExp(`^[${OUTER}]$`, 'u');
const INNER = new RegExp(`[^${OUTER}]`, 'u');
/** An emoji or the sign of a currency is looked for; a dash or a plus between two words says nothing. */
const SAYS_SOMETHING = /[^\p{P}\p{Sm}\p{Sk}]/u;

/** Whether a word of a search is more than punctuation. */
export const saysSomething = (term: string): boolean => SAYS_SOMETHING.test(term);

/** The word without the punctuation round it; what is nothing else stays as it is. */
export const withoutOuterSigns = (term: string): string => {
  const start = term.search(INNER);
  if (start === -1) return term;
  let end = term.length;
  while (IS_OUTER.test(term.charAt(end - 1))) end -= 1;
  return term.slice(start, end);
};

/** The comma of a list behind the value of a filter. */
export const withoutComma = (value: string): string => (/[,;]$/u.test(value) ? value.slice(0, -1) : value);
