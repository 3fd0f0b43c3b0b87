/** The `limit` items that come first by `compare`, in order; a full sort of 10,000 matches would cost more than the search. */
export const bestOf = <Item>(items: readonly Item[], limit: number, compare: (a: Item, b: Item) => number): Item[] => {
  if (items.length <= limit * 4) return [...items].sort(compare).slice(0, limit);
  let kept: Item[] = [];
  // What is not before the last one of the best so far is not among the best.
  let last: Item | undefined;
  for (const item of items) {
    if (last !== undefined && compare(item, last) >= 0) continue;
    kept.push(item);
    if (kept.length < limit * 2) continue;
    kept = kept.sort(compare).slice(0, limit);
    last = kept[limit - 1];
  }
  return kept.sort(compare).slice(0, limit);
};
