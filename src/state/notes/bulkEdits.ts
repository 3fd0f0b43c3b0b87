import { joinNotes } from '../../core/note/joinNotes';
import { isLocked } from '../../core/note/isLocked';
import type { Note, NoteId, NotePatch } from '../../core/note/note';
import { retargetLinks } from '../../core/note/retargetLinks';
import { noteTitle } from '../../core/note/noteText';
import { renamedTags } from '../../core/note/tagRename';
import { isTagWithin } from '../../core/note/tags';
import type { InklingStore } from '../store';
import { digestOf } from './librarySelectors';

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

/** Kept searches with the tag called otherwise. */
const searchesWith = (searches: readonly string[], from: string, to: string): readonly string[] =>
  searches.map((search) =>
    search.replace(/(^|\s)(-?(?:tag:|#))(\S+)/giu, (whole, before: string, sign: string, tag: string) =>
      isTagWithin(tag.toLowerCase(), from) ? `${before}${sign}${to}${tag.slice(from.length)}` : whole,
    ),
  );

/** Calls a tag, and all that is nested in it, something else in every note; one press takes it back. */
export const renameTag = (store: InklingStore, from: string, to: string): void => {
  const { library, preferences, editNote, markForSearch, setPreference, notify, refreshSearch } = store.getState();
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
  const kept = preferences.savedSearches;
  const renamed = searchesWith(kept, from, to);
  setPreference('savedSearches', renamed);
  goTo(to);
  refreshSearch();
  notify({
    key: 'order:renamed',
    kind: 'moved',
    // Those in the trash are renamed as well, but nobody counts them.
    values: { count: [...before.values()].filter(({ trashedAtMs }) => trashedAtMs === null).length, from, to },
    action: {
      key: 'shell:undo',
      run: () => {
        takeBack(store, before, after);
        // What was kept or forgotten since stays so.
        setPreference(
          'savedSearches',
          store.getState().preferences.savedSearches.map((search) => kept[renamed.indexOf(search)] ?? search),
        );
        goTo(from);
        store.getState().refreshSearch();
      },
    },
  });
};

/** Signs that the title of a link cannot hold. */
const UNLINKABLE = /[[\]|#]/u;

/** What holds links to notes that are a part of another one now, with the links leading there. */
const linksInto = (store: InklingStore, titles: readonly string[], title: string): Map<NoteId, NotePatch> => {
  const patches = new Map<NoteId, NotePatch>();
  if (title === '' || UNLINKABLE.test(title)) return patches;
  for (const old of titles) {
    if (old === '' || old === title || UNLINKABLE.test(old)) continue;
    for (const id of store.getState().danglingLinks(old)) {
      const body = patches.get(id)?.body ?? store.getState().library.byId.get(id)?.body ?? '';
      const after = retargetLinks(body, old, title, old);
      if (after !== body) patches.set(id, { body: after });
    }
  }
  return patches;
};

/** Makes one note of several, in this order, and opens it; the others go to the trash. One press takes all of it back. */
export const mergeNotes = (store: InklingStore, ids: readonly NoteId[]): NoteId | null => {
  const { library, createNote, editNote, setTags, trashNotes, openNote, markForSearch, notify } = store.getState();
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
  const followed = linksInto(
    store,
    notes.map((note) => digestOf(note).title),
    noteTitle(joined.body),
  );
  const before = new Map<NoteId, Note>();
  for (const [id, patch] of followed) {
    const note = store.getState().library.byId.get(id);
    if (note === undefined) continue;
    before.set(id, note);
    editNote(id, patch);
    markForSearch(id);
  }
  const move = store.getState().moves.at(-1);
  const undo = (): void => {
    move?.takeBack();
    takeBack(store, before, followed);
    // What was written in it since is in the trash with it, not gone.
    if (store.getState().library.byId.get(merged)?.trashedAtMs === null) {
      store.getState().trashNotes([merged]);
      const quiet = store.getState().notices.find(({ kind }) => kind === 'moved');
      if (quiet !== undefined) store.getState().dismissNotice(quiet.id);
    }
    // That it went is a part of this, and no move of its own.
    store.setState(({ moves }) => ({ moves: moves.filter((made) => !made.ids.includes(merged)) }));
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
