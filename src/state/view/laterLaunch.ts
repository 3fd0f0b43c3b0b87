import type { InklingStore } from '../store';
import { HOME, hashToRoute } from './route';

/** Does what the address of a later launch asks for; the app is open, so without a wish it stays where it is. */
export const followLaunch = (store: InklingStore, { searchParams, hash }: URL, wide: boolean): void => {
  const { navigate, createNote, focus, setPreference, showOverlay, route } = store.getState();
  if (searchParams.has('new')) {
    showOverlay(null);
    createNote();
  } else if (searchParams.has('search')) {
    showOverlay(null);
    // The search lies above the list: a phone shows it only without a note.
    if (!wide || route.page !== 'notes') navigate(HOME);
    setPreference('listOpen', true);
    focus('search');
  } else if (hash !== '') {
    navigate(hashToRoute(hash));
  }
};
