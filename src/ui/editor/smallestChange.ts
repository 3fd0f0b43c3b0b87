/** What of `before` (`from` to `to`) what of `after` (`from` to `toAfter`) takes the place of, in UTF-16 units. */
export interface SmallestChange {
  readonly from: number;
  readonly to: number;
  readonly toAfter: number;
}

/** The one change from a text to another, as small as a common start and end allow. */
export const smallestChange = (before: string, after: string): SmallestChange => {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before.charCodeAt(from) === after.charCodeAt(from)) from += 1;
  let tail = 0;
  while (
    tail < most - from &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail += 1;
  return { from, to: before.length - tail, toAfter: after.length - tail };
};
