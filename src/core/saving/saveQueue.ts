import type { Result } from '../../shared/result';
import type { Note, NoteId } from '../note/note';
import { isStored, mergeNotes, sameContent, type MergeTexts } from '../note/noteMerge';
import type { Clock } from '../ports/clock';
import type { DraftJournal } from '../ports/draftJournal';
import type { HistoryRepository } from '../ports/historyRepository';
import type { NoteRepository, StorageFailure } from '../ports/noteRepository';
import type { Timers } from '../ports/timers';
import { keepCopy } from './conflictCopy';
import { isVersion, mayBeStored, newEntry, nothing, type SaveEntry } from './saveEntry';
import type { SaveFailure, SaveState } from './saveState';

/** Pause after the last edit before a write starts. */
export const SAVE_DEBOUNCE_MS = 250;
/** Longest time that an edit waits while typing goes on, or for as long as a slow write before it takes. */
export const SAVE_MAX_WAIT_MS = 400;
const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 30_000;
const MOST_UNHEARD = 20;

export interface SaveQueueDeps {
  readonly repository: Pick<NoteRepository, 'put'>;
  readonly clock: Clock;
  readonly timers: Timers;
  /** Receives the stored text before it is overwritten. Its failures never hold up a save; `onVersionLost` tells them. */
  readonly history?: Pick<HistoryRepository, 'record'>;
  onVersionLost?(id: NoteId): void;
  readonly journal?: DraftJournal;
  /** Asked before a write that was waited for: letters that nobody has told the queue of yet go along. */
  handOver?(): void;
  /** Asked for at the first conflict. Without it two texts are never joined, and both are kept. */
  loadTextMerge?(): Promise<MergeTexts>;
  onState(id: NoteId, state: SaveState): void;
  /**
   * `draft` is the truth for the screen, with the stored revision; it equals `stored` when nothing was typed
   * meanwhile, and holds another tab's changes where this tab had none. Take it over at once.
   */
  onStored(stored: Note, draft: Note): void;
  /** Both tabs changed the same words: theirs was kept as this marked note, this tab's text stays under its id. */
  onConflictCopy(copy: Note): void;
}

export interface SaveQueue {
  /**
   * `draft.revision` names the revision it was made on (0: never stored). `base` is the note as stored then;
   * without it a conflict keeps a copy even when only a flag differs. `unheard`: what an earlier page had sent.
   * `typedAtMs`: since when its first letters wait, where their text came later.
   */
  edit(draft: Note, base?: Note | null, unheard?: readonly Note[], typedAtMs?: number): void;
  stateOf(id: NoteId): SaveState | undefined;
  /** Ids with a draft that is not on the disk. */
  pending(): NoteId[];
  /** Writes now. Resolves to whether everything asked for is on the disk. */
  flush(id?: NoteId): Promise<boolean>;
  /** Drops the draft of a note that the person deleted for good, and waits out its write in flight. */
  forget(id: NoteId): Promise<void>;
  /** Drops every draft: the person erased everything. */
  discard(): void;
  /** Synchronous last resort for pagehide: copies every pending draft to the journal. */
  journalPending(): void;
}

