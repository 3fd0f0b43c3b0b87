import type { i18n as I18n } from 'i18next';
import english from './en/safety.json';
import { addEnglish, lateTexts } from './lateTexts';

/** For notices, which are drawn by the shell. */
export const addSafetyTexts = (i18n: I18n): void => addEnglish(i18n, 'safety', english);

/** The texts about what comes in, what is kept and what is forgotten. */
export const useSafetyTexts = lateTexts('safety', english);
