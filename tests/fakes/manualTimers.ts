import type { Clock } from '../../src/core/ports/clock';
import type { Timers } from '../../src/core/ports/timers';

/** Time that moves only when told to; promises are let through between two timers. */
export interface ManualTime {
  readonly clock: Clock;
  readonly timers: Timers;
  advance(ms: number): Promise<void>;
}

export const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
};

export const manualTime = (startMs = 1_000): ManualTime => {
  let now = startMs;
  let ids = 0;
  const waiting = new Set<{ atMs: number; callback: () => void }>();
  return {
    clock: { nowMs: () => now, newId: () => `id-${(ids += 1)}` },
    timers: {
      after(waitMs, callback) {
        const entry = { atMs: now + waitMs, callback };
        waiting.add(entry);
        return () => waiting.delete(entry);
      },
    },
    async advance(ms) {
      const end = now + ms;
      for (;;) {
        const next = [...waiting].filter(({ atMs }) => atMs <= end).sort((a, b) => a.atMs - b.atMs)[0];
        if (!next) break;
        waiting.delete(next);
        now = Math.max(now, next.atMs);
        next.callback();
        await settle();
      }
      now = end;
      await settle();
    },
  };
};
