import type { InklingStore } from '../store';

/** The browser keeps notes more faithfully when it is asked; it is asked once there is something to keep. */
export const askWhenSaved = (store: InklingStore, ask: () => Promise<unknown>): void => {
  const stop = store.subscribe(({ saveStates }) => {
    if (!Object.values(saveStates).some(({ status }) => status === 'saved')) return;
    stop();
    void ask();
  });
};
