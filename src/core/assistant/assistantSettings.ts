import { flag, isRecord, oneOf } from '../../shared/decoder';

/** What accepts a whole suggestion. A key that does not keeps its usual work while one is shown. */
export const ACCEPT_KEYS = ['tabOrRight', 'tab', 'right', 'ctrlSpace'] as const;
export type AcceptKey = (typeof ACCEPT_KEYS)[number];

/** How inline suggestions behave. */
export interface GhostSettings {
  readonly enabled: boolean;
  /** 0 (only when sure) to 1 (often). */
  readonly eagerness: number;
  /** Announce each suggestion politely to a screen reader. */
  readonly announce: boolean;
  /** How often the key hint is still shown. */
  readonly hintsLeft: number;
  readonly acceptKey: AcceptKey;
}

export interface AssistantSettings {
  readonly enabled: boolean;
  /** The invitation of the first run was answered. */
  readonly invitationAnswered: boolean;
  readonly ghost: GhostSettings;
  /** Whether the notes are read for what they mean; on once its pack was fetched, off when it or the index was deleted. */
  readonly meaning: boolean;
  /** The graphics card may be used: the size of what that takes was agreed to. */
  readonly graphics: boolean;
}

export const DEFAULT_ASSISTANT_SETTINGS: AssistantSettings = {
  enabled: false,
  invitationAnswered: false,
  ghost: { enabled: true, eagerness: 0.5, announce: false, hintsLeft: 5, acceptKey: 'tabOrRight' },
  meaning: false,
  graphics: false,
};

const within = (value: unknown, low: number, high: number, fallback: number): number =>
  typeof value === 'number' && Number.isFinite(value) ? Math.min(high, Math.max(low, value)) : fallback;

/** Reads stored settings; whatever is missing or malformed takes its default. */
export const parseAssistantSettings = (stored: unknown): AssistantSettings => {
  const defaults = DEFAULT_ASSISTANT_SETTINGS;
  if (!isRecord(stored)) return defaults;
  const ghost = isRecord(stored['ghost']) ? stored['ghost'] : {};
  return {
    enabled: flag(stored['enabled']) ?? defaults.enabled,
    invitationAnswered: flag(stored['invitationAnswered']) ?? defaults.invitationAnswered,
    meaning: flag(stored['meaning']) ?? defaults.meaning,
    graphics: flag(stored['graphics']) ?? defaults.graphics,
    ghost: {
      enabled: flag(ghost['enabled']) ?? defaults.ghost.enabled,
      eagerness: within(ghost['eagerness'], 0, 1, defaults.ghost.eagerness),
      announce: flag(ghost['announce']) ?? defaults.ghost.announce,
      hintsLeft: Math.round(within(ghost['hintsLeft'], 0, 99, defaults.ghost.hintsLeft)),
      acceptKey: oneOf(ACCEPT_KEYS)(ghost['acceptKey']) ?? defaults.ghost.acceptKey,
    },
  };
};
