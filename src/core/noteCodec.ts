import type { Note } from './note';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isTime = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** A note from outside (a backup, a journal) as data, or null when a field is missing or of the wrong type. */
export const decodeNote = (value: unknown): Note | null => {
  if (!isRecord(value)) return null;
  const { id, body, tags, pinned, archived, trashedAtMs, createdAtMs, updatedAtMs, revision } = value;
  if (typeof id !== 'string' || id === '' || typeof body !== 'string') return null;
  if (!Array.isArray(tags) || !tags.every((tag): tag is string => typeof tag === 'string')) return null;
  if (typeof pinned !== 'boolean' || typeof archived !== 'boolean') return null;
  if (trashedAtMs !== null && !isTime(trashedAtMs)) return null;
  if (!isTime(createdAtMs) || !isTime(updatedAtMs)) return null;
  if (typeof revision !== 'number' || !Number.isSafeInteger(revision) || revision < 0) return null;
  return { id, body, tags, pinned, archived, trashedAtMs, createdAtMs, updatedAtMs, revision };
};
