import i18next, { type i18n } from 'i18next';
import german from '../ui/i18n/de/reader.json';
import english from '../ui/i18n/en/reader.json';
import spanish from '../ui/i18n/es/reader.json';
import french from '../ui/i18n/fr/reader.json';
import portuguese from '../ui/i18n/pt/reader.json';

const TEXTS = { en: english, de: german, es: spanish, fr: french, pt: portuguese };

/** The texts of the reader in the language that the app had when the file was written. */
export const readerTexts = (language: string): i18n => {
  const instance = i18next.createInstance();
  void instance.init({
    lng: language.slice(0, 2),
    fallbackLng: 'en',
    resources: Object.fromEntries(Object.entries(TEXTS).map(([code, texts]) => [code, { reader: texts }])),
    defaultNS: 'reader',
    // Everything goes into text nodes.
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return instance;
};
