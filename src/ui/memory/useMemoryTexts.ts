import { useTranslation } from 'react-i18next';
import english from '../i18n/en/memory.json';

/** The texts of these pages. English comes with them: the shell starts without. */
export const useMemoryTexts = () => {
  const { i18n } = useTranslation();
  if (!i18n.hasResourceBundle('en', 'memory')) i18n.addResourceBundle('en', 'memory', english);
  return { i18n, t: i18n.getFixedT(i18n.language, 'memory') };
};
