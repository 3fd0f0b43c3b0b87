import { useCallback, useEffect, useRef, type KeyboardEvent } from 'react';
import type { Note, NoteId } from '../../core/note/note';
import { useInkling, useInklingStore } from '../store/storeContext';

/** Choosing several notes of a list together, by hand and by keys. `listKey` tells one list from another. */
export const usePicking = (notes: readonly Note[], listKey: string) => {
  const store = useInklingStore();
  const selected = useInkling((state) => state.selected);
  /** Where a range begins: the note that was chosen or opened last. */
  const anchor = useRef<NoteId | null>(null);
  const listed = useRef(notes);
  useEffect(() => {
    listed.current = notes;
  }, [notes]);
  // Back in the list, or in another one, one begins anew.
  useEffect(() => () => store.getState().select([]), [store, listKey]);

  const pick = useCallback(
    (id: NoteId, how: 'toggle' | 'range') => {
      const { toggleSelected, select, route } = store.getState();
      if (how === 'toggle') {
        anchor.current = id;
        toggleSelected(id);
        return;
      }
      const ids = listed.current.map((note) => note.id);
      const from = ids.indexOf(anchor.current ?? (route.page === 'notes' ? (route.noteId ?? id) : id));
      const to = ids.indexOf(id);
      const first = from === -1 ? to : from;
      anchor.current = ids[first] ?? id;
      select(ids.slice(Math.min(first, to), Math.max(first, to) + 1));
    },
    [store],
  );

  /** Whether the key was one of choosing, or threw away what is chosen, on the row at `index`. */
  const pickByKey = (event: KeyboardEvent, index: number, focusRow: (index: number) => void): boolean => {
    const { select, trashNotes } = store.getState();
    const note = notes[index];
    if (note === undefined || event.altKey) return false;
    const mod = event.ctrlKey || event.metaKey;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === ' ') pick(note.id, 'toggle');
    else if (mod && event.key.toLowerCase() === 'a') select(notes.map(({ id }) => id));
    else if (event.shiftKey && step !== 0) {
      anchor.current ??= note.id;
      const next = notes[index + step];
      if (next !== undefined) {
        if (selected.size === 0) anchor.current = note.id;
        pick(next.id, 'range');
        focusRow(index + step);
      }
    } else if (selected.size > 0 && event.key === 'Escape') select([]);
    else if (event.key === 'Delete' && (selected.size > 0 || note.trashedAtMs === null)) {
      if (note.trashedAtMs === null) {
        const going = selected.size > 0 ? selected : new Set([note.id]);
        const stays = ({ id }: Note): boolean => !going.has(id);
        const below = notes.findIndex((other, at) => at > index && stays(other));
        const next = below === -1 ? notes.findLastIndex(stays) : below;
        focusRow(next);
        trashNotes([...going]);
        if (next === -1) store.getState().focus('list');
      }
      select([]);
    } else return false;
    event.preventDefault();
    return true;
  };

  const setAnchor = useCallback((id: NoteId) => void (anchor.current = id), []);
  return { selected, pick, pickByKey, setAnchor };
};
