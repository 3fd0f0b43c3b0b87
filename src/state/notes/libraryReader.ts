import { recoverDrafts } from '../../core/saving/draftRecovery';
import type { Note, NoteId } from '../../core/note/note';
import type { SaveQueue } from '../../core/saving/saveQueue';
import type { InklingDeps } from '../deps';
import type { LibraryKeeper } from './library';
import { firstRows } from './librarySelectors';
import { hashToRoute } from '../view/route';
import type { SliceContext } from '../slice';

/** Notes read at once: their text is decoded on the main thread, in some hundredths of a second. */
const BATCH = 500;
/** A smaller library is read whole as fast as a part of it. */
const SMALL_LIBRARY = 300;
/** More rows than a tall screen shows. */
const FIRST_ROWS = 40;
const REMEMBER_AFTER_MS = 2_000;
/** A storage that failed is asked again after so long, then after twice that, and so on up to the last. */
const FIRST_RETRY_MS = 2_000;
const LAST_RETRY_MS = 30_000;

/** Brings the library from the disk to the screen, and remembers what the next start should bring first. */
export interface LibraryReader {
  openFirst(hash: string): Promise<void>;
  load(): Promise<void>;
  /** The note was changed or erased from elsewhere: what is still being read of it is old. */
  overtake(id: NoteId): void;
  remember(): void;
  rememberSoon(): void;
  /** Everything was erased: nothing of it may be written down any more. */
  forget(): void;
}

export const createLibraryReader = (
  { set, get }: SliceContext,
  { notes: repository, journal, clock, timers, firstScreen }: InklingDeps,
  library: LibraryKeeper,
  queue: Pick<SaveQueue, 'edit' | 'flush'>,
): LibraryReader => {
  const overtaken = new Set<NoteId>();
  let recovered = false;
  let erased = false;
  let remembering = false;
  let retryMs = FIRST_RETRY_MS;
  let cancelRetry = (): void => undefined;

  /** What this page knows already is newer than what is read behind it. */
  const takeIn = (note: Note): void => {
    if (overtaken.has(note.id)) return;
    if (library.stored(note.id) === undefined) library.setStored(note);
    if (library.get(note.id) === undefined) library.set(note);
  };

  const recover = async (): Promise<void> => {
    if (recovered) return;
    const drafts = await recoverDrafts(journal, repository, queue, clock.newId);
    recovered = true;
    // At once: a slow device stores them while their bases are read, and what it stored is newer.
    for (const draft of drafts) {
      library.set(draft);
      get().markForSearch(draft.id);
    }
    const unread = drafts.map(({ id }) => id).filter((id) => library.stored(id) === undefined);
    // The base of a draft stands before the person can type on it.
    const bases = unread.length === 0 ? [] : await repository.getMany(unread);
    for (const base of bases) if (base !== undefined && library.stored(base.id) === undefined) library.setStored(base);
    if (drafts.length > 0) get().notify({ key: 'notes:recovered', values: { count: drafts.length } });
  };

  const remember = (): void => {
    if (get().loadState !== 'ready' || erased) return;
    const { byId } = library.snapshot();
    firstScreen.write(
      byId.size > SMALL_LIBRARY ? firstRows(byId, FIRST_ROWS, get().preferences.sortBy).map(({ id }) => id) : [],
    );
  };

  const load = async (): Promise<void> => {
    cancelRetry();
    try {
      for await (const batch of repository.batches(BATCH)) batch.forEach(takeIn);
      await recover();
      const whole = library.snapshot();
      get().markAllForSearch([...whole.byId.keys()]);
      set({ loadState: 'ready', library: whole });
      overtaken.clear();
      if (get().query !== '') get().refreshSearch();
      get().indexInBackground();
      remember();
    } catch {
      const { loadState, notify } = get();
      set({ loadState: 'failed' });
      // A person may never come to the button: they may be writing in another note meanwhile.
      cancelRetry = timers.after(retryMs, () => void load());
      retryMs = Math.min(retryMs * 2, LAST_RETRY_MS);
      // With a note on the screen there is no page to say it.
      if (loadState === 'opened') {
        notify({
          key: 'notes:loadFailed.title',
          tone: 'warning',
          action: { key: 'notes:loadFailed.retry', run: () => void load() },
        });
      }
    }
  };

  return {
    openFirst: async (hash) => {
      const route = hashToRoute(hash);
      const rows = firstScreen.read();
      if (rows.length === 0 || route.page !== 'notes' || route.section.kind !== 'all') {
        await load();
        return;
      }
      try {
        const wanted = [...new Set(route.noteId === null ? rows : [route.noteId, ...rows])];
        const found = (await repository.getMany(wanted)).filter((note) => note !== undefined);
        found.forEach(takeIn);
        await recover();
        if (found.length > 0) set({ loadState: 'opened', library: library.snapshot() });
      } catch {
        // The whole may yet be read; if not, that is what the person is told.
      }
      if (get().loadState === 'loading') await load();
    },
    load,
    overtake: (id) => {
      if (get().loadState !== 'ready') overtaken.add(id);
    },
    remember,
    rememberSoon: () => {
      if (remembering || library.snapshot().byId.size <= SMALL_LIBRARY) return;
      remembering = true;
      timers.after(REMEMBER_AFTER_MS, () => {
        remembering = false;
        remember();
      });
    },
    forget: () => {
      erased = true;
      cancelRetry();
      firstScreen.write([]);
    },
  };
};
