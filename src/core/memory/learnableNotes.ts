import { isLocked } from '../note/isLocked';
import type { Note } from '../note/note';
import { isTagWithin, tagsOf } from '../note/tags';
import type { NoteToLearn } from './learntNote';
import type { MemorySettings } from './memorySettings';

/** What all notes together may hold: 2 million words and more are no better a memory, only a larger one. */
const MOST_CHARS = 12_000_000;
/** What of one note is given to the worker: it learns 20,000 words of it, and refuses more than 8 million characters. */
const MOST_NOTE_CHARS = 500_000;

/** Whether the person has left the note out, by itself or by one of its tags. */
export const isLeftOut = (note: Note, { leftOutNotes, leftOutTags }: MemorySettings): boolean =>
  leftOutNotes.includes(note.id) ||
  (leftOutTags.length > 0 && tagsOf(note).some((tag) => leftOutTags.some((wanted) => isTagWithin(tag, wanted))));

/** Whether a note may be learnt from at all. A note that is not stored yet, in the trash, locked or left out may not. */
const mayLearn = (note: Note, settings: MemorySettings): boolean => {
  if (note.revision === 0 || note.trashedAtMs !== null || note.updatedAtMs <= settings.sinceMs) return false;
  return !isLocked(note.body) && !isLeftOut(note, settings);
};

/** One state of a note: a stored write, and when it counts as written. */
export const learntStamp = (note: Note): string => `${note.revision}:${note.updatedAtMs}`;

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

export const toLearn = (note: Note): NoteToLearn => ({
  id: note.id,
  stamp: learntStamp(note),
  writtenAtMs: note.updatedAtMs,
  text: note.body.slice(0, MOST_NOTE_CHARS),
});
