import type { Clock } from '../core/ports/clock';
import type { Timers } from '../core/ports/timers';

export const systemClock: Clock = {
  nowMs: () => Date.now(),
  // randomUUID exists in secure contexts only, which IndexedDB apps on localhost and https are.
  newId: () => crypto.randomUUID(),
};

export const systemTimers: Timers = {
  after(waitMs, callback) {
    const timer = setTimeout(callback, waitMs);
    return () => clearTimeout(timer);
  },
};
