/** Languages that the interface speaks and translates between. */
export const LANGUAGES = ['en', 'de', 'es', 'fr'] as const;
/** ISO 639-1 code. */
export type Language = (typeof LANGUAGES)[number];

export const isLanguage = (value: unknown): value is Language =>
  typeof value === 'string' && (LANGUAGES as readonly string[]).includes(value);

/** Languages that a pack may read or write, those that no released pack speaks yet included. */
export const PACK_LANGUAGES = [...LANGUAGES, 'pt'] as const;
export type PackLanguage = (typeof PACK_LANGUAGES)[number];
