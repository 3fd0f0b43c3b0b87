import english from './en/ask.json';
import { lateTexts } from './lateTexts';

/** The texts of the page where notes are asked, and of what leads to it. */
export const useAskTexts = lateTexts('ask', english);
