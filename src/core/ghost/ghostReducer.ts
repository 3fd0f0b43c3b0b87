import { NO_GHOST, type GhostEvent, type GhostState } from './ghostState';

const ended = (state: GhostState): GhostState =>
  state.phase === 'idle' && state.ghost === '' ? state : { ...NO_GHOST, epoch: state.epoch + 1 };

const begun = (state: GhostState, phase: 'waiting' | 'asking', explicit: boolean): GhostState => ({
  ...NO_GHOST,
  epoch: state.epoch + 1,
  phase,
  explicit,
});

/** What of the answer is still to come after the caret; null when the answer contradicts what was typed since. */
const remainder = (answer: string, consumed: string): string | null => {
  if (!answer.startsWith(consumed)) return null;
  const [line = ''] = answer.slice(consumed.length).split(/[\r\n\u2028\u2029]/u);
  // White space alone would be an invisible suggestion that Tab then types.
  return line.trim() === '' ? '' : line;
};

/** What an answer shows: what is shown already, or more. It never changes under the eye. */
const grown = (state: GhostState, answer: string): string => {
  const ghost = remainder(answer, state.consumed);
  return ghost?.startsWith(state.ghost) === true ? ghost : state.ghost;
};

/** The start of the ghost went into the note, by typing it or by accepting it. */
const eaten = (state: GhostState, text: string, eligible: boolean): GhostState => {
  const rest = state.ghost.slice(text.length);
  const ghost = rest.trim() === '' ? '' : rest;
  // Others were asked for at a place that is left behind.
  const phase = state.phase === 'turning' ? 'settled' : state.phase;
  if (ghost === '' && phase === 'settled') return eligible ? begun(state, 'waiting', false) : ended(state);
  return { ...state, phase, ghost, consumed: state.consumed + text, choices: [] };
};

/** The choice after or before the one that is shown, or than the first. */
const turnedTo = (state: GhostState, choices: readonly string[], step: 1 | -1): GhostState => {
  const at = Math.max(0, choices.indexOf(state.ghost)) + step + choices.length;
  return { ...state, phase: 'settled', choices, ghost: choices[at % choices.length] ?? '' };
};

/**
 * The next state of the suggestion. Pure: the caller starts a timer for `waiting`, a request for `asking`, and ends
 * whatever ran for an older epoch.
 */
export const reduceGhost = (state: GhostState, event: GhostEvent): GhostState => {
  switch (event.type) {
    case 'edited': {
      const { edit, eligible } = event;
      if (edit.kind !== 'typed') return ended(state);
      const typed = edit.inserted;
      // Typing on through a shown ghost only moves the border between ink and pencil: nothing is asked anew.
      if (typed !== null && typed !== '' && eligible && state.ghost.startsWith(typed))
        return eaten(state, typed, eligible);
      return eligible ? begun(state, 'waiting', false) : ended(state);
    }
    case 'composed':
      return event.eligible ? begun(state, 'waiting', false) : ended(state);
    case 'asked':
      return event.eligible ? begun(state, 'asking', true) : ended(state);
    case 'left':
    case 'dismissed':
      return ended(state);
    case 'accepted':
      return state.ghost.startsWith(event.text) ? eaten(state, event.text, event.eligible) : ended(state);
    case 'due':
      if (event.epoch !== state.epoch || state.phase !== 'waiting') return state;
      return event.eligible ? { ...state, phase: 'asking' } : ended(state);
    case 'grew': {
      if (event.epoch !== state.epoch || state.phase !== 'asking') return state;
      const ghost = grown(state, event.answer);
      return ghost === state.ghost ? state : { ...state, ghost };
    }
    case 'answered': {
      if (event.epoch !== state.epoch || state.phase !== 'asking') return state;
      const ghost = grown(state, event.answer);
      if (ghost !== '') return { ...state, phase: 'settled', ghost };
      // All of it was typed while it came: what follows is a new question.
      const isTyped = state.consumed !== '' && remainder(event.answer, state.consumed) === '';
      return isTyped ? begun(state, 'waiting', false) : ended(state);
    }
    case 'turned': {
      const { step, eligible } = event;
      if (!eligible) return ended(state);
      if (state.phase === 'turning') return { ...state, step };
      if (state.choices.length > 0) return turnedTo(state, state.choices, step);
      const explicit = state.explicit || state.ghost === '';
      return { ...state, epoch: state.epoch + 1, phase: 'turning', explicit, consumed: '', step };
    }
    case 'chosen': {
      if (event.epoch !== state.epoch || state.phase !== 'turning') return state;
      const found = [state.ghost, ...event.others].map((text) => remainder(text, '') ?? '');
      const choices = [...new Set(found)].filter((text) => text !== '');
      return choices.length === 0 ? ended(state) : turnedTo(state, choices, state.step);
    }
    case 'ended':
      if (event.epoch !== state.epoch || (state.phase !== 'asking' && state.phase !== 'turning')) return state;
      return state.ghost === '' ? ended(state) : { ...state, phase: 'settled' };
  }
};

/** The part of the ghost that one key press accepts; '' when nothing is shown. */
export const acceptable = (state: GhostState, unit: 'all' | 'word'): string => {
  if (unit === 'all') return state.ghost;
  return /^\s*\S+/u.exec(state.ghost)?.[0] ?? '';
};
