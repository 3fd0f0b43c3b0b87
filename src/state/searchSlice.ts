import type { NoteId } from '../core/note';
import type { SearchAnswer, SearchIndex } from '../core/ports/searchIndex';
import type { Section } from './route';
import type { SliceContext } from './slice';

/** Most hits that the list shows; the count tells how many there are in all. */
const HIT_LIMIT = 200;

export interface SearchSlice {
  readonly query: string;
  /** null when nothing is searched for. */
  readonly answer: SearchAnswer | null;
  setQuery(query: string): void;
  /** Runs the query again after notes changed. */
  refreshSearch(): void;
  /** The index takes a changed note over before the next search: never between two keystrokes. */
  markForSearch(id: NoteId): void;
  markAllForSearch(ids: readonly NoteId[]): void;
  /** Brings the index up to date in one bounded step; resolves to whether work is left. */
  indexSome(most: number): boolean;
}

const sectionFilter = (section: Section): string => {
  switch (section.kind) {
    case 'all':
      return '';
    case 'tag':
      return ` tag:${section.tag}`;
    case 'pinned':
      return ' is:pinned';
    case 'archive':
      return ' is:archived';
    case 'trash':
      return ' is:trashed';
  }
};

export const createSearchSlice = ({ set, get }: SliceContext, index: SearchIndex): SearchSlice => {
  const stale = new Set<NoteId>();
  const indexSome = (most: number): boolean => {
    const { byId } = get().library;
    let done = 0;
    for (const id of stale) {
      if (done === most) return true;
      done += 1;
      stale.delete(id);
      const note = byId.get(id);
      if (note === undefined) index.remove(id);
      else index.put(note);
    }
    return false;
  };
  const answer = (query: string): SearchAnswer | null => {
    if (query.trim() === '') return null;
    indexSome(Number.POSITIVE_INFINITY);
    const { route } = get();
    const filter = route.page === 'notes' ? sectionFilter(route.section) : '';
    return index.search(query + filter, { limit: HIT_LIMIT });
  };
  return {
    query: '',
    answer: null,
    setQuery: (query) => set({ query, answer: answer(query) }),
    refreshSearch: () => set((state) => ({ answer: answer(state.query) })),
    markForSearch: (id) => void stale.add(id),
    markAllForSearch: (ids) => ids.forEach((id) => stale.add(id)),
    indexSome,
  };
};
