import type { LearntNote } from './learntNote';

const BUCKET_MS = 30 * 24 * 60 * 60 * 1000;
const HALF_LIFE_BUCKETS = 6;
const UNIT = 256;
/** What was written years ago is still a habit, if a faint one. */
const LEAST = 48;

const bucketOf = (atMs: number): number => Math.floor(atMs / BUCKET_MS);

/**
 * A note's weight, a whole number so that sums are exact in any order: 256 for one as young as the newest, half of
 * it for each half year that it is older.
 */
export const noteWeight = (writtenAtMs: number, newest: number | null): number =>
  newest === null
    ? UNIT
    : Math.max(LEAST, Math.round(UNIT * 2 ** -((newest - bucketOf(writtenAtMs)) / HALF_LIFE_BUCKETS)));
noteWeight.unit = UNIT;

/** The month of the newest note; null when there is none. */
export const newestBucket = (...notes: readonly Iterable<LearntNote>[]): number | null => {
  let newest: number | null = null;
  for (const some of notes) {
    for (const { writtenAtMs } of some) newest = Math.max(newest ?? -Infinity, bucketOf(writtenAtMs));
  }
  return newest;
};
