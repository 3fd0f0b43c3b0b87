import { InklingFault, toInklingError } from '../../shared/errors';
import type { CallName, Calls, FromWorker } from '../../shared/protocol';
import type { Handlers } from './handlers';
import { decodeMessage } from './decodeRequest';
import { Cancelled } from './cancellation';

/**
 * Turns messages into calls and sees to it that each id gets exactly one ending: done, cancelled or failed.
 * Never throws, and puts no user text into an error.
 */
export class Dispatcher {
  readonly #handlers: Handlers;
  readonly #post: (message: FromWorker) => void;
  readonly #running = new Map<number, AbortController>();

  constructor(handlers: Handlers, post: (message: FromWorker) => void) {
    this.#handlers = handlers;
    this.#post = post;
  }

  /** Resolves when the message's call has ended; a cancel resolves at once. */
  async handle(message: unknown): Promise<void> {
    const decoded = decodeMessage(message);
    if (decoded === null) return;
    const { id } = decoded;
    if (decoded.kind === 'cancel') {
      this.#running.get(id)?.abort();
      return;
    }
    if (this.#running.has(id)) {
      // The first call owns the id and its one ending.
      return;
    }
    const controller = new AbortController();
    this.#running.set(id, controller);
    try {
      const { type, payload } = decoded.decode();
      const value = await this.#call(type, payload, id, controller.signal);
      this.#end(controller.signal.aborted ? { type: 'cancelled', id } : { type: 'done', id, value });
    } catch (thrown) {
      const isCancelled =
        thrown instanceof Cancelled || (controller.signal.aborted && !(thrown instanceof InklingFault));
      this.#end(isCancelled ? { type: 'cancelled', id } : { type: 'failed', id, error: toInklingError(thrown) });
    }
  }

  #call<Name extends CallName>(
    name: Name,
    payload: Calls[CallName]['request'],
    id: number,
    signal: AbortSignal,
  ): Promise<Calls[Name]['done']> {
    return this.#handlers[name](payload, {
      signal,
      // What comes after a cancel is nobody's any more.
      chunk: (value) => !signal.aborted && this.#post({ type: 'chunk', id, value }),
      progress: (loadedBytes, totalBytes) =>
        !signal.aborted && this.#post({ type: 'progress', id, loadedBytes, totalBytes }),
    });
  }

  #end(message: Extract<FromWorker, { type: 'done' | 'cancelled' | 'failed' }>): void {
    this.#running.delete(message.id);
    this.#post(message);
  }
}
