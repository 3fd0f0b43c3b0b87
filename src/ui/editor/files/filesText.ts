import type { i18n as I18n } from 'i18next';
import { getI18n } from 'react-i18next';
import english from '../../i18n/en/files.json';
import { addEnglish } from '../../i18n/lateTexts';
import { services } from '../editorServices';

/** A text of files in a note (`files.json`), in the language of the interface. */
export const filesText = (key: string, values?: Readonly<Record<string, string>>): string => {
  const i18n = getI18n() as I18n | undefined;
  if (i18n !== undefined) addEnglish(i18n, 'files', english);
  return services.translate(`files:${key}`, values);
};
