import english from '../i18n/en/ask.json';
import { lateTexts } from '../i18n/lateTexts';

/** The texts of this room. */
export const useAskTexts = lateTexts('ask', english);
