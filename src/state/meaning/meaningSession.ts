import { MeaningIndex } from '../../core/meaning/meaningIndex';
import type { MeaningIndexDeps } from '../../core/meaning/meaningIndex';
import type { InklingStore } from '../store';

export interface MeaningSession {
  /** While `true` nothing is built. */
  pause(paused: boolean): void;
  /** Ends it; resolves when nothing is written any more. */
  close(): Promise<void>;
}

export type MeaningSessionDeps = Pick<MeaningIndexDeps, 'store' | 'assistant' | 'timers' | 'alone'>;

/** Opens the index over the notes of the store, keeps it up as they change, and shows it in the store. */
export const openMeaningSession = (store: InklingStore, deps: MeaningSessionDeps): MeaningSession => {
  const closed = new AbortController();
  const index = new MeaningIndex(
    {
      ...deps,
      notes: () => store.getState().library.byId,
      onProgress: (progress) => store.setState({ meaning: { index, progress } }),
    },
    closed.signal,
  );
  let seen = store.getState().library.version;
  const unsubscribe = store.subscribe(({ library }) => {
    if (library.version === seen) return;
    const changes = library.changesSince(seen);
    seen = library.version;
    if (changes === null) index.markAll();
    else index.changed(changes);
  });
  void index.open();
  return {
    pause: (paused) => index.pause(paused),
    close: async () => {
      closed.abort();
      unsubscribe();
      store.setState({ meaning: null });
      await index.ended();
    },
  };
};
