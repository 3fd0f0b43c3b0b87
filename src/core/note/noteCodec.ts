import type { Note } from './note';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
/** What a Date can hold. A later moment is a number all the same, but naming its day throws. */
const LAST_TIME_MS = 8.64e15;
/** More writes than a person makes, and far from where adding one no longer changes a number. */
const MOST_REVISIONS = 2 ** 40;

const isTime = (value: unknown): value is number => Number.isInteger(value) && Math.abs(Number(value)) <= LAST_TIME_MS;
const isRevision = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) < MOST_REVISIONS;

/** A note from outside (a backup, a journal) as data, or null when a field is missing, of the wrong type or out of bounds. */
export const decodeNote = (value: unknown): Note | null => {
  if (!isRecord(value)) return null;
  const { id, body, tags, pinned, archived, trashedAtMs, createdAtMs, updatedAtMs, revision } = value;
  if (typeof id !== 'string' || id === '' || typeof body !== 'string') return null;
  if (!Array.isArray(tags) || !tags.every((tag): tag is string => typeof tag === 'string')) return null;
  if (typeof pinned !== 'boolean' || typeof archived !== 'boolean') return null;
  if (trashedAtMs !== null && !isTime(trashedAtMs)) return null;
  if (!isTime(createdAtMs) || !isTime(updatedAtMs)) return null;
  if (!isRevision(revision)) return null;
  return { id, body, tags, pinned, archived, trashedAtMs, createdAtMs, updatedAtMs, revision };
};
