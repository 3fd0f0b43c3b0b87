import { expect } from 'vitest';
import type { Note } from '../../../src/core/note/note';
import type { MemoryEngine, MemoryStore } from '../../../src/core/ports/personalMemory';
import { toInklingError } from '../../../src/shared/errors';
import { decodeMessage } from '../../../src/worker/calls/decodeRequest';
import { memoryHandlers } from '../../../src/worker/calls/memoryHandlers';
import { MemoryKeeper } from '../../../src/state/memory/memoryKeeper';
import { openHarness, type Harness } from '../storeHarness';

const context = { signal: new AbortController().signal, chunk: () => undefined, progress: () => undefined };

/** The worker's own handlers, without the worker between: what it would refuse is refused. */
export const openEngine = () => {
  const { current, handlers } = memoryHandlers();
  const listeners = new Set<() => void>();
  const engine: MemoryEngine = {
    open: async (bytes) => ({ status: 'done', value: (await handlers['memory/open']({ bytes }, context)).notes }),
    change: async (learn, forget) => {
      const message = decodeMessage({ id: 1, type: 'memory/change', payload: { learn, forget } });
      try {
        if (message?.kind === 'call') message.decode();
      } catch (refused) {
        return { status: 'failed', error: toInklingError(refused) };
      }
      return { status: 'done', value: await handlers['memory/change']({ learn, forget }, context) };
    },
    clear: async () => ({ status: 'done', value: await handlers['memory/clear']({}, context) }),
    bytes: async () => ({ status: 'done', value: (await handlers['memory/bytes']({}, context)).bytes }),
    onStart: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const says = (before: string): string => current().expect(before, false).texts[0]?.text ?? '';
  return { engine, says, current };
};

export class StoredBytes implements MemoryStore {
  bytes: ArrayBuffer | null = null;
  async read() {
    return this.bytes;
  }
  async write(bytes: ArrayBuffer) {
    this.bytes = bytes;
    return true;
  }
  async erase() {
    this.bytes = null;
    return true;
  }
  get text(): string {
    return this.bytes === null ? '' : new TextDecoder('utf-16le').decode(this.bytes);
  }
}

export const settle = async (harness: Harness, ms: number): Promise<void> => {
  for (let step = 0; step < 10; step++) {
    await harness.time.advance(ms / 10);
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  }
};

/** A keeper over the notes, once it has learnt them. */
export const openKeeper = async (notes: readonly Note[], stored = new StoredBytes()) => {
  const harness = openHarness(notes);
  await harness.settings.set('assistant', { enabled: true });
  await harness.store.getState().load();
  await harness.store.getState().assistantActions.restoreAssistant();
  const worker = openEngine();
  const { store, time, settings, history } = harness;
  const keeper = new MemoryKeeper({
    store,
    engine: worker.engine,
    memory: stored,
    history,
    settings,
    clock: time.clock,
    timers: time.timers,
  });
  await keeper.start();
  await settle(harness, 10_000);
  const view = () => store.getState().memory ?? expect.fail('no memory');
  return { harness, stored, view, ...worker };
};
