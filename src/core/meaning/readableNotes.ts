import { isLocked } from '../note/isLocked';
import type { Note } from '../note/note';

/** What the index may know of. A note in the trash is on its way out, a locked one is nobody's to read: what they meant is forgotten at once. */
export const mayBeRead = (note: Note | undefined): note is Note => note?.trashedAtMs === null && !isLocked(note.body);
