/** Every failure that crosses a realm. Codes are stable; messages may change and never hold user text. */
export const ERROR_CODES = [
  'bad-request',
  'unknown-language',
  'empty-input',
  'input-too-long',
  'pack-missing',
  'pack-damaged',
  'pack-incompatible',
  'not-loaded',
  'backend-failed',
  'out-of-memory',
  'network',
  'storage-full',
  'timeout',
  'worker-crashed',
  'internal',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

export interface InklingError {
  readonly code: ErrorCode;
  /** One plain sentence for a person; never the text of a note. */
  readonly message: string;
  /** True when the same call may succeed later without a change. */
  readonly retryable: boolean;
}

export const inklingError = (code: ErrorCode, message: string, retryable = false): InklingError => ({
  code,
  message,
  retryable,
});

/** An InklingError in flight inside one realm; convert with `toInklingError` at its edge. */
export class InklingFault extends Error {
  readonly detail: InklingError;

  constructor(code: ErrorCode, message: string, retryable = false) {
    super(message);
    this.name = 'InklingFault';
    this.detail = inklingError(code, message, retryable);
  }
}

/** Any thrown value as an InklingError. Unknown throws lose their message: it might quote a note. */
export const toInklingError = (thrown: unknown): InklingError =>
  thrown instanceof InklingFault
    ? thrown.detail
    : inklingError('internal', `Unexpected ${thrown instanceof Error ? thrown.name : typeof thrown}`);
