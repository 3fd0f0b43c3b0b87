const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
/** The newest are all kept; then one an hour, then one a day. */
const NEWEST = 12;
const HOURS = 24;
const DAYS = 30;

/**
 * Places, in a list of moments in milliseconds with the newest first, of the snapshots that are kept. It counts hours and
 * days in which there is a snapshot, never the time until now: a clock that is wrong for one start costs one place, not a
 * month of snapshots.
 */
export const keptSnapshots = (momentsMs: readonly number[]): ReadonlySet<number> => {
  const kept = new Set<number>();
  const keepOneEach = (unitMs: number, most: number): void => {
    const seen = new Set<number>();
    for (const [place, atMs] of momentsMs.entries()) {
      const unit = Math.floor(atMs / unitMs);
      if (seen.has(unit) || seen.size >= most) continue;
      seen.add(unit);
      kept.add(place);
    }
  };
  for (let place = 0; place < Math.min(NEWEST, momentsMs.length); place += 1) kept.add(place);
  keepOneEach(HOUR_MS, HOURS);
  keepOneEach(DAY_MS, DAYS);
  return kept;
};
