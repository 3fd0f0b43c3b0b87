import english from '../i18n/en/meaning.json';
import { lateTexts } from '../i18n/lateTexts';

/** The texts of this room. */
export const useMeaningTexts = lateTexts('meaning', english);
