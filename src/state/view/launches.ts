import { titleToBegin } from '../../core/note/linkTargets';
import type { Note } from '../../core/note/note';
import { notesOf } from '../notes/librarySelectors';
import { HOME, hashToRoute, routeToHash } from './route';
import type { InklingStore } from '../store';

/** What the address the app was opened with asks for, beyond the place in its hash. */
export interface Opening {
  readonly hash: string;
  /** The address leads to a note that was still blank: if it is not there, nothing is missing. */
  readonly wasBlank: boolean;
  readonly wantsNew: boolean;
  readonly wantsSearch: boolean;
  /** Whether a list and a note fit side by side. */
  readonly wide: boolean;
}

/** Goes where the address says; without one, to the empty first note or to where the person last wrote. */
export const openAt = (store: InklingStore, { hash, wasBlank, wantsNew, wantsSearch, wide }: Opening): void => {
  const { navigate, createNote, focus, library, loadState, preferences } = store.getState();
  const asked = hashToRoute(hash);
  const vanished = wasBlank && asked.page === 'notes' && asked.noteId !== null && !library.byId.has(asked.noteId);
  const route = vanished ? HOME : asked;
  navigate(route, 'replace');
  if (loadState === 'loading' || loadState === 'failed') return;
  if (wantsNew) {
    createNote();
    return;
  }
  if (wantsSearch) {
    focus('search');
    return;
  }
  if (routeToHash(route) !== routeToHash(HOME)) return;
  const newest = notesOf(library, { kind: 'all' }, preferences.sortBy).reduce<Note | null>(
    (best, note) => (best === null || note.updatedAtMs > best.updatedAtMs ? note : best),
    null,
  );
  // The first run: a blank page with the caret in it, and nothing to choose.
  if (library.byId.size === 0) createNote();
  else if (wide && newest !== null) navigate({ page: 'notes', section: { kind: 'all' }, noteId: newest.id }, 'replace');
};

/** As `openAt`, once `read` has ended; whoever went somewhere meanwhile, and may be writing there, stays. */
export const openOnceRead = async (store: InklingStore, read: Promise<void>, opening: Opening): Promise<void> => {
  const { route } = store.getState();
  await read;
  if (store.getState().route === route) openAt(store, opening);
};

/** Resolves when no more of the library is on its way. */
const whenWhole = async (store: InklingStore): Promise<void> => {
  if (store.getState().loadState !== 'opened') return;
  await new Promise<void>((resolve) => {
    const stop = store.subscribe(({ loadState }) => {
      if (loadState === 'opened') return;
      stop();
      resolve();
    });
  });
};

/** Opens the note that a `[[title]]` leads to; a link to a note that is not there yet begins it. */
export const followLink = async (store: InklingStore, title: string): Promise<void> => {
  // Of a part of the library nobody can say that a note is not there.
  await whenWhole(store);
  const { resolveLink, openNote, createNote, loadState } = store.getState();
  const id = resolveLink(title);
  if (id !== undefined) openNote(id);
  else if (loadState === 'ready') createNote({ body: `# ${titleToBegin(title)}\n\n` });
};
