import type { SettingsRepository, SettingValue } from '../../core/ports/settingsRepository';
import { isUiLanguage, type UiLanguage } from '../../shared/languages';
import { SORT_ORDERS, type SortOrder } from '../notes/sorting';
import type { SliceContext } from '../slice';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const EDITOR_FONT_SIZES_PX = [15, 16, 17, 18, 20, 22, 24] as const;
export type EditorFontSizePx = (typeof EDITOR_FONT_SIZES_PX)[number];

/** How a note of the day is called: the date in full as the region writes it, or as 2026-11-27. */
export const DAY_STYLES = ['long', 'iso'] as const;
export type DayStyle = (typeof DAY_STYLES)[number];

/** What a person sets about the app itself; the assistant's settings live in its own slice. */
export interface Preferences {
  readonly theme: Theme;
  /** 'system' follows the browser. */
  readonly language: UiLanguage | 'system';
  readonly editorFontSizePx: EditorFontSizePx;
  /** Of every list but the trash, which shows first what came there last. */
  readonly sortBy: SortOrder;
  /** Whether the browser may check the spelling of what is written; some send it to their maker. */
  readonly spelling: boolean;
  /** Whether the bar of formats stands above the text where no finger writes. */
  readonly formatBar: boolean;
  readonly sectionsOpen: boolean;
  readonly listOpen: boolean;
  /** Shares of the width of the three panes, in percent, by pane name; empty until they were dragged. */
  readonly paneShares: Readonly<Record<string, number>>;
  readonly dayStyle: DayStyle;
  /** Searches that were kept, as they are typed, in the order of the sidebar. */
  readonly savedSearches: readonly string[];
  readonly lastBackupAtMs: number | null;
}

const DEFAULTS: Preferences = {
  theme: 'system',
  language: 'system',
  editorFontSizePx: 18,
  sortBy: 'edited',
  spelling: true,
  formatBar: false,
  sectionsOpen: true,
  listOpen: true,
  paneShares: {},
  dayStyle: 'long',
  savedSearches: [],
  lastBackupAtMs: null,
};

type Readers = { readonly [Key in keyof Preferences]: (value: SettingValue) => Preferences[Key] | undefined };

const readFlag = (value: SettingValue): boolean | undefined => (typeof value === 'boolean' ? value : undefined);

/** Stored values are data from elsewhere (an older version, a hand): each is checked, and a bad one is its default. */
const READERS: Readers = {
  theme: (value) => THEMES.find((theme) => theme === value),
  language: (value) => (value === 'system' || isUiLanguage(value) ? value : undefined),
  editorFontSizePx: (value) => EDITOR_FONT_SIZES_PX.find((sizePx) => sizePx === value),
  sortBy: (value) => SORT_ORDERS.find((order) => order === value),
  spelling: readFlag,
  formatBar: readFlag,
  sectionsOpen: readFlag,
  listOpen: readFlag,
  paneShares: (value) => {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
    const shares: Record<string, number> = {};
    for (const [pane, share] of Object.entries(value)) if (typeof share === 'number') shares[pane] = share;
    return shares;
  },
  dayStyle: (value) => DAY_STYLES.find((style) => style === value),
  savedSearches: (value) =>
    Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string' && one !== '') : undefined,
  lastBackupAtMs: (value) => (value === null || typeof value === 'number' ? value : undefined),
};

export interface PreferencesSlice {
  readonly preferences: Preferences;
  readonly preferencesLoaded: boolean;
  loadPreferences(): Promise<void>;
  setPreference<Key extends keyof Preferences>(key: Key, value: Preferences[Key]): void;
}

const stored = (key: keyof Preferences, all: Readonly<Record<string, SettingValue>>): Partial<Preferences> => {
  const raw = all[key];
  const value = raw === undefined ? undefined : READERS[key](raw);
  return value === undefined ? {} : { [key]: value };
};

export const createPreferencesSlice = ({ set }: SliceContext, settings: SettingsRepository): PreferencesSlice => {
  const load = async (): Promise<void> => {
    // Settings that cannot be read must never keep the notes from opening.
    const all = await settings.all().catch(() => ({}));
    let preferences = DEFAULTS;
    for (const key of Object.keys(DEFAULTS) as (keyof Preferences)[])
      preferences = { ...preferences, ...stored(key, all) };
    set({ preferences, preferencesLoaded: true });
  };
  settings.onChange((_keys, origin) => {
    if (origin === 'elsewhere') void load();
  });
  return {
    preferences: DEFAULTS,
    preferencesLoaded: false,
    loadPreferences: load,
    setPreference: (key, value) => {
      set((state) => ({ preferences: { ...state.preferences, [key]: value } }));
      void settings.set(key, value);
    },
  };
};
