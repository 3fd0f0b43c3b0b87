import type { Timers } from '../core/ports/timers';
import type { Visibility } from '../core/ports/visibility';

/** Wasm memory only ever grows, so an app in the background gives it back by ending the worker. */
const IDLE_STOP_MS = 3 * 60_000;

/**
 * Stops the assistant once the page was hidden for `waitMs` and nobody waits for an answer: a download goes on in the
 * background. The next call starts it again. Returns the remover.
 */
export const stopWhenIdle = (
  assistant: { readonly busy: boolean; stop(): void },
  visibility: Visibility,
  timers: Timers,
  waitMs: number = IDLE_STOP_MS,
): (() => void) => {
  let cancel: (() => void) | null = null;
  const rest = (): void => {
    if (assistant.busy) look();
    else assistant.stop();
  };
  const look = (): void => {
    cancel?.();
    cancel = visibility.hidden() ? timers.after(waitMs, rest) : null;
  };
  const leave = visibility.onChange(look);
  look();
  return () => {
    cancel?.();
    leave();
  };
};
