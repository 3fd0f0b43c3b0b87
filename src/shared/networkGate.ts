import { count, list, oneOf, record, text } from './decoder';

/**
 * The lock and the ledger of the network, in Cache Storage: the one place that pages and the service worker share
 * without asking each other, so that a service worker that has just been started obeys from its first request on.
 */
export const NETWORK_CACHE = 'inkling-network';

/** Path in NETWORK_CACHE whose presence says that nothing may be asked of the network. */
export const LOCK_PATH = 'network/locked';

/** Path in NETWORK_CACHE of the ledger: a JSON list of `SentRequest`, the oldest first. */
export const LEDGER_PATH = 'network/ledger';

/** Requests that the ledger remembers, over restarts of the browser too. */
export const MOST_LEDGER_ENTRIES = 300;

/** `refused`: the lock was on, and nothing left the device. */
export type RequestOutcome = 'answered' | 'unanswered' | 'refused';

/** One request that the service worker was asked to send, by a window, by the assistant's worker or by itself. */
export interface SentRequest {
  readonly url: string;
  readonly atMs: number;
  readonly outcome: RequestOutcome;
}

const sentRequest = record<SentRequest>({
  url: text,
  atMs: count,
  outcome: oneOf(['answered', 'unanswered', 'refused'] as const),
});

/** Entries of a stored ledger; what is no ledger has none. */
export const decodeLedger = (value: unknown): readonly SentRequest[] =>
  Array.isArray(value) ? value.flatMap((entry) => sentRequest(entry) ?? []) : [];

/** Path in NETWORK_CACHE of the tally: a JSON `RequestTally`. */
export const TALLY_PATH = 'network/tally';

/** Own addresses that are counted one by one; files of builds that are gone are counted together. Foreign ones all are. */
export const MOST_COUNTED = 400;

export interface AddressCount {
  readonly url: string;
  readonly sent: number;
  readonly refused: number;
}

/** How often each address was asked for since the app was installed in this browser. */
export interface RequestTally {
  readonly sinceMs: number;
  /** The one asked for last stands last. */
  readonly addresses: readonly AddressCount[];
  /** Requests to own addresses that are no longer counted one by one. */
  readonly earlier: number;
}

const requestTally = record<RequestTally>({
  sinceMs: count,
  addresses: list(record<AddressCount>({ url: text, sent: count, refused: count })),
  earlier: count,
});

/** What is no tally is none. */
export const decodeTally = (value: unknown): RequestTally | null => requestTally(value) ?? null;
