import { describe, expect, it } from 'vitest';
import type { DevicePlan } from '../../src/shared/protocol';
import { LateAssistant } from '../../src/workerClient/lateAssistant';
import { settle, setUp } from './paperWorker';

const request = { before: 'the bo', after: '' };
const plan: DevicePlan = {
  decode: 'wasm',
  read: 'wasm',
  readFromTokens: 256,
  wasmDecodeMs: 2,
  wasmReadMs: 9,
  webgpuDecodeMs: null,
  webgpuReadMs: null,
};
const never = new AbortController().signal;
const ignore = (): void => undefined;

/** A late assistant over paper workers; each fetch waits until it is answered here. */
const late = () => {
  const { assistant: client, workers, timers } = setUp();
  const fetches: { readonly come: () => void; readonly fail: () => void }[] = [];
  const assistant = new LateAssistant(
    () =>
      new Promise((resolve, reject) => {
        fetches.push({ come: () => resolve(client), fail: () => reject(new TypeError('Failed to fetch')) });
      }),
  );
  return { assistant, client, fetches, workers, timers };
};

describe('LateAssistant', () => {
  it('fetches nothing by itself, nor to read ahead', async () => {
    const { assistant, fetches } = late();
    await assistant.prefill('the b', never);
    assistant.stop();
    expect(fetches).toHaveLength(0);
    expect(assistant.busy).toBe(false);
  });

  it('makes the calls that waited in their order: the latest suggestion wins', async () => {
    const { assistant, fetches, workers } = late();
    const first = assistant.suggest(request, ignore, never);
    const second = assistant.suggest({ before: 'the boa', after: '' }, ignore, never);
    expect(fetches).toHaveLength(1);
    expect(assistant.busy).toBe(true);
    fetches[0]!.come();
    expect(await first).toEqual({ status: 'cancelled' });
    await settle();
    workers[0]!.say({ type: 'done', id: workers[0]!.last('suggest').id, value: { ghost: 't', probability: 1 } });
    expect((await second).status).toBe('done');
    expect(assistant.busy).toBe(false);
  });

  it('tells what it was told before: a plan goes to the first worker, news of it to the listener', async () => {
    const { assistant, fetches, workers } = late();
    const heard: unknown[] = [];
    assistant.usePlan(plan);
    assistant.onPlan((news) => heard.push(news));
    void assistant.listPacks();
    fetches[0]!.come();
    await settle();
    expect(workers[0]!.sent).toContainEqual(expect.objectContaining({ type: 'plan/use', payload: plan }));
    workers[0]!.say({ type: 'plan', plan });
    await settle();
    expect(heard).toEqual([plan]);
  });

  it('ends a call whose code cannot be fetched, and fetches it again for the next', async () => {
    const { assistant, fetches, workers } = late();
    const failed = assistant.listPacks();
    fetches[0]!.fail();
    expect(await failed).toMatchObject({ status: 'failed', error: { code: 'network', retryable: true } });
    expect(assistant.busy).toBe(false);
    void assistant.listPacks();
    expect(fetches).toHaveLength(2);
    fetches[1]!.come();
    await settle();
    expect(workers[0]!.sent.map(({ type }) => type)).toContain('pack/list');
  });

  it('ends a call that is cancelled while the code is on its way', async () => {
    const { assistant, fetches, workers } = late();
    const stop = new AbortController();
    const answer = assistant.embed({ texts: ['Boat'], urgent: true }, stop.signal);
    stop.abort();
    expect(await answer).toEqual({ status: 'cancelled' });
    fetches[0]!.come();
    await settle();
    expect(workers).toHaveLength(0);
  });

  it('ends at once what waits for the code when it is turned off, and starts no worker for it', async () => {
    const { assistant, fetches, workers } = late();
    const waiting = [assistant.listPacks(), assistant.loadPack('notes-en'), assistant.suggest(request, ignore, never)];
    assistant.stop();
    expect(await Promise.all(waiting)).toEqual(waiting.map(() => ({ status: 'cancelled' })));
    fetches[0]!.come();
    await settle();
    expect(workers).toHaveLength(0);
    // Turned on again.
    void assistant.listPacks();
    await settle();
    expect(workers[0]!.sent.map(({ type }) => type)).toContain('pack/list');
  });

  it('asks the assistant at once when it is here', async () => {
    const { assistant, client, fetches } = late();
    const coming = assistant.client();
    fetches[0]!.come();
    expect(await coming).toBe(client);
    expect(await assistant.client()).toBe(client);
    expect(fetches).toHaveLength(1);
    const cancelled = new AbortController();
    cancelled.abort();
    expect(await assistant.embed({ texts: ['Boat'], urgent: true }, cancelled.signal)).toEqual({ status: 'cancelled' });
  });
});
