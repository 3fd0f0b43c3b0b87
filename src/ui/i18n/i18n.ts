import i18next, { type i18n, type ResourceLanguage } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { directionOf, isUiLanguage, type UiLanguage } from '../../shared/languages';
import { english } from './english';
import { numberText, pageTag } from './region';

/** English comes with the shell; every other language is one chunk, fetched when it is chosen. */
const LOADERS: Readonly<Record<Exclude<UiLanguage, 'en'>, () => Promise<ResourceLanguage>>> = {
  de: async () => (await import('./german')).german,
  es: async () => (await import('./spanish')).spanish,
  fr: async () => (await import('./french')).french,
  it: async () => (await import('./italian')).italian,
  nl: async () => (await import('./dutch')).dutch,
  pl: async () => (await import('./polish')).polish,
  pt: async () => (await import('./portuguese')).portuguese,
  ja: async () => (await import('./japanese')).japanese,
  ar: async () => (await import('./arabic')).arabic,
};

export const createI18n = (): i18n => {
  const instance = i18next.createInstance();
  void instance.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: english },
    ns: Object.keys(english),
    defaultNS: 'shell',
    interpolation: {
      // React escapes what is text; numbers are written as the region writes them.
      useRawValueToEscape: true,
      escape: (value: unknown) => (typeof value === 'number' ? numberText(value, instance.language) : String(value)),
    },
    returnNull: false,
    // Everything is in memory: the first screen must not wait for a promise.
    initAsync: false,
  });
  return instance;
};

/** The first language of the browser that the interface speaks. */
export const browserLanguage = (preferred: readonly string[]): UiLanguage => {
  for (const tag of preferred) {
    const language = tag.slice(0, 2).toLowerCase();
    if (isUiLanguage(language)) return language;
  }
  return 'en';
};

let lastAsked = 0;

/** Switches the interface; stays with the present language when the chunk cannot be had. */
export const speak = async (instance: i18n, language: UiLanguage): Promise<void> => {
  lastAsked += 1;
  const asked = lastAsked;
  if (language !== 'en' && !instance.hasResourceBundle(language, 'shell')) {
    try {
      const bundles = await LOADERS[language]();
      for (const [namespace, bundle] of Object.entries(bundles)) {
        instance.addResourceBundle(language, namespace, bundle);
      }
    } catch {
      return;
    }
  }
  // Another was chosen while the chunk was on its way.
  if (asked !== lastAsked) return;
  // First: what is drawn anew names keys by the language of the page.
  const page = document.documentElement;
  page.lang = pageTag(language);
  page.dir = directionOf(language);
  await instance.changeLanguage(language);
};
