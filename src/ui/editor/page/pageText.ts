import type { i18n as I18n } from 'i18next';
import { getI18n } from 'react-i18next';
import english from '../../i18n/en/page.json';
import { addEnglish } from '../../i18n/lateTexts';
import { services } from '../editorServices';

/** A text of what is drawn late (`page.json`), in the language of the interface. */
export const pageText = (key: string, values?: Readonly<Record<string, string | number>>): string => {
  const i18n = getI18n() as I18n | undefined;
  if (i18n !== undefined) addEnglish(i18n, 'page', english);
  return services.translate(`page:${key}`, values);
};
