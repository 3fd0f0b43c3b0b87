import { WorkerAssistant } from '../../src/workerClient/workerAssistant';
import type { WorkerPort } from '../../src/core/ports/workerPort';
import type { FromWorker, ToWorker } from '../../src/shared/protocol';

/** Timers that a test moves on by hand. */
export class HandTimers {
  #due: { atMs: number; run: () => void }[] = [];
  #nowMs = 0;
  after = (waitMs: number, run: () => void): (() => void) => {
    const entry = { atMs: this.#nowMs + waitMs, run };
    this.#due.push(entry);
    return () => {
      this.#due = this.#due.filter((other) => other !== entry);
    };
  };
  advance(byMs: number): void {
    this.#nowMs += byMs;
    const ripe = this.#due.filter(({ atMs }) => atMs <= this.#nowMs);
    this.#due = this.#due.filter(({ atMs }) => atMs > this.#nowMs);
    ripe.forEach(({ run }) => run());
  }
}

/** A worker end that records what it is sent; `hello` and `pack/load` are answered unless told otherwise. */
class PaperWorker implements WorkerPort {
  readonly sent: ToWorker[] = [];
  terminated = false;
  polite = true;
  onmessage: WorkerPort['onmessage'] = null;
  onerror: WorkerPort['onerror'] = null;
  onmessageerror: WorkerPort['onmessageerror'] = null;

  postMessage(message: ToWorker): void {
    structuredClone(message);
    this.sent.push(message);
    if (!this.polite) return;
    if (message.type === 'hello') this.say({ type: 'done', id: message.id, value: { protocol: 1, webgpu: false } });
    if (message.type === 'pack/load') {
      const value = { packId: message.payload.packId, version: '1.0.0', provider: 'wasm', loadMs: 3 };
      this.say({ type: 'done', id: message.id, value });
    }
  }
  terminate(): void {
    this.terminated = true;
  }
  say(message: FromWorker): void {
    queueMicrotask(() => this.onmessage?.({ data: message }));
  }
  last(type: ToWorker['type']): ToWorker & { id: number } {
    const found = this.sent.findLast((message) => message.type === type);
    if (found === undefined) throw new Error(`${type} was never sent`);
    return found;
  }
}

/** Lets what is promised already come to pass. */
export const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

/** An assistant over paper workers; impolite ones answer nothing. */
export const setUp = (polite = true) => {
  const workers: PaperWorker[] = [];
  const timers = new HandTimers();
  const spare = { now: false };
  const on = { now: true };
  const assistant = new WorkerAssistant({
    createWorker: () => {
      const worker = new PaperWorker();
      worker.polite = polite;
      workers.push(worker);
      return worker;
    },
    hello: {
      packsUrl: 'http://localhost/packs/',
      runtime: { wasmUrl: 'http://localhost/a.wasm', mjsUrl: 'http://localhost/a.mjs' },
    },
    timers,
    spare: () => spare.now,
    isOn: () => on.now,
  });
  return { assistant, workers, timers, spare, on };
};
