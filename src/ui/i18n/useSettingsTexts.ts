import type { i18n as I18n } from 'i18next';
import { useTranslation } from 'react-i18next';
import english from './en/settings.json';

/** Makes the English texts of the settings known; those of the other languages come with their language. */
export const addSettingsTexts = (i18n: I18n): void => {
  if (!i18n.hasResourceBundle('en', 'settings')) i18n.addResourceBundle('en', 'settings', english);
};

/** The texts of the settings. English comes with them: the shell starts without. */
export const useSettingsTexts = () => {
  const { i18n } = useTranslation();
  addSettingsTexts(i18n);
  return { i18n, t: i18n.getFixedT(i18n.language, 'settings') };
};
