import english from '../i18n/en/keys.json';
import { lateTexts } from '../i18n/lateTexts';

/** The names of keys and of the groups that actions come in. */
export const useKeysTexts = lateTexts('keys', english);
