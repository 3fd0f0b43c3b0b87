import type { Note } from '../note/note';

/** What the index may know of. A note in the trash is on its way out: what it meant is forgotten at once. */
export const mayBeRead = (note: Note | undefined): note is Note => note?.trashedAtMs === null;
