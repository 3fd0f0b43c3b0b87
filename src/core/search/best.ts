/** The `limit` items that come first by `compare`, in order; a full sort of 10,000 matches would cost more than the search. */
export const bestOf = <Item>(items: readonly Item[], limit: number, compare: (a: Item, b: Item) => number): Item[] => {
  if (items.length <= limit * 4) return [...items].sort(compare).slice(0, limit);
  let kept: Item[] = [];
  for (const item of items) {
    const last = kept[limit - 1];
    if (last !== undefined && kept.length <= limit && compare(item, last) >= 0) continue;
    kept.push(item);
    // Cutting back at twice the limit sorts each item a few times at most.
    if (kept.length >= limit * 2) kept = kept.sort(compare).slice(0, limit);
  }
  return kept.sort(compare).slice(0, limit);
};
