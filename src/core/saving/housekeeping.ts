import { attachmentIdsIn } from '../note/attachmentLinks';
import { isTrashExpired } from '../note/note';
import type { Note, NoteId } from '../note/note';
import type { AttachmentRepository } from '../ports/attachmentRepository';
import type { Clock } from '../ports/clock';
import type { DraftJournal } from '../ports/draftJournal';
import { VERSION_RETENTION_MS } from '../ports/historyRepository';
import type { HistoryRepository } from '../ports/historyRepository';
import type { NoteRepository } from '../ports/noteRepository';
import type { SettingsRepository } from '../ports/settingsRepository';
import { ok } from '../../shared/result';
import { OWED_VERSIONS, readOwed } from './owedVersions';
import { countStart, dayOf, seenOffBefore } from './startDays';

export interface HousekeepingDeps {
  readonly notes: NoteRepository;
  readonly history: HistoryRepository;
  readonly attachments: AttachmentRepository;
  readonly journal: DraftJournal;
  readonly settings: Pick<SettingsRepository, 'get' | 'set'>;
  readonly clock: Clock;
}

/** Versions go by age alone: that their note is missing may mean that the notes were lost. */
const tidy = async (deps: HousekeepingDeps, kept: readonly Note[], beforeMs: number): Promise<void> => {
  const { history, attachments } = deps;
  if (!(await history.prune(beforeMs)).ok) return;
  const used = new Set([...(await history.attachmentIds()), ...attachmentIdsIn(kept)]);
  await attachments.removeUnused(used, beforeMs);
};

/**
 * Since when a note has been in the trash. It was written before it got there; where it was not even there yet, a clock was
 * wrong, and nobody knows: such a note stays until somebody empties the trash.
 */
const trashedSinceMs = ({ trashedAtMs, createdAtMs, updatedAtMs }: Note): number | null =>
  trashedAtMs === null || trashedAtMs < createdAtMs ? null : Math.max(trashedAtMs, updatedAtMs);

/** Versions that were to go along with their notes. Those of a note that is there again are its owner's again. */
const eraseOwed = async ({ notes, settings }: HousekeepingDeps): Promise<void> => {
  const owed = readOwed(await settings.get(OWED_VERSIONS));
  const found = await notes.getMany(owed);
  const missing = owed.filter((_id, index) => found[index] === undefined);
  if (missing.length > 0) await notes.erase(missing, 'trashed');
};

interface DaySources extends Pick<HousekeepingDeps, 'settings'> {
  readonly notes: Pick<NoteRepository, 'onChange'>;
  readonly clock: Pick<Clock, 'nowMs'>;
}

/**
 * Counts the day of a clock that goes back while the app is open like that of a start: what is written from then on is
 * dated by it, and would look old as soon as the clock is right again.
 */
export const followDays = ({ notes, settings, clock }: DaySources): void => {
  let lastMs = clock.nowMs();
  notes.onChange(() => {
    const nowMs = clock.nowMs();
    if (dayOf(nowMs) >= dayOf(lastMs)) lastMs = nowMs;
    else
      void countStart(settings, nowMs).then((days) => {
        if (days !== null) lastMs = nowMs;
      });
  });
};

/**
 * Erases the versions of notes that were erased for good and could not go along with them. Then, by the clock, what has been
 * in the trash for 30 days, versions that are as old, and images as old that neither a note, a
 * version nor a draft shows. Days count by the clock and by starts on different days, so that one wrong clock erases
 * nothing. Run once after the start, when nobody waits; it stops at the first failure.
 * Resolves to the erased ids, whatever became of the rest.
 */
export const housekeep = async (deps: HousekeepingDeps): Promise<readonly NoteId[]> => {
  const { notes, journal, settings, clock } = deps;
  await eraseOwed(deps).catch(() => undefined);
  const nowMs = clock.nowMs();
  const days = await countStart(settings, nowMs);
  const seenOff = days === null ? null : seenOffBefore(days, nowMs);
  if (seenOff === null) return [];
  const all = await notes.all();
  const drafts = journal.all();
  const drafted = new Set(drafts.map((draft) => draft.id));
  const isDue = (note: Note): boolean => {
    const trashedAtMs = trashedSinceMs(note);
    return (
      isTrashExpired({ ...note, trashedAtMs }, nowMs) && (trashedAtMs ?? seenOff) < seenOff && !drafted.has(note.id)
    );
  };
  const expired = all.filter(isDue).map((note) => note.id);
  const erased = expired.length > 0 ? await notes.erase(expired, 'trashed') : ok<readonly NoteId[]>([]);
  if (!erased.ok) return [];
  // What another tab has taken out of the trash meanwhile keeps its images.
  const gone = new Set(expired.filter((id) => !erased.value.includes(id)));
  const kept = [...all.filter((note) => !gone.has(note.id)), ...drafts];
  await tidy(deps, kept, Math.min(seenOff, nowMs - VERSION_RETENTION_MS)).catch(() => undefined);
  return [...gone];
};
