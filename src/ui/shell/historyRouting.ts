import type { InklingState } from '../../state/inklingState';
import { hashToRoute, routeToHash } from '../../state/route';
import type { InklingStore } from '../../state/store';
import { PHONE_QUERY } from './useMediaQuery';

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
 * its note. On a phone the assistant's sheet lies over the note: it has an entry of its own, so that Back closes it
 * first. Returns the way to end it.
 */
export const connectHistory = (store: InklingStore): (() => void) => {
  // What lies behind the present entry, as far as this page has put it there. Entries of sheets are not counted.
  const trail: string[] = [routeToHash(store.getState().route)];
  let popping = false;
  let onSheetEntry = false;
  window.history.replaceState(entryOf(store.getState()), '', trail[0]);

  const followRoute = (state: InklingState): void => {
    const hash = routeToHash(state.route);
    // The entry of a sheet above the place that is left: it is gone back over, or becomes the next place.
    const aboveSheet = onSheetEntry;
    onSheetEntry = false;
    if (trail.at(-2) === hash) {
      // Closing what was opened is going back: a second entry for the same place would make Back seem stuck.
      trail.pop();
      window.history.go(aboveSheet ? -2 : -1);
    } else if (state.routeReplaces && !aboveSheet) {
      trail[trail.length - 1] = hash;
      window.history.replaceState(entryOf(state), '', hash);
    } else {
      trail.push(hash);
      if (aboveSheet) window.history.replaceState(entryOf(state), '', hash);
      else window.history.pushState(entryOf(state), '', hash);
    }
  };

  const followSheet = (state: InklingState): void => {
    const open = state.assistant.sheet !== 'closed';
    if (open && !onSheetEntry && window.matchMedia(PHONE_QUERY).matches) {
      onSheetEntry = true;
      window.history.pushState(entryOf(state), '', routeToHash(state.route));
    } else if (!open && onSheetEntry) {
      onSheetEntry = false;
      window.history.back();
    }
  };

  const unsubscribe = store.subscribe((state, before) => {
    if (popping) return;
    if (state.route !== before.route) followRoute(state);
    if (state.assistant.sheet !== before.assistant.sheet) followSheet(state);
  });

  const onPop = (): void => {
    const { route: shown, navigate, assistant, assistantActions } = store.getState();
    const route = hashToRoute(window.location.hash);
    const hash = routeToHash(route);
    const leftSheet = onSheetEntry;
    onSheetEntry = false;
    popping = true;
    if (hash !== routeToHash(shown)) {
      if (trail.at(-2) === hash) trail.pop();
      else trail.push(hash);
      navigate(route, 'replace');
    } else if (leftSheet && assistant.sheet !== 'closed') {
      assistantActions.closeSheet();
    }
    popping = false;
  };
  window.addEventListener('popstate', onPop);

  return () => {
    unsubscribe();
    window.removeEventListener('popstate', onPop);
  };
};
