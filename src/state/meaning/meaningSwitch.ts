import type { InklingState } from '../inklingState';
import type { InklingStore } from '../store';

/** What is loaded when the index is turned on, or has to be forgotten. */
export interface MeaningParts {
  open(): { close(): Promise<void> };
  forget(): Promise<void>;
}

const packOf = ({ assistant }: InklingState) => assistant.packs.find(({ facts }) => facts.packId === 'meaning');
const isOn = ({ assistant: { settings } }: InklingState): boolean => settings.enabled && settings.meaning;

/**
 * Opens the index while it is turned on and its pack is here, and closes it again; one that is turned off is forgotten.
 * Fetching the pack turns it on, deleting the pack turns it off, in every tab.
 */
export const watchMeaning = (store: InklingStore, load: () => Promise<MeaningParts>): void => {
  let session: { close(): Promise<void> } | null = null;
  let work = Promise.resolve();
  /** One after the other: a session has ended before what it wrote is forgotten. */
  const inTurn = (job: () => Promise<void>): void => {
    work = work.then(job).catch(() => undefined);
  };
  const follow = async (): Promise<void> => {
    const state = store.getState();
    const wanted = isOn(state) && state.loadState === 'ready' && packOf(state)?.state === 'ready';
    if (wanted === (session !== null)) return;
    const ending = session;
    session = wanted ? (await load()).open() : null;
    await ending?.close();
  };
  store.subscribe((state, before) => {
    const [pack, earlier] = [packOf(state), packOf(before)];
    const { setMeaning } = state.assistantActions;
    if (pack?.state !== earlier?.state) {
      const wasFetching = earlier !== undefined && earlier.activity !== null && earlier.state !== 'damaged';
      if (pack?.state === 'ready' && wasFetching) setMeaning(true);
      if (pack?.state === 'absent' && earlier?.state === 'ready') setMeaning(false);
    }
    if (pack?.state === earlier?.state && isOn(state) === isOn(before) && state.loadState === before.loadState) return;
    inTurn(follow);
    // Off as read at the start is no turning off.
    if (isOn(before) && !isOn(state)) inTurn(async () => (await load()).forget());
  });
  inTurn(follow);
};
