import { UNLINKABLE } from '../../core/note/links';
import type { NoteId } from '../../core/note/note';
import { retargetLinks } from '../../core/note/retargetLinks';
import type { Timers } from '../../core/ports/timers';
import type { InklingStore } from '../store';
import { digestOf } from './librarySelectors';

/** A title that stood still for so long is one. */
const SETTLED_MS = 2_000;

interface Rewriting {
  readonly before: string;
  readonly after: string;
}

/** What the notes with links to the old title would hold if they named the new one. */
const rewritings = (store: InklingStore, id: NoteId, oldTitle: string, newTitle: string): Map<NoteId, Rewriting> => {
  const { danglingLinks, library } = store.getState();
  const rewritten = new Map<NoteId, Rewriting>();
  for (const source of danglingLinks(oldTitle)) {
    const before = library.byId.get(source)?.body ?? '';
    const after = retargetLinks(before, oldTitle, newTitle);
    if (source !== id && after !== before) rewritten.set(source, { before, after });
  }
  return rewritten;
};

/** Rewrites the links, and says so; one press takes all of it back. */
const follow = (store: InklingStore, rewritten: ReadonlyMap<NoteId, Rewriting>): void => {
  const { editNote, markForSearch, notify } = store.getState();
  const put = (source: NoteId, body: string): void => {
    editNote(source, { body });
    markForSearch(source);
  };
  for (const [source, { after }] of rewritten) put(source, after);
  notify({
    key: 'order:links.followed',
    kind: 'links',
    values: { count: rewritten.size },
    action: {
      key: 'shell:undo',
      run: () => {
        for (const [source, { before, after }] of rewritten) {
          // What was written there since is not taken back with the link.
          if (store.getState().library.byId.get(source)?.body === after) put(source, before);
        }
      },
    },
  });
};

/**
 * Watches the title of the open note. When it was changed and notes link to the old one, which is no other note's, it
 * offers to let their links follow. Returns the way to end it.
 */
export const watchTitles = (store: InklingStore, timers: Timers): (() => void) => {
  let open: { readonly id: NoteId; readonly title: string } | null = null;
  let seen = '';
  let cancel = (): void => undefined;

  const titleOf = (id: NoteId): string => {
    const note = store.getState().library.byId.get(id);
    // Of a note that was locked just now nobody is to be told what it was called.
    return note === undefined || note.trashedAtMs !== null || digestOf(note).locked ? '' : digestOf(note).title;
  };

  const offer = (): void => {
    cancel();
    if (open === null) return;
    const { id, title: oldTitle } = open;
    const newTitle = titleOf(id);
    const { loadState, linksReady, markForSearch, notify } = store.getState();
    if (oldTitle === '' || newTitle === '' || newTitle === oldTitle || UNLINKABLE.test(newTitle)) return;
    if (loadState !== 'ready' || !linksReady) return;
    // The index still holds the title that is on the disk.
    markForSearch(id);
    const count = rewritings(store, id, oldTitle, newTitle).size;
    if (count === 0) return;
    notify({
      key: 'order:links.left',
      kind: 'links',
      values: { count, title: oldTitle },
      action: {
        key: 'order:links.follow',
        run: () => {
          const last = titleOf(id);
          if (last === '' || UNLINKABLE.test(last)) return;
          follow(store, rewritings(store, id, oldTitle, last));
          if (open?.id === id) open = { id, title: last };
        },
      },
    });
  };

  const look = (): void => {
    const { route } = store.getState();
    const id = route.page === 'notes' ? route.noteId : null;
    if (id !== (open?.id ?? null)) {
      offer();
      open = id === null ? null : { id, title: titleOf(id) };
      seen = open?.title ?? '';
      return;
    }
    if (open === null) return;
    const title = titleOf(open.id);
    // A note that is new, or comes late, has its first title once it stands.
    if (open.title === '' && title !== '') open = { id: open.id, title: '' };
    if (title === seen) return;
    seen = title;
    cancel();
    cancel = timers.after(SETTLED_MS, () => {
      if (open?.title === '') open = { id: open.id, title: titleOf(open.id) };
      else offer();
    });
  };

  look();
  const unsubscribe = store.subscribe((state, before) => {
    if (state.route !== before.route || state.library !== before.library) look();
  });
  return () => {
    unsubscribe();
    cancel();
  };
};
