import type { InklingState } from '../../state/inklingState';
import { hashToRoute, routeToHash, type Route } from '../../state/view/route';
import type { InklingStore } from '../../state/store';

/** What an entry of the history remembers beside its address. */
interface EntryState {
  /** Its note was blank and not stored when it was opened: a reload finds nothing, and nothing is missing. */
  readonly blank: boolean;
  /** It was made for something that floats over the place (a dialog, a sheet), so that Back closes that first. */
  readonly layer: boolean;
  /** Its list lies below it. */
  readonly based: boolean;
}

const remembers = (state: unknown, what: keyof EntryState): boolean =>
  typeof state === 'object' && state !== null && what in state && (state as Partial<EntryState>)[what] === true;

export const entryIsBlank = (state: unknown): boolean => remembers(state, 'blank');

const isBlank = ({ route, library }: InklingState): boolean =>
  route.page === 'notes' && route.noteId !== null && library.byId.get(route.noteId)?.revision === 0;

const closeLayer = ({
  overlay,
  confirmation,
  settleConfirmation,
  cancelImport,
  showOverlay,
  assistantActions,
}: InklingState): void => {
  if (confirmation !== null) settleConfirmation(false);
  else if (overlay === 'import') cancelImport();
  else if (overlay !== null) showOverlay(null);
  else assistantActions.closeSheet();
};

/** Follows the address bar while the app is still opening. Returns the way to end it: `connectHistory` takes over. */
export const followAddress = (store: InklingStore): (() => void) => {
  let followed = window.location.hash;
  const follow = (): void => {
    const { hash } = window.location;
    if (hash === followed) return;
    followed = hash;
    store.getState().navigate(hashToRoute(hash), 'replace');
  };
  window.addEventListener('hashchange', follow);
  return () => {
    window.removeEventListener('hashchange', follow);
    // The address changes before its event comes.
    follow();
  };
};

/**
 * Keeps the address bar and the store in step, so that Back leads from a note to the list on a phone, closes what
 * floats over a place before it leaves it, and a link opens its note. Returns the way to end it.
 */
export const connectHistory = (store: InklingStore, isPhone: () => boolean = () => false): (() => void) => {
  // What lies behind the present entry, as far as this page has put it there; entries of layers do not count.
  const trail: string[] = [];
  // The present entry belongs to a layer. Once that is closed otherwise the entry stays and the next place takes it
  // over: going back is not immediate, and would undo a move that comes right after.
  let layer = remembers(window.history.state, 'layer');
  let popping = false;

  const write = (how: 'pushState' | 'replaceState', state: InklingState, more: Partial<EntryState> = {}): void => {
    const entry: EntryState = { blank: isBlank(state), layer, based: false, ...more };
    window.history[how](entry, '', routeToHash(state.route));
  };
  const floats = ({ overlay, confirmation, assistant }: InklingState): boolean =>
    // On a desk the assistant's sheet stands beside the note and is a part of the place.
    overlay !== null || confirmation !== null || (assistant.sheet !== 'closed' && isPhone());

  const start = (): void => {
    const state = store.getState();
    const { route } = state;
    const isNote = route.page === 'notes' && route.noteId !== null;
    const wasBased = remembers(window.history.state, 'based');
    if (isNote && isPhone() && !wasBased) {
      // The app opened at a note: without a list below it Back would leave.
      const list: Route = { ...route, noteId: null };
      trail.push(routeToHash(list));
      layer = false;
      window.history.replaceState({ blank: false, layer, based: false } satisfies EntryState, '', routeToHash(list));
      write('pushState', state, { based: true });
    } else {
      write('replaceState', state, { based: wasBased });
    }
    trail.push(routeToHash(route));
  };
  start();

  const follow = (state: InklingState): void => {
    const hash = routeToHash(state.route);
    if (trail.at(-2) === hash && !state.routeLeadsOn) {
      // Closing what was opened is going back: a second entry for the same place would make Back seem stuck.
      trail.pop();
      window.history.go(layer ? -2 : -1);
      layer = false;
    } else if (layer || state.routeReplaces) {
      if (layer && !state.routeReplaces) trail.push(hash);
      else trail[trail.length - 1] = hash;
      layer = false;
      write('replaceState', state);
    } else {
      trail.push(hash);
      write('pushState', state);
    }
  };

  const unsubscribe = store.subscribe((state, before) => {
    if (popping) return;
    if (state.route !== before.route) follow(state);
    if (floats(state) && !floats(before) && !layer) {
      layer = true;
      write('pushState', state);
    }
  });

  const onPop = ({ state: entry }: PopStateEvent): void => {
    const left = layer;
    layer = remembers(entry, 'layer');
    const route = hashToRoute(window.location.hash);
    const hash = routeToHash(route);
    const state = store.getState();
    if (hash === routeToHash(state.route)) {
      if (!left || layer) return;
      popping = true;
      // What was closed before its entry was left is passed over.
      if (floats(state)) closeLayer(state);
      else window.history.back();
      popping = false;
      return;
    }
    if (trail.at(-2) === hash) trail.pop();
    else trail.push(hash);
    popping = true;
    state.navigate(route, 'replace');
    popping = false;
    const { loadState, library, closeNote } = store.getState();
    // Left blank, the note is gone, and nothing is missing.
    if (entryIsBlank(entry) && loadState === 'ready' && route.page === 'notes' && !library.byId.has(route.noteId ?? ''))
      closeNote();
  };
  window.addEventListener('popstate', onPop);

  return () => {
    unsubscribe();
    window.removeEventListener('popstate', onPop);
  };
};
