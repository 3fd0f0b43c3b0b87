import process from 'node:process';
import { askNotes, type AskDeps } from '../../core/ask/askNotes';
import { passagesOf } from '../../core/meaning/passages';
import { VectorTable } from '../../core/meaning/vectorTable';
import { newNote } from '../../core/note/note';
import { createSearchIndex } from '../../core/search/searchIndex';
import { parseCommandLine, runCommand } from './commandLine';
import { DEFAULT_PACKS, openNodeModel } from './nodeEngine';
import { vectorOf } from './noteVectors';

const SENTENCES = 10;
const WARM_UP = 5;
const ROUNDS = 60;
const WORDS = (
  'boat garden kitchen meeting invoice harbour teacher winter recipe bicycle letter window doctor train ticket pump ' +
  'paint roof neighbour budget holiday dinner battery school concert bread engine market river morning report signature'
).split(' ');
const QUESTIONS = [
  'When does the teacher bring the bicycle to the harbour?',
  'How much was the invoice for the roof?',
  'Who has the ticket for the winter concert?',
  '¿Dónde está la bomba del barco?',
  'Warum kommt der Nachbar nicht zum Treffen im Garten?',
  'battery pump kitchen',
];

/** The same numbers at every run (mulberry32). */
const random = (() => {
  let state = 1;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
})();
const word = (): string => WORDS[Math.floor(random() * WORDS.length)] ?? '';
const sentence = (): string =>
  `On day ${Math.floor(random() * 30)} the ${word()} and the ${word()} were by the ${word()}, says ${word()} ${word()}.`;
const bodyOf = (index: number): string =>
  `# Note ${index} on ${word()}\n\n${Array.from({ length: SENTENCES }, sentence).join(' ')}\n`;

const at = (sorted: readonly number[], share: number): string =>
  (sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN).toFixed(0);
const line = (name: string, times: readonly number[]): void => {
  const sorted = [...times].sort((a, b) => a - b);
  process.stdout.write(`${name}, ms (median, p95): ${at(sorted, 0.5)}, ${at(sorted, 0.95)}\n`);
};

/** From a question to its sentences over made-up notes, on the same Wasm build that browsers get, the pack loaded. */
await runCommand(async () => {
  const { positionals, options } = parseCommandLine(process.argv.slice(2), ['packs']);
  const count = Number(positionals[0] ?? 10_000);
  const packs = options.get('packs') ?? DEFAULT_PACKS;
  const meaning = await openNodeModel(packs, 'meaning');
  const { components } = await vectorOf(meaning, 'How wide a vector is.');
  const table = new VectorTable(components.length);
  const search = createSearchIndex();
  for (let index = 0; index < count; index += 1) {
    const note = newNote(`note-${index}`, 0, bodyOf(index));
    const passages = passagesOf(note.body);
    search.put(note);
    table.put({
      noteId: note.id,
      spans: Uint32Array.from(passages.flatMap(({ start, end }) => [start, end])),
      vectors: Int8Array.from({ length: passages.length * table.dimensions }, () => random() * 255 - 127),
      scales: new Float32Array(passages.length).fill(0.001),
    });
  }
  const deps: AskDeps = {
    entries: () => search.entries,
    meaning: {
      vectorOf: (text) => vectorOf(meaning, text),
      nearest: async (query, most, wants) => table.nearest(query, most, wants),
      passagesOf: (noteId, query) => table.passagesOf(noteId, query),
    },
  };
  const wholeMs: number[] = [];
  const busyMs: number[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const startMs = performance.now();
    const before = process.cpuUsage();
    const question = QUESTIONS[round % QUESTIONS.length] ?? '';
    await askNotes({ question, nowMs: 0 }, deps, new AbortController().signal);
    wholeMs.push(performance.now() - startMs);
    const { user, system } = process.cpuUsage(before);
    busyMs.push((user + system) / 1_000);
  }
  process.stdout.write(`notes: ${count}\npassages: ${table.passageCount}\n`);
  line('question to sentences', wholeMs.slice(WARM_UP));
  // On a machine that has other things to do this says more.
  line('of that, processor time', busyMs.slice(WARM_UP));
});
