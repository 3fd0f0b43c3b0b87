import type { Note, NoteId } from './note';

/**
 * What may be erased by the moment it is: `trashed` spares what another tab has restored, revisions by note spare what was
 * written since.
 */
export type Erasable = 'any' | 'trashed' | Readonly<Record<NoteId, number>>;

export const isErasable = ({ id, trashedAtMs, revision }: Note, which: Erasable): boolean =>
  which === 'any' || (which === 'trashed' ? trashedAtMs !== null : which[id] === revision);
