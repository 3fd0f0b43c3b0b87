/** Shorter words have too many neighbours to be told apart. */
const FIRST_LENGTH = 4;
const TWO_ERRORS_FROM = 8;

/** How many typing errors (a letter missing, added, changed, or two swapped) are forgiven in a word. */
export const errorsAllowed = (term: string): number => {
  if (term.length < FIRST_LENGTH || /[^\p{L}\p{M}]/u.test(term)) return 0;
  return term.length >= TWO_ERRORS_FROM ? 2 : 1;
};

/** Least number of typing errors between `term` and some beginning of `word`; more than `limit` is `limit + 1`. */
export const prefixDistance = (term: string, word: string, limit: number): number => {
  const columns = Math.min(word.length, term.length + limit);
  let before: number[] = [];
  let previous = Array.from({ length: columns + 1 }, (_, index) => index);
  for (let row = 1; row <= term.length; row += 1) {
    const current = [row];
    let best = row;
    for (let column = 1; column <= columns; column += 1) {
      const same = term[row - 1] === word[column - 1];
      let cost = Math.min(
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
      );
      if (row > 1 && column > 1 && term[row - 1] === word[column - 2] && term[row - 2] === word[column - 1]) {
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      }
      current.push(cost);
      best = Math.min(best, cost);
    }
    // A swap may still lead on from the row before.
    if (best > limit && Math.min(...previous) > limit) return limit + 1;
    before = previous;
    previous = current;
  }
  return Math.min(limit + 1, ...previous);
};
