import type { RequestOutcome } from '../../shared/networkGate';

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
