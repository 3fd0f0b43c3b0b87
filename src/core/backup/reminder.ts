const DAY_MS = 24 * 60 * 60 * 1000;
/** Never more often than this, whatever has changed. */
const REST_MS = 3 * DAY_MS;
/** Fewer changed notes than this are not worth a word. */
const FEW_NOTES = 5;
const MANY_NOTES = 50;

export interface BackupAge {
  readonly nowMs: number;
  /** When a whole copy last left this browser; null when none ever did. */
  readonly copiedAtMs: number | null;
  readonly remindedAtMs: number | null;
  /** Notes written since the last copy. */
  readonly changedCount: number;
  /** Whether the browser promised to keep what is stored; null where it does not say. */
  readonly persisted: boolean | null;
}

/** Whether a calm word about a copy outside the browser is due: by age and by how much has changed. */
export const isReminderDue = ({ nowMs, copiedAtMs, remindedAtMs, changedCount, persisted }: BackupAge): boolean => {
  if (remindedAtMs !== null && Math.abs(nowMs - remindedAtMs) < REST_MS) return false;
  if (changedCount < FEW_NOTES) return false;
  // A copy that is still to come was dated by a wrong clock.
  if (copiedAtMs === null || copiedAtMs > nowMs || changedCount >= MANY_NOTES) return true;
  // Where the browser may clear the notes, a week is long.
  return nowMs - copiedAtMs >= (persisted === true ? 14 : 7) * DAY_MS;
};
