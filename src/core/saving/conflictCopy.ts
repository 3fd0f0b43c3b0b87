import { ok, type Result } from '../../shared/result';
import type { Note, NoteId } from '../note/note';
import type { StorageFailure } from '../ports/noteRepository';

/** Set by hand as it were, so that it shows in the list and can be taken off. */
const CONFLICT_TAG = 'conflict';
const COPY_ID = /-conflict-\d+$/u;

/** Whether a note is the other text of two tabs that wrote at once. */
export const isConflictCopy = (id: NoteId): boolean => COPY_ID.test(id);

type Put = (note: Note, expectedRevision: number) => Promise<Result<Note, StorageFailure>>;

/**
 * Keeps `theirs` as a marked copy. Its id is told from the note's, so that two tabs that go on writing at once share one
 * copy: it is overwritten while it holds no more than `superseded`, the text that this tab has written on from.
 */
export const keepCopy = async (
  put: Put,
  theirs: Note,
  superseded: string | undefined,
): Promise<Result<Note, StorageFailure>> => {
  const tags = [...new Set([...theirs.tags, CONFLICT_TAG])].sort();
  for (let number = 1; ; number += 1) {
    const copy = { ...theirs, id: `${theirs.id}-conflict-${number}`, tags, pinned: false, revision: 0 };
    const kept = await put(copy, 0);
    if (kept.ok || kept.error.kind !== 'conflict') return kept;
    const { stored } = kept.error;
    const isSeen = stored.trashedAtMs === null;
    // What somebody has thrown away comes to an end, and keeps only what was thrown away itself.
    if (stored.body === theirs.body && (isSeen || theirs.trashedAtMs !== null)) return ok(stored);
    if (stored.body === superseded && isSeen) return put(copy, stored.revision);
  }
};
