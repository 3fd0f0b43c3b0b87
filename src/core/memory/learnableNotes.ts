import { isLocked } from '../note/isLocked';
import type { Note } from '../note/note';
import type { NoteVersion } from '../ports/historyRepository';
import { isTagWithin, tagsOf } from '../note/tags';
import type { NoteToLearn } from './learntNote';
import type { MemorySettings } from './memorySettings';

/** What all notes together may hold: 2 million words and more are no better a memory, only a larger one. */
const MOST_CHARS = 12_000_000;
/** What of one note is given to the worker: it learns 20,000 words of it, and refuses more than 8 million characters. */
const MOST_NOTE_CHARS = 500_000;
/** The worker takes 8 million characters of a text; more than half of that is no note to look for new words in. */
const MOST_KNOWN_CHARS = 4_000_000;

/** Whether the person has left the note out, by itself or by one of its tags. */
export const isLeftOut = (note: Note, { leftOutNotes, leftOutTags }: MemorySettings): boolean =>
  leftOutNotes.includes(note.id) ||
  (leftOutTags.length > 0 && tagsOf(note).some((tag) => leftOutTags.some((wanted) => isTagWithin(tag, wanted))));

/** Whether a note may be learnt from at all. A note that is not stored yet, in the trash, locked or left out may not. */
const mayLearn = (note: Note, settings: MemorySettings): boolean => {
  if (note.revision === 0 || note.trashedAtMs !== null || note.updatedAtMs <= settings.sinceMs) return false;
  return !isLocked(note.body) && !isLeftOut(note, settings);
};

/** Whether the note was there at the last "Forget": what stood in it then is not learnt when it is written to again. */
export const wasForgotten = (note: Note, { sinceMs }: MemorySettings): boolean =>
  sinceMs > 0 && note.createdAtMs <= sinceMs;

/** One state of a note: a stored write, when it counts as written, and what of it is learnt. */
export const learntStamp = (note: Note, settings: MemorySettings): string =>
  `${note.revision}:${note.updatedAtMs}${wasForgotten(note, settings) ? `:${settings.sinceMs}` : ''}`;

/**
 * What stood in a note at the last "Forget", or more: the first version that was kept since, for it was overwritten after
 * that. Null where no version says so; one that was kept before may lack what was written until then.
 */
export const textAtForget = (
  versions: readonly Pick<NoteVersion, 'body' | 'recordedAtMs'>[],
  { sinceMs }: MemorySettings,
): string | null => {
  const since = versions.filter(({ recordedAtMs }) => recordedAtMs >= sinceMs);
  const first = since.toSorted((a, b) => a.recordedAtMs - b.recordedAtMs)[0];
  const isRead = first !== undefined && !isLocked(first.body) && first.body.length <= MOST_KNOWN_CHARS;
  return isRead ? first.body : null;
};

/** The notes that the memory is to hold, the newest first; of too much, what does not fit any more is left out. */
export const learnableNotes = (notes: Iterable<Note>, settings: MemorySettings): Note[] => {
  if (!settings.enabled) return [];
  const fitting = [...notes].filter((note) => mayLearn(note, settings));
  fitting.sort((a, b) => b.updatedAtMs - a.updatedAtMs || (a.id < b.id ? -1 : 1));
  let left = MOST_CHARS;
  return fitting.filter(({ body }) => {
    const chars = Math.min(body.length, MOST_NOTE_CHARS);
    if (chars > left) return false;
    left -= chars;
    return true;
  });
};

/** `known`: what stood in the note at the "Forget" that it was there at; null where nobody knows: then nothing is learnt. */
export const toLearn = (note: Note, settings: MemorySettings, known: string | null): NoteToLearn => {
  const lesson = { id: note.id, stamp: learntStamp(note, settings), writtenAtMs: note.updatedAtMs };
  const text = note.body.slice(0, MOST_NOTE_CHARS);
  if (!wasForgotten(note, settings)) return { ...lesson, text };
  return known === null ? { ...lesson, text: '' } : { ...lesson, text, known };
};
