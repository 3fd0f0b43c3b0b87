export type RunPriority = 'interactive' | 'background';

interface Waiting {
  readonly start: () => void;
}

/**
 * The runtime does one thing at a time ("Session already started" otherwise): callers queue for it. Interactive
 * runs (a suggestion while a note is being translated) go before background ones.
 */
export class RunQueue {
  readonly #waiting: Record<RunPriority, Waiting[]> = { interactive: [], background: [] };
  #busy = false;

  async run<Value>(job: () => Promise<Value>, priority: RunPriority = 'background'): Promise<Value> {
    if (this.#busy) {
      await new Promise<void>((resolve) => {
        this.#waiting[priority].push({ start: resolve });
      });
    }
    this.#busy = true;
    try {
      return await job();
    } finally {
      const next = this.#waiting.interactive.shift() ?? this.#waiting.background.shift();
      // Stays busy through the hand-over, so that nobody slips in between.
      if (next === undefined) this.#busy = false;
      else next.start();
    }
  }
}
