import type { Note } from './note';

/** Fields that two tabs can change independently of each other. */
type MergedFields = Pick<Note, 'body' | 'tags' | 'pinned' | 'archived' | 'trashedAtMs'>;

const sameTags = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((tag, index) => tag === b[index]);

/** Whether a person would call the two notes equal: everything but times of writing and the revision. */
export const sameContent = (a: Note, b: Note): boolean =>
  a.body === b.body &&
  sameTags(a.tags, b.tags) &&
  a.pinned === b.pinned &&
  a.archived === b.archived &&
  a.trashedAtMs === b.trashedAtMs;

/** Whether `stored` is what became of the write of `sent`. */
export const isStored = (sent: Note, stored: Note): boolean =>
  sent.revision + 1 === stored.revision && sameContent(sent, stored);

export interface NoteMerge {
  readonly note: Note;
  /** True when both sides changed the text, so that one of the two needs a copy of its own. */
  readonly bodyConflict: boolean;
}

/** Joins two texts made of one, or null where that cannot be done without a person. */
export type MergeTexts = (base: string, mine: string, theirs: string) => string | null;

/**
 * Three-way merge by field: what `mine` changed since `base` wins, all else is `theirs`; texts that both sides changed are
 * joined where `mergeTexts` can. Without a base nothing is known about who changed what, so `mine` wins throughout.
 */
export const mergeNotes = (
  base: Note | null,
  mine: Note,
  theirs: Note,
  mergeTexts: MergeTexts = () => null,
): NoteMerge => {
  const pick = <Field extends keyof MergedFields>(field: Field, same: (a: Note[Field], b: Note[Field]) => boolean) =>
    base !== null && same(mine[field], base[field]) ? theirs[field] : mine[field];
  const identical = <Value>(a: Value, b: Value): boolean => a === b;
  const joined = base === null ? null : mergeTexts(base.body, mine.body, theirs.body);
  const body = joined ?? pick('body', identical);
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
    bodyConflict: joined === null && body !== theirs.body && (base === null || theirs.body !== base.body),
  };
};
