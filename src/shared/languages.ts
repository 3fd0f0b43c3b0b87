export const LANGUAGES = ['en', 'de', 'es', 'fr'] as const;
/** ISO 639-1 code of a language that some pack reads or writes. */
export type Language = (typeof LANGUAGES)[number];

export const isLanguage = (value: unknown): value is Language =>
  typeof value === 'string' && (LANGUAGES as readonly string[]).includes(value);
