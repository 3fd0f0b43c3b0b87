/** Delays, injected so that tests advance them by hand. */
export interface Timers {
  /** Runs `callback` once after `waitMs`; returns the canceller, which may be called at any time. */
  after(waitMs: number, callback: () => void): () => void;
}
