import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WorkerPort } from '../../../src/core/ports/workerPort';
import type { FromWorker } from '../../../src/shared/protocol';
import { Dispatcher } from '../../../src/worker/calls/dispatcher';
import { assistantHandlers } from '../../../src/worker/calls/handlers';
import { WorkerAssistant } from '../../../src/workerClient/workerAssistant';
import { HandTimers } from '../../workerClient/paperWorker';
import { setUp } from './packWorld';

const tick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));
const HELLO = { packsUrl: 'x', runtime: { wasmUrl: 'a', mjsUrl: 'b' } };

/** The page's client over the worker's real calls and the real store of packs; the network and the model are made up. */
const openAssistant = (packs: ReturnType<typeof setUp>, timers: HandTimers) => {
  const ended = vi.fn();
  let say = (): void => undefined;
  const handlers = assistantHandlers(() => ({ store: packs.store, wasm: null as never, webgpu: null }));
  const createWorker = (): WorkerPort => {
    const port: WorkerPort = {
      postMessage: (message) => void setTimeout(() => void dispatcher.handle(message)),
      terminate: ended,
      onmessage: null,
      onerror: null,
      onmessageerror: null,
    };
    const post = (message: FromWorker) => void setTimeout(() => port.onmessage?.({ data: message }));
    const dispatcher = new Dispatcher(
      {
        ...handlers,
        'pack/load': async ({ packId }) => ({ packId, version: '1.0.0', provider: 'wasm', loadMs: 1 }),
        summarize: (_payload, { chunk }) =>
          new Promise(() => {
            say = () => chunk({ share: 0.5, line: null });
          }),
      },
      post,
    );
    return port;
  };
  return { assistant: new WorkerAssistant({ timers, hello: HELLO, createWorker }), ended, say: () => say() };
};

describe('a network that does not answer', () => {
  let timers: HandTimers;
  let packs: ReturnType<typeof setUp>;
  let world: ReturnType<typeof openAssistant>;
  beforeEach(async () => {
    timers = new HandTimers();
    vi.spyOn(AbortSignal, 'timeout').mockImplementation((waitMs) => {
      const controller = new AbortController();
      timers.after(waitMs, () => controller.abort());
      return controller.signal;
    });
    packs = setUp();
    await packs.store.download('notes-en');
    packs.world.onRequest = () => new Promise(() => undefined);
    world = openAssistant(packs, timers);
  });
  afterEach(() => vi.restoreAllMocks());
  const pass = async (seconds: number): Promise<void> => {
    for (let passed = 0; passed < seconds; passed += 5) {
      timers.advance(5_000);
      world.say();
      await tick();
    }
  };

  it('does not keep a pack that is here from being known, though others were never seen', async () => {
    const outcome = await world.assistant.listPacks();
    expect(outcome.status === 'done' && outcome.value.map(({ packId, state }) => [packId, state])).toContainEqual([
      'notes-en',
      'ready',
    ]);
    await pass(60);
    expect(world.ended).not.toHaveBeenCalled();
  });

  it('is waited for a few seconds where no pack is here', async () => {
    await packs.store.delete('notes-en');
    const listed = world.assistant.listPacks();
    await tick();
    await pass(5);
    const outcome = await listed;
    expect(outcome.status === 'done' && outcome.value.map(({ state }) => state)).toContain('absent');
  });

  it('ends the look for a newer pack, and nothing else that the worker is at', async () => {
    const summary = vi.fn();
    const request = { text: 'a', length: 'short', compress: false } as const;
    void world.assistant.summarize(request, () => undefined, new AbortController().signal).then(summary);
    await tick();
    const checked = world.assistant.checkPack('notes-en');
    await tick();
    await pass(60);
    expect((await checked).status).toBe('failed');
    expect(summary).not.toHaveBeenCalled();
    expect(world.ended).not.toHaveBeenCalled();
  });
});
