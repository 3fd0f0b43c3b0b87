import { describe, expect, it } from 'vitest';
import { settle, setUp } from './paperWorker';

const request = { before: 'the bo', after: '' };
const never = new AbortController().signal;
const ignore = (): void => undefined;

describe('WorkerAssistant', () => {
  it('starts no worker before the first call, says hello first and loads the pack before the question', async () => {
    const { assistant, workers } = setUp();
    expect(workers).toHaveLength(0);
    const answer = assistant.suggest(request, ignore, never);
    await settle();
    expect(workers[0]!.sent.map(({ type }) => type)).toEqual(['hello', 'pack/load', 'suggest']);
    workers[0]!.say({ type: 'done', id: workers[0]!.last('suggest').id, value: { ghost: 'at', probability: 0.6 } });
    expect(await answer).toEqual({ status: 'done', value: { ghost: 'at', probability: 0.6 } });
    void assistant.suggest(request, ignore, never);
    await settle();
    expect(workers[0]!.sent.filter(({ type }) => type === 'pack/load')).toHaveLength(1);
  });

  it('starts no worker for what nobody asked once the assistant is off, but for what a person asks', async () => {
    const { assistant, workers, on } = setUp();
    on.now = false;
    const cancelled = { status: 'cancelled' };
    expect(await assistant.call('memory/open', { bytes: null }, {})).toEqual(cancelled);
    expect(await assistant.call('memory/change', { learn: [], forget: ['a'] }, {})).toEqual(cancelled);
    expect(await assistant.embed({ texts: ['a'], urgent: false }, never)).toEqual(cancelled);
    expect(workers).toHaveLength(0);
    void assistant.deletePack('en-de');
    expect(workers).toHaveLength(1);
  });

  it('streams chunks and ends a call exactly once', async () => {
    const { assistant, workers } = setUp();
    const seen: string[] = [];
    const answer = assistant.suggest(request, (ghost) => seen.push(ghost), never);
    await settle();
    const [worker] = workers;
    const { id } = worker!.last('suggest');
    worker!.say({ type: 'chunk', id, value: { ghost: 'at' } });
    worker!.say({ type: 'chunk', id, value: { ghost: 'at house' } });
    worker!.say({ type: 'done', id, value: { ghost: 'at house', probability: 0.4 } });
    worker!.say({ type: 'chunk', id, value: { ghost: 'late' } });
    expect((await answer).status).toBe('done');
    await settle();
    expect(seen).toEqual(['at', 'at house']);
  });

  it('has one slot for suggestions: the latest wins and the earlier is told to stop', async () => {
    const { assistant, workers } = setUp();
    const first = assistant.suggest(request, ignore, never);
    await settle();
    const firstId = workers[0]!.last('suggest').id;
    const second = assistant.suggest({ before: 'the boa', after: '' }, ignore, never);
    expect(await first).toEqual({ status: 'cancelled' });
    await settle();
    expect(workers[0]!.sent).toContainEqual({ type: 'cancel', id: firstId });
    workers[0]!.say({ type: 'done', id: workers[0]!.last('suggest').id, value: { ghost: 't', probability: 1 } });
    expect((await second).status).toBe('done');
  });

  it('reads ahead only in a worker that has its pack, one at a time, and never beside a suggestion', async () => {
    const { assistant, workers, spare } = setUp();
    const prefill = (before: string, signal = never) => assistant.prefill(before, signal);
    await prefill('the b');
    expect(workers).toHaveLength(0);
    const answer = assistant.suggest(request, ignore, never);
    await settle();
    const [worker] = workers;
    const sent = (): unknown[] =>
      worker!.sent.filter(({ type }) => type === 'prefill').map((message) => 'payload' in message && message.payload);
    await prefill('the bo');
    expect(sent()).toEqual([]);
    worker!.say({ type: 'done', id: worker!.last('suggest').id, value: { ghost: 'at', probability: 0.6 } });
    await answer;
    const abort = new AbortController();
    void prefill('the boa', abort.signal);
    await settle();
    await prefill('the boat');
    expect(sent()).toEqual([{ before: 'the boa' }]);
    abort.abort();
    await settle();
    expect(worker!.sent.at(-1)).toEqual({ type: 'cancel', id: worker!.last('prefill').id });
    worker!.say({ type: 'cancelled', id: worker!.last('prefill').id });
    void prefill('the boat ');
    await settle();
    expect(sent()).toHaveLength(2);
    worker!.say({ type: 'done', id: worker!.last('prefill').id, value: null });
    await settle();
    spare.now = true;
    await prefill('the boat i');
    expect(sent()).toHaveLength(2);
  });

  it('takes vectors whose lengths fit together, and no others', async () => {
    const { assistant, workers } = setUp();
    const ask = async (value: unknown) => {
      const answer = assistant.embed({ texts: ['a', 'b'], urgent: true }, never);
      await settle();
      workers[0]!.say({ type: 'done', id: workers[0]!.last('embed').id, value });
      return answer;
    };
    const whole = { version: '1.0.0', dimensions: 2, vectors: new Int8Array(4), scales: new Float32Array(2) };
    expect(await ask(whole)).toEqual({ status: 'done', value: whole });
    for (const broken of [
      { ...whole, vectors: new Int8Array(3) },
      { ...whole, vectors: [0, 0, 0, 0] },
      { ...whole, scales: new Float32Array(3) },
      { ...whole, dimensions: 'two' },
    ]) {
      expect(await ask(broken)).toMatchObject({ status: 'failed', error: { code: 'internal' } });
    }
    expect(workers[0]!.sent.filter(({ type }) => type === 'pack/load')).toMatchObject([
      { payload: { packId: 'meaning' } },
    ]);
  });

  it('ends as cancelled at once when its signal aborts, even before the worker is up', async () => {
    const { assistant, workers } = setUp(false);
    const abort = new AbortController();
    const answer = assistant.summarize({ text: 'x', length: 'short', compress: false }, ignore, abort.signal);
    abort.abort();
    expect(await answer).toEqual({ status: 'cancelled' });
    expect(workers[0]!.sent.map(({ type }) => type)).toEqual(['hello']);
  });

  it('fails everything pending when the worker dies, and starts a new one for the next call', async () => {
    const { assistant, workers } = setUp();
    const one = assistant.summarize({ text: 'x', length: 'short', compress: false }, ignore, never);
    const two = assistant.listPacks();
    await settle();
    workers[0]!.onerror?.({});
    const outcomes = await Promise.all([one, two]);
    for (const outcome of outcomes)
      expect(outcome).toMatchObject({ status: 'failed', error: { code: 'worker-crashed', retryable: true } });
    expect(workers[0]!.terminated).toBe(true);
    void assistant.summarize({ text: 'x', length: 'short', compress: false }, ignore, never);
    await settle();
    expect(workers).toHaveLength(2);
    expect(workers[1]!.sent.map(({ type }) => type)).toEqual(['hello', 'pack/load', 'summarize']);
  });

  it('gives a worker that cannot start a rest after three tries', async () => {
    const { assistant, workers, timers } = setUp(false);
    for (let turn = 0; turn < 3; turn += 1) {
      const answer = assistant.listPacks();
      workers.at(-1)!.onerror?.({});
      expect((await answer).status).toBe('failed');
    }
    expect((await assistant.listPacks()).status).toBe('failed');
    expect(workers).toHaveLength(3);
    timers.advance(30_000);
    void assistant.listPacks();
    expect(workers).toHaveLength(4);
  });

  it('fails with timeout when nothing is heard, and counts from the last word', async () => {
    const { assistant, workers, timers } = setUp();
    const answer = assistant.suggest(request, ignore, never);
    await settle();
    timers.advance(9_000);
    workers[0]!.say({ type: 'chunk', id: workers[0]!.last('suggest').id, value: { ghost: 'a' } });
    await settle();
    timers.advance(9_000);
    workers[0]!.say({ type: 'chunk', id: workers[0]!.last('suggest').id, value: { ghost: 'at' } });
    await settle();
    timers.advance(10_000);
    expect(await answer).toMatchObject({ status: 'failed', error: { code: 'timeout' } });
    expect(workers[0]!.sent.at(-1)).toEqual({ type: 'cancel', id: workers[0]!.last('suggest').id });
  });

  it('takes a worker that does not even confirm a cancellation for dead', async () => {
    const { assistant, workers, timers } = setUp();
    const abort = new AbortController();
    void assistant.suggest(request, ignore, abort.signal);
    await settle();
    abort.abort();
    timers.advance(15_000);
    expect(workers[0]!.terminated).toBe(true);
    expect(assistant.running).toBe(false);
  });

  it('keeps a worker that confirms its cancellations', async () => {
    const { assistant, workers, timers } = setUp();
    const abort = new AbortController();
    void assistant.suggest(request, ignore, abort.signal);
    await settle();
    abort.abort();
    workers[0]!.say({ type: 'cancelled', id: workers[0]!.last('suggest').id });
    await settle();
    timers.advance(60_000);
    expect(workers[0]!.terminated).toBe(false);
  });

  it.each([{ ghost: 7, probability: 0.5 }, { ghost: 'x' }, null, 'x'])(
    'refuses an answer that is not what the protocol says: %j',
    async (value) => {
      const { assistant, workers } = setUp();
      const answer = assistant.suggest(request, ignore, never);
      await settle();
      workers[0]!.say({ type: 'done', id: workers[0]!.last('suggest').id, value });
      expect(await answer).toMatchObject({ status: 'failed', error: { code: 'internal' } });
    },
  );

  it('ignores what is no message at all', async () => {
    const { assistant, workers } = setUp();
    const answer = assistant.listPacks();
    await settle();
    for (const data of [null, 3, 'x', {}, { type: 'boo' }, { type: 'done' }, { type: 'failed', id: 2, error: 'x' }]) {
      workers[0]!.onmessage?.({ data });
    }
    workers[0]!.say({ type: 'done', id: workers[0]!.last('pack/list').id, value: { packs: [] } });
    expect(await answer).toEqual({ status: 'done', value: [] });
  });

  it('passes typed failures on and reports download progress', async () => {
    const { assistant, workers } = setUp();
    const progress: number[] = [];
    const answer = assistant.downloadPack('en-de', ({ loadedBytes }) => progress.push(loadedBytes), never);
    await settle();
    const { id } = workers[0]!.last('pack/download');
    workers[0]!.say({ type: 'progress', id, loadedBytes: 10, totalBytes: 20 });
    workers[0]!.say({ type: 'failed', id, error: { code: 'storage-full', message: 'full', retryable: false } });
    expect(await answer).toMatchObject({ status: 'failed', error: { code: 'storage-full' } });
    expect(progress).toEqual([10]);
  });

  it('updates a pack with progress, and loads it anew for the next question', async () => {
    const { assistant, workers } = setUp();
    void assistant.translate({ text: 'x', from: 'de', to: 'en', packId: 'en-de' }, ignore, never);
    await settle();
    const progress: number[] = [];
    const answer = assistant.updatePack('en-de', ({ loadedBytes }) => progress.push(loadedBytes), never);
    await settle();
    const { id } = workers[0]!.last('pack/update');
    const value = { packId: 'en-de', state: 'ready', version: '2.0.0', storedBytes: 5, totalBytes: 5, update: null };
    workers[0]!.say({ type: 'progress', id, loadedBytes: 10, totalBytes: 20 });
    workers[0]!.say({ type: 'done', id, value });
    expect(await answer).toEqual({ status: 'done', value });
    expect(progress).toEqual([10]);
    void assistant.translate({ text: 'y', from: 'de', to: 'en', packId: 'en-de' }, ignore, never);
    await settle();
    expect(workers[0]!.sent.map(({ type }) => type)).toEqual([
      'hello',
      'pack/load',
      'translate',
      'pack/update',
      'pack/load',
      'translate',
    ]);
  });

  it.each([{ version: '2.0.0', sizeBytes: 9 }, { version: 2, sizeBytes: 9, storedBytes: 0 }, 'new'])(
    'refuses the offer of an update that cannot be read: %j',
    async (update) => {
      const { assistant, workers } = setUp();
      const answer = assistant.checkPack('en-de');
      await settle();
      const value = { packId: 'en-de', state: 'ready', version: '1.0.0', storedBytes: 5, totalBytes: 5, update };
      workers[0]!.say({ type: 'done', id: workers[0]!.last('pack/check').id, value });
      expect(await answer).toMatchObject({ status: 'failed', error: { code: 'internal' } });
    },
  );

  it('translates by the pack that was chosen', async () => {
    const { assistant, workers } = setUp();
    void assistant.translate({ text: 'x', from: 'fr', to: 'en', packId: 'en-fr' }, ignore, never);
    await settle();
    expect(workers[0]!.last('pack/load')).toMatchObject({ payload: { packId: 'en-fr' } });
  });

  it('stop ends what is pending as cancelled and frees the worker', async () => {
    const { assistant, workers } = setUp();
    const answer = assistant.suggest(request, ignore, never);
    await settle();
    assistant.stop();
    expect(await answer).toEqual({ status: 'cancelled' });
    expect(workers[0]!.terminated).toBe(true);
  });
});
