import type { AcceptKey } from '../../core/assistant/assistantSettings';

/** Whether Cmd does what Ctrl does elsewhere. An iPad says of itself that it is a Mac; that is right here. */
export const isApple = (): boolean => /Mac|iPhone|iPad/u.test(navigator.platform);

/** What takes a whole suggestion, in the notation of `formatKeys`. */
export const KEYS_OF_ACCEPTING: Readonly<Record<AcceptKey, readonly string[]>> = {
  tabOrRight: ['Tab', '→'],
  tab: ['Tab'],
  right: ['→'],
  ctrlSpace: ['Ctrl+Space'],
};

/** The other keys of a suggestion and what they do. */
export const GHOST_KEYS = [
  { id: 'word', key: 'Mod+→' },
  { id: 'dismiss', key: 'Esc' },
  { id: 'next', key: 'Alt+]' },
  { id: 'previous', key: 'Alt+[' },
  { id: 'ask', key: 'Alt+\\' },
  { id: 'read', key: 'Alt+Shift+\\' },
] as const;
