import english from '../i18n/en/importing.json';
import { lateTexts } from '../i18n/lateTexts';

/** The texts of the page that imports. */
export const useImportTexts = lateTexts('importing', english);
