import { watchTitles } from '../../state/notes/titleFollowing';
import type { InklingStore } from '../../state/store';

/** Offers to let links follow a title that changes, while the page lives. */
export const followTitles = (store: InklingStore): (() => void) =>
  watchTitles(store, {
    after: (waitMs, callback) => {
      const timer = setTimeout(callback, waitMs);
      return () => clearTimeout(timer);
    },
  });
