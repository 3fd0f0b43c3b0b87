import type { i18n } from 'i18next';
import { suggestFilters } from '../../state/search/searchSuggestions';
import english from '../i18n/en/offers.json';
import { addEnglish } from '../i18n/lateTexts';

/** What finds the filters to offer, once their texts are known. */
export const searchOffers = (i18n: i18n): typeof suggestFilters => {
  addEnglish(i18n, 'offers', english);
  return suggestFilters;
};
