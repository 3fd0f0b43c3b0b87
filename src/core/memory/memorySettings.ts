/** What the person set about the memory. */
export interface MemorySettings {
  readonly enabled: boolean;
  /** Only notes that were written after this moment are learnt: the moment of the last "Forget". */
  readonly sinceMs: number;
  readonly leftOutNotes: readonly string[];
  /** As stored in notes; what is nested in one is left out with it. */
  readonly leftOutTags: readonly string[];
}

export const MEMORY_SETTINGS_KEY = 'memory';
export const DEFAULT_MEMORY_SETTINGS: MemorySettings = {
  enabled: true,
  sinceMs: 0,
  leftOutNotes: [],
  leftOutTags: [],
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];

/**
 * Reads stored settings. What is malformed learns nothing rather than too much: a note that was left out must not come
 * back because a setting could not be read.
 */
export const parseMemorySettings = (stored: unknown): MemorySettings => {
  if (stored === undefined) return DEFAULT_MEMORY_SETTINGS;
  if (!isRecord(stored)) return { ...DEFAULT_MEMORY_SETTINGS, enabled: false };
  const { enabled, sinceMs, leftOutNotes, leftOutTags } = stored;
  return {
    enabled: enabled === true,
    sinceMs: typeof sinceMs === 'number' && Number.isFinite(sinceMs) ? sinceMs : 0,
    leftOutNotes: texts(leftOutNotes),
    leftOutTags: texts(leftOutTags),
  };
};
