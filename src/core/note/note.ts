/** Random UUID; stable for the life of a note, kept by backup and restore. */
export type NoteId = string;

/** One note as the person wrote it. Times are milliseconds since the epoch. */
export interface Note {
  readonly id: NoteId;
  /** Markdown. The title is its first non-empty line: there is no second copy to drift. */
  readonly body: string;
  /** Tags set by hand, lower case, without '#', sorted; `#tags` in the body count as well (see tags.ts). */
  readonly tags: readonly string[];
  readonly pinned: boolean;
  readonly archived: boolean;
  /** When it was put in the trash; null when it is not there. */
  readonly trashedAtMs: number | null;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
  /** Counts stored writes, from 1; a write names the revision it was made on. */
  readonly revision: number;
}

/** What a person can change; `null`-free so that a patch can be merged by spread. */
export type NotePatch = Partial<Pick<Note, 'body' | 'tags' | 'pinned' | 'archived' | 'trashedAtMs'>>;

/** A note that is not stored yet: revision 0. */
export const newNote = (id: NoteId, nowMs: number, body = ''): Note => ({
  id,
  body,
  tags: [],
  pinned: false,
  archived: false,
  trashedAtMs: null,
  createdAtMs: nowMs,
  updatedAtMs: nowMs,
  revision: 0,
});

/** Days that a note stays in the trash before it is erased. */
export const TRASH_RETENTION_MS = 30 * 24 * 60 * 60 * 1000;

export const isTrashExpired = (note: Note, nowMs: number): boolean =>
  note.trashedAtMs !== null && nowMs - note.trashedAtMs >= TRASH_RETENTION_MS;
