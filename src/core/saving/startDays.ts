import type { SettingsRepository } from '../ports/settingsRepository';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Starts on so many different days must lie behind what is erased by age: as many as the promised days. */
export const START_DAYS_NEEDED = 30;
/** Days that are remembered; more than are needed, so that days of a wrong clock do not crowd out the real ones. */
const MOST_DAYS = 4 * START_DAYS_NEEDED;
const KEY = 'housekeeping.startDays';

/** Days (UTC, since the epoch) on which the app was started, in the order of the starts. */
export type StartDays = readonly number[];

export const dayOf = (timeMs: number): number => Math.floor(timeMs / DAY_MS);

export const withStart = (days: StartDays, nowMs: number): StartDays =>
  days.at(-1) === dayOf(nowMs) ? days : [...days, dayOf(nowMs)].slice(-MOST_DAYS);

/**
 * What is older than this many milliseconds since the epoch has seen START_DAYS_NEEDED starts on different days; null
 * when nothing has. A clock that runs ahead for one start adds one day, not a year. One that was behind makes what was
 * dated by it look old: only the days after its last start count for that.
 */
export const seenOffBefore = (days: StartDays, nowMs: number): number | null => {
  const today = dayOf(nowMs);
  const counted = new Set<number>();
  let first = today;
  for (const day of days.toReversed()) {
    first = Math.min(first, day);
    // Days that have not come yet were made up by a clock that was ahead.
    if (day <= today) counted.add(day);
    if (counted.size >= START_DAYS_NEEDED) return first * DAY_MS;
  }
  return null;
};

/** Counts this start. Null when it could not be counted: then nothing may be erased by age. */
export const countStart = async (
  settings: Pick<SettingsRepository, 'get' | 'set'>,
  nowMs: number,
): Promise<StartDays | null> => {
  try {
    const stored = await settings.get(KEY);
    const known = Array.isArray(stored) ? stored.filter((day): day is number => Number.isSafeInteger(day)) : [];
    const days = withStart(known, nowMs);
    if (days.length === known.length && days.at(-1) === known.at(-1)) return days;
    return (await settings.set(KEY, [...days])).ok ? days : null;
  } catch {
    return null;
  }
};
