/** Languages that packs translate between. */
export const LANGUAGES = ['en', 'de', 'es', 'fr', 'pt'] as const;
/** ISO 639-1 code. */
export type Language = (typeof LANGUAGES)[number];

export const isLanguage = (value: unknown): value is Language =>
  typeof value === 'string' && (LANGUAGES as readonly string[]).includes(value);

/** Languages that the interface speaks. */
export const UI_LANGUAGES = ['en', 'de', 'es', 'fr', 'pt'] as const satisfies readonly Language[];
export type UiLanguage = (typeof UI_LANGUAGES)[number];

export const isUiLanguage = (value: unknown): value is UiLanguage =>
  typeof value === 'string' && (UI_LANGUAGES as readonly string[]).includes(value);
