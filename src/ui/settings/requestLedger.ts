import type { RequestOutcome, SentRequest } from '../../shared/networkGate';

/** One request that this window made, as the browser itself recorded it. */
export interface RequestRecord {
  readonly path: string;
  readonly origin: string;
  /** True when it went to any address but this app's own. */
  readonly foreign: boolean;
  readonly kind: string;
  /** Bytes over the wire; 0 when a cache on this device answered. */
  readonly sentBytes: number;
  readonly atMs: number;
  /** What came of it, where the service worker stood between; it does not learn the bytes. */
  readonly outcome?: RequestOutcome;
}

export interface RequestLedger {
  /** The newest first. A new array after each change. */
  records(): readonly RequestRecord[];
  onChange(listener: () => void): () => void;
}

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

const isResource = (entry: PerformanceEntry): entry is PerformanceResourceTiming => entry instanceof PerformanceResourceTiming;

/** The window's own requests and those of the service worker in one list, the newest first. */
export const mergedRequests = (own: readonly RequestRecord[], sent: readonly SentRequest[]): readonly RequestRecord[] => {
  const throughWorker = sent.map(({ url, atMs, outcome }): RequestRecord => {
    const { pathname, search, origin } = new URL(url, document.baseURI);
    const foreign = origin !== window.location.origin;
    return { path: pathname + search, origin, foreign, kind: 'serviceWorker', sentBytes: 0, atMs, outcome };
  });
  return [...own, ...throughWorker].sort((a, b) => b.atMs - a.atMs);
};

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
