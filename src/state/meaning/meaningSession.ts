import { askNotes, type AskDeps } from '../../core/ask/askNotes';
import { MeaningIndex } from '../../core/meaning/meaningIndex';
import type { MeaningIndexDeps } from '../../core/meaning/meaningIndex';
import type { Visibility } from '../../core/ports/visibility';
import type { InklingStore } from '../store';
import type { MeaningView } from './meaningSlice';

export interface MeaningSession {
  /** Ends it; resolves when nothing is written any more. */
  close(): Promise<void>;
}

export interface MeaningSessionDeps extends Pick<MeaningIndexDeps, 'store' | 'assistant' | 'timers' | 'alone'> {
  /** A page that nobody sees builds nothing. */
  readonly visibility: Visibility;
}

/** Opens the index over the notes of the store, keeps it up as they change, and shows it in the store. */
export const openMeaningSession = (store: InklingStore, deps: MeaningSessionDeps): MeaningSession => {
  const closed = new AbortController();
  const { packs } = store.getState().assistant;
  const index = new MeaningIndex(
    {
      ...deps,
      packVersion: packs.find(({ facts }) => facts.packId === 'meaning')?.version ?? '',
      notes: () => store.getState().library.byId,
      onProgress: (progress) => store.setState({ meaning: { index: index.questions, progress, ask } }),
    },
    closed.signal,
  );
  const asked: AskDeps = { entries: () => store.getState().indexedNotes(), meaning: index.questions };
  const ask: MeaningView['ask'] = (request, signal) => askNotes(request, asked, signal);
  let seen = store.getState().library.version;
  const unsubscribe = store.subscribe(({ library }) => {
    if (library.version === seen) return;
    const changes = library.changesSince(seen);
    seen = library.version;
    if (changes === null) index.markAll();
    else index.changed(changes);
  });
  const look = (): void => index.pause(deps.visibility.hidden());
  const unwatch = deps.visibility.onChange(look);
  look();
  void index.open();
  return {
    close: async () => {
      closed.abort();
      unsubscribe();
      unwatch();
      store.setState({ meaning: null });
      await index.ended();
    },
  };
};
