import type { i18n as I18n } from 'i18next';
import english from './en/settings.json';
import { addEnglish, lateTexts } from './lateTexts';

export const addSettingsTexts = (i18n: I18n): void => addEnglish(i18n, 'settings', english);

/** The texts of the settings. */
export const useSettingsTexts = lateTexts('settings', english);
