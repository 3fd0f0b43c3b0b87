import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openNodeModel } from '../../src/cli/judge/nodeEngine';
import { suggestTitles } from '../../src/worker/tasks/title';
import { Suggester } from '../../src/worker/tasks/suggest';
import { summarize } from '../../src/worker/tasks/summarize';

const packs = fileURLToPath(new URL('../../models/packs', import.meta.url));

/** Words that somebody types in an hour of writing without a pause are 2,400: `npm run test:hour`. Else of a minute and a half. */
const LONG = process.env['INKLING_HOUR'] !== undefined;
const WORDS = LONG ? 2_400 : 60;
/** Over an hour the engine of JavaScript compiles what it runs often, and bounded caches fill: five minutes are for that. */
const WARM_WORDS = LONG ? 240 : 30;
/** A summary and titles after so many words. */
const SUMMARY_EVERY = 30;
const MOST_GROWTH = 1.05;

const PARTS = [
  'We met the new crew at the harbour and talked about the trip',
  'The pump in the boathouse is broken again, so somebody has to look at it',
  'Thanks for the notes of the last meeting, I have read them on the train',
  'Please let me know whether the room is free on Thursday at 18:30',
  'The children want to swim before breakfast and to sail after lunch',
];

/** Memory of every module of Wasm that was made since: the runtime hides its own. */
const memories: WebAssembly.Memory[] = [];
const { instantiate } = WebAssembly;

beforeAll(() => {
  const keep = (value: unknown): void => {
    if (value instanceof WebAssembly.Memory) memories.push(value);
  };
  const watched = async (source: BufferSource, imports?: WebAssembly.Imports): Promise<unknown> => {
    for (const module of Object.values(imports ?? {})) for (const value of Object.values(module)) keep(value);
    const made = await instantiate(source, imports);
    for (const value of Object.values(made.instance.exports)) keep(value);
    return made;
  };
  Reflect.set(WebAssembly, 'instantiate', watched);
  setFlagsFromString('--expose-gc');
});
afterAll(() => void Reflect.set(WebAssembly, 'instantiate', instantiate));

const bytesInUse = (): { readonly wasm: number; readonly heap: number } => {
  const collect = runInNewContext('gc') as () => void;
  for (let turn = 0; turn < 3; turn += 1) collect();
  const wasm = [...new Set(memories)].reduce((sum, memory) => sum + memory.buffer.byteLength, 0);
  return { wasm, heap: process.memoryUsage().heapUsed };
};

it.skipIf(!existsSync(`${packs}/notes-en/manifest.json`))(
  `the engine holds no more after ${WORDS} words with ghosts, summaries and titles than before`,
  async () => {
    const model = await openNodeModel(packs, 'notes-en');
    const suggester = new Suggester(model);
    // As long as a long note from the beginning: what a longer one needs is no leak.
    let text = `${PARTS.join('. ')}.\n\n`.repeat(40).slice(-2_500);
    const write = async (from: number, to: number): Promise<void> => {
      for (let word = from; word < to; word += 1) {
        const part = PARTS[Math.floor(word / 12) % PARTS.length]?.split(' ') ?? [];
        text = `${text.slice(-2_500)}${part[word % part.length] ?? ''} ${word % 12 === 11 ? `, ${word}.\n\n` : ''}`;
        await suggester.suggest({ before: text, after: '', explicit: word % 3 === 0 });
        if (word % SUMMARY_EVERY !== SUMMARY_EVERY - 1) continue;
        await summarize(model, { text, length: 'medium', compress: true });
        await suggestTitles(model, { text, count: 3 });
      }
    };
    await write(0, WARM_WORDS);
    const before = bytesInUse();
    await write(WARM_WORDS, WARM_WORDS + WORDS);
    const after = bytesInUse();
    const said = JSON.stringify({ before, after });
    expect(before.wasm).toBeGreaterThan(10_000_000);
    expect(after.wasm, said).toBeLessThanOrEqual(before.wasm * MOST_GROWTH);
    expect(after.heap, said).toBeLessThanOrEqual(before.heap * MOST_GROWTH);
  },
  WORDS * 2_000,
);
