import type { Outcome } from '../core/ports/assistant';
import type { CallName } from '../shared/protocol';

/** Without a word from the worker for so long, in milliseconds, a call fails. Loading may compile the runtime on a slow phone. */
export const QUIET_MS = {
  hello: 30_000,
  'pack/list': 30_000,
  'pack/check': 30_000,
  'pack/download': 60_000,
  'pack/update': 60_000,
  'pack/discard': 30_000,
  'pack/delete': 30_000,
  'pack/load': 60_000,
  'pack/unload': 30_000,
  suggest: 10_000,
  prefill: 10_000,
  summarize: 60_000,
  title: 60_000,
  translate: 60_000,
  'memory/open': 60_000,
  'memory/change': 60_000,
  'memory/clear': 30_000,
  'memory/bytes': 60_000,
  embed: 60_000,
  // It waits until nobody writes.
  probe: 1_800_000,
  'plan/use': 30_000,
} satisfies Record<CallName, number>;

/** Waits for `outcome`, but no longer than the caller wants the answer. */
export const whileWanted = <Value>(
  outcome: Promise<Outcome<Value>>,
  signal: AbortSignal | undefined,
): Promise<Outcome<Value>> => {
  if (signal === undefined) return outcome;
  return new Promise((resolve) => {
    const leave = (): void => resolve({ status: 'cancelled' });
    if (signal.aborted) leave();
    signal.addEventListener('abort', leave, { once: true });
    void outcome.then((value) => {
      signal.removeEventListener('abort', leave);
      resolve(value);
    });
  });
};