export const createSaveQueue = (deps: SaveQueueDeps): SaveQueue => {
  const { repository, clock, timers, history, journal } = deps;
  const entries = new Map<NoteId, SaveEntry>();
  let mergeTexts: MergeTexts | undefined;

  const setState = (entry: SaveEntry, state: SaveState): void => {
    entry.state = state;
    deps.onState(entry.draft.id, state);
  };

  const schedule = (entry: SaveEntry, waitMs: number): void => {
    entry.cancelTimer();
    entry.cancelTimer = timers.after(waitMs, () => {
      deps.handOver?.();
      void write(entry);
    });
  };

  const waitOf = ({ firstEditAtMs }: SaveEntry): number =>
    Math.max(0, Math.min(SAVE_DEBOUNCE_MS, firstEditAtMs + SAVE_MAX_WAIT_MS - clock.nowMs()));

  const put = async (note: Note, expectedRevision: number): Promise<Result<Note, StorageFailure>> => {
    try {
      return await repository.put(note, expectedRevision);
    } catch (thrown) {
      const reason = thrown instanceof Error ? thrown.name : typeof thrown;
      return { ok: false, error: { kind: 'unknown', reason } };
    }
  };

  const journalDraft = ({ draft, sent, unheard }: SaveEntry): void => {
    journal?.write(draft, mayBeStored(draft, sent, unheard));
  };

  const failed = (entry: SaveEntry, failure: SaveFailure): void => {
    entry.failed = true;
    journalDraft(entry);
    setState(entry, { status: 'failed', failure });
    schedule(entry, entry.retryMs);
    entry.retryMs = Math.min(entry.retryMs * 2, LAST_RETRY_MS);
  };

  const stored = (entry: SaveEntry, snapshot: Note, note: Note): void => {
    // What was typed during the write stays; what another tab changed and this one did not comes along.
    const typedMeanwhile = entry.draft !== snapshot;
    entry.draft = typedMeanwhile ? mergeNotes(snapshot, entry.draft, note).note : note;
    entry.base = note;
    entry.unheard = [];
    entry.dirty = !sameContent(entry.draft, note);
    entry.failed = false;
    entry.retryMs = FIRST_RETRY_MS;
    if (entry.dirty) {
      setState(entry, { status: 'unsaved' });
      schedule(entry, waitOf(entry));
    } else {
      journal?.remove(note.id);
      setState(entry, { status: 'saved', atMs: clock.nowMs() });
    }
    deps.onStored(note, entry.draft);
  };

  /** Brings the draft up to what another tab stored, keeping a copy of theirs when both texts cannot be joined. */
  const resolveConflict = async (entry: SaveEntry, theirs: Note): Promise<StorageFailure | null> => {
    const own = entry.unheard.find((sent) => isStored(sent, theirs));
    const base = own ?? entry.base;
    mergeTexts ??= await deps.loadTextMerge?.().catch(() => undefined);
    let merge = mergeNotes(base, entry.draft, theirs, mergeTexts);
    if (merge.bodyConflict) {
      const copy = await keepCopy(put, theirs, base?.body);
      if (!copy.ok) return copy.error;
      deps.onConflictCopy(copy.value);
      // Typing may have gone on while the copy was stored: merge what is on the screen now.
      merge = mergeNotes(base, entry.draft, theirs, mergeTexts);
    }
    entry.draft = merge.note;
    entry.base = theirs;
    // At once, or the next edit from the screen would look like a wish to undo their change.
    deps.onStored(theirs, entry.draft);
    return null;
  };

  const attempt = async (entry: SaveEntry): Promise<void> => {
    // Another tab may win the race again between the merge and the write, but not for ever.
    for (let round = 0; round < 5; round += 1) {
      const snapshot = entry.draft;
      if (history && entry.base && isVersion(entry.base.body, snapshot.body)) {
        const lost = (): void => deps.onVersionLost?.(snapshot.id);
        void history.record(entry.base, clock.nowMs()).then(({ ok }) => (ok ? undefined : lost()), lost);
      }
      entry.sent = snapshot;
      const result = await put(snapshot, snapshot.revision);
      entry.sent = null;
      if (result.ok) {
        // What is overwritten was stored; at the next start nothing could tell.
        if (entry.base) journal?.forgetStored(entry.base);
        stored(entry, snapshot, result.value);
        return;
      }
      let failure: StorageFailure | null = result.error;
      const isUnheard = failure.kind === 'unknown' || failure.kind === 'closed';
      // Tried again and again, it is kept once.
      if (isUnheard && !entry.unheard.includes(snapshot))
        entry.unheard = [...entry.unheard, snapshot].slice(-MOST_UNHEARD);
      if (failure.kind === 'missing') {
        entry.draft = { ...entry.draft, revision: 0 };
        entry.base = null;
        continue;
      }
      if (failure.kind === 'conflict') {
        failure = await resolveConflict(entry, failure.stored);
        if (failure === null) {
          if (entry.base && sameContent(entry.draft, entry.base)) {
            stored(entry, entry.draft, entry.base);
            return;
          }
          continue;
        }
      }
      if (failure.kind === 'conflict' || failure.kind === 'missing') continue;
      failed(entry, failure);
      return;
    }
    failed(entry, { kind: 'unknown', reason: 'contended' });
  };

  const write = (entry: SaveEntry): Promise<void> => {
    entry.cancelTimer();
    entry.cancelTimer = nothing;
    if (entry.writing) return entry.writing;
    if (!entry.dirty) return Promise.resolve();
    if (!entry.failed) setState(entry, { status: 'saving' });
    entry.firstEditAtMs = Number.POSITIVE_INFINITY;
    entry.writing = attempt(entry).finally(() => {
      entry.writing = null;
    });
    return entry.writing;
  };

  const flushOne = async (entry: SaveEntry): Promise<boolean> => {
    // A write in flight carries an older snapshot: a second one may be needed, a failure ends it.
    while (entry.dirty) {
      const joined = entry.writing !== null;
      await write(entry);
      if (entry.failed && !joined) return false;
    }
    return true;
  };

  return {
    edit(draft, base, unheard = [], typedAtMs = clock.nowMs()) {
      let entry = entries.get(draft.id);
      if (!entry) {
        entry = { ...newEntry(draft, FIRST_RETRY_MS), unheard };
        entries.set(draft.id, entry);
      }
      const busy = entry.dirty || entry.writing !== null;
      if (!busy && base !== undefined) entry.base = base;
      if (!busy && entry.base?.revision !== draft.revision) entry.base = null;
      // While a draft is under way the queue knows the revision better than the screen does.
      entry.draft = busy ? { ...draft, revision: entry.draft.revision } : draft;
      entry.dirty = true;
      entry.firstEditAtMs = Math.min(entry.firstEditAtMs, typedAtMs);
      if (entry.failed) {
        journalDraft(entry);
        return;
      }
      if (!entry.writing) {
        if (entry.state.status !== 'unsaved' || !busy) setState(entry, { status: 'unsaved' });
        const waitMs = waitOf(entry);
        // A page that is busy with letters runs its timers late: another one would be late as well.
        if (waitMs === 0) void write(entry);
        else schedule(entry, waitMs);
      }
    },
    stateOf: (id) => entries.get(id)?.state,
    pending: () => [...entries.values()].filter((entry) => entry.dirty).map((entry) => entry.draft.id),
    async flush(id) {
      const wanted = [...entries.values()].filter((entry) => id === undefined || entry.draft.id === id);
      const outcomes = await Promise.all(wanted.map(flushOne));
      return outcomes.every(Boolean);
    },
    async forget(id) {
      const entry = entries.get(id);
      if (!entry) return;
      entry.cancelTimer();
      await entry.writing;
      entry.dirty = false;
      entry.cancelTimer();
      entries.delete(id);
      journal?.remove(id);
    },
    discard() {
      for (const entry of entries.values()) {
        entry.cancelTimer();
        // A write in flight may still fail, and must not be tried again.
        entry.dirty = false;
      }
      entries.clear();
    },
    journalPending() {
      for (const entry of entries.values()) if (entry.dirty) journalDraft(entry);
    },
  };
};
