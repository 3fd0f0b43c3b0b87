import { mayBeRead } from '../meaning/readableNotes';
import { isLeftOut } from '../memory/learnableNotes';
import type { MemorySettings } from '../memory/memorySettings';
import type { Note } from '../note/note';

/** Whether a note may be asked about: what the index may not read, or the person keeps from the memory, may not. */
export const mayBeAsked = (note: Note | undefined, settings: MemorySettings): note is Note =>
  mayBeRead(note) && !isLeftOut(note, settings);
