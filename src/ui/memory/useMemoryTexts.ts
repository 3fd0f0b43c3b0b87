import english from '../i18n/en/memory.json';
import { lateTexts } from '../i18n/lateTexts';

/** The texts of these pages. */
export const useMemoryTexts = lateTexts('memory', english);
