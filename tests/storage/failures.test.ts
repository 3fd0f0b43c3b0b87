import { describe, expect, it } from 'vitest';
import { ConnectionClosedError, isLostConnection, toStorageFailure } from '../../src/storage/failures';

/** As Dexie throws: its own error around the one of the browser. */
const wrapped = (name: string, inner: unknown): Error => Object.assign(new Error('a note: secret'), { name, inner });
const dom = (name: string): DOMException => new DOMException('a note: secret', name);

describe('what the browser throws', () => {
  it.each([
    ['a full disk', dom('QuotaExceededError'), 'quota', 'This device or browser has no room left.', false],
    [
      'a full disk that ended a transaction',
      wrapped('AbortError', dom('QuotaExceededError')),
      'quota',
      'no room',
      false,
    ],
    ['a closed database', dom('DatabaseClosedError'), 'closed', 'The database was closed.', true],
    [
      'a database closed for good',
      new ConnectionClosedError('Erased elsewhere.'),
      'closed',
      'Erased elsewhere.',
      false,
    ],
    ['a lost server', wrapped('OpenFailedError', dom('UnknownError')), 'unknown', 'reported UnknownError.', true],
    ['a mistake of ours', new TypeError('a note: secret'), 'unknown', 'reported TypeError.', false],
    ['an error without a name', { inner: 'secret' }, 'unknown', 'reported an unnamed error.', false],
    ['no error', 'secret', 'unknown', 'reported an unnamed error.', false],
  ])('%s is told by its name, and by no word of a note', (_what, thrown, kind, reason, lost) => {
    const failure = toStorageFailure(thrown);
    expect(failure).toMatchObject({ kind, reason: expect.stringContaining(reason) });
    expect(JSON.stringify(failure)).not.toContain('secret');
    expect(isLostConnection(thrown)).toBe(lost);
  });

  it('does not go round for ever with errors that hold each other', () => {
    const loop = wrapped('UnknownError', null);
    Object.assign(loop, { inner: loop });
    expect(isLostConnection(loop)).toBe(true);
  });
});
