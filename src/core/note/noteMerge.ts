import type { Note, NoteId } from './note';

/** Fields that two tabs can change independently of each other. */
type MergedFields = Pick<Note, 'body' | 'tags' | 'pinned' | 'archived' | 'trashedAtMs'>;

const sameTags = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((tag, index) => tag === b[index]);

/** The tag of a text that another tab wrote into a note meanwhile: it tells the copy in every list, and finds it. */
export const CONFLICT_TAG = 'conflict';

/** The text of the other tab as a note of its own. */
export const conflictCopy = (theirs: Note, id: NoteId): Note => ({
  ...theirs,
  id,
  tags: [...new Set([...theirs.tags, CONFLICT_TAG])].sort(),
  pinned: false,
  revision: 0,
});

/** Whether a person would call the two notes equal: everything but times of writing and the revision. */
export const sameContent = (a: Note, b: Note): boolean =>
  a.body === b.body &&
  sameTags(a.tags, b.tags) &&
  a.pinned === b.pinned &&
  a.archived === b.archived &&
  a.trashedAtMs === b.trashedAtMs;

export interface NoteMerge {
  readonly note: Note;
  /** True when both sides changed the text, so that one of the two needs a copy of its own. */
  readonly bodyConflict: boolean;
}

/**
 * Three-way merge by field: what `mine` changed since `base` wins, all else is `theirs`.
 * Without a base nothing is known about who changed what, so `mine` wins throughout.
 */
export const mergeNotes = (base: Note | null, mine: Note, theirs: Note): NoteMerge => {
  const pick = <Field extends keyof MergedFields>(field: Field, same: (a: Note[Field], b: Note[Field]) => boolean) =>
    base !== null && same(mine[field], base[field]) ? theirs[field] : mine[field];
  const identical = <Value>(a: Value, b: Value): boolean => a === b;
  const body = pick('body', identical);
  return {
    note: {
      ...mine,
      body,
      tags: pick('tags', sameTags),
      pinned: pick('pinned', identical),
      archived: pick('archived', identical),
      trashedAtMs: pick('trashedAtMs', identical),
      createdAtMs: Math.min(mine.createdAtMs, theirs.createdAtMs),
      updatedAtMs: Math.max(mine.updatedAtMs, theirs.updatedAtMs),
      revision: theirs.revision,
    },
    bodyConflict: body !== theirs.body && (base === null || theirs.body !== base.body),
  };
};
