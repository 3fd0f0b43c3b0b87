import type { Outcome } from '../core/ports/assistant';
import type { Timers } from '../core/ports/timers';
import type { WorkerPort } from '../core/ports/workerPort';
import { inklingError, type InklingError } from '../shared/errors';
import type { CallName, Calls, FromWorker, ToWorker } from '../shared/protocol';
import { ANSWERS, decodeFromWorker } from './answerDecoders';

export interface CallOptions<Name extends CallName> {
  readonly onChunk?: (chunk: Calls[Name]['chunk']) => void;
  readonly onProgress?: (loadedBytes: number, totalBytes: number) => void;
  readonly signal?: AbortSignal;
  /** The call fails after this long without any word from the worker about it. */
  readonly quietMs: number;
}

/** What a worker says without being asked. */
export type WorkerNews = Extract<FromWorker, { readonly type: 'plan' | 'trial' }>;

/** A worker that does not even confirm a cancellation for this long hangs. */
const HANG_MS = 15_000;

interface Pending {
  readonly received: (message: { type: 'chunk' | 'done'; value: unknown }) => void;
  readonly progressed: (loadedBytes: number, totalBytes: number) => void;
  readonly ended: (outcome: { status: 'cancelled' } | { status: 'failed'; error: InklingError }) => void;
}

/** One living worker and the calls it owes an answer to. Dead for good once it crashed, hung or was closed. */
export class WorkerLink {
  #lastId = 0;
  #alive = true;
  readonly #pending = new Map<number, Pending>();
  /** Calls given up here whose ending the worker still owes. */
  readonly #owed = new Map<number, () => void>();
  readonly #worker: WorkerPort;
  readonly #timers: Timers;
  readonly #onDeath: () => void;
  readonly #onNews: (news: WorkerNews) => void;

  constructor(worker: WorkerPort, timers: Timers, onDeath: () => void, onNews: (news: WorkerNews) => void) {
    this.#worker = worker;
    this.#timers = timers;
    this.#onDeath = onDeath;
    this.#onNews = onNews;
    worker.onmessage = (event) => this.#receive(event.data);
    worker.onerror = (event) => {
      event.preventDefault?.();
      this.#crash();
    };
    worker.onmessageerror = () => this.#crash();
  }

  get alive(): boolean {
    return this.#alive;
  }

  /** True while somebody waits for an answer. */
  get busy(): boolean {
    return this.#pending.size > 0;
  }

  /** Never rejects. An aborted signal ends it at once; the worker is told and its late words are ignored. */
  call<Name extends CallName>(
    name: Name,
    payload: Calls[Name]['request'],
    options: CallOptions<Name>,
  ): Promise<Outcome<Calls[Name]['done']>> {
    const { signal, quietMs } = options;
    if (signal?.aborted === true) return Promise.resolve({ status: 'cancelled' });
    if (!this.#alive) return Promise.resolve({ status: 'failed', error: crashed() });
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve) => {
      let stopQuiet = (): void => undefined;
      const finish = (outcome: Outcome<Calls[Name]['done']>): void => {
        stopQuiet();
        signal?.removeEventListener('abort', abort);
        this.#pending.delete(id);
        resolve(outcome);
      };
      const giveUp = (outcome: Outcome<Calls[Name]['done']>): void => {
        finish(outcome);
        this.#owe(id);
      };
      const abort = (): void => giveUp({ status: 'cancelled' });
      const restartQuiet = (): void => {
        stopQuiet();
        stopQuiet = this.#timers.after(quietMs, () =>
          giveUp({ status: 'failed', error: inklingError('timeout', 'The assistant took too long to answer.', true) }),
        );
      };
      const broken = (): void =>
        giveUp({
          status: 'failed',
          error: inklingError('internal', 'The assistant gave an answer that cannot be read.'),
        });

      this.#pending.set(id, {
        received: ({ type, value }) => {
          restartQuiet();
          if (type === 'chunk') {
            const chunk = ANSWERS[name].chunk(value);
            if (chunk === undefined) broken();
            else options.onChunk?.(chunk);
            return;
          }
          const done = ANSWERS[name].done(value);
          if (done === undefined) {
            finish({
              status: 'failed',
              error: inklingError('internal', 'The assistant gave an answer that cannot be read.'),
            });
          } else finish({ status: 'done', value: done });
        },
        progressed: (loadedBytes, totalBytes) => {
          restartQuiet();
          options.onProgress?.(loadedBytes, totalBytes);
        },
        ended: finish,
      });
      signal?.addEventListener('abort', abort, { once: true });
      restartQuiet();
      // A mapped union of messages cannot be built generically: name and payload are tied by the signature above.
      this.#worker.postMessage({ type: name, id, payload } as ToWorker);
    });
  }

  /** Ends the worker; what it still owed ends as cancelled. */
  close(): void {
    this.#die({ status: 'cancelled' });
  }

  #owe(id: number): void {
    if (!this.#alive) return;
    this.#owed.set(
      id,
      this.#timers.after(HANG_MS, () => this.#crash()),
    );
    this.#worker.postMessage({ type: 'cancel', id });
  }

  #receive(data: unknown): void {
    const message = decodeFromWorker(data);
    if (message === undefined || message.type === 'ready') return;
    if (message.type === 'plan' || message.type === 'trial') {
      this.#onNews(message);
      return;
    }
    if (message.type !== 'progress' && message.type !== 'chunk') {
      this.#owed.get(message.id)?.();
      this.#owed.delete(message.id);
    }
    const pending = this.#pending.get(message.id);
    switch (message.type) {
      case 'progress':
        pending?.progressed(message.loadedBytes, message.totalBytes);
        return;
      case 'cancelled':
        pending?.ended({ status: 'cancelled' });
        return;
      case 'failed':
        pending?.ended({ status: 'failed', error: message.error });
        return;
      default:
        pending?.received(message);
    }
  }

  #crash(): void {
    this.#die({ status: 'failed', error: crashed() });
  }

  #die(outcome: { status: 'cancelled' } | { status: 'failed'; error: InklingError }): void {
    if (!this.#alive) return;
    this.#alive = false;
    for (const stop of this.#owed.values()) stop();
    this.#owed.clear();
    this.#worker.terminate();
    for (const pending of [...this.#pending.values()]) pending.ended(outcome);
    this.#onDeath();
  }
}

const crashed = (): InklingError =>
  inklingError('worker-crashed', 'The assistant stopped unexpectedly. Your notes are not affected.', true);
