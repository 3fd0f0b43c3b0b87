import type { NoteId } from '../note/note';

/**
 * The setting that names the notes whose versions are still to be erased: they lie in another database, which may not answer,
 * or not before the page goes away.
 */
export const OWED_VERSIONS = 'versions.owed';

export const readOwed = (value: unknown): NoteId[] =>
  Array.isArray(value) ? value.filter((id): id is NoteId => typeof id === 'string') : [];
