import english from '../i18n/en/locking.json';
import { lateTexts } from '../i18n/lateTexts';

/** The texts about locked notes, but their names in menus. */
export const useLockingTexts = lateTexts('locking', english);
