/** Letters of a word that may be wrong, by its length: short words have too many neighbours. */
export const slipsAllowed = (length: number): number => (length < 5 ? 0 : length < 9 ? 1 : length < 16 ? 2 : 3);

/** Fewest letters to add, take out, change or swap with their neighbour; gives up above `limit`, as `limit + 1`. */
export const editDistance = (a: string, b: string, limit: number): number => {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      let cost = Math.min(
        (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1),
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      current.push(cost);
    }
    if (Math.min(...current) > limit && Math.min(...previous) > limit) return limit + 1;
    before = previous;
    previous = current;
  }
  return Math.min(limit + 1, previous[b.length] ?? limit + 1);
};
