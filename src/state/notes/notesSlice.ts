import type { Erasable } from '../../core/note/erasable';
import { isLocked } from '../../core/note/isLocked';
import type { Note, NoteId, NotePatch } from '../../core/note/note';
import type { LeftDraft } from '../../core/ports/draftJournal';
import { createSaveQueue } from '../../core/saving/saveQueue';
import type { InklingDeps } from '../deps';
import { createLibrary } from './library';
import { createLibraryReader } from './libraryReader';
import { digestOf, isOnShelf } from './librarySelectors';
import { createNoteMoves } from './noteMoves';
import { createNoteReload } from './noteReload';
import type { NotesSlice } from './notesState';
import { createSaveStates } from './saveStates';
import type { SliceContext } from '../slice';

/** While typing goes on, lists and counts follow the text at this pace; the text itself is never delayed. */
const PUBLISH_EVERY_MS = 150;
/** A book-long note is read for its tags at every publication: less often, then. */
const PUBLISH_LONG_EVERY_MS = 1_000;
const LONG_NOTE_LENGTH = 100_000;

const isBlank = (note: Note): boolean => note.body.trim() === '' && note.tags.length === 0;

export const createNotesSlice = ({ set, get }: SliceContext, deps: InklingDeps): NotesSlice => {
  const { notes: repository, clock, timers, handOver } = deps;
  const library = createLibrary();
  let publishing = false;

  const publish = (): void => {
    publishing = false;
    set({ library: library.snapshot() });
  };
  /** What is searched for may stand elsewhere now, or nowhere. */
  const publishFound = (): void => {
    publish();
    get().refreshSearch();
  };
  const publishSoon = (length: number): void => {
    if (publishing) return;
    publishing = true;
    timers.after(length < LONG_NOTE_LENGTH ? PUBLISH_EVERY_MS : PUBLISH_LONG_EVERY_MS, publish);
  };

  const takeStored = (stored: Note, draft: Note): void => {
    library.setStored(stored);
    library.set(draft);
    get().markForSearch(draft.id);
    publish();
    reader.rememberSoon();
  };

  /** Both tabs say so: the one that kept the copy, and the one that learns of it. */
  const tellConflict = (copy: Note): void => {
    get().notify({
      key: 'notes:conflict.kept',
      values: { title: digestOf(copy).title },
      tone: 'warning',
      action: { key: 'notes:conflict.open', run: () => get().openNote(copy.id) },
    });
  };

  const { onState, lettersWait, lettersCame, typedAtMs } = createSaveStates(
    { set, get },
    { queued: (id) => queue.stateOf(id), noteOf: (id) => library.get(id), nowMs: clock.nowMs },
  );

  const queue = createSaveQueue({
    repository: {
      put: async (note, expectedRevision) => {
        const stored = await repository.put(note, expectedRevision);
        // What becomes of it is judged by what is on the screen now, the very last letters too: a conflict is merged with
        // them, and nothing is called saved while they wait.
        handOver();
        return stored;
      },
    },
    clock,
    timers,
    history: deps.history,
    journal: deps.journal,
    handOver,
    onState,
    onStored: takeStored,
    onVersionLost: () => void get().notify({ key: 'notes:versions.notKept', tone: 'warning' }),
    loadTextMerge: async () => {
      try {
        return (await import('../../core/saving/bodyMerge')).mergeBodies;
      } finally {
        // Letters came while it was fetched, and they belong to this conflict, be it here or not.
        handOver();
      }
    },
    onConflictCopy: (copy) => {
      takeStored(copy, copy);
      tellConflict(copy);
    },
  });

  const reader = createLibraryReader({ set, get }, deps, library, queue);

  const drop = (ids: readonly NoteId[]): void => {
    if (ids.length === 0) return;
    const gone = new Set(ids);
    const standIn = get().standInFor(ids);
    moves.forget(ids);
    for (const id of ids) {
      reader.overtake(id);
      library.delete(id);
      get().forgetInSearch(id);
    }
    const { route, lastNotesRoute: last, selected, select, saveStates, replaceNote, focus } = get();
    select([...selected].filter((id) => !gone.has(id)));
    set({ saveStates: Object.fromEntries(Object.entries(saveStates).filter(([id]) => !gone.has(id))) });
    if (gone.has(last.noteId ?? '')) set({ lastNotesRoute: { ...last, noteId: null } });
    if (route.page === 'notes' && gone.has(route.noteId ?? '')) {
      replaceNote(standIn);
      // Whoever was about to write in the one must not write on in the other.
      focus('list');
    }
    publishFound();
  };

  const forgetDrafts = (ids: readonly NoteId[]): Promise<unknown> => Promise.all(ids.map((id) => queue.forget(id)));

  const dropErased = (ids: readonly NoteId[]): void => {
    drop(ids);
    // What a page that is gone had left of them would bring them back at the next start; nobody waits for that.
    const forget = (left: readonly LeftDraft[]): void =>
      left.filter(({ note }) => ids.includes(note.id)).forEach((draft) => draft.forget());
    void deps.journal.leftBehind().then(forget, () => undefined);
  };

  const change = (id: NoteId, patch: NotePatch): Note | undefined => {
    const before = library.get(id);
    if (before === undefined) return undefined;
    const rewritten = patch.body !== undefined || patch.tags !== undefined;
    const draft: Note = { ...before, ...patch, updatedAtMs: rewritten ? clock.nowMs() : before.updatedAtMs };
    library.set(draft);
    // A note that never held anything is not worth a row on the disk.
    if (draft.revision > 0 || queue.stateOf(id) !== undefined || !isBlank(draft))
      queue.edit(draft, library.stored(id) ?? null, [], typedAtMs(id));
    return draft;
  };

  const edit = (id: NoteId, patch: NotePatch, how?: 'unlock'): void => {
    const wasLocked = isLocked(library.get(id)?.body ?? '');
    const locks = isLocked(patch.body ?? '');
    // An editor that still shows the text of a note which was locked a moment ago has nothing more to say.
    if (wasLocked && patch.body !== undefined && !locks && how === undefined) return;
    const draft = change(id, patch);
    if (draft === undefined) return;
    // Envelopes are no letters: who writes in a locked note joins its texts before it is locked again.
    if (patch.body !== undefined && !locks) written(id);
    if (patch.body === undefined || wasLocked !== locks) publish();
    else publishSoon(draft.body.length);
  };

  const { reload, follow, written } = createNoteReload({
    repository,
    library,
    queue,
    clock,
    timers,
    handOver,
    overtake: (id) => reader.overtake(id),
    taken: (stored, isNewCopy) => {
      get().markForSearch(stored.id);
      if (isNewCopy) tellConflict(stored);
    },
    drop,
    publish: publishFound,
  });
  // What this tab stored is on its screen already.
  repository.onChange((ids, origin) => {
    if (origin === 'elsewhere') follow(ids);
  });

  const moves = createNoteMoves({ set, get }, { library, change, publish: publishFound, clock });

  return {
    loadState: 'loading',
    library: library.snapshot(),
    saveStates: {},
    openFirst: reader.openFirst,
    load: reader.load,
    createNote: (seed = {}, aside = false) => {
      const nowMs = clock.nowMs();
      const id = clock.newId();
      library.set({
        id,
        body: '',
        tags: [],
        pinned: false,
        ...seed,
        archived: false,
        trashedAtMs: null,
        createdAtMs: nowMs,
        updatedAtMs: nowMs,
        revision: 0,
      });
      if (seed.body !== undefined && seed.body !== '') edit(id, { body: seed.body });
      publish();
      if (aside) {
        get().markForSearch(id);
        return id;
      }
      const { route, setQuery, navigate, focus } = get();
      setQuery('');
      const made = library.get(id);
      // A shelf that the new note does not stand on would look as if nothing had been made.
      const stays = route.page === 'notes' && made !== undefined && isOnShelf(made, route.section);
      const section = stays ? route.section : { kind: 'all' as const };
      navigate({ page: 'notes', section, noteId: id });
      focus('editor');
      return id;
    },
    editNote: edit,
    lettersWait,
    lettersCame,
    duplicateNote: (id) => {
      const note = library.get(id);
      if (note === undefined) return null;
      const copy = get().createNote({ body: note.body, tags: note.tags });
      // A new note waits for its first letter; tags that somebody gave are something to keep already.
      if (note.tags.length > 0) edit(copy, { tags: note.tags });
      return copy;
    },
    moves: [],
    trashNote: (id) => moves.trash([id]),
    trashNotes: moves.trash,
    archiveNote: (id, archived) => moves.archive([id], archived),
    archiveNotes: moves.archive,
    restoreNote: (id) => moves.restore([id]),
    restoreNotes: moves.restore,
    undoMove: moves.undo,
    pinNote: (id, pinned) => edit(id, { pinned }),
    setTags: (id, tags) => edit(id, { tags }),
    eraseNotes: async (ids, which) => {
      handOver();
      const doomed = new Set(ids);
      const drafts = (): NoteId[] => queue.pending().filter((id) => doomed.has(id));
      // What was put in the trash a moment ago is not there yet for the database.
      if (which === 'trashed') await Promise.all(drafts().map((id) => queue.flush(id)));
      const unsaved = drafts();
      await forgetDrafts(ids);
      // Nor will it be when that cannot be stored: what is in the trash here goes as it was last seen on the disk.
      const inTrash = ids.filter((id) => (library.get(id)?.trashedAtMs ?? null) !== null);
      const seen: Erasable = Object.fromEntries(inTrash.map((id) => [id, library.stored(id)?.revision ?? 0]));
      const erased = await repository.erase(ids, which === 'trashed' && unsaved.length > 0 ? seen : which);
      const kept = erased.ok ? erased.value : ids;
      for (const id of unsaved) if (kept.includes(id)) edit(id, {});
      if (erased.ok) {
        dropErased(ids.filter((id) => !kept.includes(id)));
        await reload(kept);
      } else get().notify({ key: 'notes:eraseFailed', tone: 'warning' });
    },
    dropNotes: async (ids) => {
      await forgetDrafts(ids);
      dropErased(ids);
    },
    reloadNotes: reload,
    leaveNote: (id) => {
      // A note may be blank for all but the editor: a long text that was pasted into it waits there.
      handOver();
      const note = library.get(id);
      if (note === undefined) return;
      // The tag of the shelf that it was begun on is nothing that somebody wrote.
      if (note.revision === 0 && queue.stateOf(id) === undefined && note.body.trim() === '') drop([id]);
      else void queue.flush(id);
    },
    retrySave: (id) => void queue.flush(id),
    flush: (id) => {
      handOver();
      const sealed = get().locking?.sealed() ?? null;
      // What cannot be encrypted is not on the disk.
      return sealed === null ? queue.flush(id) : sealed.then(() => queue.flush(id)).catch(() => false);
    },
    journalPending: () => {
      handOver();
      queue.journalPending();
      reader.remember();
    },
    discardDrafts: () => {
      queue.discard();
      deps.journal.seal();
      reader.forget();
    },
  };
};
