import { beforeEach, describe, expect, it } from 'vitest';
import { InklingFault } from '../../../src/shared/errors';
import type { FromWorker } from '../../../src/shared/protocol';
import type { Handlers } from '../../../src/worker/calls/handlers';
import { Dispatcher } from '../../../src/worker/calls/dispatcher';
import { checkpoint } from '../../../src/worker/calls/cancellation';

const SECRET = 'my diary';

/** Handlers that only show how calls end; `suggest` runs until it is cancelled. */
const handlers = {
  hello: async () => ({ protocol: 1, webgpu: false }),
  suggest: async (_request, { signal, chunk }) => {
    chunk({ ghost: 'a' });
    for (;;) await checkpoint(signal);
  },
  summarize: async ({ text }) => {
    throw new TypeError(`cannot work on "${text}"`);
  },
  title: async () => {
    throw new InklingFault('pack-missing', 'The pack is not here.', true);
  },
  translate: async ({ text }) => ({ text, sentences: [] }),
  'pack/download': async ({ packId }, { progress }) => {
    progress(1, 2);
    return { packId, state: 'ready', version: '1.2.3', storedBytes: 2, totalBytes: 2, update: null };
  },
} satisfies Partial<Handlers>;

describe('Dispatcher', () => {
  let posted: FromWorker[] = [];
  let dispatcher = new Dispatcher(handlers as unknown as Handlers, () => undefined);
  beforeEach(() => {
    posted = [];
    dispatcher = new Dispatcher(handlers as unknown as Handlers, (message) => posted.push(message));
  });
  const handle = (type: string, payload: unknown, id = 1) => dispatcher.handle({ type, id, payload });

  it('answers a call with its value', async () => {
    await handle('translate', { text: SECRET, from: 'en', to: 'de', packId: 'en-de' });
    expect(posted).toEqual([{ type: 'done', id: 1, value: { text: SECRET, sentences: [] } }]);
  });

  it('passes progress on', async () => {
    await handle('pack/download', { packId: 'notes-en' });
    expect(posted.map(({ type }) => type)).toEqual(['progress', 'done']);
  });

  it('ends a cancelled call once, as cancelled', async () => {
    const running = handle('suggest', { before: SECRET, after: '' });
    await dispatcher.handle({ type: 'cancel', id: 1 });
    await running;
    await dispatcher.handle({ type: 'cancel', id: 1 });
    expect(posted).toEqual([
      { type: 'chunk', id: 1, value: { ghost: 'a' } },
      { type: 'cancelled', id: 1 },
    ]);
  });

  it('hands typed errors on and keeps user text out of all others', async () => {
    await handle('title', { text: SECRET, count: 1 });
    await handle('summarize', { text: SECRET, length: 'short', compress: false }, 2);
    expect(posted).toEqual([
      { type: 'failed', id: 1, error: { code: 'pack-missing', message: 'The pack is not here.', retryable: true } },
      { type: 'failed', id: 2, error: { code: 'internal', message: 'Unexpected TypeError', retryable: false } },
    ]);
    expect(JSON.stringify(posted)).not.toContain(SECRET);
  });

  it.each([
    ['suggest', { before: 1, after: '' }, 'bad-request'],
    ['suggest', { before: '', after: '', eagerness: 2 }, 'bad-request'],
    ['suggest', { before: '', after: '', explicit: 'yes' }, 'bad-request'],
    ['suggest', { before: '', after: '', besides: true }, 'bad-request'],
    ['suggest', null, 'bad-request'],
    ['suggest', undefined, 'bad-request'],
    ['summarize', { text: 'a', length: 'huge', compress: true }, 'bad-request'],
    ['summarize', { text: ' \n', length: 'short', compress: true }, 'empty-input'],
    ['title', { text: 'a', count: 1.5 }, 'bad-request'],
    ['title', { text: 'a', count: 6 }, 'bad-request'],
    ['translate', { text: 'a', from: 'en', to: 'it', packId: 'en-de' }, 'unknown-language'],
    ['translate', { text: 'a', from: 'en', to: 'de', packId: 'en-fr' }, 'unknown-language'],
    ['translate', { text: 'a', from: 'fr', to: 'de', packId: 'en-fr' }, 'unknown-language'],
    ['translate', { text: 'a', from: 'en', to: 'de' }, 'bad-request'],
    ['translate', { text: 'a'.repeat(8_000_001), from: 'en', to: 'de', packId: 'en-de' }, 'input-too-long'],
    ['embed', { texts: [], urgent: true }, 'bad-request'],
    ['embed', { texts: ['a', 1], urgent: true }, 'bad-request'],
    ['embed', { texts: Array.from({ length: 65 }, () => 'a'), urgent: false }, 'bad-request'],
    ['embed', { texts: ['a'] }, 'bad-request'],
    ['pack/load', { packId: '../../etc' }, 'bad-request'],
    ['hello', { packsUrl: 'x' }, 'bad-request'],
    ['no-such-call', {}, 'bad-request'],
    ['toString', {}, 'bad-request'],
  ])('refuses %s %j', async (type, payload, code) => {
    await handle(type, payload);
    expect(posted).toHaveLength(1);
    expect(posted[0]).toMatchObject({ type: 'failed', id: 1, error: { code } });
  });

  it('ignores what is no message', async () => {
    for (const message of [
      null,
      1,
      'suggest',
      {},
      { type: 'suggest' },
      { type: 'suggest', id: '1' },
      { id: 1.5, type: 'x' },
    ]) {
      await dispatcher.handle(message);
    }
    expect(posted).toEqual([]);
  });
});
