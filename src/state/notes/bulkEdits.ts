import { joinNotes } from '../../core/note/joinNotes';
import { isLocked } from '../../core/note/isLocked';
import type { Note, NoteId, NotePatch } from '../../core/note/note';
import { renamedTags } from '../../core/note/tagRename';
import type { InklingStore } from '../store';

/** Takes the patches back where nothing was written since. */
const takeBack = (
  store: InklingStore,
  before: ReadonlyMap<NoteId, Note>,
  after: ReadonlyMap<NoteId, NotePatch>,
): void => {
  for (const [id, note] of before) {
    const { library, editNote, markForSearch } = store.getState();
    const now = library.byId.get(id);
    const patch = after.get(id);
    if (now === undefined || patch === undefined) continue;
    editNote(id, {
      ...(patch.body !== undefined && now.body === patch.body ? { body: note.body } : {}),
      ...(patch.tags !== undefined && now.tags.join() === patch.tags.join() ? { tags: note.tags } : {}),
    });
    markForSearch(id);
  }
};

/** Calls a tag, and all that is nested in it, something else in every note; one press takes it back. */
export const renameTag = (store: InklingStore, from: string, to: string): void => {
  const { library, editNote, markForSearch, notify, refreshSearch } = store.getState();
  const before = new Map<NoteId, Note>();
  const after = new Map<NoteId, NotePatch>();
  for (const note of library.byId.values()) {
    const patch = renamedTags(note, from, to);
    if (patch === null) continue;
    before.set(note.id, note);
    after.set(note.id, patch);
  }
  const goTo = (tag: string): void => {
    const { route, navigate } = store.getState();
    if (route.page === 'notes' && route.section.kind === 'tag')
      navigate({ ...route, section: { kind: 'tag', tag } }, 'replace');
  };
  for (const [id, patch] of after) {
    editNote(id, patch);
    markForSearch(id);
  }
  goTo(to);
  refreshSearch();
  notify({
    key: 'order:renamed',
    kind: 'moved',
    values: { count: after.size, from, to },
    action: {
      key: 'shell:undo',
      run: () => {
        takeBack(store, before, after);
        goTo(from);
        store.getState().refreshSearch();
      },
    },
  });
};

/** Makes one note of several, in this order, and opens it; the others go to the trash. One press takes all of it back. */
export const mergeNotes = (store: InklingStore, ids: readonly NoteId[]): NoteId | null => {
  const { library, createNote, setTags, trashNotes, openNote, notify } = store.getState();
  // A locked note stays by itself: joined, its envelope would open no more.
  const notes = ids
    .map((id) => library.byId.get(id))
    .filter((note) => note !== undefined)
    .filter((note) => !isLocked(note.body));
  if (notes.length < 2) return null;
  const joined = joinNotes(notes);
  const merged = createNote(joined, true);
  if (joined.tags.length > 0) setTags(merged, joined.tags);
  trashNotes(notes.map(({ id }) => id));
  openNote(merged, 'replace');
  const move = store.getState().moves.at(-1);
  const undo = (): void => {
    move?.takeBack();
    // What was written in it since is in the trash with it, not gone.
    if (store.getState().library.byId.get(merged)?.trashedAtMs === null) {
      store.getState().trashNotes([merged]);
      const quiet = store.getState().notices.find(({ kind }) => kind === 'moved');
      if (quiet !== undefined) store.getState().dismissNotice(quiet.id);
    }
  };
  if (move !== undefined)
    store.setState(({ moves }) => ({
      moves: moves.map((made) => (made === move ? { ids: [...made.ids, merged], takeBack: undo } : made)),
    }));
  notify({
    key: 'order:merged',
    kind: 'moved',
    values: { count: notes.length },
    action: { key: 'shell:undo', run: undo },
  });
  return merged;
};
