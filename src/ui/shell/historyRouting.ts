import type { InklingState } from '../../state/inklingState';
import { hashToRoute, routeToHash } from '../../state/route';
import type { InklingStore } from '../../state/store';

/** What an entry of the history remembers beside its address. */
interface EntryState {
  /** Its note was blank and not stored when it was opened: a reload finds nothing, and nothing is missing. */
  readonly blank: boolean;
}

export const entryIsBlank = (state: unknown): boolean =>
  typeof state === 'object' && state !== null && 'blank' in state && state.blank === true;

const entryOf = ({ route, library }: InklingState): EntryState => ({
  blank: route.page === 'notes' && route.noteId !== null && library.byId.get(route.noteId)?.revision === 0,
});

/**
 * Keeps the address bar and the store in step, so that Back leads from a note to the list on a phone and a link opens
 * its note. Returns the way to end it.
 */
export const connectHistory = (store: InklingStore): (() => void) => {
  // What lies behind the present entry, as far as this page has put it there.
  const trail: string[] = [routeToHash(store.getState().route)];
  let popping = false;
  window.history.replaceState(entryOf(store.getState()), '', trail[0]);

  const unsubscribe = store.subscribe((state, before) => {
    if (state.route === before.route || popping) return;
    const hash = routeToHash(state.route);
    if (trail.at(-2) === hash) {
      // Closing what was opened is going back: a second entry for the same place would make Back seem stuck.
      trail.pop();
      window.history.back();
    } else if (state.routeReplaces) {
      trail[trail.length - 1] = hash;
      window.history.replaceState(entryOf(state), '', hash);
    } else {
      trail.push(hash);
      window.history.pushState(entryOf(state), '', hash);
    }
  });

  const onPop = (): void => {
    const route = hashToRoute(window.location.hash);
    const hash = routeToHash(route);
    if (hash === routeToHash(store.getState().route)) return;
    if (trail.at(-2) === hash) trail.pop();
    else trail.push(hash);
    popping = true;
    store.getState().navigate(route, 'replace');
    popping = false;
  };
  window.addEventListener('popstate', onPop);

  return () => {
    unsubscribe();
    window.removeEventListener('popstate', onPop);
  };
};
