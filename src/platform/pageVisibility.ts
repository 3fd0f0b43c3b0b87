import type { Visibility } from '../core/ports/visibility';

export const pageVisibility: Visibility = {
  hidden: () => document.visibilityState === 'hidden',
  onChange: (listener) => {
    document.addEventListener('visibilitychange', listener);
    return () => document.removeEventListener('visibilitychange', listener);
  },
};

/** Calls `leave` whenever the page may be about to go away: it is hidden, or it is left. A page may be left twice. */
export const onLeaving = (leave: () => void): void => {
  // On the window, after the editor's own listeners have handed over the last letters.
  window.addEventListener('pagehide', leave);
  window.addEventListener('visibilitychange', () => {
    if (pageVisibility.hidden()) leave();
  });
};
