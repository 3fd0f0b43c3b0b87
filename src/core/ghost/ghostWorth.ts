/** What suggestions did on one day. Numbers only, never a text. */
export interface DayWorth {
  /** The day on this device, such as 2026-03-09. */
  readonly day: string;
  readonly shown: number;
  readonly accepted: number;
  /** Letters that accepted suggestions put in, less the keys that took them. */
  readonly letters: number;
}

export const GHOST_WORTH_KEY = 'assistant.worth';
/** Days that are kept. */
const WORTH_DAYS = 30;

/** The day of a moment, by the device's own clock. */
export const dayOf = (atMs: number): string => {
  const date = new Date(atMs);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** Reads what was stored; days that are malformed are left out. */
export const parseWorth = (stored: unknown): readonly DayWorth[] =>
  (Array.isArray(stored) ? stored : []).flatMap((entry: unknown): DayWorth[] => {
    if (!isRecord(entry)) return [];
    const { day, shown, accepted, letters } = entry;
    if (typeof day !== 'string' || !/^\d{4}-\d\d-\d\d$/u.test(day)) return [];
    return isCount(shown) && isCount(accepted) && isCount(letters) ? [{ day, shown, accepted, letters }] : [];
  });

/** The days with one event more: shown when `letters` is null, else accepted with so many letters saved. */
export const countGhost = (
  days: readonly DayWorth[],
  day: string,
  letters: number | null,
  again = false,
): readonly DayWorth[] => {
  const known = days.find((entry) => entry.day === day) ?? { day, shown: 0, accepted: 0, letters: 0 };
  const counted =
    letters === null
      ? { ...known, shown: known.shown + 1 }
      : { ...known, accepted: known.accepted + (again ? 0 : 1), letters: known.letters + Math.max(0, letters) };
  return [...days.filter((entry) => entry.day !== day), counted]
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .slice(-WORTH_DAYS);
};
