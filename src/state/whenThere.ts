import type { InklingState } from './inklingState';
import type { InklingStore } from './store';

/**
 * Does `act` with a part of the state as soon as it is there. Keepers put theirs there some time behind the first paint, and
 * what a person asks of them before must not be lost. The settings of the assistant are read behind all of them but the
 * memory's (main.tsx): what is not there by then could not be fetched, and the person hears that. What is `undefined` is no part of theirs, and comes in any
 * case. Returns how to wait no more.
 */
export const whenThere = <Part>(
  store: InklingStore,
  part: (state: InklingState) => Part | null | undefined,
  act: (part: Part) => unknown,
): (() => void) => {
  let stop = (): void => undefined;
  const look = (): void => {
    const state = store.getState();
    const found = part(state);
    if (found === undefined || (found === null && !state.assistant.settingsLoaded)) return;
    stop();
    if (found === null) state.notify({ key: 'shell:part.missing', tone: 'warning' });
    // Whoever put it there may be in the middle of something.
    else queueMicrotask(() => void act(found));
  };
  stop = store.subscribe(look);
  look();
  return stop;
};
