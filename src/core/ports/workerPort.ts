import type { ToWorker } from '../../shared/protocol';

/** What is used of a Worker. */
export interface WorkerPort {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  onerror: ((event: { preventDefault?(): void }) => void) | null;
  onmessageerror: (() => void) | null;
}
