import { attachmentIdsIn } from '../note/attachmentLinks';
import { isTrashExpired } from '../note/note';
import type { Note, NoteId } from '../note/note';
import type { AttachmentRepository } from '../ports/attachmentRepository';
import type { Clock } from '../ports/clock';
import type { DraftJournal } from '../ports/draftJournal';
import type { HistoryRepository } from '../ports/historyRepository';
import type { NoteRepository } from '../ports/noteRepository';

/** An image is given this long to be named by a stored note: an undo may bring its line back. */
const UNUSED_GRACE_MS = 24 * 60 * 60 * 1000;

export interface HousekeepingDeps {
  readonly notes: NoteRepository;
  readonly history: HistoryRepository;
  readonly attachments: AttachmentRepository;
  readonly journal: DraftJournal;
  readonly clock: Clock;
}

/** What a note, a version or a draft needs stays; `kept` are the notes and drafts that there still are. */
const tidy = async (deps: HousekeepingDeps, recorded: ReadonlySet<NoteId>, kept: readonly Note[]): Promise<void> => {
  const { history, attachments, clock } = deps;
  const nowMs = clock.nowMs();
  if (!(await history.prune(nowMs)).ok) return;
  const living = new Set(kept.map((note) => note.id));
  const orphans = [...recorded].filter((id) => !living.has(id));
  if (orphans.length > 0 && !(await history.erase(orphans)).ok) return;
  const used = new Set([...(await history.attachmentIds()), ...attachmentIdsIn(kept)]);
  await attachments.removeUnused(used, nowMs - UNUSED_GRACE_MS);
};

/**
 * Erases what has been in the trash for 30 days, versions that are old or whose note is gone, and images that neither a
 * note, a version nor a draft shows. Run once after the start, when nobody waits; it stops at the first failure.
 * Resolves to the erased ids, whatever became of the rest.
 */
export const housekeep = async (deps: HousekeepingDeps): Promise<readonly NoteId[]> => {
  const { notes, history, journal, clock } = deps;
  // Read before the notes are: one that is made meanwhile cannot be taken for one that is gone.
  const recorded = await history.noteIds().catch(() => null);
  const all = await notes.all();
  const drafts = journal.all();
  const drafted = new Set(drafts.map((draft) => draft.id));
  const nowMs = clock.nowMs();
  const expired = all.filter((note) => isTrashExpired(note, nowMs) && !drafted.has(note.id)).map((note) => note.id);
  if (expired.length > 0 && !(await notes.erase(expired, 'trashed')).ok) return [];
  const gone = new Set(expired);
  const kept = [...all.filter((note) => !gone.has(note.id)), ...drafts];
  if (recorded !== null) await tidy(deps, recorded, kept).catch(() => undefined);
  return expired;
};
