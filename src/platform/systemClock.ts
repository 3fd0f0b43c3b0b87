import type { Clock } from '../core/ports/clock';
import type { Timers } from '../core/ports/timers';

/** A random UUID (RFC 9562, version 4) where the browser makes none: `randomUUID` exists in secure contexts only. */
const ownUuid = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');
};

export const systemClock: Clock = {
  nowMs: () => Date.now(),
  newId: () => ('randomUUID' in crypto ? crypto.randomUUID() : ownUuid()),
};

export const systemTimers: Timers = {
  after(waitMs, callback) {
    const timer = setTimeout(callback, waitMs);
    return () => clearTimeout(timer);
  },
};
