import english from './en/locking.json';
import type { i18n as I18n } from 'i18next';
import { addEnglish, lateTexts } from './lateTexts';

/** For notices, which are drawn by the shell. */
export const addLockingTexts = (i18n: I18n): void => addEnglish(i18n, 'locking', english);

/** The texts about locked notes, but their names in menus. */
export const useLockingTexts = lateTexts('locking', english);
