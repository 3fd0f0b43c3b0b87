/** Languages that packs translate between. */
export const LANGUAGES = ['en', 'de', 'es', 'fr', 'pt'] as const;
/** ISO 639-1 code. */
export type Language = (typeof LANGUAGES)[number];

export const isLanguage = (value: unknown): value is Language =>
  typeof value === 'string' && (LANGUAGES as readonly string[]).includes(value);

/** Languages that the interface speaks, more than packs translate between. ISO 639-1 codes. */
export const UI_LANGUAGES = ['en', 'de', 'es', 'fr', 'it', 'nl', 'pl', 'pt', 'ja', 'ar'] as const;
export type UiLanguage = (typeof UI_LANGUAGES)[number];

export const isUiLanguage = (value: unknown): value is UiLanguage =>
  typeof value === 'string' && (UI_LANGUAGES as readonly string[]).includes(value);

/** Which way lines of the interface run. `tag`: a UI language, or what the page calls it. */
export const directionOf = (tag: string): 'ltr' | 'rtl' => (tag.startsWith('ar') ? 'rtl' : 'ltr');
