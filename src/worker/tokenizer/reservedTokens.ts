import type { Language } from '../../shared/languages';

/** Reserved ids 0-31, equal in every pack; plain text never encodes to them. */
export const BOS = 1;
export const EOS = 2;
export const SEP = 3;
export const TITLE = 8;
export const COMPRESS = 9;
export const FIRST_PLACEHOLDER = 10;
export const PLACEHOLDER_COUNT = 16;
/** Ids below this one are no text: they print nothing. */
export const FIRST_TEXT_TOKEN = 32;

const LANGUAGE_TOKENS = { en: 4, de: 5, es: 6, fr: 7, pt: 26 } as const satisfies Record<Language, number>;

export const languageToken = (language: Language): number => LANGUAGE_TOKENS[language];

export const isPlaceholder = (token: number): boolean =>
  token >= FIRST_PLACEHOLDER && token < FIRST_PLACEHOLDER + PLACEHOLDER_COUNT;
