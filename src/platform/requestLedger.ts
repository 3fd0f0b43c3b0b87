import type { RequestLedger, RequestRecord } from '../core/ports/requestLedger';

const recordOf = (entry: PerformanceResourceTiming): RequestRecord => {
  const url = new URL(entry.name, document.baseURI);
  return {
    path: url.pathname + url.search,
    origin: url.origin,
    foreign: url.origin !== window.location.origin,
    kind: entry.initiatorType,
    sentBytes: entry.transferSize,
    atMs: performance.timeOrigin + entry.startTime,
  };
};

const isResource = (entry: PerformanceEntry): entry is PerformanceResourceTiming =>
  entry instanceof PerformanceResourceTiming;

/** Starts to listen; call early, though the browser hands over what came before as well. */
export const startRequestLedger = (): RequestLedger => {
  let records: readonly RequestRecord[] = [];
  const listeners = new Set<() => void>();
  const take = (entries: readonly PerformanceEntry[]): void => {
    records = [...entries.filter(isResource).map(recordOf).reverse(), ...records];
    for (const listener of listeners) listener();
  };
  if ('PerformanceObserver' in window) {
    // The buffer of the browser ends at 250 entries; an observer goes on.
    for (const type of ['navigation', 'resource']) {
      new PerformanceObserver((list) => take(list.getEntries())).observe({ type, buffered: true });
    }
  }
  return {
    records: () => records,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
