import type { Note, NoteId } from '../note/note';
import { isStored, sameContent } from '../note/noteMerge';
import type { DraftJournal, LeftDraft } from '../ports/draftJournal';
import type { NoteRepository } from '../ports/noteRepository';
import type { SaveQueue } from './saveQueue';

/**
 * Hands the drafts that earlier pages left behind to the queue. The newest text of a note stays the note; an older
 * one that holds anything else becomes a copy, be it the draft or what is stored.
 * Call once at the start, before the person can type. Resolves to the drafts that were not on the disk.
 */
export const recoverDrafts = async (
  journal: DraftJournal,
  repository: Pick<NoteRepository, 'getMany'>,
  queue: Pick<SaveQueue, 'edit' | 'flush'>,
  newId: () => NoteId,
): Promise<Note[]> => {
  const left = [...(await journal.leftBehind())].sort((a, b) => b.note.updatedAtMs - a.note.updatedAtMs);
  const ids = [...new Set(left.map(({ note }) => note.id))];
  // All reads come first: one that fails leaves every draft where it is.
  const stored = new Map((await repository.getMany(ids)).flatMap((note) => (note ? [[note.id, note] as const] : [])));
  const newest = new Map(stored);
  const recovered: Note[] = [];

  const takeOver = (draft: Note, base: Note | null, { forget }: LeftDraft, unheard: readonly Note[] = []): void => {
    queue.edit(draft, base, unheard);
    recovered.push(draft);
    // Without a moment in which the text is in neither place. A full journal keeps the old entry until it is stored.
    if (journal.write(draft, unheard)) forget();
    else {
      void queue.flush(draft.id).then((safe) => {
        if (safe) forget();
      });
    }
  };

  for (const entry of left) {
    const { note: draft, isLeft, forget, unheard } = entry;
    // Looked at and taken over in one go: of two pages that start at once the second passes over it.
    if (!isLeft()) continue;
    const shown = newest.get(draft.id);
    // A draft of the stored revision was made on it, or its own page stored it; clocks are asked of the others alone.
    const isOwn = shown?.revision === draft.revision || unheard.some((sent) => shown && isStored(sent, shown));
    const isNewer = isOwn || (shown?.updatedAtMs ?? 0) <= draft.updatedAtMs;
    // Stored, and only moved since: its text is no wish to move it back. Moves have no time that could tell.
    const isMovedOn = shown && !isOwn && shown.revision > draft.revision;
    const { body, tags } = draft;
    if (shown !== undefined && sameContent(shown, isMovedOn ? { ...shown, body, tags } : draft)) {
      forget();
    } else if (shown === undefined || (shown === stored.get(draft.id) && isNewer)) {
      newest.set(draft.id, draft);
      takeOver(draft, stored.get(draft.id) ?? null, entry, unheard);
    } else if (shown.body.includes(draft.body)) {
      // Stored, and written on since: its page went away before it could forget the draft.
      forget();
    } else {
      takeOver({ ...draft, id: newId(), pinned: false, revision: 0 }, null, entry);
    }
  }
  return recovered;
};
