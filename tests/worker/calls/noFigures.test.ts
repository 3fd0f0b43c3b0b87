import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { NodePackStore } from '../../../src/cli/judge/nodePackStore';
import type { FromWorker } from '../../../src/shared/protocol';
import { wasmBackend } from '../../../src/worker/backend/wasmBackend';
import { Dispatcher } from '../../../src/worker/calls/dispatcher';
import { assistantHandlers, type Engine } from '../../../src/worker/calls/handlers';

const packs = fileURLToPath(new URL('../../../models/packs', import.meta.url));
const wasmPath = createRequire(import.meta.url).resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm');

/** Notes that say the same figures over and over: a memory that may say figures would say these. */
const FIGURES = 'Room 214 is free. The code is 4711. Call 555 2368 at 18:30. It was in 2024, on page ⅔ of chapter Ⅳ.';
const BEFORE = [
  'The code is ',
  'The code is 4',
  'Room ',
  'Call 555 ',
  'See you at ',
  'The meeting is at 1',
  'It was in ',
  'It was in 20',
  'On page ',
  `${FIGURES}\n${FIGURES}\nThe code is `,
  'The train leaves at 7:',
  'Version 2.',
  '1. Bread\n2. Milk\n',
  'We need ',
];

describe.skipIf(!existsSync(`${packs}/notes-en/manifest.json`))('the assistant’s worker', () => {
  it('invents no figure, whoever knows one: the model, the note, the memory', async () => {
    const posted: FromWorker[] = [];
    const store = new NodePackStore(packs) as unknown as Engine['store'];
    const wasm = wasmBackend({ wasmBinary: readFileSync(wasmPath) });
    const dispatcher = new Dispatcher(
      assistantHandlers(() => ({ store, wasm, webgpu: null })),
      (message) => posted.push(message),
    );
    let id = 0;
    const call = (type: string, payload: unknown): Promise<void> => dispatcher.handle({ type, id: ++id, payload });
    await call('hello', { packsUrl: '', runtime: { wasmUrl: '', mjsUrl: '' } });
    const learn = ['a', 'b', 'c'].map((name, at) => ({ id: name, stamp: '1', writtenAtMs: at, text: FIGURES }));
    await call('memory/change', { learn, forget: [] });
    posted.length = 0;
    for (const before of BEFORE) {
      for (const how of [{}, { explicit: true }, { alone: true, explicit: true }, { besides: '' }, { eagerness: 1 }])
        await call('suggest', { before, after: '', ...how });
    }
    expect(posted.filter(({ type }) => type === 'failed')).toEqual([]);
    const said = posted.flatMap((message) => {
      if (message.type !== 'chunk' && message.type !== 'done') return [];
      const { ghost, others = [] } = message.value as { ghost: string; others?: string[] };
      return [ghost, ...others].filter((text) => text !== '');
    });
    expect(said.length).toBeGreaterThan(20);
    for (const text of said) expect(text).not.toMatch(/\p{N}/u);
  }, 120_000);
});
