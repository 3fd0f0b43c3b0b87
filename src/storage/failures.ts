import type { StorageFailure } from '../core/ports/noteRepository';

/** Thrown by a connection that will never open again in this page. */
export class ConnectionClosedError extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'ConnectionClosedError';
  }
}

const MAX_DEPTH = 5;

/** Names of an error and of the errors that it wraps: Dexie puts the browser's own one inside. */
const namesOf = (thrown: unknown): string[] => {
  const names: string[] = [];
  let current = thrown;
  for (let depth = 0; depth < MAX_DEPTH && typeof current === 'object' && current !== null; depth += 1) {
    if ('name' in current && typeof current.name === 'string') names.push(current.name);
    current = 'inner' in current ? current.inner : null;
  }
  return names;
};

/**
 * Errors after which the same handle never works again (WebKit loses its database server, others close the database
 * under pressure): the connection must be opened anew and the work done again.
 */
const LOST = new Set([
  'UnknownError',
  'InvalidStateError',
  'DatabaseClosedError',
  'TransactionInactiveError',
  'TimeoutError',
  'AbortError',
  'PrematureCommitError',
]);

export const isQuota = (thrown: unknown): boolean => namesOf(thrown).includes('QuotaExceededError');

export const isLostConnection = (thrown: unknown): boolean => {
  const names = namesOf(thrown);
  return !names.includes('QuotaExceededError') && names.some((name) => LOST.has(name));
};

/** Any thrown value as data. Reasons name the error and never quote a note. */
export const toStorageFailure = (thrown: unknown): StorageFailure => {
  if (isQuota(thrown)) return { kind: 'quota', reason: 'This device or browser has no room left.' };
  const names = namesOf(thrown);
  if (thrown instanceof ConnectionClosedError) return { kind: 'closed', reason: thrown.message };
  if (names.includes('DatabaseClosedError')) return { kind: 'closed', reason: 'The database was closed.' };
  return { kind: 'unknown', reason: `The browser reported ${names.at(-1) ?? 'an unnamed error'}.` };
};
