import type { Note, NoteId } from '../../core/note/note';
import type { Clock } from '../../core/ports/clock';
import type { NoteRepository } from '../../core/ports/noteRepository';
import type { Timers } from '../../core/ports/timers';
import { isConflictCopy } from '../../core/saving/conflictCopy';
import type { SaveQueue } from '../../core/saving/saveQueue';
import type { LibraryKeeper } from './library';

/** Who wrote a moment ago is writing still: another tab's text under their hands would be torn in two. */
const WRITING_MS = 1_500;

export interface NoteReloadDeps {
  readonly repository: Pick<NoteRepository, 'getMany'>;
  readonly library: LibraryKeeper;
  readonly queue: Pick<SaveQueue, 'pending'>;
  readonly clock: Clock;
  readonly timers: Timers;
  /** What is in the editor reaches the drafts. */
  readonly handOver: () => void;
  /** What is still being read of the note is old. */
  readonly overtake: (id: NoteId) => void;
  /** Another text of this note is on the screen now; `isNewCopy`: it is a conflict copy that was not known. */
  readonly taken: (stored: Note, isNewCopy: boolean) => void;
  readonly drop: (ids: readonly NoteId[]) => void;
  readonly publish: () => void;
}

/** Brings to the screen what others have stored. */
export const createNoteReload = (deps: NoteReloadDeps) => {
  const { library, queue, clock, timers } = deps;
  const writtenAtMs = new Map<NoteId, number>();
  /** What waits until its writer rests. */
  const waiting = new Set<NoteId>();

  const reload = async (ids: readonly NoteId[]): Promise<void> => {
    const before = ids.map((id) => library.stored(id));
    const found = await deps.repository.getMany(ids);
    // Asked after the read: the person may have begun to type meanwhile.
    deps.handOver();
    const pending = new Set(queue.pending());
    const gone: NoteId[] = [];
    const again: NoteId[] = [];
    let changed = false;
    for (const [index, id] of ids.entries()) {
      deps.overtake(id);
      if (pending.has(id)) continue;
      const stored = found[index];
      const known = library.stored(id);
      if (known !== before[index]) {
        // This tab stored it during the read, so that what was read may be older than the screen.
        again.push(id);
      } else if (stored === undefined) {
        const shown = library.get(id);
        if (shown !== undefined && shown.revision > 0) gone.push(id);
      } else if (library.get(id)?.revision !== stored.revision) {
        const isNew = library.get(id) === undefined;
        library.setStored(stored);
        library.set(stored);
        deps.taken(stored, isNew && isConflictCopy(id));
        changed = true;
      }
    }
    deps.drop(gone);
    if (changed && gone.length === 0) deps.publish();
    if (again.length > 0) await reload(again);
  };

  return {
    reload,
    /** The person writes in this note. */
    written: (id: NoteId): void => void writtenAtMs.set(id, clock.nowMs()),
    /** Another tab stored these notes. Those that are being written in here wait until their writer rests. */
    follow: (ids: readonly NoteId[]): void => {
      const take = (those: readonly NoteId[]): void => {
        // A read that fails leaves the screen as it is; the next write of this tab meets their revision and merges.
        if (those.length > 0) void reload(those).catch(() => undefined);
      };
      // Both ways: a clock that was set back must not make a rest of a day.
      const restsInMs = (id: NoteId): number =>
        WRITING_MS - Math.abs(clock.nowMs() - (writtenAtMs.get(id) ?? -WRITING_MS));
      const waitFor = (id: NoteId): void => {
        const waitMs = restsInMs(id);
        if (waitMs > 0) {
          timers.after(waitMs, () => waitFor(id));
          return;
        }
        waiting.delete(id);
        take([id]);
      };
      take(ids.filter((id) => restsInMs(id) <= 0));
      for (const id of ids) {
        // One wait serves all that others store meanwhile.
        if (restsInMs(id) <= 0 || waiting.has(id)) continue;
        waiting.add(id);
        waitFor(id);
      }
    },
  };
};
