import { sameContent } from './noteMerge';
import type { Note } from './note';
import type { DraftJournal } from './ports/draftJournal';
import type { NoteRepository } from './ports/noteRepository';
import type { SaveQueue } from './saveQueue';

/**
 * Hands the drafts that an earlier page left behind to the queue, which keeps both texts where they differ.
 * Call once at the start, before the person can type. Resolves to the drafts that were not on the disk.
 */
export const recoverDrafts = async (
  journal: DraftJournal,
  repository: Pick<NoteRepository, 'get'>,
  queue: SaveQueue,
): Promise<Note[]> => {
  const recovered: Note[] = [];
  for (const draft of journal.all()) {
    const stored = await repository.get(draft.id);
    if (stored && sameContent(stored, draft)) {
      journal.remove(draft.id);
      continue;
    }
    queue.edit(draft, stored ?? null);
    recovered.push(draft);
  }
  return recovered;
};
