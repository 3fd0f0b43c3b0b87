import type { Language } from '../../shared/languages';

/** Whether the noun that a form is about ends as a plural does: the last word in English, the first in Romance languages. */
export const isPlural = (form: string, language: Language): boolean =>
  /[sx]$/iu.test((language === 'en' ? /\S+$/u : /^\S+/u).exec(form)?.[0] ?? '');
