import { count, flag, list, nullable, record, text, type Decoder } from '../../shared/decoder';
import type { Note } from './note';

/** What a Date can hold. A later moment is a number all the same, but naming its day throws. */
const LAST_TIME_MS = 8.64e15;
/** More writes than a person makes, and far from where adding one no longer changes a number. */
const MOST_REVISIONS = 2 ** 40;

const time: Decoder<number> = (value) =>
  typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= LAST_TIME_MS ? value : undefined;

const note = record<Note>({
  id: (value) => text(value) || undefined,
  body: text,
  tags: list(text),
  pinned: flag,
  archived: flag,
  trashedAtMs: nullable(time),
  createdAtMs: time,
  updatedAtMs: time,
  revision: (value) => {
    const revision = count(value);
    return Number.isInteger(revision) && Number(revision) < MOST_REVISIONS ? revision : undefined;
  },
});

/** A note from outside (a backup, a journal) as data, or null when a field is missing, of the wrong type or out of bounds. */
export const decodeNote = (value: unknown): Note | null => note(value) ?? null;
