/** Pause after the last letter before a suggestion is asked for. */
export const GHOST_WAIT_MS = 90;

/**
 * The life of one suggestion. An epoch is one caret position's worth of asking: whatever belongs to an older epoch
 * (a timer, an answer still streaming) is dead by its number alone.
 */
export interface GhostState {
  readonly epoch: number;
  /**
   * `waiting`: the pause runs; `asking`: the assistant works, `ghost` may grow; `settled`: `ghost` is final; `turning`:
   * other ghosts are asked for while this one stays.
   */
  readonly phase: 'idle' | 'waiting' | 'asking' | 'settled' | 'turning';
  /** Asked for by a key: the confidence gate is lifted. */
  readonly explicit: boolean;
  /** What is shown after the caret; '' for nothing. Never part of the note. */
  readonly ghost: string;
  /** The start of the answer that the person typed or accepted since it was asked for. */
  readonly consumed: string;
  /** What can be turned through at this place, `ghost` among it; empty until it was asked for. */
  readonly choices: readonly string[];
  /** Which way it is turned. */
  readonly step: 1 | -1;
}

export const NO_GHOST: GhostState = {
  epoch: 0,
  phase: 'idle',
  explicit: false,
  ghost: '',
  consumed: '',
  choices: [],
  step: 1,
};

/** How the note changed. `inserted` is text that came in exactly at the caret and replaced nothing. */
export type GhostEdit =
  | { readonly kind: 'typed'; readonly inserted: string | null }
  /** Deleting, undo and redo, paste and drop, an edit from elsewhere: none of them calls for a suggestion. */
  | { readonly kind: 'other' };

export type GhostEvent =
  /** `eligible`: the caret is where a suggestion may appear. */
  | { readonly type: 'edited'; readonly edit: GhostEdit; readonly eligible: boolean }
  /** The caret moved without an edit, the focus left, a composition began, the note or a setting changed. */
  | { readonly type: 'left' }
  /** A composition ended with text: the same as typing it. */
  | { readonly type: 'composed'; readonly eligible: boolean }
  | { readonly type: 'asked'; readonly eligible: boolean }
  | { readonly type: 'due'; readonly epoch: number; readonly eligible: boolean }
  | { readonly type: 'grew'; readonly epoch: number; readonly answer: string }
  | { readonly type: 'answered'; readonly epoch: number; readonly answer: string }
  /** A key asks for the next or the last continuation; with none shown, for another one than the likeliest. */
  | { readonly type: 'turned'; readonly step: 1 | -1; readonly eligible: boolean }
  | { readonly type: 'chosen'; readonly epoch: number; readonly others: readonly string[] }
  /** Cancelled or failed: what is shown stays. */
  | { readonly type: 'ended'; readonly epoch: number }
  /** `text` is the start of the ghost and is now in the note. */
  | { readonly type: 'accepted'; readonly text: string; readonly eligible: boolean }
  | { readonly type: 'dismissed' };
