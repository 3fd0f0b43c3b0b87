import type { NoteId } from '../../core/note/note';
import type { SliceContext } from '../slice';

export interface SelectionSlice {
  /** Notes of the list that are chosen together; empty while one opens them one by one. */
  readonly selected: ReadonlySet<NoteId>;
  select(ids: Iterable<NoteId>): void;
  toggleSelected(id: NoteId): void;
}

const NONE: ReadonlySet<NoteId> = new Set();

export const createSelectionSlice = ({ set }: SliceContext): SelectionSlice => ({
  selected: NONE,
  select: (ids) => {
    const selected = new Set(ids);
    // Nothing is always the same nothing: lists are not drawn anew for it.
    set({ selected: selected.size === 0 ? NONE : selected });
  },
  toggleSelected: (id) =>
    set(({ selected }) => {
      const next = new Set(selected);
      if (!next.delete(id)) next.add(id);
      return { selected: next.size === 0 ? NONE : next };
    }),
});
