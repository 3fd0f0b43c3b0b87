import { isLocked } from '../../core/note/isLocked';
import type { NoteId } from '../../core/note/note';
import type { BackupFolder } from '../../core/ports/backupFolder';
import type { Clock } from '../../core/ports/clock';
import type { DraftJournal } from '../../core/ports/draftJournal';
import type { HistoryRepository } from '../../core/ports/historyRepository';
import type { MemoryStore } from '../../core/ports/personalMemory';
import type { QuizCards } from '../../core/ports/quizCards';
import type { SettingsRepository } from '../../core/ports/settingsRepository';
import type { Timers } from '../../core/ports/timers';
import type { InklingStore } from '../store';

export interface PlainRemainsDeps {
  readonly store: InklingStore;
  readonly history: Pick<HistoryRepository, 'erase'>;
  readonly journal: Pick<DraftJournal, 'forget'>;
  readonly folder: Pick<BackupFolder, 'write'>;
  readonly clock: Pick<Clock, 'nowMs'>;
  readonly memory: Pick<MemoryStore, 'erase'>;
  readonly settings: Pick<SettingsRepository, 'all' | 'set' | 'remove'>;
  readonly timers: Timers;
  readonly cards: Pick<QuizCards, 'forget'>;
  /** Resolves to whether nothing of them is left there. */
  forgetMeaning(ids: readonly NoteId[]): Promise<boolean>;
}

/** One entry a note, so that no tab writes over what another one has put down. */
const PREFIX = 'locking.unclean.';
/** Where earlier versions had all of them in one list. */
const LIST_KEY = 'locking.unclean';
/** The memory forgets the note a moment after it has left it, and may have been writing itself down just then. */
const MEMORY_AGAIN_MS = 4_000;

/**
 * Erases what was kept of a note in plain text before it was locked: versions, snapshots, drafts, what the memory learnt,
 * what it means, its cards in the quiz and the files of the backup folder. Which notes are due is written down first, so that a page that goes away in between
 * leaves nothing behind for good.
 */
export class PlainRemains {
  constructor(private readonly deps: PlainRemainsDeps) {}

  /** Call it before a note is locked. False when it could not be written down. */
  async announce(id: NoteId): Promise<boolean> {
    const stored = await this.deps.settings.set(PREFIX + id, true).catch(() => null);
    return stored?.ok === true;
  }

  /** Once the envelope is on the disk. Resolves to whether nothing is left. */
  async erase(id: NoteId): Promise<boolean> {
    const { history, journal, memory, folder, cards, clock, timers, forgetMeaning } = this.deps;
    journal.forget(id);
    const meant = await forgetMeaning([id]).catch(() => false);
    const erased = await history.erase([id]).catch(() => null);
    // They are hashes of what they ask, by which a guess can be told to be right.
    const unasked = await cards.forget([id]).catch(() => null);
    const forgotten = await memory.erase();
    timers.after(MEMORY_AGAIN_MS, () => void memory.erase());
    const copy = await folder.write(clock.nowMs(), true).catch(() => null);
    // A folder that the browser wants to be asked for again still holds the readable file.
    const isCopied = copy !== null && copy.status !== 'ask' && copy.status !== 'failed';
    if (erased?.ok !== true || unasked?.ok !== true || !meant || !forgotten || !isCopied) return false;
    await this.#forget(id);
    return true;
  }

  /** What an earlier page did not come to. One that is not locked stays due: another tab may be about to. */
  async resume(): Promise<void> {
    const { settings, store } = this.deps;
    const stored = await settings.all().catch(() => null);
    if (stored === null) return;
    const list = stored[LIST_KEY];
    const listed = Array.isArray(list) ? list.filter((id) => typeof id === 'string') : [];
    const moved = await Promise.all(listed.map((id) => this.announce(id)));
    if (listed.length > 0 && moved.every(Boolean)) await settings.remove(LIST_KEY).catch(() => null);
    const own = Object.keys(stored).filter((key) => key.startsWith(PREFIX));
    const { byId } = store.getState().library;
    for (const id of new Set([...listed, ...own.map((key) => key.slice(PREFIX.length))])) {
      const note = byId.get(id);
      if (note === undefined) await this.#forget(id);
      else if (isLocked(note.body)) await this.erase(id);
    }
  }

  async #forget(id: NoteId): Promise<void> {
    await this.deps.settings.remove(PREFIX + id).catch(() => null);
  }
}
