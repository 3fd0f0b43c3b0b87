import i18next, { type i18n, type ResourceLanguage } from 'i18next';
import arabic from '../ui/i18n/ar/reader.json';
import german from '../ui/i18n/de/reader.json';
import english from '../ui/i18n/en/reader.json';
import spanish from '../ui/i18n/es/reader.json';
import french from '../ui/i18n/fr/reader.json';
import italian from '../ui/i18n/it/reader.json';
import japanese from '../ui/i18n/ja/reader.json';
import dutch from '../ui/i18n/nl/reader.json';
import polish from '../ui/i18n/pl/reader.json';
import portuguese from '../ui/i18n/pt/reader.json';
import type { UiLanguage } from '../shared/languages';

/** Plural forms differ from language to language. */
const TEXTS: Readonly<Record<UiLanguage, ResourceLanguage[string]>> = {
  en: english,
  de: german,
  es: spanish,
  fr: french,
  it: italian,
  nl: dutch,
  pl: polish,
  pt: portuguese,
  ja: japanese,
  ar: arabic,
};

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
