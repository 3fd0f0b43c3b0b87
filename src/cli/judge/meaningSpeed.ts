import process from 'node:process';
import { ROWS_A_STEP, VectorTable, type NoteVectors, type Vector } from '../../core/meaning/vectorTable';

/** 10,000 notes of ten sentences each, at the width of the pack `meaning`, or as many as are asked for. */
const [notes = 10_000, dimensions = 240] = process.argv.slice(2).map(Number);
const PASSAGES = 10;
const ROUNDS = 30;

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

const components = (rows: number): Int8Array =>
  Int8Array.from({ length: rows * dimensions }, () => random() * 255 - 127);
const noteOf = (index: number): NoteVectors => ({
  noteId: `note-${index}`,
  spans: Uint32Array.from({ length: PASSAGES * 2 }, (_, at) => at * 40),
  vectors: components(PASSAGES),
  scales: new Float32Array(PASSAGES).fill(0.001),
});
const queryOf = (): Vector => ({ components: components(1), scale: 0.001 });

const table = new VectorTable(dimensions);
const fillStartMs = performance.now();
for (let index = 0; index < notes; index += 1) table.put(noteOf(index));
const fillMs = performance.now() - fillStartMs;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const wholeMs: number[] = [];
const stepMs: number[] = [];
const relatedMs: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  const startMs = performance.now();
  const steps = table.scan(queryOf(), 5, () => true);
  for (;;) {
    const stepStartMs = performance.now();
    const step = steps.next();
    stepMs.push(performance.now() - stepStartMs);
    if (step.done === true) break;
  }
  wholeMs.push(performance.now() - startMs);
  const mean = table.meanOf(`note-${round}`);
  const relatedStartMs = performance.now();
  if (mean !== undefined) table.nearestNotes(mean, 3, () => true);
  relatedMs.push(performance.now() - relatedStartMs);
}
// As storage/vectorRecord lays it out; what IndexedDB adds was measured in Chromium: about 400 bytes a note.
const storedBytes = table.passageCount * (dimensions + 14) + table.noteCount * 400;
const lines = [
  ['passages', table.passageCount],
  ['dimensions', dimensions],
  ['stored, MB', (storedBytes / 1e6).toFixed(1)],
  ['in memory, MB', (table.byteLength / 1e6).toFixed(1)],
  ['filled in, ms', fillMs.toFixed(0)],
  ['asked in, ms (median)', median(wholeMs).toFixed(1)],
  [`slice of ${ROWS_A_STEP} rows, ms (median)`, median(stepMs).toFixed(1)],
  ['related notes in, ms (median)', median(relatedMs).toFixed(1)],
] as const;
for (const [name, value] of lines) process.stdout.write(`${name}: ${value}\n`);
