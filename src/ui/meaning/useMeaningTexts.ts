import { useTranslation } from 'react-i18next';
import english from '../i18n/en/meaning.json';

/** The texts of this room; the English ones come with its code, not with the shell. */
export const useMeaningTexts = () => {
  const translation = useTranslation('meaning');
  const { i18n } = translation;
  if (!i18n.hasResourceBundle('en', 'meaning')) i18n.addResourceBundle('en', 'meaning', english);
  return translation;
};
