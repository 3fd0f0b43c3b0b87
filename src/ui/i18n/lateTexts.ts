import type { i18n as I18n, ResourceLanguage } from 'i18next';
import { useTranslation } from 'react-i18next';

/** Makes the English texts of a namespace known; those of the other languages come with their language. */
export const addEnglish = (i18n: I18n, namespace: string, english: ResourceLanguage[string]): void => {
  if (!i18n.hasResourceBundle('en', namespace)) i18n.addResourceBundle('en', namespace, english);
};

/** A hook for the texts of a room that is loaded late. The English ones come with its code: the shell starts without. */
export const lateTexts = (namespace: string, english: ResourceLanguage[string]) => () => {
  const { i18n } = useTranslation();
  addEnglish(i18n, namespace, english);
  return { i18n, t: i18n.getFixedT(i18n.language, namespace) };
};
