import { mayBeRead } from '../meaning/readableNotes';
import { isLeftOut } from '../memory/learnableNotes';
import type { MemorySettings } from '../memory/memorySettings';
import type { Note } from '../note/note';
import { isTemplate } from '../note/template';

/** Whether a note may be asked about: what the index may not read, the person keeps from the memory, or is a template, may not. */
export const mayBeAsked = (note: Note | undefined, settings: MemorySettings): note is Note =>
  mayBeRead(note) && !isTemplate(note) && !isLeftOut(note, settings);
