import type { Timers } from '../core/ports/timers';

/** The page's visibility, as far as it matters here. */
export interface Visibility {
  hidden(): boolean;
  /** Returns the unsubscriber. */
  onChange(listener: () => void): () => void;
}

/** Wasm memory only ever grows, so an app in the background gives it back by ending the worker. */
export const IDLE_STOP_MS = 3 * 60_000;

/** Stops the assistant once the page was hidden for `waitMs`; the next call starts it again. Returns the remover. */
export const stopWhenIdle = (
  assistant: { stop(): void },
  visibility: Visibility,
  timers: Timers,
  waitMs: number = IDLE_STOP_MS,
): (() => void) => {
  let cancel: (() => void) | null = null;
  const look = (): void => {
    cancel?.();
    cancel = visibility.hidden() ? timers.after(waitMs, () => assistant.stop()) : null;
  };
  const leave = visibility.onChange(look);
  look();
  return () => {
    cancel?.();
    leave();
  };
};
