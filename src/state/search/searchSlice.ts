import { createLinkIndex } from '../../core/note/links';
import type { NoteId } from '../../core/note/note';
import type { Entry } from '../../core/search/entry';
import type { SearchAnswer } from '../../core/ports/searchIndex';
import type { InklingDeps } from '../deps';
import type { Section } from '../view/route';
import type { SliceContext } from '../slice';

/** Notes taken over in one background step: a few milliseconds. */
const BACKGROUND_STEP = 100;
const BACKGROUND_PAUSE_MS = 20;
const MOST_COMPLETIONS = 12;

/** Most hits that the list shows; the count tells how many there are in all. */
const HIT_LIMIT = 200;

export interface SearchSlice {
  readonly query: string;
  /** null when nothing is searched for. */
  readonly answer: SearchAnswer | null;
  /** Whether every note was read for its links. What is drawn must not ask for them before: it would wait for all notes. */
  readonly linksReady: boolean;
  setQuery(query: string): void;
  /** Runs the query again after notes changed. */
  refreshSearch(): void;
  /** The index takes a changed note over before the next search: never between two keystrokes. */
  markForSearch(id: NoteId): void;
  markAllForSearch(ids: readonly NoteId[]): void;
  /** Takes the marked notes over in small steps, so that a first search finds most of the work done. */
  indexInBackground(): void;
  forgetInSearch(id: NoteId): void;
  /** Every note as the index knows it, up to date; null while it cannot answer yet. */
  indexedNotes(): ReadonlyMap<NoteId, Entry> | null;
  /** Ids of notes that link to this one. */
  backlinksOf(id: NoteId): readonly NoteId[];
  /** The note that a link so written leads to. */
  resolveLink(target: string): NoteId | undefined;
  /** Ids of notes with a link that names this title and leads to no note. */
  danglingLinks(title: string): readonly NoteId[];
  /** Titles for the completion of `[[`, best first. */
  completeLinks(part: string): readonly { readonly id: NoteId; readonly title: string }[];
}

/** What a search on this shelf begins with. */
export const sectionFilter = (section: Section): string => {
  switch (section.kind) {
    case 'all':
      return '';
    case 'tag':
      return `tag:${section.tag} `;
    case 'pinned':
      return 'is:pinned ';
    case 'archive':
      return 'is:archived ';
    case 'trash':
      return 'is:trashed ';
  }
};

export const createSearchSlice = (
  { set, get }: SliceContext,
  { search: index, timers, clock }: Pick<InklingDeps, 'search' | 'timers' | 'clock'>,
): SearchSlice => {
  const links = createLinkIndex();
  const stale = new Set<NoteId>();
  const indexSome = (most: number): boolean => {
    const { byId } = get().library;
    let done = 0;
    for (const id of stale) {
      if (done === most) return true;
      done += 1;
      stale.delete(id);
      const note = byId.get(id);
      if (note === undefined) forget(id);
      else {
        index.put(note);
        links.put(note);
      }
    }
    return false;
  };
  const indexAll = (): void => void indexSome(Number.POSITIVE_INFINITY);
  const forget = (id: NoteId): void => {
    stale.delete(id);
    index.remove(id);
    links.remove(id);
  };
  const indexInBackground = (): void => {
    const more = indexSome(BACKGROUND_STEP);
    if (!more && !get().linksReady) set({ linksReady: true });
    if (more || index.warm()) timers.after(BACKGROUND_PAUSE_MS, indexInBackground);
  };
  const answer = (query: string): SearchAnswer | null => {
    if (query.trim() === '') return null;
    indexAll();
    const { route } = get();
    const filter = route.page === 'notes' ? sectionFilter(route.section) : '';
    // Before the query: a quote that is still open takes all that follows for its phrase.
    return index.search(filter + query, { limit: HIT_LIMIT, nowMs: clock.nowMs() });
  };
  return {
    query: '',
    answer: null,
    linksReady: false,
    setQuery: (query) => set({ query, answer: answer(query) }),
    refreshSearch: () => set((state) => ({ answer: answer(state.query) })),
    markForSearch: (id) => void stale.add(id),
    markAllForSearch: (ids) => ids.forEach((id) => stale.add(id)),
    indexInBackground,
    forgetInSearch: forget,
    indexedNotes: () => {
      indexAll();
      return index.entries;
    },
    backlinksOf: (id) => {
      indexAll();
      return links.backlinks(id);
    },
    resolveLink: (title) => {
      indexAll();
      return links.resolve(title);
    },
    danglingLinks: (title) => {
      indexAll();
      return links.dangling(title);
    },
    completeLinks: (part) => {
      indexAll();
      return links.complete(part, MOST_COMPLETIONS);
    },
  };
};
