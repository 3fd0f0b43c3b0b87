import { useEffect, useState } from 'react';
import { spokenQuery } from '../../core/meaning/spokenQuery';
import type { NoteId } from '../../core/note/note';
import { passesFilters } from '../../core/search/filters';
import { parseQuery } from '../../core/search/query';
import { isOnShelf } from '../../state/notes/librarySelectors';
import type { Section } from '../../state/view/route';
import { useInkling, useInklingStore } from '../store/storeContext';
import { readPassages, type ReadPassage } from './readPassages';

/** Asked when the fingers rest: a half-typed word means something else. */
const ASKED_AFTER_MS = 350;
const MOST_MEANT = 5;

/** Notes that mean what is searched for and were not found by their words, the nearest first; none where none is sure. */
export const useMeant = (section: Section): readonly ReadPassage[] => {
  const store = useInklingStore();
  const index = useInkling((state) => state.meaning?.index);
  const query = useInkling((state) => state.query);
  const answer = useInkling((state) => state.answer);
  const [meant, setMeant] = useState<{ readonly text: string; readonly found: readonly ReadPassage[] }>({
    text: '',
    found: [],
  });
  const text = spokenQuery(query);

  useEffect(() => {
    if (index === undefined || text === '' || section.kind === 'trash') return;
    const abort = new AbortController();
    const filters = parseQuery(query, Date.now());
    const wants = (id: NoteId): boolean => {
      const { answer: now, library } = store.getState();
      const note = library.byId.get(id);
      if (note === undefined || now?.hits.some((hit) => hit.id === id) === true) return false;
      return (section.kind === 'all' || isOnShelf(note, section)) && passesFilters(note, filters);
    };
    const timer = setTimeout(() => {
      void index.search(text, MOST_MEANT, wants, abort.signal).then((found) => {
        if (!abort.signal.aborted) setMeant({ text, found: readPassages(found, store.getState().library) });
      });
    }, ASKED_AFTER_MS);
    return () => {
      abort.abort();
      clearTimeout(timer);
    };
  }, [store, index, text, query, section]);

  // What was found for other words says nothing of these.
  if (meant.text !== text) return NONE;
  return meant.found.filter(({ noteId }) => answer?.hits.some(({ id }) => id === noteId) !== true);
};

const NONE: readonly ReadPassage[] = [];
