/** In the order in which they are served. */
const PRIORITIES = ['interactive', 'background', 'idle'] as const;
export type RunPriority = (typeof PRIORITIES)[number];

interface Waiting {
  readonly start: () => void;
}

/**
 * The runtime does one thing at a time ("Session already started" otherwise): callers queue for it. Interactive
 * runs (a suggestion while a note is being translated) go before background ones, and what nobody waits for (the index of
 * meaning) goes last.
 */
export class RunQueue {
  readonly #waiting: Record<RunPriority, Waiting[]> = { interactive: [], background: [], idle: [] };
  #busy = false;
  #interactiveAtMs = -Infinity;

  /** When an interactive run was last asked for or done, as `performance.now` counts. */
  get interactiveAtMs(): number {
    return this.#interactiveAtMs;
  }

  async run<Value>(job: () => Promise<Value>, priority: RunPriority = 'background'): Promise<Value> {
    if (priority === 'interactive') this.#interactiveAtMs = performance.now();
    if (this.#busy) {
      await new Promise<void>((resolve) => {
        this.#waiting[priority].push({ start: resolve });
      });
    }
    this.#busy = true;
    try {
      return await job();
    } finally {
      if (priority === 'interactive') this.#interactiveAtMs = performance.now();
      const first = PRIORITIES.find((waiting) => this.#waiting[waiting].length > 0);
      const next = first === undefined ? undefined : this.#waiting[first].shift();
      // Stays busy through the hand-over, so that nobody slips in between.
      if (next === undefined) this.#busy = false;
      else next.start();
    }
  }
}
