import { attachmentIdsOf } from './attachmentLinks';
import { isTrashExpired } from './note';
import type { NoteId } from './note';
import type { AttachmentRepository } from './ports/attachmentRepository';
import type { Clock } from './ports/clock';
import type { DraftJournal } from './ports/draftJournal';
import type { HistoryRepository } from './ports/historyRepository';
import type { NoteRepository } from './ports/noteRepository';

/** An image is given this long to be named by a stored note: an undo may bring its line back. */
const UNUSED_GRACE_MS = 24 * 60 * 60 * 1000;

export interface HousekeepingDeps {
  readonly notes: NoteRepository;
  readonly history: HistoryRepository;
  readonly attachments: AttachmentRepository;
  readonly journal: DraftJournal;
  readonly clock: Clock;
}

/**
 * Erases what has been in the trash for 30 days, old versions, and images that neither a note, a version nor a draft
 * shows. Run once after the start, when nobody waits; it stops at the first failure. Resolves to the erased ids.
 */
export const housekeep = async (deps: HousekeepingDeps): Promise<readonly NoteId[]> => {
  const { notes, history, attachments, journal, clock } = deps;
  const nowMs = clock.nowMs();
  const all = await notes.all();
  const drafts = journal.all();
  const drafted = new Set(drafts.map((draft) => draft.id));
  const expired = all.filter((note) => isTrashExpired(note, nowMs) && !drafted.has(note.id)).map((note) => note.id);
  if (expired.length > 0 && !(await notes.erase(expired)).ok) return [];
  if (!(await history.prune(nowMs)).ok) return expired;
  const used = new Set(await history.attachmentIds());
  for (const note of [...all, ...drafts]) for (const id of attachmentIdsOf(note.body)) used.add(id);
  await attachments.removeUnused(used, nowMs - UNUSED_GRACE_MS);
  return expired;
};
