import type { i18n } from 'i18next';
import { watchTitles } from '../../state/notes/titleFollowing';
import english from '../i18n/en/order.json';
import { addEnglish } from '../i18n/lateTexts';
import type { InklingStore } from '../../state/store';

/** Offers to let links follow a title that changes, while the page lives. */
export const followTitles = (store: InklingStore, i18n: i18n): (() => void) => {
  addEnglish(i18n, 'order', english);
  return watchTitles(store, {
    after: (waitMs, callback) => {
      const timer = setTimeout(callback, waitMs);
      return () => clearTimeout(timer);
    },
  });
};
